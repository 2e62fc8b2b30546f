// The weighted planner as its callers know it: near the bound, the same for a seed, stoppable at any time, and with its reasons.
import t from 'tap'
import type { Instance } from '#server/domain/planning/instance.ts'
import { compile } from '#server/domain/planning/instance.ts'
import { firstCome } from '#server/domain/planning/greedy.ts'
import { plan, planSteps } from '#server/domain/planning/plan.ts'
import { Schedule } from '#server/domain/planning/schedule.ts'
import { event, judge } from './cases.ts'

const small = event({ seed: 3, exhibitors: 40, buyers: 160, slots: 16, tables: 30, requests: 1000 })

t.test(
  'a usual event is planned within a thousandth of its bound, far above first come first served',
  async t => {
    for (const seed of [1, 2, 3]) {
      const instance = event({ seed, exhibitors: 70, buyers: 300, slots: 20, tables: 40, requests: 1800 })
      const made = plan(instance, { seed, steps: 150_000 })
      const come = new Schedule(compile(instance))
      firstCome(come)

      t.comment(`seed ${seed}: ${made.score?.weight} of ${made.score?.bound}, first come ${come.weight}`)
      t.same(judge(instance, made.meetings), [])
      t.ok((made.score?.gap ?? 1) <= 0.001, `seed ${seed}: gap ${made.score?.gap}`)
      t.ok((made.score?.weight ?? 0) > 1.1 * come.weight, 'more than a tenth above first come first served')
    }
  },
)

t.test('the bound is the lowest of those that can be told, and never below the plan', async t => {
  const { bounds = [], score } = plan(small, { steps: 20_000 })

  t.same(
    bounds.map(b => b.value),
    bounds.map(b => b.value).sort((x, y) => x - y),
  )
  t.same(
    new Set(bounds.map(b => b.name)),
    new Set(['prices', 'first-side', 'second-side', 'tables', 'requests']),
  )
  t.equal(score?.bound, bounds[0]?.value)
  t.ok((score?.weight ?? Infinity) <= (score?.bound ?? 0))
})

t.test('the same seed and steps give the same plan; another seed gives another', async t => {
  const once = JSON.stringify(plan(small, { seed: 4, steps: 30_000 }))

  t.equal(JSON.stringify(plan(small, { seed: 4, steps: 30_000 })), once)
  t.not(JSON.stringify(plan(small, { seed: 5, steps: 30_000 })), once)
})

t.test(
  'a plan can be followed and stopped: progress only gets better, and the best so far is a plan',
  async t => {
    let stop = false
    const steps = planSteps(small, { seed: 1, steps: 1_000_000, shouldStop: () => stop })
    const phases = new Set<string>()
    let [bound, best] = [Infinity, 0]
    let step = steps.next()
    while (!step.done) {
      phases.add(step.value.phase)
      t.ok(step.value.bound <= bound, 'the bound only falls')
      t.ok(step.value.best >= best - 50, 'the best hardly ever gives up weight for another aim')
      bound = step.value.bound
      best = Math.max(best, step.value.best)
      if (step.value.steps > 50_000) stop = true
      step = steps.next()
    }

    t.same([...phases], ['certify', 'bound', 'solve'])
    t.ok(step.value.steps < 100_000, 'it stopped soon')
    t.same(judge(small, step.value.meetings), [])
  },
)

t.test('a plan can be sent to another thread', async t => {
  const made = plan(small, { steps: 5_000 })

  t.same(structuredClone(made), made)
})

t.test('an event of seventy slots is planned like any other', async t => {
  const long = event({ seed: 9, exhibitors: 12, buyers: 60, slots: 70, tables: 9, requests: 700 })

  const made = plan(long, { steps: 60_000 })

  t.same(judge(long, made.meetings), [])
  t.ok(made.meetings.some(m => m.slot > 64))
  t.ok((made.score?.gap ?? 1) < 0.02, `gap ${made.score?.gap}`)
})

t.test('nobody asks for anything: an empty plan, and nothing to prove', async t => {
  const quiet: Instance = { format: 'b2bsp/1', slots: [{ id: 0 }], participants: [{ id: 0 }], requests: [] }

  t.match(plan(quiet, { steps: 100 }), {
    status: 'planned',
    meetings: [],
    unplaced: [],
    score: { weight: 0, gap: 0 },
  })
})

