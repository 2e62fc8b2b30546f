// XLSX workbooks: typed cells, so that a text is never a formula and an amount is an amount.
import writeXlsxFile from 'write-excel-file/node'
import type { Cell } from './csv.ts'
import { sheetInstant } from './wording.ts'

export type ColumnKind = 'text' | 'number' | 'cents' | 'day' | 'instant' | 'percent'

export type SheetColumn = { title: string; kind: ColumnKind; /** In characters. */ width?: number }

export type Sheet = { name: string; columns: SheetColumn[]; rows: readonly (readonly Cell[])[] }

// Excel's own limits: 31 characters a sheet's name, 32,767 a cell.
const sheetNameLengthMax = 31
const cellLengthMax = 32_767

const formats: Partial<Record<ColumnKind, string>> = {
  cents: '#,##0.00 "€"',
  percent: '0.0 %',
  day: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm',
}

/** One file with one or more sheets; the header row is bold and stays in sight. Instants are shown in `timeZone`. */
export async function xlsx(sheets: readonly Sheet[], timeZone = 'UTC'): Promise<Uint8Array> {
  const used = new Set<string>()
  const content = sheets.map(sheet => ({
    sheet: sheetName(sheet.name, used),
    stickyRowsCount: 1,
    columns: sheet.columns.map(column => ({ width: column.width ?? Math.max(12, column.title.length + 2) })),
    data: [
      sheet.columns.map(column => ({
        value: column.title,
        type: String,
        fontWeight: 'bold' as const,
        backgroundColor: '#DDEEEA',
      })),
      ...sheet.rows.map(row => sheet.columns.map((column, i) => excelCell(row[i], column.kind, timeZone))),
    ],
  }))
  const buffer = await writeXlsxFile(content).toBuffer()
  return new Uint8Array(buffer)
}

type ExcelCell =
  | null
  | { value: string; type: StringConstructor }
  | { value: number; type: NumberConstructor; format?: string }
  | { value: Date; type: DateConstructor; format: string }

function excelCell(cell: Cell, kind: ColumnKind, timeZone: string): ExcelCell {
  if (cell === null || cell === undefined || cell === '') return null
  const format = formats[kind]
  switch (kind) {
    case 'text':
      return { value: cellWords(cell), type: String }
    case 'number':
    case 'percent':
    case 'cents': {
      const value = Number(cell)
      if (!Number.isFinite(value)) return { value: cellWords(cell), type: String }
      return { value: kind === 'cents' ? value / 100 : value, type: Number, ...(format ? { format } : {}) }
    }
    case 'day':
    case 'instant': {
      const value = cell instanceof Date ? cell : new Date(String(cell))
      if (Number.isNaN(value.getTime())) return { value: cellWords(cell), type: String }
      // A workbook's date has no zone: it is written as the clock on the wall showed it.
      const shown =
        kind === 'instant' ? new Date(`${sheetInstant(value, timeZone).replace(' ', 'T')}Z`) : value
      return { value: shown, type: Date, format: format ?? 'yyyy-mm-dd' }
    }
  }
}

// XML 1.0 has no place for control characters, and Excel none for longer cells.
function cellWords(cell: Exclude<Cell, null | undefined>): string {
  const text = cell instanceof Date ? cell.toISOString() : String(cell)
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').slice(0, cellLengthMax)
}

function sheetName(name: string, used: Set<string>): string {
  const plain =
    name
      .replace(/[[\]:*?/\\]/g, ' ')
      .trim()
      .slice(0, sheetNameLengthMax) || 'Feuille'
  let free = plain
  for (let i = 2; used.has(free.toLowerCase()); i++) free = `${plain.slice(0, sheetNameLengthMax - 4)} (${i})`
  used.add(free.toLowerCase())
  return free
}
