// Transactions. On SQLite the works that wait for the disk share one durable commit, a savepoint each; on PostgreSQL
// each has its own and the server groups the flushes.
import type { EntityManager } from '@mikro-orm/core'
import type { Database } from './database.ts'
import { nativeOf } from './native.ts'
import { plain, type Row, type Sql, type Value } from './sql.ts'
import type { Write } from './write-lane.ts'

export type { EntityManager } from '@mikro-orm/core'
export { UniqueConstraintViolationException } from '@mikro-orm/core'

export interface Work<T> {
  (em: EntityManager): Promise<T>
}

export interface Commits {
  /** Runs `work` in a transaction; resolves after the commit is durable, rejects (and rolls back) when it throws. */
  run<T>(work: Work<T>): Promise<T>
  /**
   * Runs plain statements in a transaction, without entities: for what comes by the hundred and must be quick. As durable, and sharing
   * flushes in the same way. `work` may run twice, when another of its transaction failed: it must only read and write by `sql`.
   */
  write<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  /** Durable commits made so far, for tests and the bench. */
  readonly commits: number
}

// The more share a flush, the longer the first of them waits: 64 works of about a millisecond stay under a blink.
const SHARED_MAX = 64

interface Waiting<W> {
  work: W
  resolve(value: unknown): void
  reject(reason: unknown): void
}

export function commitsOf(database: Database): Commits {
  return database.dialect === 'sqlite' ? shared(database) : separate(database)
}

function separate(database: Database): Commits {
  let commits = 0
  return {
    run: async work => {
      const value = await database.orm.em.fork().transactional(em => work(em))
      commits++
      return value
    },
    write: async work => {
      const [answer] = await database.lane.together([work])
      commits++
      if (!answer) throw new Error('a transaction without an answer')
      if ('error' in answer) throw answer.error
      return answer.value as Awaited<ReturnType<typeof work>>
    },
    get commits() {
      return commits
    },
  }
}

function shared(database: Database): Commits {
  const works: Waiting<Work<unknown>>[] = []
  const writes: Waiting<Write>[] = []
  let busy = false
  let commits = 0

  // One connection writes: the two lanes take turns, so that neither waits for more than one commit of the other.
  const drain = async () => {
    busy = true
    while (works.length + writes.length > 0) {
      if (writes.length > 0) {
        await writeTogether(database, writes.splice(0, SHARED_MAX))
        commits++
      }
      if (works.length > 0) {
        await commitTogether(database, works.splice(0, SHARED_MAX))
        commits++
      }
    }
    busy = false
  }
  const wait = <W, T>(queue: Waiting<W>[], work: W): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      queue.push({ work, resolve: value => resolve(value as T), reject })
      // Started in a later turn, so that requests read in the same turn of the loop share the commit.
      if (!busy) {
        busy = true
        setImmediate(() => void drain())
      }
    })

  return {
    run: work => wait(works, work),
    write: work => wait(writes, work),
    get commits() {
      return commits
    },
  }
}

async function writeTogether(database: Database, batch: Waiting<Write>[]): Promise<void> {
  try {
    const answers = await database.lane.together(batch.map(one => one.work))
    for (const [i, { resolve, reject }] of batch.entries()) {
      const answer = answers[i]
      if (answer && 'value' in answer) resolve(answer.value)
      else reject(answer?.error)
    }
  } catch (error) {
    // The commit itself failed: nobody's work is there, so nobody is told it is.
    for (const { reject } of batch) reject(error)
  }
}

async function commitTogether(database: Database, batch: Waiting<Work<unknown>>[]): Promise<void> {
  const answers: (() => void)[] = []
  try {
    await database.orm.em.fork().transactional(async outer => {
      for (const { work, resolve, reject } of batch) {
        try {
          // `clear` keeps one work's rows out of the next one's identity map.
          const value = await outer.transactional(em => work(em), { clear: true })
          answers.push(() => resolve(value))
        } catch (error) {
          answers.push(() => reject(error))
        }
      }
    })
  } catch (error) {
    // The commit itself failed: nobody's work is there, so nobody is told it is.
    for (const { reject } of batch) reject(error)
    return
  }
  for (const answer of answers) answer()
}

interface Executes {
  execute(text: string, params: readonly unknown[], method: 'all', context?: unknown): Promise<unknown>
}

/** Reads inside the transaction of `em`, with the same texts as the hot reads. Flush first what they must see. */
export function sqlOf(em: EntityManager): Sql {
  const connection = em.getConnection() as unknown as Executes
  const native = nativeOf(connection)
  let statements = 0
  const all = async <T extends Row>(text: string, params: readonly Value[] = []) => {
    statements++
    if (!native) return (await connection.execute(text, params, 'all', em.getTransactionContext())) as T[]
    // SQLite has one connection that writes, and it is in this transaction: no need to go through the mapper to reach it.
    if (!em.isInTransaction() || !native.inTransaction) throw new Error('the transaction is over')
    const statement = native.prepare(text)
    const values = params.map(plain)
    return (statement.reader ? statement.all(...values) : (statement.run(...values), [])) as T[]
  }
  return {
    all,
    one: async <T extends Row>(text: string, params: readonly Value[] = []) =>
      (await all<T>(text, params))[0],
    get statements() {
      return statements
    },
    close: async () => {},
  }
}
