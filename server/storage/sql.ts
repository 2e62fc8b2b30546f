// Hot reads: prepared SQL that runs alike on both databases, `?` for parameters, rows as plain objects.
import BetterSqlite from 'better-sqlite3'
import pg from 'pg'

export type Value = string | number | boolean | null
export type Row = Record<string, unknown>

export interface Sql {
  all<T extends Row>(text: string, params?: readonly Value[]): Promise<T[]>
  one<T extends Row>(text: string, params?: readonly Value[]): Promise<T | undefined>
  /** Statements run since the start: tests hold screens to a fixed number. */
  readonly statements: number
  close(): Promise<void>
}

/** `a = ?` becomes `a = $1` for PostgreSQL; question marks inside quotes stay. */
export function numbered(text: string): string {
  let n = 0
  return text.replace(/'(?:[^']|'')*'|\?/g, found => (found === '?' ? `$${++n}` : found))
}

export const plain = (value: Value): string | number | null =>
  typeof value === 'boolean' ? (value ? 1 : 0) : value

/** A second, read-only connection to the SQLite file, so that reads never see a transaction under way. */
export function sqliteSql(file: string): Sql {
  let connection: BetterSqlite.Database | undefined
  const prepared = new Map<string, BetterSqlite.Statement>()
  let statements = 0
  const statement = (text: string): BetterSqlite.Statement => {
    // Opened late: the file exists only once the migrations have run.
    connection ??= new BetterSqlite(file, { readonly: true })
    let found = prepared.get(text)
    if (!found) prepared.set(text, (found = connection.prepare(text)))
    statements++
    return found
  }
  return {
    all: async <T>(text: string, params: readonly Value[] = []) =>
      statement(text).all(...params.map(plain)) as T[],
    one: async <T>(text: string, params: readonly Value[] = []) =>
      statement(text).get(...params.map(plain)) as T | undefined,
    get statements() {
      return statements
    },
    close: async () => {
      connection?.close()
    },
  }
}

// int8 (counts, money in cents) as numbers: every figure here stays far below 2^53.
const INT8 = 20

export async function postgresSql(url: string, poolMax: number): Promise<Sql & { pool: pg.Pool }> {
  const types = new pg.TypeOverrides()
  types.setTypeParser(INT8, Number)
  const pool = new pg.Pool({ connectionString: url, max: poolMax, types })
  // A connection lost while idle is replaced by the next query, which reports what is still wrong.
  pool.on('error', () => {})
  const texts = new Map<string, string>()
  let statements = 0
  const run = async (text: string, params: readonly Value[]) => {
    let mine = texts.get(text)
    if (!mine) texts.set(text, (mine = numbered(text)))
    statements++
    return (await pool.query(mine, [...params])).rows as unknown[]
  }
  return {
    pool,
    all: async <T>(text: string, params: readonly Value[] = []) => (await run(text, params)) as T[],
    one: async <T>(text: string, params: readonly Value[] = []) =>
      (await run(text, params))[0] as T | undefined,
    get statements() {
      return statements
    },
    close: async () => {
      await pool.end()
    },
  }
}

/** A JSON column: text on SQLite, already parsed on PostgreSQL. */
export function json<T>(value: unknown): T {
  return (typeof value === 'string' ? JSON.parse(value) : value) as T
}

/** A boolean column: 0 or 1 on SQLite. */
export function bool(value: unknown): boolean {
  return value === true || value === 1
}
