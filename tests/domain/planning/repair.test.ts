// A published plan is mended with few moves: what has started stays, what can stay stays, and free places find takers.
import t from 'tap'
import { plan } from '#server/domain/planning/plan.ts'
import { changedInstance, repair, substitutes, type Change } from '#server/domain/planning/repair.ts'
import { event, judge } from './cases.ts'

const instance = event({ seed: 7, exhibitors: 30, buyers: 120, slots: 16, tables: 24, requests: 700 })
const published = plan(instance, { seed: 1, steps: 150_000 })

/** The busiest exhibitors lose four slots each, and four buyers cancel. */
function badMorning(): Change[] {
  const slotsOf = new Map<number, number[]>()
  for (const m of published.meetings) {
    const exhibitor = instance.requests[m.request]?.a ?? -1
    slotsOf.set(exhibitor, [...(slotsOf.get(exhibitor) ?? []), m.slot])
  }
  const busiest = [...slotsOf].sort((x, y) => y[1].length - x[1].length).slice(0, 2)
  return [
    ...busiest.map(([participant, slots]) => ({
      type: 'absent' as const,
      participant,
      slots: slots.slice(0, 4),
    })),
    ...[40, 55, 71, 102].map(participant => ({ type: 'absent' as const, participant })),
  ]
}

t.test('when exhibitors lose slots and buyers cancel, few meetings move and little is lost', async t => {
  const now = changedInstance(instance, published.meetings, badMorning())
  const scratch = plan({ ...now, previous: undefined }, { seed: 1, steps: 150_000 })

  const mended = repair(now, { kind: 'smallest' }, { seed: 1 })

  const [weight, best] = [mended.plan.score?.weight ?? 0, scratch.score?.weight ?? 0]
  t.comment(
    `from scratch ${best}, mended ${weight}, moved ${mended.moved.length} of ${published.meetings.length}`,
  )
  t.same(judge(now, mended.plan.meetings), [])
  t.ok(weight >= 0.99 * best, 'nearly all the value is kept')
  t.ok(mended.moved.length <= 0.03 * published.meetings.length, 'few meetings move')
  t.equal(mended.kept + mended.moved.length + mended.dropped.length, published.meetings.length)
})

t.test('filling free places moves nobody who can stay', async t => {
  const now = changedInstance(instance, published.meetings, badMorning())

  const mended = repair(now, { kind: 'fill' }, { seed: 1 })

  t.same(judge(now, mended.plan.meetings), [])
  t.ok(
    mended.moved.every(change => change.forced),
    'whoever moves had lost the slot',
  )
  t.ok(
    mended.dropped.every(change => change.forced),
    'whoever is dropped had lost the slot',
  )
  t.ok(mended.added.length > 0, 'freed places are taken')
})

for (const max of [0, 3]) {
  t.test(`asked for at most ${max} moves, the planner moves no more`, async t => {
    const now = changedInstance(instance, published.meetings, badMorning())

    const mended = repair(now, { kind: 'moves', max }, { seed: 1, steps: 60_000 })

    t.same(judge(now, mended.plan.meetings), [])
    t.ok(mended.moved.length <= max, `${mended.moved.length} moved`)
  })
}

t.test('meetings that have started or are imminent never move, and nobody new is put there', async t => {
  const frozen = [0, 1, 2]
  const now = changedInstance(instance, published.meetings, badMorning(), frozen)

  const mended = repair(now, { kind: 'smallest' }, { seed: 1, steps: 60_000 })

  const before = new Map(published.meetings.map(m => [m.request, m.slot]))
  const strangers = mended.plan.meetings.filter(
    m => frozen.includes(m.slot) && before.get(m.request) !== m.slot,
  )
  const leavers = [...mended.moved, ...mended.dropped].filter(c => frozen.includes(c.from ?? -1) && !c.forced)
  t.same(judge(now, mended.plan.meetings), [])
  t.same(strangers, [], 'no one new in a frozen slot')
  t.same(leavers, [], 'no one who can stay leaves a frozen slot')
})

t.test('a lost slot, a lost table, a cancelled and a new request are all mended', async t => {
  const [first, second] = published.meetings
  const asked = { id: 9000, a: 3, b: 149, weight: 90 }
  const changes: Change[] = [
    { type: 'slot-lost', slot: 15 },
    { type: 'tables', slot: 5, capacity: 10 },
    { type: 'cancelled', request: first?.request ?? -1 },
    { type: 'asked', request: asked },
  ]
  const now = changedInstance(instance, published.meetings, changes)

  for (const kind of ['smallest', 'fill'] as const) {
    const mended = repair(now, { kind }, { seed: 1, steps: 40_000 })

    t.equal(mended.plan.status, 'planned')
    t.same(judge(now, mended.plan.meetings), [])
    t.notOk(mended.plan.meetings.some(m => m.slot === 15 || m.request === first?.request))
    t.ok(second)
  }
})

t.test('a freed slot is offered to those who are present and want it, most wanted first', async t => {
  const freed = published.meetings.find(m => {
    const exhibitor = instance.requests[m.request]?.a ?? -1
    return (
      substitutes(
        instance,
        published.meetings.filter(x => x !== m),
        exhibitor,
        m.slot,
      ).length > 2
    )
  })
  const exhibitor = instance.requests[freed?.request ?? -1]?.a ?? -1
  const rest = published.meetings.filter(m => m !== freed)

  const list = substitutes(instance, rest, exhibitor, freed?.slot ?? -1)

  t.ok(list.length > 2)
  t.same(
    list.map(s => s.weight),
    list.map(s => s.weight).sort((x, y) => y - x),
  )
  for (const s of list)
    t.same(judge(instance, [...rest, { request: s.request, slot: freed?.slot ?? -1 }]), [])
  t.match(list[0]?.text.fr, /présent et libre/)
})
