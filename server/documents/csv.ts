// CSV that a French Excel opens right: semicolons, BOM, CRLF, decimal comma; a cell can never become a formula.
import { stringify } from 'csv-stringify/sync'
import { sheetInstant } from './wording.ts'

export type Cell = string | number | boolean | Date | null | undefined

export type CsvOptions = {
  /** `;` for a French Excel (the default), `,` for programs. */
  delimiter?: ';' | ','
  /** 12,5 rather than 12.5; default true, as a French Excel reads it. */
  decimalComma?: boolean
  /** With it dates are written as the edition's local time, « 2026-11-24 10:42:07 »; without, as ISO 8601 in UTC. */
  timeZone?: string
}

// OWASP, CSV Injection: what spreadsheets take for the start of a formula, also in its full-width form.
const formulaStart = /^[=+\-@\t\r＝＋－＠]/

/** A table with its header row. Text cells that could start a formula get an apostrophe before; numbers stay numbers. */
export function csv(
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
  options: CsvOptions = {},
): string {
  const { delimiter = ';' } = options
  const records = [header, ...rows].map(row => row.map(cell => cellText(cell, options)))
  return stringify(records, { bom: true, delimiter, record_delimiter: 'windows' })
}

/** Text that no spreadsheet takes for a formula. */
export function neutralised(text: string): string {
  // A line break or blank first would hide the sign from us, not from every spreadsheet.
  return formulaStart.test(text.replace(/^[ \n\u00a0]+/, '')) || formulaStart.test(text) ? `'${text}` : text
}

function cellText(cell: Cell, { decimalComma = true, timeZone }: CsvOptions): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return ''
    return timeZone === undefined ? cell.toISOString() : sheetInstant(cell, timeZone)
  }
  if (typeof cell === 'boolean') return cell ? '1' : '0'
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return ''
    return decimalComma ? String(cell).replace('.', ',') : String(cell)
  }
  return neutralised(cell)
}
