// A published plan and what happens to it: absences, tables and slots lost, locks, what is imminent, substitutes.
import t from 'tap'
import { testApp, type TestApp } from '../support/app.ts'
import { pooled, runPlan } from '../support/plans.ts'

async function published(t: { teardown: (work: () => Promise<void>) => unknown }) {
  const world: TestApp = await testApp()
  t.teardown(() => world.close())
  const { cast, requests } = await pooled(world)
  const base = `/api/editions/${cast.slug}`
  const plan = await runPlan(cast, { mode: 'smallest', seconds: 0.3 })
  const answer = await cast.olga.browser.post(`${base}/plans/${plan.id}/publish`, {})
  if (answer.body.status !== 'published') throw new Error(JSON.stringify(answer.body))
  const grid = (await cast.olga.browser.get(`${base}/grid`)).body
  const board = async () =>
    (await cast.olga.browser.get(`${base}/board`)).body.meeting.filter(
      (one: { status: string }) => one.status === 'confirmed',
    )
  return { world, cast, requests, base, grid, board, olga: cast.olga.browser }
}

t.test(
  'an absence unbooks nobody: the organisers are alerted, and the repair moves only what it must',
  async t => {
    const { world, cast, base, board, olga } = await published(t)
    world.clock.now = '2026-11-26T07:30:00.000Z'
    const before = await board()
    const [first] = [...before].sort((x: { startsAt: string }, y: { startsAt: string }) =>
      x.startsAt < y.startsAt ? -1 : 1,
    )
    const person = first.parties[0].attendees[0].personId
    t.equal(
      (
        await cast.fadila.browser.post(`${base}/control/absences`, {
          personIds: [person],
          from: first.startsAt,
          until: first.endsAt,
        })
      ).body.code,
      'FORBIDDEN',
    )
    const told = await olga.post(`${base}/control/absences`, {
      personIds: [person],
      from: first.startsAt,
      until: first.endsAt,
    })
    t.same(told.body, { crossed: [first.id] })
    t.equal((await board()).length, before.length, 'nobody is unbooked')
    const figures = (await olga.get(`${base}/control/figures`)).body.figures[0]
    t.match(
      figures.alerts.find((one: { kind: string }) => one.kind === 'crossed'),
      { meetingId: first.id },
    )

    const repair = await runPlan(cast, { mode: 'smallest', seconds: 0.3 })
    t.same(
      repair.result.changes.map(one => [one.kind, one.meetingId]),
      [['moved', first.id]],
    )
    t.equal((await olga.post(`${base}/plans/${repair.id}/publish`, {})).body.status, 'published')
    const after = (await olga.get(`${base}/control/figures`)).body.figures[0]
    t.notOk(after.alerts.some((one: { kind: string }) => one.kind === 'crossed'))
  },
)

t.test(
  'a lost table moves its meetings to other tables, a lost slot to other slots, and nothing else',
  async t => {
    const { cast, base, board, olga } = await published(t)
    const before = await board()
    const [one] = before
    await olga.patch(`${base}/tables/${one.tableId}`, { closed: true })
    const seated = before.filter((meeting: { tableId: string }) => meeting.tableId === one.tableId)
    const retabled = await runPlan(cast, { mode: 'fill', seconds: 0.3 })
    t.equal(retabled.result.changes.length, seated.length)
    t.ok(retabled.result.changes.every(change => change.fromSlotId === change.toSlotId))
    t.ok(retabled.result.changes.every(change => change.toTableId !== one.tableId))
    t.equal((await olga.post(`${base}/plans/${retabled.id}/publish`, {})).body.status, 'published')

    await olga.patch(`${base}/slots/${one.slotId}`, { closed: true })
    const lost = (await board()).filter((meeting: { slotId: string }) => meeting.slotId === one.slotId)
    const moved = await runPlan(cast, { mode: 'smallest', seconds: 0.3 })
    t.same(
      moved.result.changes.map(change => change.meetingId).sort(),
      lost.map((meeting: { id: string }) => meeting.id).sort(),
    )
    t.ok(moved.result.changes.every(change => change.kind === 'moved' && change.toSlotId !== one.slotId))
    t.equal((await olga.post(`${base}/plans/${moved.id}/publish`, {})).body.status, 'published')
  },
)

