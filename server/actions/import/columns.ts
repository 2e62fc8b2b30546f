// How a header and a cell of a file read: French or English names, numbers, sums and days as people write them.
import { englishHeader, importColumns, type ImportKind } from '#shared/import.ts'

export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')

/** Header cells to canonical names; a header that means nothing here is left out and named. */
export function readHeader(
  kind: ImportKind,
  header: readonly string[],
): { names: (string | null)[]; unknown: string[] } {
  const known = new Map<string, string>()
  for (const [name, words] of Object.entries(importColumns[kind]))
    for (const word of [folded(name), englishHeader(name), ...words]) known.set(word, name)
  const names = header.map(cell => known.get(folded(cell)) ?? null)
  return { names, unknown: header.filter((_, i) => names[i] === null) }
}

/** « 1 234,5 » and `1234.5` alike; undefined when empty, NaN when it is no number. */
export function numberOf(cell: string | undefined): number | undefined {
  const text = (cell ?? '').replace(/[\s\u00a0\u202f€]/g, '')
  if (text === '') return undefined
  return Number(text.includes(',') ? text.replace(/\./g, '').replace(',', '.') : text)
}

/** Euros as written, in cents. */
export function centsOf(cell: string | undefined): number | undefined {
  const euros = numberOf(cell)
  return euros === undefined ? undefined : Math.round(euros * 100)
}

/** « 26/11/2026 » and « 2026-11-26 ». */
export function dayOf(cell: string | undefined): string | undefined {
  const text = (cell ?? '').trim()
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  if (french) return `${french[3]}-${french[2]?.padStart(2, '0')}-${french[1]?.padStart(2, '0')}`
  return text === '' ? undefined : text
}

/** Where something is; a sheet that reads « 01000 » as a number has lost its zero. */
export function placeOf(cells: Record<string, string>) {
  const code = (cell: string) => (/^\d{4}$/.test(cell) ? `0${cell}` : cell)
  return {
    ...(cells.postcode ? { postcode: code(cells.postcode) } : {}),
    ...(cells.city ? { city: cells.city } : {}),
    ...(cells.insee ? { insee: code(cells.insee) } : {}),
  }
}

/** Whether a postcode begins as one of a French department or territory overseas does. */
export const inFrance = (postcode: string): boolean => /^(0[1-9]|[1-8]\d|9[0-5]|97[1-8]|98\d)/.test(postcode)

export const listOf = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(/[,|/]/)
    .map(part => part.trim())
    .filter(part => part !== '')
