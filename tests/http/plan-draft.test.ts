// A plan before it is published: changed by hand, looked at on another grid, priced aim by aim.
import t from 'tap'
import { testApp } from '../support/app.ts'
import { pooled, runPlan } from '../support/plans.ts'

t.test(
  'a draft is changed by hand: moved, parked, locked; a rule broken is refused with its reason',
  async t => {
    const world = await testApp()
    t.teardown(() => world.close())
    const { cast, requests } = await pooled(world)
    const base = `/api/editions/${cast.slug}`
    const olga = cast.olga.browser
    const grid = (await olga.get(`${base}/grid`)).body
    const plan = await runPlan(cast, { mode: 'smallest', seconds: 0.3 })
    const [villeAtelier, , coopAtelier] = requests
    const lineOf = (
      body: {
        result: {
          meetings: { requestId: string; slotId: string; tableId: string | null; locked?: boolean }[]
        }
      },
      id: string,
    ) => body.result.meetings.find(one => one.requestId === id)
    const edit = (body: Record<string, unknown>) => olga.post(`${base}/plans/${plan.id}/lines`, body)
    const moved = await edit({
      requestId: villeAtelier,
      slotId: grid.slot[7].id,
      tableId: grid.table[3].id,
      version: plan.version,
    })
    t.match(lineOf(moved.body, villeAtelier), { slotId: grid.slot[7].id, tableId: grid.table[3].id })
    t.match(
      moved.body.result.changes.find((one: { requestId: string }) => one.requestId === villeAtelier),
      { toSlotId: grid.slot[7].id },
    )
    const twice = await edit({
      requestId: coopAtelier,
      slotId: grid.slot[7].id,
      tableId: grid.table[3].id,
      version: moved.body.version,
    })
    t.equal(twice.status, 409)
    t.equal(
      (await edit({ requestId: villeAtelier, slotId: null, version: plan.version })).body.code,
      'VERSION_CONFLICT',
    )
    const chloe = cast.coop.first
    await chloe.browser.put(`${base}/availability/${chloe.personId}`, {
      unavailable: [grid.slot[2].id],
      gapSlots: 0,
      breaks: [],
      version: 1,
    })
    const absent = await edit({
      requestId: coopAtelier,
      slotId: grid.slot[2].id,
      version: moved.body.version,
    })
    t.equal(absent.body.code, 'PLAN_NO_PLACE')
    t.match(absent.body.detail, /Chloé Petit .* n.est pas là/)

    const locked = await edit({
      requestId: villeAtelier,
      slotId: grid.slot[7].id,
      tableId: grid.table[3].id,
      locked: true,
      version: moved.body.version,
    })
    t.equal(lineOf(locked.body, villeAtelier)?.locked, true)
    const parked = await edit({ requestId: coopAtelier, slotId: null, version: locked.body.version })
    t.equal(lineOf(parked.body, coopAtelier), undefined)
    t.equal(parked.body.result.unplaced[0].reason, 'parked')
    t.equal(parked.body.result.meetings.length, 3)

    const again = await runPlan(cast, { mode: 'fresh', seconds: 0.3, keep: plan.id })
    t.match(lineOf(again, villeAtelier), { slotId: grid.slot[7].id, locked: true })
    t.equal(again.result.meetings.length, 4)
    t.equal((await olga.post(`${base}/plans/${plan.id}/publish`, {})).body.status, 'published')
    const board = (await olga.get(`${base}/board`)).body.meeting
    t.equal(board.length, 3, 'what was parked is not published')
    t.equal(board.find((one: { requestId: string }) => one.requestId === villeAtelier).locked, true)
  },
)

t.test(
  'what if: slots more or fewer, of another length, other tables; said in words, changing nothing',
  async t => {
    const world = await testApp()
    t.teardown(() => world.close())
    const { cast } = await pooled(world, { tables: 1 })
    const base = `/api/editions/${cast.slug}`
    const olga = cast.olga.browser
    const grid = (await olga.get(`${base}/grid`)).body
    for (const slot of grid.slot)
      if (slot.index > 0) await olga.patch(`${base}/slots/${slot.id}`, { closed: true })
    const look = (whatIf: object) => runPlan(cast, { mode: 'fresh', seconds: 0.4, whatIf })
    const more = await look({ slotsPerDay: 1, day: 0 })
    t.equal(more.whatIf, true)
    t.match(more.result.comparison, { now: { meetings: 2, slots: 2 }, then: { meetings: 3, slots: 3 } })
    t.match(more.result.comparison?.text.fr, /^un créneau de plus jeudi\u00a0: \+1\u00a0rendez-vous/)
    const fewer = await look({ slotMinutes: 10 })
    t.match(fewer.result.comparison, { then: { meetings: 4, slots: 4 } })
    t.match(fewer.result.comparison?.text.fr, /créneaux de 10\u00a0min au lieu de 20/)
    const tables = await look({ tables: 2 })
    t.match(tables.result.comparison?.text.fr, /^une table de plus\u00a0: \+2\u00a0rendez-vous/)
    t.equal((await olga.post(`${base}/plans/${tables.id}/publish`, {})).body.code, 'PLAN_WHAT_IF')
    t.same((await olga.get(`${base}/grid`)).body.slot.length, grid.slot.length, 'the edition is as it was')

    const costs = await runPlan(cast, { mode: 'fresh', preview: true, objective: { fairness: 3, breaks: 1 } })
    t.equal(costs.preview, true)
    t.match(costs.result.costs?.map(one => one.fr).join('\n'), /^compacter\u00a0: .+\néquité\u00a0: .+valeur/)
    t.equal((await olga.post(`${base}/plans/${costs.id}/publish`, {})).body.code, 'PLAN_WHAT_IF')
    t.same(costs.objective, { fairness: 3, breaks: 1 })
  },
)
