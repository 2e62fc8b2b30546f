// Why not all requests can be held: who, which slots and why, told in words an organiser can act on.
import t from 'tap'
import { compile, type Instance } from '#server/domain/planning/instance.ts'
import { explainInfeasible } from '#server/domain/planning/infeasible/explain.ts'
import { solveComplete } from '#server/domain/planning/complete/solve.ts'

type Request = Partial<Instance['requests'][number]> & { a: number; b: number }

function event(slots: number, tables: number, people: number, requests: Request[]): Instance {
  return {
    format: 'b2bsp/1',
    slots: Array.from({ length: slots }, (_, id) => ({ id, day: 0, index: id, capacity: tables })),
    participants: Array.from({ length: people }, (_, id) => ({ id, role: 'any' })),
    requests: requests.map((r, id) => ({ id, weight: 1, ...r })),
    mustScheduleAll: true,
  }
}

t.test('a participant with more meetings than slots is named, with the slots', async t => {
  const instance = event(
    3,
    5,
    5,
    [1, 2, 3].map(b => ({ a: 0, b })),
  )
  const [first] = instance.participants
  if (first) first.unavailable = [1]

  t.match(explainInfeasible(compile(instance)), {
    kind: 'participant-slots',
    participants: [0],
    slots: [0, 2],
    text: /Le participant 0 a 3 rendez-vous \(demandes .*\) pour seulement 2 créneaux possibles \(0 et 2\)\./,
    english: /Participant 0 has 3 meetings/,
  })
})

t.test('two who are never free together are named, with their request', async t => {
  const instance = event(2, 5, 2, [{ a: 0, b: 1 }])
  instance.participants.forEach((p, k) => (p.unavailable = [k]))

  t.match(explainInfeasible(compile(instance)), {
    kind: 'no-common-slot',
    participants: [0, 1],
    requests: [0],
  })
})

t.test('a meeting fixed where someone is absent is told as such', async t => {
  const instance = event(2, 5, 2, [{ a: 0, b: 1, fixed: 1 }])
  instance.participants.forEach(p => (p.unavailable = [1]))

  t.match(explainInfeasible(compile(instance)), { text: /La demande 0 est fixée au créneau 1/ })
})

t.test('orders that leave no slot are told step by step', async t => {
  const instance = event(3, 5, 8, [
    { a: 0, b: 1 },
    { a: 2, b: 3, after: [0] },
    { a: 4, b: 5, after: [1] },
    { a: 6, b: 7, after: [2] },
  ])

  t.match(explainInfeasible(compile(instance)), { kind: 'order', text: /doit venir après la demande/ })
})

t.test('orders that run in a circle are shown as the circle', async t => {
  const instance = event(5, 5, 4, [
    { a: 0, b: 1, after: [1] },
    { a: 2, b: 3, after: [0] },
  ])

  t.match(explainInfeasible(compile(instance)), { kind: 'order-circle', text: /(0 → 1 → 0|1 → 0 → 1)/ })
})

t.test('several meetings of one person before another count together', async t => {
  // Three meetings of person 0 come first, so the fourth cannot start before slot 3; there is none.
  const instance = event(3, 5, 6, [
    { a: 0, b: 1 },
    { a: 0, b: 2 },
    { a: 0, b: 3 },
    { a: 4, b: 5, after: [0, 1, 2] },
  ])

  const outcome = solveComplete(compile(instance), { seed: 1, shouldStop: () => false }).next()

  t.match(outcome.value, { certificate: {} })
})

t.test('more meetings than tables: the slots and their places are counted', async t => {
  const instance = event(2, 1, 6, [
    { a: 0, b: 1 },
    { a: 2, b: 3 },
    { a: 4, b: 5 },
  ])

  t.match(explainInfeasible(compile(instance)), {
    kind: 'tables',
    slots: [0, 1],
    text: /3 rendez-vous ne peuvent se tenir que dans les créneaux 0 et 1, qui n’ont ensemble que 2 places/,
  })
})

t.test('more requests than a maximum allows', async t => {
  const instance = event(
    5,
    5,
    4,
    [1, 2, 3].map(b => ({ a: 0, b })),
  )
  const [first] = instance.participants
  if (first) first.max = 2

  t.match(explainInfeasible(compile(instance)), { kind: 'participant-maximum', participants: [0] })
})

t.test('three who all want to meet in two slots: no count shows it, the search names the three', async t => {
  // A triangle needs three slots, though each has only two meetings for two slots.
  const instance = event(2, 5, 8, [
    { a: 0, b: 1 },
    { a: 1, b: 2 },
    { a: 0, b: 2 },
    { a: 3, b: 4 },
    { a: 5, b: 6 },
  ])

  const search = solveComplete(compile(instance), { seed: 1, shouldStop: () => false })
  let step = search.next()
  while (!step.done) step = search.next()

  t.match(step.value, { certificate: { kind: 'search', participants: [0, 1, 2] } })
})