t.test('at most so many moves; and a lock that is no longer possible is said, not broken', async t => {
  const { cast, base, board, olga } = await published(t)
  const [one] = await board()
  await olga.patch(`${base}/slots/${one.slotId}`, { closed: true })
  const none = await runPlan(cast, { mode: 'moves', movesMax: 0, seconds: 0.3 })
  t.equal(none.result.changes.filter(change => change.kind === 'moved').length, 0)
  t.ok(none.result.changes.some(change => change.kind === 'dropped'))
  await olga.post(`${base}/control/meetings/${one.id}/lock`, { locked: true })
  const locked = await runPlan(cast, { mode: 'smallest', seconds: 0.3 })
  t.notOk(locked.result.changes.some(change => change.meetingId === one.id))
  t.equal(locked.result.unplaced.find(line => line.requestId === one.requestId)?.reason, 'locked-impossible')
})

t.test('what has started or is about to is never touched, not even by a plan made before', async t => {
  const { world, cast, base, board, olga } = await published(t)
  const before = [...(await board())].sort((x, y) => (x.startsAt < y.startsAt ? -1 : 1))
  const [first] = before
  const personIds = first.parties.flatMap((party: { attendees: { personId: string }[] }) =>
    party.attendees.map(one => one.personId),
  )
  await olga.post(`${base}/control/absences`, { personIds, from: first.startsAt, until: first.endsAt })
  const early = await runPlan(cast, { mode: 'smallest', seconds: 0.3 })
  t.ok(early.result.changes.some(change => change.meetingId === first.id))
  world.clock.now = new Date(Date.parse(first.startsAt) - 10 * 60_000).toISOString()
  t.equal((await olga.post(`${base}/plans/${early.id}/publish`, {})).body.code, 'PLAN_STALE')
  const late = await runPlan(cast, { mode: 'fresh', seconds: 0.3 })
  t.notOk(late.result.changes.some(change => change.meetingId === first.id))
  t.notOk(
    late.result.meetings.some(line => line.slotId === first.slotId),
    'and nobody new is put there',
  )
})

t.test('a freed slot: who is present, idle and wants it, booked in one tap', async t => {
  const { cast, base, board, olga, requests } = await published(t)
  const meetings = await board()
  const [, villePapeterie, coopAtelier] = requests
  const freed = meetings.find((one: { requestId: string }) => one.requestId === coopAtelier)
  await olga.post(`${base}/control/meetings/${freed.id}/cancel`, { reason: 'Malade' })
  const waiting = meetings.find((one: { requestId: string }) => one.requestId === villePapeterie)
  await olga.post(`${base}/control/meetings/${waiting.id}/cancel`, { reason: 'Malade' })
  // What was cancelled by hand is not asked for again; a new request is.
  const asked = await cast.papeterie.first.browser.post(`${base}/requests`, {
    addresseeId: cast.atelier.organisationId,
    subject: null,
    slotIds: [],
    message: '',
  })
  await cast.atelier.first.browser.post(`${base}/requests/${asked.body.id}/accept`, {})
  const person = freed.parties.find(
    (party: { organisationId: string }) => party.organisationId === cast.atelier.organisationId,
  )
  const found: string[] = []
  for (const { personId } of cast.atelier.people) {
    const answer = await olga.get(`${base}/control/substitutes?personId=${personId}&slotId=${freed.slotId}`)
    t.equal(answer.status, 200)
    found.push(...answer.body.substitute.map((one: { requestId: string }) => one.requestId))
  }
  t.ok(person)
  t.same(found, [asked.body.id])
  const placed = await olga.post(`${base}/control/requests/${asked.body.id}/place`, { slotId: freed.slotId })
  t.equal(placed.status, 200)
  const now = (await board()).find((one: { id: string }) => one.id === placed.body.id)
  t.equal(now.slotId, freed.slotId)
  t.equal(now.requestId, asked.body.id)
})
