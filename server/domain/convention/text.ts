/** The text of a convention as its parties agreed on it: what is left to fill in, what changed since a reading, its SHA-256. */
import { createHash } from 'node:crypto'
import type { Convention } from './convention.ts'
import { FIELD_NAMES, FIELDS } from './fields.ts'

const VARIABLE = /\{\{\s*([^{}]*?)\s*\}\}/

/** SHA-256 of the text in UTF-8, in lower-case hexadecimal. */
export function textSha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** The first {{variable}} that a text still holds, and the line it stands on; null when the text is all words. */
export function leftoverVariable(text: string): { readonly variable: string; readonly line: string } | null {
  for (const line of text.split('\n')) {
    const found = VARIABLE.exec(line)
    if (found !== null) return { variable: found[1] ?? '', line: line.trim() }
  }
  return null
}

/**
 * What changed after `revision`, as a reader looks for it: « art. 3 », the name of a field, « parties ». `numberOf` gives an article's
 * number in the document, which leaves out articles of which nothing applies; without it articles are counted as they come.
 */
export function changedSince(
  convention: Convention,
  revision: number,
  numberOf: (clauseId: string) => number | null = id =>
    convention.clauses.findIndex(clause => clause.id === id) + 1,
): string[] {
  const clauses = convention.clauses.flatMap(({ id, changedIn }) => {
    const number = numberOf(id)
    return changedIn > revision && number !== null ? [`art. ${number}`] : []
  })
  const fields = FIELD_NAMES.filter(name => (convention.fieldsChangedIn[name] ?? 1) > revision)
  const parties = convention.partiesChangedIn > revision ? ['parties'] : []
  return [...clauses, ...fields.map(name => FIELDS[name][convention.language]), ...parties]
}
