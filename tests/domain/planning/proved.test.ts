// Against brute force on thousands of small events: no bound is ever too low, no plan breaks a rule, small plans are optimal.
import t from 'tap'
import { parseInstance } from '#server/domain/planning/instance.ts'
import { plan } from '#server/domain/planning/plan.ts'
import { bestWeight, judge, smallEvent } from './cases.ts'

const EVENTS = 2500

t.test('on small events of every kind, bounds hold and plans keep every rule', async t => {
  const wrong: string[] = []
  let feasible = 0
  let weighed = 0
  let optimal = 0
  for (let seed = 1; seed <= EVENTS; seed++) {
    const instance = smallEvent(seed)
    const parsed = parseInstance(instance, { strict: true })
    if ('problem' in parsed) {
      wrong.push(`seed ${seed}: ${parsed.problem.path} ${parsed.problem.expected}`)
      continue
    }
    const best = bestWeight(instance)
    const made = plan(parsed, { seed, steps: 1000 })
    if (best === null || made.status !== 'planned') {
      const noTable = instance.slots.every(s => s.capacity === 0)
      if (!noTable && (best === null) !== (made.status === 'infeasible'))
        wrong.push(`seed ${seed}: ${made.status}, best ${best}`)
      continue
    }
    feasible++
    const { weight, bound } = made.score ?? { weight: NaN, bound: NaN }
    for (const problem of judge(instance, made.meetings)) wrong.push(`seed ${seed}: ${problem}`)
    for (const b of made.bounds ?? [])
      if (b.value < best - 1e-6) wrong.push(`seed ${seed}: bound ${b.name} ${b.value} < ${best}`)
    if (bound < best - 1e-6) wrong.push(`seed ${seed}: bound ${bound} < ${best}`)
    if (weight > best + 1e-6) wrong.push(`seed ${seed}: weight ${weight} > ${best}`)
    if (made.meetings.length + made.unplaced.length !== instance.requests.length)
      wrong.push(`seed ${seed}: not all accounted for`)
    // Where weight is the only aim, nothing else may stand in its way.
    const plain =
      !instance.previous && !instance.requests.some(r => r.must) && !instance.participants.some(p => p.min)
    if (!plain) continue
    weighed++
    const alone = plan({ ...parsed, objective: { breaks: 0, fairness: 0 } }, { seed, steps: 1000 })
    if ((alone.score?.weight ?? 0) >= best - 1e-6) optimal++
  }
  t.comment(
    `seeds 1 to ${EVENTS}: ${feasible} feasible; of ${weighed} where only weight counts, ${optimal} planned with the greatest weight`,
  )
  t.same(wrong.slice(0, 10), [])
  t.ok(optimal >= 0.995 * weighed, 'where only weight counts, small plans are optimal')
  t.ok(feasible > EVENTS / 2, 'most events are feasible, so the test says something')
})
