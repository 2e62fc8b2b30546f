// Two halves of one search: they tell each other plans and bounds, and what they prove together is what can be counted by hand.
import t from 'tap'
import type { Finding, Partner } from '#server/domain/planning/complete/partner.ts'
import { solveComplete, type Complete } from '#server/domain/planning/complete/solve.ts'
import { compile, type Instance } from '#server/domain/planning/instance.ts'
import { plan, planSteps } from '#server/domain/planning/plan.ts'
import type { Progress } from '#server/domain/planning/progress.ts'
import { randomFrom } from '#server/domain/planning/random.ts'
import { planByTwo } from '#server/workers/by-two.ts'
import { Mailbox, mailboxMemory } from '#server/workers/mailbox.ts'
import { breaksOf, countedByHand, smallEvent } from './complete.small.ts'

/** Both halves on one thread, slice by slice: the timing is then always the same. */
function solveByTwo(instance: Instance, seed: number): { outcome: Complete; told: Finding[] } {
  const memory = mailboxMemory(instance.requests.length)
  const told: Finding[] = []
  const sides = [true, false].map(leads => {
    const mailbox = new Mailbox(memory, leads)
    const partner: Partner = {
      leads,
      hear: () => mailbox.hear(),
      tell: finding => {
        told.push(finding)
        mailbox.tell(finding)
      },
    }
    return solveComplete(compile(instance), { seed, shouldStop: () => false, partner })
  })
  const [first, second] = sides
  if (!first || !second) throw new Error('two halves')
  for (;;) {
    second.next()
    const step = first.next()
    if (step.done) return { outcome: step.value, told }
  }
}

t.test(
  'on small events two halves prove the fewest breaks, and say impossible exactly when it is',
  async t => {
    const wrong: string[] = []
    let bounds = 0
    for (let seed = 1; seed <= 300; seed++) {
      const instance = smallEvent(seed)
      const { fair } = countedByHand(instance)
      const { outcome, told } = solveByTwo(instance, seed)
      for (const finding of told) {
        bounds++
        if (finding.bound > fair) wrong.push(`seed ${seed}: bound ${finding.bound} told, ${fair} possible`)
      }
      if (!('slotOf' in outcome)) {
        if (fair !== Infinity) wrong.push(`seed ${seed}: ${fair} possible, found ${JSON.stringify(outcome)}`)
        continue
      }
      const slotOf = [...outcome.slotOf]
      const sum = instance.participants.reduce((n, p) => n + breaksOf(instance, slotOf, p.id), 0)
      if (sum !== fair || outcome.breaks !== sum || outcome.bound !== sum || !outcome.optimal)
        wrong.push(`seed ${seed}: ${outcome.breaks} said, ${sum} counted, ${fair} possible`)
    }
    t.same(wrong.slice(0, 10), [])
    t.ok(bounds > 300, 'bounds were told')
  },
)

t.test(
  'a box says each finding once, to the other side only, and may tell a bound before any plan',
  async t => {
    const memory = mailboxMemory(3)
    const [first, second] = [new Mailbox(memory, true), new Mailbox(memory, false)]
    t.equal(second.hear(), null)
    first.tell({ least: 0, bound: 2, breaks: Infinity, slotOf: null })
    t.same(second.hear(), { least: 0, bound: 2, breaks: Infinity, slotOf: null })
    t.equal(second.hear(), null)
    second.tell({ least: 1, bound: 3, breaks: 5, slotOf: Int32Array.of(2, 0, 1) })
    t.same(first.hear(), { least: 1, bound: 3, breaks: 5, slotOf: Int32Array.of(2, 0, 1) })
    t.equal(second.hear(), null)
  },
)

t.test('a box just being written is left for later', async t => {
  const memory = mailboxMemory(1)
  const [first, second] = [new Mailbox(memory, true), new Mailbox(memory, false)]
  first.tell({ least: 0, bound: 1, breaks: 4, slotOf: Int32Array.of(0) })
  const version = new Int32Array(memory, 0, 1)
  Atomics.add(version, 0, 1)
  t.equal(second.hear(), null)
  Atomics.add(version, 0, 1)
  t.match(second.hear(), { bound: 1, breaks: 4 })
})

/** Ten hosts, twenty guests, some of them away for a slot: hard enough for a second thread to be started. */
function fullerEvent(seed: number): Instance {
  const random = randomFrom(seed)
  const [hosts, guests, slots] = [10, 20, 12]
  const requests: Instance['requests'] = []
  for (let a = 0; a < hosts; a++)
    for (let b = 0; b < guests; b++)
      if (random() < 0.4) requests.push({ id: requests.length, a, b: hosts + b, weight: 1 })
  return {
    format: 'b2bsp/1',
    slots: Array.from({ length: slots }, (_, id) => ({ id, day: 0, index: id, capacity: 9 })),
    participants: Array.from({ length: hosts + guests }, (_, id) => ({
      id,
      role: 'any',
      unavailable: id >= hosts && random() < 0.5 ? [Math.floor(random() * slots)] : [],
    })),
    requests,
    mustScheduleAll: true,
  }
}

t.test('two threads prove the same number of breaks as one', async t => {
  const instance = fullerEvent(1)
  const steps = planByTwo(instance, { seed: 1, spent: () => 0 })
  const said: Progress[] = []
  for (;;) {
    const step = steps.next()
    if (!step.done) {
      said.push(step.value)
      continue
    }
    const { status, score, meetings } = step.value
    t.equal(status, 'planned')
    t.equal(meetings.length, instance.requests.length)
    t.match(score, { breaks: 1, breaksBound: 1 })
    break
  }
  t.ok((said.at(-1)?.steps ?? 0) > 100_000, 'hard enough for the second thread to be asked')
})

t.test('with a number of steps, planning by two is planning alone, byte for byte', async t => {
  const instance = fullerEvent(2)
  const steps = planByTwo(instance, { seed: 3, steps: 200_000, spent: () => 0 })
  let step = steps.next()
  while (!step.done) step = steps.next()
  t.same(JSON.stringify(step.value), JSON.stringify(plan(instance, { seed: 3, steps: 200_000 })))
})

t.test('events that weigh their requests are planned alone, with the same words', async t => {
  const instance = { ...fullerEvent(2), mustScheduleAll: false }
  const wordsOf = (begin: typeof planByTwo) => {
    let share = 0
    const steps = begin(instance, { seed: 1, spent: () => (share += 0.001) })
    const words: unknown[] = []
    let step = steps.next()
    for (; !step.done; step = steps.next()) words.push(step.value)
    return JSON.stringify([...words, step.value])
  }
  t.equal(wordsOf(planByTwo), wordsOf(planSteps))
})
