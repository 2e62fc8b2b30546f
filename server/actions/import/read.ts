// From bytes to rows: encoding, separator and header found by themselves; a broken file is named by its line.
import { parse } from 'csv-parse/sync'
import { plainText } from '#server/domain/plain-text.ts'
import type { ImportKind } from '#shared/import.ts'
import { readHeader } from './columns.ts'

export interface ImportRow {
  line: number
  cells: Record<string, string>
}

/** `problem` in English, `problemFr` in French: what is wrong at `line`. */
export type ReadFile =
  { rows: ImportRow[]; unknown: string[] } | { problem: string; problemFr: string; line: number }

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
    const problem = error instanceof Error ? error.message : String(error)
    return { problem, problemFr: inFrench(error), line }
  }
  const [header, ...lines] = records
  if (!header)
    return {
      problem: 'the file is empty: a header line was expected',
      problemFr: 'le fichier est vide, une ligne d’en-têtes est attendue',
      line: 1,
    }
  if (lines.length > ROWS_MAX)
    return {
      problem: `${lines.length} lines: at most ${ROWS_MAX} are read`,
      problemFr: `${lines.length} lignes, ${ROWS_MAX} au plus sont lues`,
      line: ROWS_MAX + 2,
    }
  const { names, unknown } = readHeader(kind, header.record)
  if (names.every(name => name === null))
    return {
      problem: `no column is known for ${kind}; found: ${header.record.join(', ')}`,
      problemFr: `aucune colonne n’est connue pour ce contenu ; trouvé : ${header.record.join(', ')}`,
      line: 1,
    }
  const rows = lines.map(({ record, info }) => {
    const cells: Record<string, string> = {}
    names.forEach((name, i) => {
      const cell = cellOf(name, record[i])
      if (name !== null && cell !== undefined && cell !== '' && !(name in cells)) cells[name] = cell
    })
    return { line: info.lines, cells }
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
