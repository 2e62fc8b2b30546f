// What became of one line of a file; and what lines of several kinds read alike: an organisation, sectors, a territory, changes.
import type { Act } from '#server/actions/act.ts'
import type { Refused } from '#server/domain/decision.ts'
import { siretDigits } from '#shared/organisation.ts'
import { refusalSentence } from '#shared/refusals.ts'
import type { ImportRow } from './read.ts'

export type Outcome =
  { kind: 'created' | 'updated' | 'same'; what: string } | { kind: 'refused'; what: string; why: string }

export type Cells = ImportRow['cells']

export const refused = (what: string, why: string): Outcome => ({ kind: 'refused', what, why })
export const said = (what: string, refusal: Refused<unknown>): Outcome =>
  refused(what, refusalSentence(refusal.code, 'fr', refusal.details))

/** The organisation a cell names, by SIRET or by name. */
export async function organisationBy(a: Act, cell: string | undefined): Promise<string | null> {
  if (!cell) return null
  const siret = siretDigits(cell)
  const row = await a.sql.one<{ id: string }>(
    // Both sides lowered by the database: SQLite leaves accented capitals as they are, and so must the cell be.
    'select id from organisation where siret = ? or lower(name) = lower(?) order by id limit 1',
    [siret ?? '', cell],
  )
  return row?.id ?? null
}

/** Only what differs, each with the version it was read at. */
export function changed(
  fields: Record<string, unknown>,
  before: Record<string, unknown>,
  versions: Record<string, { version: number }>,
) {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name, value]) => JSON.stringify(value ?? null) !== JSON.stringify(before[name] ?? null))
      .map(([name, value]) => [name, { value, version: versions[name]?.version ?? 1 }]),
  )
}
