// From bytes to rows: encoding, separator and header found by themselves; a broken file is named by its line, or for what it is.
import { parse } from 'csv-parse/sync'
import { plainText } from '#server/domain/plain-text.ts'
import type { ImportKind } from '#shared/import.ts'
import { textOf } from './file-text.ts'
import { french } from './french.ts'
import { columnsOf } from './header.ts'

export interface ImportRow {
  line: number
  cells: Record<string, string>
  /** Cells beyond the header: an unquoted separator within one has shifted the others. */
  surplus?: number
}

/** `problem` in English, `problemFr` in French: what is wrong at `line`, or with the whole file. */
export type ReadFile =
  { rows: ImportRow[]; unknown: string[] } | { problem: string; problemFr: string; line: number | null }

// The largest edition known has 5,000 visitors; ten times that is a slip.
const ROWS_MAX = 50_000

/** `sep=;` on a line of its own, as Excel writes and obeys it. */
const declared = /^\ufeff?sep=(.)\r?\n/i

/** The mark that the first line holds most of; the semicolon, when none does. */
function separatorOf(text: string): string {
  const said = declared.exec(text)?.[1]
  if (said) return said
  const first = text.split(/\r?\n/).find(line => line.trim() !== '') ?? ''
  const count = (mark: string) => first.split(mark).length
  return [';', ',', '\t', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

interface Recorded {
  record: string[]
  info: { lines: number }
}

export function readCsv(kind: ImportKind, bytes: Uint8Array): ReadFile {
  const read = readWhole(kind, bytes)
  return 'problem' in read ? { ...read, problemFr: french(read.problemFr) } : read
}

function readWhole(kind: ImportKind, bytes: Uint8Array): ReadFile {
  const text = textOf(bytes)
  if (typeof text !== 'string') return { ...text, line: null }
  let records: Recorded[]
  try {
    records = parse(text, {
      delimiter: separatorOf(text),
      bom: true,
      info: true,
      from_line: declared.test(text) ? 2 : 1,
      skip_empty_lines: true,
      // A sheet often ends with lines of separators alone.
      skip_records_with_empty_values: true,
      relax_column_count: true,
      trim: true,
    }) as unknown as Recorded[]
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1
    const problem = error instanceof Error ? error.message : String(error)
    return { problem, problemFr: inFrench(error), line }
  }
  const [header, ...lines] = records
  if (!header)
    return {
      problem: 'it is empty: a first line that names the columns was expected, then one line each.',
      problemFr:
        'il est vide : une première ligne qui nomme les colonnes est attendue, puis une ligne par élément.',
      line: null,
    }
  if (lines.length > ROWS_MAX)
    return {
      problem: `${lines.length} lines: at most ${ROWS_MAX} are read`,
      problemFr: `${lines.length} lignes, ${ROWS_MAX} au plus sont lues`,
      line: ROWS_MAX + 2,
    }
  const columns = columnsOf(kind, header.record)
  if ('problem' in columns) return { ...columns, line: null }
  if (lines.length === 0)
    return {
      problem: 'it holds its header alone: add the lines to take over.',
      problemFr: 'il n’a que sa ligne d’en-têtes : ajoutez les lignes à reprendre.',
      line: null,
    }
  const { names, unknown } = columns
  const rows = lines.map(({ record, info }) => {
    const cells: Record<string, string> = {}
    names.forEach((name, i) => {
      const cell = cellOf(name, record[i])
      if (name !== null && cell !== undefined && cell !== '' && !(name in cells)) cells[name] = cell
    })
    const surplus = record.slice(names.length).filter(cell => cell !== '').length
    return { line: info.lines, cells, ...(surplus > 0 ? { surplus } : {}) }
  })
  return { rows, unknown }
}

const prose = ['description', 'message']

/** As people mean it: without what nobody types; a name on two lines, as a sheet may wrap it, is one. */
function cellOf(name: string | null, cell: string | undefined): string | undefined {
  if (name === null || cell === undefined) return cell
  const plain = plainText(cell)
  return prose.includes(name) ? plain : plain.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim()
}

const quotes: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'un guillemet ouvert n’est jamais refermé',
  CSV_INVALID_CLOSING_QUOTE: 'un guillemet fermant est suivi d’autre chose que d’un séparateur',
  INVALID_OPENING_QUOTE: 'un guillemet se trouve au milieu d’une cellule',
}

const inFrench = (error: unknown): string =>
  quotes[(error as { code?: string }).code ?? ''] ?? 'ce n’est pas un CSV lisible'
