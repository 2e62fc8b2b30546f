// What became of one line of a file; and what lines of several kinds read alike: an organisation, sectors, a territory, changes.
import { Value } from 'typebox/value'
import type { Act } from '#server/actions/act.ts'
import type { Refused } from '#server/domain/decision.ts'
import { Email } from '#shared/common.ts'
import { headerOf, type ImportKind, type ImportLine } from '#shared/import.ts'
import { siretDigits } from '#shared/organisation.ts'
import { refusalSentence } from '#shared/refusals.ts'
import { numberOf } from './columns.ts'
import { french } from './french.ts'
import type { ImportRow } from './read.ts'
import { nearestSectors } from './sectors.ts'

export type Outcome = Omit<ImportLine, 'line'>

export type Cells = ImportRow['cells']

export const refused = (what: string, fr: string, en: string): Outcome => ({
  kind: 'refused',
  what,
  why: { fr: french(fr), en },
})
export const said = (what: string, { code, details }: Refused<unknown>): Outcome =>
  refused(what, refusalSentence(code, 'fr', details), refusalSentence(code, 'en', details))
/** The organisation has no such part in the edition: said to whoever organises it. */
export const notPartOf = (
  what: string,
  organisation: string | undefined,
  role: { fr: string; en: string },
): Outcome =>
  refused(
    what,
    `${organisation ?? ''} ne participe pas à cette édition comme ${role.fr}. Ajoutez-lui ce rôle dans « Participants ».`,
    `${organisation ?? ''} does not take part in this edition as ${role.en}. Give it that role under “Participants”.`,
  )
/** Names that are no sector, each with the nearest ones; the cell may also stay empty. */
export function unknownSectors(what: string, names: readonly string[]): Outcome {
  const near = names.flatMap(name => nearestSectors(name)).slice(0, 3)
  const list = names.join(', ')
  return refused(
    what,
    `Secteur inconnu : ${list}. ${near.length > 0 ? `Secteurs proches : ${near.map(one => `« ${one.fr} »`).join(', ')}. ` : ''}Vous pouvez aussi laisser la case vide.`,
    `Unknown sector: ${list}. ${near.length > 0 ? `Near ones: ${near.map(one => `“${one.en}”`).join(', ')}. ` : ''}You may also leave the cell empty.`,
  )
}
/** The first of the columns whose cell is no number, by its header; null when all are. */
export function unreadableNumber(
  what: string,
  kind: ImportKind,
  cells: Cells,
  columns: readonly string[],
): Outcome | null {
  const column = columns.find(name => Number.isNaN(numberOf(cells[name])))
  if (column === undefined) return null
  const header = headerOf(kind, column)
  return refused(
    what,
    `${header} : « ${cells[column]} » n’est pas un nombre. Écrivez par exemple 12,50.`,
    `${header}: “${cells[column]}” is not a number. Write for example 12.50.`,
  )
}
/** Word of a column that is neither yes nor no, nor any of a list. */
export const unknownWord = (
  what: string,
  header: string,
  cell: string,
  words: { fr: string; en: string },
): Outcome =>
  refused(
    what,
    `${header} : « ${cell} » n’est pas compris. Mots attendus : ${words.fr}.`,
    `${header}: “${cell}” is not understood. Words expected: ${words.en}.`,
  )
export const unknownOrganisation = (what: string, cell: string | undefined): Outcome =>
  refused(
    what,
    `Structure inconnue : ${cell ?? '(vide)'}. Importez d’abord les structures, ou écrivez son nom comme il y est.`,
    `Unknown organisation: ${cell ?? '(empty)'}. Import the organisations first, or write its name as it is there.`,
  )
const EMAIL_FORM = {
  fr: 'Une seule adresse, sans blanc ni virgule, comme zoe@structure.fr.',
  en: 'One address alone, without blanks nor commas, such as zoe@structure.fr.',
}
/** Whether a letter can reach it: held to what every form is. */
export const isEmail = (text: string): boolean => Value.Check(Email, text)
export const unreadableEmail = (what: string, cell: string | undefined): Outcome =>
  refused(
    what,
    cell
      ? `Adresse e-mail illisible : ${cell}. ${EMAIL_FORM.fr}`
      : `L’adresse e-mail manque. ${EMAIL_FORM.fr}`,
    cell
      ? `Unreadable e-mail address: ${cell}. ${EMAIL_FORM.en}`
      : `The e-mail address is missing. ${EMAIL_FORM.en}`,
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
