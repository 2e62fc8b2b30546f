// The append-only log of who did what, each line chained to the one before by its hash.
import { createHash } from 'node:crypto'
import type { Sql } from '#server/storage/sql.ts'
import type { Act, Who } from './act.ts'

interface Line {
  action: string
  subject: string
  payload: Record<string, unknown>
}

interface Stored {
  seq: number
  at: string
  actor: string
  action: string
  subject: string
  payload: string
  previousHash: string
  hash: string
}

const FIRST = '0'.repeat(64)

/** SHA-256 over the previous hash and every field, separated so that no two lines read alike. */
function lineHash(line: Omit<Stored, 'hash'>): string {
  const { seq, at, actor, action, subject, payload, previousHash } = line
  return createHash('sha256')
    .update(JSON.stringify([previousHash, seq, at, actor, action, subject, payload]))
    .digest('hex')
}

export function nameOf(who: Who): string {
  switch (who.kind) {
    case 'person':
      return who.behind ? `person:${who.behind} for person:${who.personId}` : `person:${who.personId}`
    case 'door':
      return `door:${who.doorId}`
    case 'link':
      return `link:${who.subject}`
    case 'system':
      return `system:${who.name}`
    case 'nobody':
      return 'nobody'
  }
}

// SQLite takes 32,766 values a statement.
const LINES_AT_ONCE_MAX = 100

/** Adds lines at the end of the chain, inside the transaction of `a`: actions take turns, and so do writers of the chain. */
export async function appendToLog(a: Act, lines: readonly Line[]): Promise<void> {
  const last = await a.sql.one<{ seq: number; hash: string }>(
    'select seq, hash from log_entry order by seq desc limit 1',
  )
  let seq = last?.seq ?? 0
  let previousHash = last?.hash ?? FIRST
  const rows: (string | number)[][] = []
  for (const { action, subject, payload } of lines) {
    const line = {
      seq: ++seq,
      at: a.now,
      actor: nameOf(a.who),
      action,
      subject,
      payload: JSON.stringify(payload),
      previousHash,
    }
    const hash = lineHash(line)
    rows.push([line.seq, line.at, line.actor, action, subject, line.payload, previousHash, hash])
    previousHash = hash
  }
  for (let from = 0; from < rows.length; from += LINES_AT_ONCE_MAX) {
    const some = rows.slice(from, from + LINES_AT_ONCE_MAX)
    const marks = some.map(() => '(?, ?, ?, ?, ?, ?, ?, ?)').join(', ')
    await a.sql.all(
      `insert into log_entry (seq, at, actor, action, subject, payload, previous_hash, hash) values ${marks}`,
      some.flat(),
    )
  }
}

/** What a walk of the chain found. */
export interface LogVerdict {
  /** Lines that hold, from the first on. */
  lines: number
  last: { seq: number; at: string; hash: string } | null
  /**
   * The first line that does not: `missing` where a number is left out, `unchained` where it does not follow the line before, `altered`
   * where it no longer says what was written.
   */
  broken: { seq: number; fault: 'missing' | 'unchained' | 'altered'; at: string; action: string } | null
  /** Whether a line that holds has the hash asked for: what was cut off at the end leaves a chain that holds. */
  known: boolean
}

// Read in parts: the log of a large edition has a million lines.
const LINES_READ_MAX = 5000

/** Walks the chain from its first line to the first that is broken. `hash`: one noted earlier. */
export async function judgeLog(sql: Sql, hash: string | null = null): Promise<LogVerdict> {
  const verdict: LogVerdict = { lines: 0, last: null, broken: null, known: false }
  for (;;) {
    const rows = await sql.all<Stored & Record<string, unknown>>(
      `select seq, at, actor, action, subject, payload, previous_hash as "previousHash", hash from log_entry
       where seq > ? order by seq limit ${LINES_READ_MAX}`,
      [verdict.last?.seq ?? 0],
    )
    for (const row of rows) {
      const fault = faultOf(row, verdict)
      if (fault) {
        const seq = fault === 'missing' ? verdict.lines + 1 : row.seq
        return { ...verdict, broken: { seq, fault, at: row.at, action: row.action } }
      }
      verdict.lines++
      verdict.last = { seq: row.seq, at: row.at, hash: row.hash }
      verdict.known ||= row.hash === hash
    }
    if (rows.length < LINES_READ_MAX) return verdict
  }
}

function faultOf(row: Stored, { lines, last }: LogVerdict) {
  if (row.seq !== lines + 1) return 'missing'
  if (lineHash(row) !== row.hash) return 'altered'
  return row.previousHash === (last?.hash ?? FIRST) ? null : 'unchained'
}
