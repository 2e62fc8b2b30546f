// The write lane: works share a commit, one that throws is undone alone, and nobody is answered before it is durable.
import t from 'tap'
import { onBoth } from '#tests/support/both.ts'
import { castOf } from '#tests/support/cast.ts'

const put = 'insert into idempotent_answer (id, body_hash, status, body, created_at) values (?, ?, ?, ?, ?)'
const row = (id: string) => [id, 'test', 200, '{}', '2026-11-26T08:00:00.000Z']

await onBoth(
  t,
  'of works that wait together the one that throws is undone, the others stay',
  async (t, world) => {
    const { commits, sql } = world.house
    const outcomes = await Promise.allSettled([
      commits.write(async lane => void (await lane.all(put, row('a')))),
      commits.write(async lane => {
        await lane.all(put, row('b'))
        throw new Error('no')
      }),
      commits.write(async lane => {
        await lane.all(put, row('c'))
        return lane.one<{ n: number }>("select count(*) as n from idempotent_answer where body_hash = 'test'")
      }),
    ])

    t.same(
      outcomes.map(one => one.status),
      ['fulfilled', 'rejected', 'fulfilled'],
    )
    await t.rejects(
      commits.write(lane => lane.all(put, row('a'))),
      'a row that is there',
    )
    t.same(
      (
        await sql.all<{ id: string }>("select id from idempotent_answer where body_hash = 'test' order by id")
      ).map(one => one.id),
      ['a', 'c'],
    )
  },
)

await onBoth(t, 'actions and plain writes that come at once both hold', async (t, world) => {
  const cast = await castOf(world)
  const before = world.house.commits.commits
  await Promise.all([
    ...Array.from({ length: 20 }, (_, i) => world.house.commits.write(lane => lane.all(put, row(`w${i}`)))),
    ...Array.from({ length: 3 }, (_, i) =>
      cast.olga.browser.post(`/api/editions/${cast.slug}/doors`, {
        name: `Porte ${i}`,
        zone: 'hall',
        capacity: null,
      }),
    ),
  ])

  const { n } = (await world.house.sql.one<{ n: number }>(
    "select count(*) as n from idempotent_answer where body_hash = 'test'",
  )) ?? { n: 0 }
  t.equal(Number(n), 20)
  t.equal((await cast.olga.browser.get(`/api/editions/${cast.slug}/doors`)).body.door.length, 3)
  if (world.house.database.dialect === 'sqlite')
    t.ok(world.house.commits.commits - before < 23, 'fewer flushes than works')
})