t.test('promised minima and must-meets come before weight', async t => {
  const instance: Instance = {
    format: 'b2bsp/1',
    slots: [
      { id: 0, capacity: 1 },
      { id: 1, capacity: 1 },
    ],
    participants: [{ id: 0 }, { id: 1 }, { id: 2 }, { id: 3, min: 1 }],
    requests: [
      { id: 0, a: 0, b: 1, weight: 100 },
      { id: 1, a: 0, b: 2, weight: 90 },
      { id: 2, a: 1, b: 2, weight: 1, must: true },
      { id: 3, a: 3, b: 0, weight: 2 },
    ],
  }

  t.same(
    plan(instance, { steps: 2000 }).meetings.map(m => m.request),
    [2, 3],
  )
})

t.test('meetings of three take the time of three', async t => {
  const instance: Instance = {
    format: 'b2bsp/1',
    slots: [{ id: 0 }, { id: 1 }],
    participants: [{ id: 0 }, { id: 1 }, { id: 2, unavailable: [0] }],
    requests: [
      { id: 0, a: 0, b: 1, with: [2], weight: 5 },
      { id: 1, a: 0, b: 1, weight: 4 },
    ],
  }

  t.same(
    plan(instance, { steps: 2000 }).meetings.map(m => [m.request, m.slot]),
    [
      [0, 1],
      [1, 0],
    ],
  )
})

t.test('meetings at a stand take no table number, and hosts keep their table', async t => {
  const instance: Instance = {
    format: 'b2bsp/1',
    slots: [0, 1, 2].map(id => ({ id, capacity: 3 })),
    participants: [
      { id: 0, role: 'exhibitor', booth: 'A1' },
      { id: 1, role: 'exhibitor' },
      ...[2, 3, 4].map(id => ({ id, role: 'buyer' as const })),
    ],
    requests: [0, 1].flatMap(a => [2, 3, 4].map(b => ({ id: 10 * a + b, a, b, weight: 1 }))),
  }

  const { meetings } = plan(instance, { steps: 2000 })

  t.equal(meetings.length, 6)
  for (const m of meetings)
    t.match(m, m.request < 10 ? { booth: 'A1', table: undefined } : { booth: undefined })
  t.equal(new Set(meetings.filter(m => m.request > 10).map(m => m.table)).size, 1)
})

/** One event a reason: what stands in the way of request 0, and the words for it. */
const [nine, ten] = [
  { id: 9, capacity: 1 },
  { id: 10, capacity: 1 },
]
const people = [0, 1, 2, 3].map(id => ({ id, role: id === 0 ? ('exhibitor' as const) : ('buyer' as const) }))
const left: [string, Partial<Instance>, object][] = [
  [
    'participants who are never there together',
    {
      participants: [
        { id: 0, unavailable: [9] },
        { id: 1, unavailable: [10] },
      ],
      requests: [{ id: 0, a: 0, b: 1 }],
    },
    { reason: 'no-common-slot' },
  ],
  [
    'an exhibitor whose slots are all taken',
    {
      requests: [
        { id: 0, a: 0, b: 1, weight: 1 },
        { id: 1, a: 0, b: 2, weight: 5 },
        { id: 2, a: 0, b: 3, weight: 5 },
      ],
    },
    {
      reason: 'participant-full',
      participant: 0,
      text: { fr: 'exposant complet : 3 demandes pour 2 créneaux' },
    },
  ],
  [
    'someone who has reached the maximum',
    {
      participants: [{ id: 0, max: 1 }, ...people.slice(1)],
      requests: [
        { id: 0, a: 0, b: 1, weight: 1 },
        { id: 1, a: 0, b: 2, weight: 5 },
      ],
    },
    { reason: 'participant-maximum', participant: 0, text: { fr: 'maximum de 1 rendez-vous atteint' } },
  ],
  [
    'tables that are all taken',
    {
      slots: [nine],
      requests: [
        { id: 0, a: 0, b: 1, weight: 1 },
        { id: 1, a: 2, b: 3, weight: 5 },
      ],
    },
    { reason: 'slots-full' },
  ],
  [
    'an order that leaves no slot',
    {
      slots: [nine, ten],
      requests: [
        { id: 0, a: 0, b: 1, weight: 1, after: [1], allowed: [9] },
        { id: 1, a: 2, b: 3, weight: 5, fixed: 10 },
      ],
    },
    { reason: 'after-not-possible' },
  ],
]
for (const [title, change, expected] of left) {
  t.test(`a request left out for ${title} says so`, async t => {
    const instance: Instance = {
      format: 'b2bsp/1',
      slots: [nine, ten],
      participants: people,
      requests: [],
      ...change,
    }

    const { unplaced } = plan(instance, { steps: 2000 })

    t.match(
      unplaced.find(u => u.request === 0),
      expected,
    )
  })
}
