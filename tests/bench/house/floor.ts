// The floor: Fastify and one prepared statement, which answers as many rows and as many bytes of JSON as the real thing. No session, no rights.
import type { AddressInfo } from 'node:net'
import BetterSqlite from 'better-sqlite3'
import Fastify from 'fastify'
import { answerParent } from './child.ts'

const COLUMNS = 8

const database = new BetterSqlite(process.env.FLOOR_FILE ?? '')
database.pragma('journal_mode = WAL')
const columns = Array.from({ length: COLUMNS }, (_, i) => `column${i}`)
database.exec(`create table line (id integer primary key, read integer, ${columns.join(', ')})`)
database.exec('create index line_read on line (read, id)')
const select = database.prepare(`select ${columns.join(', ')} from line where read = ? order by id`)

const app = Fastify({ logger: false })
app.get('/read/:id', async request => ({ rows: select.all(Number((request.params as { id: string }).id)) }))
await app.listen({ port: 0, host: '127.0.0.1' })

/** Rows whose JSON together has `bytes` bytes. */
function fill({ read, rows, bytes }: { read: number; rows: number; bytes: number }): number {
  const insert = database.prepare(
    `insert into line (read, ${columns.join(', ')}) values (?, ${columns.map(() => '?').join(', ')})`,
  )
  const empty = JSON.stringify(Object.fromEntries(columns.map(name => [name, '']))).length + 1
  const left = Math.max(0, bytes - rows * empty - 11)
  const cells = rows * COLUMNS
  for (let row = 0; row < rows; row++)
    insert.run(
      read,
      ...columns.map((_, i) => {
        const cell = row * COLUMNS + i
        return 'x'.repeat(Math.floor(((cell + 1) * left) / cells) - Math.floor((cell * left) / cells))
      }),
    )
  return JSON.stringify({ rows: select.all(read) }).length
}

answerParent({ port: () => (app.server.address() as AddressInfo).port, fill }, async () => {
  await app.close()
  database.close()
})
