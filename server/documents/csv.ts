// CSV that a French Excel opens right: semicolons, BOM, CRLF, decimal comma; a cell can never become a formula.
import { stringify } from 'csv-stringify/sync'

export type Cell = string | number | boolean | Date | null | undefined

export type CsvOptions = {
  /** `;` for a French Excel (the default), `,` for programs. */
  delimiter?: ';' | ','
  /** 12,5 rather than 12.5; default true, as a French Excel reads it. */
  decimalComma?: boolean
}

// OWASP, CSV Injection: what spreadsheets take for the start of a formula, also in its full-width form.
const formulaStart = /^[=+\-@\t\r＝＋－＠]/

/** A table with its header row. Text cells that could start a formula get an apostrophe before; numbers stay numbers, dates are ISO 8601. */
export function csv(
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
  options: CsvOptions = {},
): string {
  const { delimiter = ';', decimalComma = true } = options
  const records = [header, ...rows].map(row => row.map(cell => cellText(cell, decimalComma)))
  return stringify(records, { bom: true, delimiter, record_delimiter: 'windows' })
}

/** Text that no spreadsheet takes for a formula. */
export function neutralised(text: string): string {
  // A line break or blank first would hide the sign from us, not from every spreadsheet.
  return formulaStart.test(text.replace(/^[ \n\u00a0]+/, '')) || formulaStart.test(text) ? `'${text}` : text
}

function cellText(cell: Cell, decimalComma: boolean): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString()
  if (typeof cell === 'boolean') return cell ? '1' : '0'
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return ''
    return decimalComma ? String(cell).replace('.', ',') : String(cell)
  }
  return neutralised(cell)
}
