// The write lane: plain prepared statements, many works in one durable transaction; one that throws is undone alone.
import type BetterSqlite from 'better-sqlite3'
import type pg from 'pg'
import { numbered, plain, type Row, type Sql, type Value } from './sql.ts'

export type Write = (sql: Sql) => Promise<unknown>
export type Written = { value: unknown } | { error: unknown }

export interface WriteLane {
  /** Runs the works in order, in one transaction unless one throws; a work may run twice, its rows stay once. What each answered or threw. */
  together(works: readonly Write[]): Promise<Written[]>
}

type Native = Pick<BetterSqlite.Database, 'prepare'>

/** On SQLite's one writing connection. Whoever calls sees to it that no other transaction is under way. */
export function sqliteLane(connection: Native): WriteLane {
  const prepared = new Map<string, BetterSqlite.Statement>()
  const statement = (text: string): BetterSqlite.Statement => {
    let found = prepared.get(text)
    if (!found) prepared.set(text, (found = connection.prepare(text)))
    return found
  }
  const say = (text: string) => statement(text).run()
  const sql = plainSql(async (text, params) => {
    const one = statement(text)
    return one.reader ? one.all(...params.map(plain)) : (one.run(...params.map(plain)), [])
  })
  const inOne = async (works: readonly Write[]): Promise<unknown[]> => {
    say('begin immediate')
    try {
      const values: unknown[] = []
      for (const work of works) values.push(await work(sql))
      say('commit')
      return values
    } catch (error) {
      say('rollback')
      throw error
    }
  }
  return {
    together: async works => {
      try {
        return (await inOne(works)).map(value => ({ value }))
      } catch (error) {
        if (works.length === 1) return [{ error }]
        // One of them threw, which is rare: each again by itself, so that only that one is undone.
        const answers: Written[] = []
        for (const work of works)
          answers.push(
            await inOne([work]).then(
              ([value]) => ({ value }),
              (error: unknown) => ({ error }),
            ),
          )
        return answers
      }
    },
  }
}

/** On PostgreSQL each work has a connection and a transaction of its own; the server groups the flushes. */
export function postgresLane(pool: pg.Pool): WriteLane {
  const texts = new Map<string, string>()
  const textOf = (text: string): string => {
    let mine = texts.get(text)
    if (!mine) texts.set(text, (mine = numbered(text)))
    return mine
  }
  const one = async (work: Write): Promise<Written> => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      const value = await work(
        plainSql(async (text, params) => (await client.query(textOf(text), [...params])).rows as unknown[]),
      )
      await client.query('commit')
      return { value }
    } catch (error) {
      await client.query('rollback')
      return { error }
    } finally {
      client.release()
    }
  }
  return { together: works => Promise.all(works.map(one)) }
}

function plainSql(all: (text: string, params: readonly Value[]) => Promise<unknown[]>): Sql {
  let statements = 0
  const run = async <T extends Row>(text: string, params: readonly Value[] = []) => {
    statements++
    return (await all(text, params)) as T[]
  }
  return {
    all: run,
    one: async <T extends Row>(text: string, params: readonly Value[] = []) =>
      (await run<T>(text, params))[0],
    get statements() {
      return statements
    },
    close: async () => {},
  }
}
