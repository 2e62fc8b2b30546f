// The floor: Fastify and one prepared statement, which answers as many rows, as many values and as many bytes of JSON as the real thing. No session, no rights.
import type { AddressInfo } from 'node:net'
import BetterSqlite from 'better-sqlite3'
import Fastify from 'fastify'
import { answerParent } from './child.ts'

const database = new BetterSqlite(process.env.FLOOR_FILE ?? '')
database.pragma('journal_mode = WAL')
database.exec("create table touched (at text); insert into touched values ('')")
const statements = new Map<number, BetterSqlite.Statement>()

const app = Fastify({ logger: false })
app.get('/read/:id', async request => ({
  rows: statements.get(Number((request.params as { id: string }).id))?.all(),
}))
await app.listen({ port: 0, host: '127.0.0.1' })

export interface Likeness {
  read: number
  rows: number
  /** Texts, numbers and the like anywhere in the answer: a row of sixty nested values is more work than one of eight. */
  values: number
  bytes: number
}

/** Rows whose JSON together has `bytes` bytes, each with its even share of the values; answers how many bytes it became. */
function fill({ read, rows, values, bytes }: Likeness): number {
  const columns = Array.from({ length: Math.max(1, Math.round(values / rows)) }, (_, i) => `c${i}`)
  database.exec(`create table line${read} (id integer primary key, ${columns.join(', ')})`)
  const select = database.prepare(`select ${columns.join(', ')} from line${read} order by id`)
  statements.set(read, select)
  const insert = database.prepare(
    `insert into line${read} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  )
  const empty = JSON.stringify(Object.fromEntries(columns.map(name => [name, '']))).length + 1
  const left = Math.max(0, bytes - rows * empty - 11)
  const cells = rows * columns.length
  for (let row = 0; row < rows; row++)
    insert.run(
      ...columns.map((_, i) => {
        const cell = row * columns.length + i
        return 'x'.repeat(Math.floor(((cell + 1) * left) / cells) - Math.floor((cell * left) / cells))
      }),
    )
  return JSON.stringify({ rows: select.all() }).length
}

answerParent({ port: () => (app.server.address() as AddressInfo).port, fill }, async () => {
  await app.close()
  database.close()
})
