// From bytes to rows: encoding, separator and header found by themselves; a broken file is named by its line.
import { parse } from 'csv-parse/sync'
import { readHeader, type ImportKind } from './columns.ts'

export interface ImportRow {
  line: number
  cells: Record<string, string>
}

export type ReadFile = { rows: ImportRow[]; unknown: string[] } | { problem: string; line: number }

// The largest edition known has 5,000 visitors; ten times that is a slip.
const ROWS_MAX = 50_000

/** UTF-8 when it reads as such, else Windows-1252, as older French Excel writes. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1)
  const count = (mark: string) => first.split(mark).length
  return count(';') >= count(',') ? ';' : ','
}

interface Recorded {
  record: string[]
  info: { lines: number }
}

export function readCsv(kind: ImportKind, bytes: Uint8Array): ReadFile {
  const text = textOf(bytes)
  let records: Recorded[]
  try {
    records = parse(text, {
      delimiter: separatorOf(text),
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
    }) as unknown as Recorded[]
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1
    return { problem: error instanceof Error ? error.message : String(error), line }
  }
  const [header, ...lines] = records
  if (!header) return { problem: 'the file is empty: a header line was expected', line: 1 }
  if (lines.length > ROWS_MAX)
    return { problem: `${lines.length} lines: at most ${ROWS_MAX} are read`, line: ROWS_MAX + 2 }
  const { names, unknown } = readHeader(kind, header.record)
  if (names.every(name => name === null))
    return { problem: `no column is known for ${kind}; found: ${header.record.join(', ')}`, line: 1 }
  const rows = lines.map(({ record, info }) => {
    const cells: Record<string, string> = {}
    names.forEach((name, i) => {
      const cell = record[i]
      if (name !== null && cell !== undefined && cell !== '' && !(name in cells)) cells[name] = cell
    })
    return { line: info.lines, cells }
  })
  return { rows, unknown }
}
