// Pauses and scarce places: never broken, whatever the event; and the bound still holds.
import t from 'tap'
import type { Instance } from '#server/domain/planning/instance.ts'
import { compile } from '#server/domain/planning/compile.ts'
import { parseInstance } from '#server/domain/planning/parse.ts'
import { plan } from '#server/domain/planning/plan.ts'
import { randomFrom } from '#server/domain/planning/random.ts'
import { repair } from '#server/domain/planning/repair.ts'
import { breachesOf } from '#server/domain/planning/rules/rules.ts'

const slots = (count: number, capacity: number) =>
  Array.from({ length: count }, (_, id) => ({ id, day: 0, index: id, capacity }))

t.test('who asks for a pause between two meetings has it, and as many meetings as that leaves', async t => {
  const instance: Instance = {
    format: 'b2bsp/1',
    slots: slots(6, 4),
    participants: [{ id: 0, gap: 1 }, { id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }],
    requests: [1, 2, 3, 4].map(b => ({ id: b, a: 0, b, weight: 10 })),
  }
  const made = plan(instance, { steps: 20_000 })
  const taken = made.meetings.map(one => one.slot).sort((x, y) => x - y)
  t.equal(taken.length, 3, 'six slots hold three meetings with a pause between them')
  t.ok(taken.every((slot, i) => i === 0 || slot - (taken[i - 1] ?? 0) >= 2))
  t.ok((made.score?.bound ?? 0) >= (made.score?.weight ?? Infinity))
  t.equal(made.unplaced.length, 1)
})

t.test('one quiet table serves one meeting at a time, the others fill the hall', async t => {
  const instance: Instance = {
    format: 'b2bsp/1',
    slots: slots(2, 3),
    participants: Array.from({ length: 12 }, (_, id) => ({ id })),
    requests: [0, 1, 2, 3, 4, 5].map(k => ({ id: k, a: 2 * k, b: 2 * k + 1, weight: 10 })),
    places: [{ requests: [0, 1, 2], capacity: [1, 1] }],
  }
  const made = plan(instance, { steps: 20_000 })
  for (const slot of [0, 1])
    t.ok(made.meetings.filter(one => one.request < 3 && one.slot === slot).length <= 1)
  t.equal(made.meetings.length, 5)
  t.match(made.unplaced[0]?.text.fr, /tables adaptées/)
})

t.test('filling free places keeps every meeting whose place is still there, and only those', async t => {
  const instance: Instance = {
    format: 'b2bsp/1',
    slots: slots(2, 2),
    participants: Array.from({ length: 4 }, (_, id) => ({ id })),
    requests: [
      { id: 0, a: 0, b: 1, weight: 10 },
      { id: 1, a: 2, b: 3, weight: 20 },
    ],
    previous: { 0: { slot: 0 }, 1: { slot: 0 } },
    places: [{ requests: [0, 1], capacity: [1, 1] }],
  }
  const mended = repair(instance, { kind: 'fill' })
  t.same(
    mended.plan.meetings.map(one => [one.request, one.slot]),
    [
      [0, 1],
      [1, 0],
    ],
  )
})

t.test(
  'on events drawn at random no pause is broken, no place given twice, and the bound is never below',
  async t => {
    const SEED = 20261126
    const random = randomFrom(SEED)
    const below = (n: number) => Math.floor(random() * n)
    let broken = 0
    let wrong = 0
    for (let round = 0; round < 60; round++) {
      const people = 6 + below(10)
      const count = 4 + below(5)
      const requests = Array.from({ length: 10 + below(30) }, (_, id) => {
        const a = below(people)
        return { id, a, b: (a + 1 + below(people - 1)) % people, weight: 1 + below(30) }
      })
      const instance: Instance = {
        format: 'b2bsp/1',
        slots: slots(count, 2 + below(4)).map(slot => ({ ...slot, day: slot.id < count / 2 ? 0 : 1 })),
        participants: Array.from({ length: people }, (_, id) => ({ id, gap: below(3) })),
        requests,
        places: [0, 1].map(() => ({
          requests: requests.filter(() => random() < 0.4).map(one => one.id),
          capacity: Array.from({ length: count }, () => below(3)),
        })),
      }
      const made = plan(instance, { steps: 4_000, seed: round })
      const c = compile(instance)
      const slotOf = Int32Array.from(
        c.requestIds,
        id => made.meetings.find(one => one.request === id)?.slot ?? -1,
      )
      broken += breachesOf(c, slotOf).length
      if ((made.score?.bound ?? 0) < (made.score?.weight ?? 0) - 1e-9) wrong++
      const again = repair(
        {
          ...instance,
          previous: Object.fromEntries(made.meetings.map(one => [one.request, { slot: one.slot }])),
        },
        { kind: 'fill' },
      )
      t.ok(
        again.dropped.length === 0 && again.moved.length === 0,
        `seed ${SEED}, round ${round}: nothing moves when filling`,
      )
    }
    t.equal(broken, 0, `seed ${SEED}`)
    t.equal(wrong, 0, `seed ${SEED}`)
  },
)

t.test('pauses and places are refused, not passed over, where every request must be held', async t => {
  const given = {
    format: 'b2bsp/1',
    slots: [{ id: 0 }],
    participants: [{ id: 0, gap: 1 }, { id: 1 }],
    requests: [{ id: 0, a: 0, b: 1 }],
    mustScheduleAll: true,
  }
  t.match(parseInstance(given), { problem: { path: 'participants[0].gap' } })
  t.match(
    parseInstance({
      ...given,
      participants: [{ id: 0 }, { id: 1 }],
      places: [{ requests: [0], capacity: [] }],
    }),
    {
      problem: { path: 'places[0].capacity' },
    },
  )
})
