// Holding every request: all placed or a proof that it cannot be, and as few breaks as there can be.
import t from 'tap'
import { solveComplete, type Complete, type CompleteOptions } from '#server/domain/planning/complete/solve.ts'
import { compile, type Instance } from '#server/domain/planning/instance.ts'
import { explainInfeasible } from '#server/domain/planning/infeasible/explain.ts'
import { breaksOf, countedByHand, smallEvent } from './complete.small.ts'

function solve(instance: Instance, options: Partial<CompleteOptions> = {}): Complete {
  const search = solveComplete(compile(instance), { seed: 1, shouldStop: () => false, ...options })
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
  }
}

/** Everyone meets everyone of the other side once. */
function roundRobin(hosts: number, guests: number, slots: number, tables: number): Instance {
  return {
    format: 'b2bsp/1',
    slots: Array.from({ length: slots }, (_, id) => ({ id, day: 0, index: id, capacity: tables })),
    participants: Array.from({ length: hosts + guests }, (_, id) => ({ id, role: 'any' })),
    requests: Array.from({ length: hosts * guests }, (_, id) => ({
      id,
      a: id % hosts,
      b: hosts + Math.floor(id / hosts),
      weight: 1,
    })),
    mustScheduleAll: true,
  }
}

t.test(
  'on small events the solver places all exactly when it can be done, with the fewest breaks, and otherwise says why',
  async t => {
    let possible = 0
    let impossible = 0
    for (let seed = 1; seed <= 400; seed++) {
      const instance = smallEvent(seed)
      const counted = countedByHand(instance)

      const outcome = solve(instance, { seed })

      if ('slotOf' in outcome) {
        possible++
        const slotOf = [...outcome.slotOf]
        const each = instance.participants.map(p => breaksOf(instance, slotOf, p.id))
        const sum = each.reduce((x, y) => x + y, 0)
        if (sum !== counted.fair || outcome.breaks !== sum || !outcome.optimal || outcome.bound !== sum)
          t.fail(
            `seed ${seed}: ${outcome.breaks} breaks said, ${sum} counted in the plan, ${counted.fair} possible`,
          )
        if (broken(instance, slotOf)) t.fail(`seed ${seed}: the plan breaks a hard rule`)
      } else {
        impossible++
        if (counted.fair !== Infinity)
          t.fail(`seed ${seed}: a plan exists but the outcome is ${JSON.stringify(outcome)}`)
        if ('certificate' in outcome && outcome.certificate.kind === 'fairness' && counted.any === Infinity)
          t.fail(`seed ${seed}: fairness is blamed where no plan exists at all`)
      }
      if (explainInfeasible(compile(instance)) && counted.any !== Infinity)
        t.fail(`seed ${seed}: a certificate against a possible event`)
    }
    t.comment(`seeds 1 to 400: ${possible} possible, ${impossible} impossible`)
    t.ok(possible > 100 && impossible > 100, 'both kinds were seen')
  },
)

function broken(instance: Instance, slotOf: number[]): boolean {
  return instance.requests.some((r, m) => {
    const slot = instance.slots[slotOf[m] ?? -1]
    if (!slot || (r.fixed != null && r.fixed !== slot.id) || (r.allowed && !r.allowed.includes(slot.id)))
      return true
    const both = instance.participants.filter(p => p.id === r.a || p.id === r.b)
    if (both.some(p => p.unavailable?.includes(slot.id))) return true
    const here = instance.requests.filter((_, k) => slotOf[k] === slotOf[m])
    if (here.length > (slot.capacity ?? Infinity)) return true
    if (here.some(o => o !== r && [o.a, o.b].some(id => id === r.a || id === r.b))) return true
    return (r.after ?? []).some(
      id => (slotOf[instance.requests.findIndex(o => o.id === id)] ?? 0) >= (slotOf[m] ?? 0),
    )
  })
}

t.test('the same seed and steps give the same plan', async t => {
  const instance = roundRobin(9, 12, 20, 8)

  const first = solve(instance, { seed: 7, steps: 300_000 })
  const second = solve(instance, { seed: 7, steps: 300_000 })

  t.ok('slotOf' in first)
  t.same(first, second)
})

t.test('a grid of seventy slots over three days is no harder than a short one', async t => {
  const instance = roundRobin(8, 10, 70, 6)
  instance.slots.forEach((slot, id) => (slot.day = Math.floor(id / 24)))
  instance.participants.forEach((p, k) => (p.unavailable = [k, k + 31, k + 40, 69 - k]))

  const outcome = solve(instance, { steps: 3_000_000 })

  t.ok('slotOf' in outcome)
  if ('slotOf' in outcome) {
    t.notOk(broken(instance, [...outcome.slotOf]))
    t.equal(outcome.breaks, 0)
    t.ok(outcome.optimal)
  }
})

t.test(
  'someone whose fixed meetings force four breaks makes the others take two, or the plan is refused as unfair',
  async t => {
    const fixedDay = (others: number[][]): Instance =>
      ({
        format: 'b2bsp/1',
        slots: Array.from({ length: 9 }, (_, id) => ({ id, day: 0, index: id, capacity: 9 })),
        participants: Array.from({ length: 6 }, (_, id) => ({ id, role: 'any' })),
        requests: [
          ...[0, 2, 4, 6, 8].map((fixed, k) => ({ id: k, a: 0, b: 1 + k, weight: 1, fixed })),
          ...others.map(([a, b], k) => ({ id: 5 + k, a, b, weight: 1 })),
        ],
        mustScheduleAll: true,
      }) as Instance

    const refused = solve(fixedDay([]))
    const shared = solve(
      fixedDay([
        [1, 2],
        [1, 3],
        [2, 4],
        [3, 5],
        [4, 5],
      ]),
    )

    t.match(refused, { certificate: { kind: 'fairness' } })
    t.ok('slotOf' in shared)
    if ('slotOf' in shared) t.equal(shared.breaks, 4 + 2 * 5)
  },
)

t.test('stopping at once gives the best so far, never a plan with something missing', async t => {
  const outcome = solve(roundRobin(10, 20, 24, 9), { shouldStop: () => true })

  t.ok('undecided' in outcome || ('slotOf' in outcome && [...outcome.slotOf].every(slot => slot >= 0)))
})
