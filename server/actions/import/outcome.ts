// What became of one line of a file; and what lines of several kinds read alike: an organisation, sectors, a territory, changes.
import { Value } from 'typebox/value'
import type { Act } from '#server/actions/act.ts'
import type { Refused } from '#server/domain/decision.ts'
import { Email } from '#shared/common.ts'
import type { ImportLine } from '#shared/import.ts'
import { siretDigits } from '#shared/organisation.ts'
import { refusalSentence } from '#shared/refusals.ts'
import type { ImportRow } from './read.ts'

export type Outcome = Omit<ImportLine, 'line'>

export type Cells = ImportRow['cells']

export const refused = (what: string, fr: string, en: string): Outcome => ({
  kind: 'refused',
  what,
  why: { fr, en },
})
export const said = (what: string, { code, details }: Refused<unknown>): Outcome =>
  refused(what, refusalSentence(code, 'fr', details), refusalSentence(code, 'en', details))
export const unknownSectors = (what: string, names: readonly string[]): Outcome =>
  refused(what, `Secteur inconnu : ${names.join(', ')}.`, `Unknown sector: ${names.join(', ')}.`)
export const unreadableNumber = (what: string): Outcome =>
  refused(what, 'Un nombre n’est pas lisible.', 'A number cannot be read.')
export const unknownOrganisation = (what: string, cell: string | undefined): Outcome =>
  refused(
    what,
    `Structure inconnue : ${cell ?? '(vide)'}. Importez d’abord les structures.`,
    `Unknown organisation: ${cell ?? '(empty)'}. Import the organisations first.`,
  )
/** Whether a letter can reach it: held to what every form is. */
export const isEmail = (text: string): boolean => Value.Check(Email, text)
export const unreadableEmail = (what: string, cell: string | undefined): Outcome =>
  refused(
    what,
    `Courriel illisible : ${cell ?? '(vide)'}.`,
    `Unreadable e-mail address: ${cell ?? '(empty)'}.`,
  )

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
