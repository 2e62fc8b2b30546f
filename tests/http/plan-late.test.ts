// A draft published after the edition changed beneath it: nobody is booked who left, nor into a place that was taken away.
import t from 'tap'
import { testApp } from '#tests/support/app.ts'
import { pooled, runPlan } from '#tests/support/plans.ts'
import type { Cast } from '#tests/support/cast.ts'

t.setTimeout(120_000)

const base = (cast: Cast) => `/api/editions/${cast.slug}`

const changes: [string, (cast: Cast) => Promise<number>][] = [
  [
    'an organisation refused',
    async cast => {
      const list = (await cast.olga.browser.get(`${base(cast)}/participations`)).body.participation
      const { version } = list.find((one: { id: string }) => one.id === cast.papeterie.participationId)
      const part = `${base(cast)}/participations/${cast.papeterie.participationId}`
      return (await cast.olga.browser.patch(part, { status: 'refused', version })).status
    },
  ],
  [
    'an account erased',
    async cast =>
      (await cast.papeterie.first.browser.post('/api/account/erasure', { email: 'paul@papeterie.example' }))
        .status,
  ],
  [
    'a colleague who left the team',
    async cast =>
      (
        await cast.atelier.first.browser.delete(
          `/api/organisations/${cast.atelier.organisationId}/members/${cast.atelier.people[1]?.personId}`,
        )
      ).status,
  ],
]

for (const [what, change] of changes)
  t.test(`${what} since the draft: it is to be run again, and books nobody`, async t => {
    const world = await testApp()
    t.teardown(world.close)
    const { cast } = await pooled(world)
    const plan = await runPlan(cast, { mode: 'fresh', seconds: 0.5 })
    t.equal(await change(cast), 200)
    const published = await cast.olga.browser.post(`${base(cast)}/plans/${plan.id}/publish`, {})
    t.match(published, { status: 409, body: { code: 'PLAN_STALE' } })
    t.same(await world.house.sql.all('select id from booking where live'), [], 'all of it or nothing')
  })

for (const table of ['slot', 'meeting_table'])
  t.test(`a ${table} closed since the draft holds no meeting`, async t => {
    const world = await testApp()
    t.teardown(world.close)
    const { cast } = await pooled(world)
    const plan = await runPlan(cast, { mode: 'fresh', seconds: 0.5 })
    const [meeting] = plan.result.meetings
    await world.must(async a => {
      const id = table === 'slot' ? meeting?.slotId : meeting?.tableId
      await a.sql.all(`update ${table} set closed = true where id = ?`, [id ?? ''])
      return { done: true }
    })
    const published = await cast.olga.browser.post(`${base(cast)}/plans/${plan.id}/publish`, {})
    t.match(published, { status: 409, body: { code: 'PLAN_STALE' } })
  })
