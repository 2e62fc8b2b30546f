// The rules one by one, on a morning of four slots; and that the search counts exactly what the rules count.
import t from 'tap'
import { compile, type Instance } from '#server/domain/planning/instance.ts'
import { plan } from '#server/domain/planning/plan.ts'
import { accountOf, breachesOf, hardRules, softRules } from '#server/domain/planning/rules/rules.ts'
import { randomFrom } from '#server/domain/planning/random.ts'
import { Schedule } from '#server/domain/planning/schedule.ts'
import { smallEvent } from './cases.ts'

const [AT_9, AT_10, AT_11, AT_12] = [0, 1, 2, 3]
const [ATELIER, MAIRIE, HOPITAL, CUISINE] = [0, 1, 2, 3]

/** Atelier and Cuisine exhibit; the town hall and the hospital buy. The hospital is away at nine. Two tables. */
const morning: Instance = {
  format: 'b2bsp/1',
  slots: [AT_9, AT_10, AT_11, AT_12].map(id => ({ id, day: 0, index: id, capacity: 2 })),
  participants: [
    { id: ATELIER, role: 'exhibitor', booth: 'A1', max: 2, min: 2 },
    { id: MAIRIE, role: 'buyer' },
    { id: HOPITAL, role: 'buyer', unavailable: [AT_9] },
    { id: CUISINE, role: 'exhibitor', booth: 'B1' },
  ],
  requests: [
    { id: 0, a: ATELIER, b: MAIRIE, weight: 10, allowed: [AT_9, AT_10, AT_11] },
    { id: 1, a: ATELIER, b: HOPITAL, weight: 20, after: [0] },
    { id: 2, a: CUISINE, b: MAIRIE, weight: 30, must: true },
    { id: 3, a: CUISINE, b: HOPITAL, weight: 40 },
    { id: 4, a: ATELIER, b: CUISINE, weight: 5 },
  ],
  previous: { 0: { slot: AT_9, locked: true }, 2: { slot: AT_10 }, 3: { slot: AT_12 } },
  objective: { breaks: 3, idleSlots: 1, moved: 8, dropped: 20, fairness: 6, walking: 2 },
  distances: [['A1', 'B1', 5]],
}

/** The plan that holds the given requests in the given slots. */
function held(slots: Record<number, number>, instance = morning) {
  const c = compile(instance)
  const slotOf = new Int32Array(c.requests).fill(-1)
  for (const [request, slot] of Object.entries(slots)) slotOf[Number(request)] = slot
  return { c, slotOf }
}

const breaches: [string, Record<number, number>, string][] = [
  [
    'the hospital cannot be met at nine, when it is away',
    { 0: AT_9, 3: AT_9 },
    'presence: participant 2 is away in slot 0',
  ],
  [
    'the workshop cannot hold two meetings at once',
    { 0: AT_9, 4: AT_9 },
    'one-at-a-time: participant 0 has 2 meetings in slot 0',
  ],
  [
    'three meetings do not fit two tables',
    { 0: AT_9, 2: AT_9, 4: AT_9 },
    'tables: slot 0 holds 3 meetings for 2 places',
  ],
  ['a request stays in its allowed slots', { 0: AT_12 }, 'allowed: request 0 is not possible in slot 3'],
  ['what must come after does', { 0: AT_9, 1: AT_9 }, 'order: request 1 is not after request 0'],
  [
    'a maximum of two is two',
    { 0: AT_9, 1: AT_11, 4: AT_12 },
    'maximum: participant 0 has 3 meetings for a maximum of 2',
  ],
  ['a locked meeting stays', { 0: AT_10 }, 'locked: request 0 is locked in slot 0 and is not there'],
]
for (const [title, slots, expected] of breaches) {
  t.test(title, async t => {
    const { c, slotOf } = held(slots)

    t.ok(breachesOf(c, slotOf).includes(expected), breachesOf(c, slotOf).join('; '))
  })
}

t.test('a good morning breaches nothing', async t => {
  const { c, slotOf } = held({ 0: AT_9, 1: AT_11, 2: AT_10, 3: AT_12 })

  t.same(breachesOf(c, slotOf), [])
})

const counts: [string, string, Record<number, number>, number, number][] = [
  ['a must-meet outranks the sum of all weights', 'must-meet', { 2: AT_10 }, 1, 106],
  ['meetings up to the promised minimum outrank it too', 'minimum', { 0: AT_9, 1: AT_11 }, 2, 212],
  ['weights add up', 'weight', { 0: AT_9, 3: AT_12 }, 50, 50],
  ['a first meeting is worth more than a second', 'fairness', { 0: AT_9, 2: AT_10 }, 3.5, 21],
  ['an idle hour between two meetings is a break', 'breaks', { 0: AT_9, 2: AT_11 }, 1, -3],
  ['a long wait counts by the slot', 'idle-slots', { 0: AT_9, 2: AT_12 }, 2, -2],
  ['five minutes from one stand to the other', 'walking', { 0: AT_9, 2: AT_10 }, 5, -10],
  ['a published meeting in another slot is moved', 'moved', { 0: AT_9, 2: AT_11, 3: AT_12 }, 1, -8],
  ['a published meeting that is gone is dropped', 'dropped', { 0: AT_9, 2: AT_10 }, 1, -20],
]
for (const [title, rule, slots, count, worth] of counts) {
  t.test(title, async t => {
    const { c, slotOf } = held(slots)

    const line = accountOf(c, slotOf).find(x => x.rule === rule)

    t.match(line, { count, worth })
  })
}

t.test('every rule has a name and a reason in both languages', async t => {
  for (const rule of [...hardRules, ...softRules]) {
    for (const text of [rule.name.fr, rule.name.en, rule.reason.fr, rule.reason.en])
      t.ok(text.length > 3, rule.id)
  }
})

t.test('the planner finds the best morning: promises first, then weight', async t => {
  const made = plan(morning, { seed: 1, steps: 3000 })

  t.same(
    made.meetings.map(m => m.request),
    [0, 1, 2, 3],
  )
  t.match(made.score, { weight: 100, minimaMissing: 0, mustMissing: 0 })
})

t.test('the search counts what the rules count, however a schedule was reached', async t => {
  for (let seed = 1; seed <= 300; seed++) {
    const instance = { ...smallEvent(seed), distances: [['A', 'B', 4]] as [string, string, number][] }
    for (const p of instance.participants) if (p.id < 2) p.booth = p.id === 0 ? 'A' : 'B'
    const c = compile(instance)
    const s = new Schedule(c)
    const random = randomFrom(seed)
    for (let i = 0; i < 60; i++) {
      const m = Math.floor(random() * c.requests)
      const slot = Math.floor(random() * c.slots)
      if (s.slotOf[m]! >= 0) s.remove(m)
      else if (s.fits(m, slot)) s.place(m, slot)
    }
    const worth = accountOf(c, s.slotOf).reduce((sum, line) => sum + line.worth, 0)
    if (Math.abs(worth - s.value) > 1e-6) return void t.equal(s.value, worth, `seed ${seed}`)
  }
  t.pass('300 schedules, seeds 1 to 300')
})
