// Exports: one sheet a subject, the same columns as CSV and as a workbook, headings in the reader's language.
import { csv, type Cell } from './csv.ts'
import { xlsx, type ColumnKind, type Sheet } from './xlsx.ts'

export interface ExportColumn {
  kind: ColumnKind
  fr: string
  en: string
}
export interface ExportTable {
  name: { fr: string; en: string }
  columns: readonly ExportColumn[]
  rows: readonly (readonly Cell[])[]
}

export const column = (kind: ColumnKind, fr: string, en: string): ExportColumn => ({ kind, fr, en })

/** Semicolons and a decimal comma in French, for Excel there; commas and points in English. Money in euros. */
export function asCsv({ columns, rows }: ExportTable, language: 'fr' | 'en'): string {
  const euros = rows.map(row =>
    row.map((cell, i) => (columns[i]?.kind === 'cents' && typeof cell === 'number' ? cell / 100 : cell)),
  )
  const french = language === 'fr'
  return csv(
    columns.map(one => one[language]),
    euros,
    { delimiter: french ? ';' : ',', decimalComma: french },
  )
}

export const asXlsx = (tables: readonly ExportTable[], language: 'fr' | 'en'): Promise<Uint8Array> =>
  xlsx(
    tables.map(({ name, columns, rows }): Sheet => ({
      name: name[language],
      columns: columns.map(one => ({ title: one[language], kind: one.kind })),
      rows,
    })),
  )
