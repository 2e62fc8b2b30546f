// Two processes on one SQLite file: the command line beside the running server. Who reads first and writes then must not fail for the other.
import BetterSqlite from 'better-sqlite3'
import path from 'node:path'
import t from 'tap'
import { sqlOf } from '#server/storage/commit.ts'
import { testApp } from '#tests/support/app.ts'

const put = 'insert into idempotent_answer (id, body_hash, status, body, created_at) values (?, ?, 200, ?, ?)'
const row = (id: string) => [id, 'test', '{}', '2026-11-26T08:00:00.000Z']

await t.test('a transaction that has read still writes: the other process waits its turn', async t => {
  const world = await testApp()
  const other = new BetterSqlite(path.join(world.house.settings.dataDir, 'covalence.sqlite'), { timeout: 0 })
  t.teardown(async () => {
    other.close()
    await world.close()
  })
  const all = 'select id from idempotent_answer order by id'
  await world.house.commits.run(async em => {
    const sql = sqlOf(em)
    t.same(await sql.all(all), [])
    t.throws(() => other.prepare(put).run(row('other')), { code: 'SQLITE_BUSY' })
    await sql.all(put, row('own'))
  })
  other.prepare(put).run(row('other'))
  t.same(await world.house.sql.all(all), [{ id: 'other' }, { id: 'own' }])
})
