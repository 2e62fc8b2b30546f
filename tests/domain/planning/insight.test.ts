// What an organiser is told before publishing: how meetings are shared, what would make room, what each aim costs, how good it is.
import t from 'tap'
import { comparison } from '#server/domain/planning/insight/comparison.ts'
import { costSteps } from '#server/domain/planning/insight/costs.ts'
import { distributionOf } from '#server/domain/planning/insight/distribution.ts'
import { roomFor } from '#server/domain/planning/insight/room.ts'
import { changedGrid } from '#server/domain/planning/insight/what-if.ts'
import { planSentence } from '#server/domain/planning/insight/sentence.ts'
import type { Instance } from '#server/domain/planning/instance.ts'
import { plan } from '#server/domain/planning/plan.ts'
import { event } from './cases.ts'

/** One exhibitor whom five buyers want, two slots on one day, one table. */
const crowded: Instance = {
  format: 'b2bsp/1',
  slots: [0, 1].map(id => ({ id, day: 2, index: id, capacity: 1 })),
  participants: [0, 1, 2, 3, 4, 5].map(id => ({
    id,
    role: id === 0 ? ('exhibitor' as const) : ('buyer' as const),
  })),
  requests: [1, 2, 3, 4, 5].map(b => ({ id: b, a: 0, b, weight: 10 * b })),
}

t.test('the distribution says who has few meetings and who has none', async t => {
  const made = plan(crowded, { steps: 1000 })

  const { all, buyer, exhibitor } = distributionOf(crowded, made.meetings)

  t.match(buyer, { participants: 5, min: 0, median: 0, max: 1, none: 3 })
  t.match(exhibitor, { participants: 1, min: 2, max: 2, none: 0, gini: 0 })
  t.equal(Math.round(all.gini * 1000) / 1000, 0.583)
})

t.test('one more slot on the day is what makes room for one more meeting; one more table is not', async t => {
  const [slot, table] = roomFor(crowded, () => ({ fr: 'mardi', en: 'Tuesday' }))

  t.match(slot, { kind: 'slot', day: 2, meetings: 1, weight: 30 })
  t.equal(slot?.text.fr, 'un créneau de plus mardi\u00a0: +1 rendez-vous, 33,3\u00a0% de valeur en plus')
  t.match(table, { kind: 'table', day: null, meetings: 0, weight: 0 })
})

t.test('what if the day had one slot more, or shorter ones, or a table less', async t => {
  const held = (instance: Instance) => plan(instance, { steps: 1000 }).meetings.length
  const away: Instance = {
    ...crowded,
    participants: crowded.participants.map(p => (p.id === 5 ? { ...p, unavailable: [1] } : p)),
    requests: crowded.requests.map(r => (r.id === 4 ? { ...r, fixed: 0 } : r)),
  }

  t.equal(held(changedGrid(crowded, { slotsPerDay: 1 })), 3)
  t.equal(held(changedGrid(crowded, { slotsPerDay: -1 })), 1)
  t.equal(held(changedGrid(crowded, { tables: -1 })), 0)
  const shorter = changedGrid(away, { minutes: { from: 30, to: 20 } })
  t.equal(held(shorter), 3)
  t.same(shorter.participants[5]?.unavailable, [1, 2], 'away during a part is away')
  t.same(shorter.requests[3]?.allowed, [0, 1], 'a fixed time becomes the slots that touch it')
})

t.test('another grid is compared in words, and the same result is said as the same', async t => {
  const [now, larger] = [crowded, changedGrid(crowded, { tables: 1 })]
  const sides = [now, larger].map(instance => ({ instance, plan: plan(instance, { steps: 1000 }) }))
  const [before, after] = sides
  if (!before || !after) throw new Error('two sides')
  const day = () => ({ fr: 'mardi', en: 'Tuesday' })
  t.match(
    comparison({ tables: 1 }, before, after, day).text.fr,
    /\u00a0: autant de rendez-vous \(2\), autant de valeur$/,
  )
  const longer = changedGrid(crowded, { slotsPerDay: 1 })
  const more = { instance: longer, plan: plan(longer, { steps: 1000 }) }
  t.match(
    comparison({ slotsPerDay: 1 }, before, more, day).text.fr,
    /: \+1\u00a0rendez-vous \(3 au lieu de 2\), \+33,3\u00a0% de valeur$/,
  )
})

t.test('the sentence names the best plan as such, and never rounds up', async t => {
  const made = plan(crowded, { steps: 1000 })
  const nearly = { ...made, score: made.score && { ...made.score, gap: 0.00004 } }

  t.equal(planSentence(crowded, made).fr, 'Ce planning est le meilleur possible.')
  t.match(planSentence(crowded, nearly).fr, /au moins 99,99\u00a0% du maximum possible/)
  const fair = { ...crowded, requests: crowded.requests.slice(0, 2) }
  t.match(planSentence(fair, plan(fair, { steps: 1000 })).fr, /, et chacun a au moins 1 rendez-vous\.$/)
})

t.test('an aim that changes nothing is said so, without two zeros', async t => {
  const steps = costSteps(event({ seed: 5, exhibitors: 3, buyers: 3, slots: 6, tables: 3, requests: 3 }), {
    seed: 1,
  })
  let step = steps.next()
  while (!step.done) step = steps.next()
  const fairness = step.value.find(one => one.aim === 'fairness')
  t.equal(fairness?.text.fr, 'équité\u00a0: ne change rien ici')
  t.equal(fairness?.text.en, 'fairness: changes nothing here')
  for (const { text } of step.value) t.notMatch(text.fr, /0,000/)
})

t.test('compact agendas are shown with what they cost', async t => {
  const instance = event({ seed: 5, exhibitors: 20, buyers: 80, slots: 12, tables: 14, requests: 400 })
  const steps = costSteps(instance, { seed: 1 })
  let step = steps.next()
  while (!step.done) step = steps.next()

  const [breaks, fairness] = step.value

  t.comment(breaks?.text.fr, fairness?.text.fr)
  t.ok((breaks?.with ?? 0) < 0.6 * (breaks?.without ?? 0), 'many breaks fewer')
  t.ok((breaks?.valueShare ?? 1) < 0.005, 'for little value')
  t.match(
    breaks?.text.fr,
    breaks?.valueShare
      ? /^compacter\u00a0: \d+\u00a0% de pauses en moins pour 0,\d{3}\u00a0% de valeur$/
      : /^compacter\u00a0: \d+\u00a0% de pauses en moins, sans perte de valeur$/,
  )
  t.match(
    fairness?.text.fr,
    fairness?.with === fairness?.without && !fairness?.valueShare
      ? /^équité\u00a0: ne change rien ici$/
      : /^équité\u00a0: \d+ sans rendez-vous au lieu de \d+/,
  )
})
