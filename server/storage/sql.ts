// Hot reads: prepared SQL that runs alike on both databases, `?` for parameters, rows as plain objects.
import BetterSqlite from 'better-sqlite3'
import pg from 'pg'

export type Value = string | number | boolean | null
export type Row = Record<string, unknown>

export interface Sql {
  all<T extends Row>(text: string, params?: readonly Value[]): Promise<T[]>
  one<T extends Row>(text: string, params?: readonly Value[]): Promise<T | undefined>
  /** Several questions as one statement; the rows of each. Missing inside a transaction, where nobody counts. */
  together?(asked: readonly Asked[]): Promise<Row[][]>
  /**
   * Another number after every commit, by whichever process: what was read under one number still holds under the same. Missing where the
   * database cannot say it for less than the reading would cost.
   */
  version?(): number
  /** Statements run since the start: tests hold screens to a fixed number. */
  readonly statements: number
  close(): Promise<void>
}

export interface Asked {
  text: string
  params: readonly Value[]
}

/**
 * The same questions, but those asked in one turn of the loop travel as one statement: a page made of five lists is one answer of one
 * moment, and one way to the database and back.
 */
export function atOnce(sql: Sql): Sql {
  if (!sql.together) return sql
  const ask = sql.together.bind(sql)
  let waiting: (Asked & { resolve(rows: Row[]): void; reject(reason: unknown): void })[] = []
  const leave = () => {
    const all = waiting
    waiting = []
    ask(all).then(
      lists => all.forEach((one, i) => one.resolve(lists[i] ?? [])),
      (error: unknown) => {
        for (const one of all) one.reject(error)
      },
    )
  }
  const rows = <T extends Row>(text: string, params: readonly Value[] = []) =>
    new Promise<T[]>((resolve, reject) => {
      waiting.push({ text, params, resolve: found => resolve(found as T[]), reject })
      if (waiting.length === 1) queueMicrotask(leave)
    })
  return {
    all: rows,
    one: async <T extends Row>(text: string, params: readonly Value[] = []) =>
      (await rows<T>(text, params))[0],
    get statements() {
      return sql.statements
    },
    close: () => sql.close(),
  }
}

/** `a = ?` becomes `a = $1` for PostgreSQL; question marks inside quotes stay. */
export function numbered(text: string): string {
  let n = 0
  return text.replace(/'(?:[^']|'')*'|\?/g, found => (found === '?' ? `$${++n}` : found))
}

export const plain = (value: Value): string | number | null =>
  typeof value === 'boolean' ? (value ? 1 : 0) : value

interface Composed {
  text: string
  /** Of each question, in its own order. */
  columns: string[][]
}

/** A second, read-only connection to the SQLite file, so that reads never see a transaction under way. */
export function sqliteSql(file: string): Sql {
  let connection: BetterSqlite.Database | undefined
  const prepared = new Map<string, BetterSqlite.Statement>()
  let dataVersion: BetterSqlite.Statement | undefined
  let statements = 0
  const statement = (text: string): BetterSqlite.Statement => {
    // Opened late: the file exists only once the migrations have run.
    connection ??= new BetterSqlite(file, { readonly: true })
    let found = prepared.get(text)
    if (!found) prepared.set(text, (found = connection.prepare(text)))
    statements++
    return found
  }
  const composed = new Map<string, Composed>()
  /** One list of rows: which question, then that question's columns, then nothing up to the width of the widest. */
  const compose = (asked: readonly Asked[]): Composed => {
    const key = asked.map(one => one.text).join(';')
    let found = composed.get(key)
    if (!found) {
      const columns = asked.map(one => {
        connection ??= new BetterSqlite(file, { readonly: true })
        return connection
          .prepare(one.text)
          .columns()
          .map(column => column.name)
      })
      const width = Math.max(...columns.map(names => names.length))
      // Without a limit SQLite may take a list apart and forget its order.
      const lists = asked.map((one, i) => {
        const names = (columns[i] ?? []).map(name => `"${name}"`)
        while (names.length < width) names.push('null')
        return `select ${i}, ${names.join(', ')} from (select * from (${one.text}) limit -1)`
      })
      found = { text: lists.join(' union all '), columns }
      composed.set(key, found)
    }
    return found
  }
  return {
    together: async asked => {
      const [only, second] = asked
      if (only && !second) return [statement(only.text).all(...only.params.map(plain)) as Row[]]
      const { text, columns } = compose(asked)
      const cells = statement(text)
        .raw()
        .all(...asked.flatMap(one => one.params.map(plain))) as unknown[][]
      const lists: Row[][] = columns.map(() => [])
      for (const row of cells) {
        const n = row[0] as number
        const names = columns[n] ?? []
        const named: Row = {}
        for (let i = 0; i < names.length; i++) named[names[i] ?? ''] = row[i + 1]
        lists[n]?.push(named)
      }
      return lists
    },
    all: async <T>(text: string, params: readonly Value[] = []) =>
      statement(text).all(...params.map(plain)) as T[],
    one: async <T>(text: string, params: readonly Value[] = []) =>
      statement(text).get(...params.map(plain)) as T | undefined,
    version: () => {
      connection ??= new BetterSqlite(file, { readonly: true })
      dataVersion ??= connection.prepare('pragma data_version').pluck()
      return dataVersion.get() as number
    },
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
    together: async asked => {
      const lists = asked.map(
        ({ text }, i) => `(select coalesce(json_agg(x), '[]'::json) from (${text}) x) as "${i}"`,
      )
      const [row] = (await run(
        `select ${lists.join(', ')}`,
        asked.flatMap(one => one.params),
      )) as Record<string, Row[]>[]
      return asked.map((_, i) => row?.[String(i)] ?? [])
    },
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

/**
 * `column = ?` as a condition that is only looked at, never searched by: without figures about its tables SQLite would rather walk a whole
 * edition than start from the few rows of one organisation.
 */
export const within = (column: string): string => `coalesce(${column}, '') = ?`

/** A JSON column: text on SQLite, already parsed on PostgreSQL. */
export function json<T>(value: unknown): T {
  // Most lists of most rows are empty.
  if (value === '[]') return [] as T
  if (value === '{}') return {} as T
  return (typeof value === 'string' ? JSON.parse(value) : value) as T
}

/** A boolean column: 0 or 1 on SQLite. */
export function bool(value: unknown): boolean {
  return value === true || value === 1
}
