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
  const composed = new Map<string, string>()
  /** Each question as a list of JSON objects, named by its own columns. */
  const compose = (asked: readonly Asked[]): string => {
    const key = asked.map(one => one.text).join(';')
    let text = composed.get(key)
    if (!text) {
      const lists = asked.map(one => {
        connection ??= new BetterSqlite(file, { readonly: true })
        const names = connection
          .prepare(one.text)
          .columns()
          .map(column => column.name)
        const pairs = names.map(name => `'${name}', "${name}"`).join(', ')
        return `(select json_group_array(json_object(${pairs})) from (${one.text}))`
      })
      composed.set(key, (text = `select ${lists.join(', ')}`))
    }
    return text
  }
  return {
    together: async asked => {
      const params = asked.flatMap(one => one.params.map(plain))
      const lists = statement(compose(asked))
        .raw()
        .get(...params) as string[]
      return lists.map(list => JSON.parse(list) as Row[])
    },
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

/** A JSON column: text on SQLite, already parsed on PostgreSQL. */
export function json<T>(value: unknown): T {
  return (typeof value === 'string' ? JSON.parse(value) : value) as T
}

/** A boolean column: 0 or 1 on SQLite. */
export function bool(value: unknown): boolean {
  return value === true || value === 1
}
