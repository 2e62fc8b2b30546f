// Looks around a plan that keep most people busy when they are: the plan itself is among them, and whatever is found is better and valid.
import t from 'tap'
import { Agendas } from '#server/domain/planning/complete/agendas.ts'
import { Exact } from '#server/domain/planning/complete/exact.ts'
import { problemOf } from '#server/domain/planning/complete/problem.ts'
import { Reshape } from '#server/domain/planning/complete/reshape.ts'
import { encode } from '#server/domain/planning/complete/search/encode.ts'
import { compile } from '#server/domain/planning/instance.ts'
import { randomFrom } from '#server/domain/planning/random.ts'
import { breaksOf, countedByHand, smallEvent } from './complete.small.ts'

const SPREAD = { least: 0, most: 2 }

t.test('what is kept of a plan is always true of that plan, on one day or two', async t => {
  let asked = 0
  const wrong: string[] = []
  for (let seed = 1; seed <= 120; seed++) {
    const random = randomFrom(seed)
    const problem = problemOf(compile(smallEvent(seed)))
    const plan = new Exact(problem, SPREAD).any(1e6)
    if (!plan) continue
    const agendas = new Agendas(problem, plan, SPREAD)
    const { busy, search } = encode(problem, SPREAD)
    const reshape = new Reshape(problem, busy)
    for (let look = 0; look < 12; look++) {
      for (const wish of reshape.wishes(agendas, random)) {
        asked++
        const cell = busy.indexOf(wish >> 1)
        const isBusy = (agendas.at[cell] ?? -1) >= 0
        if (isBusy !== (wish % 2 === 0)) wrong.push(`seed ${seed}: cell ${cell}`)
      }
      reshape.heed(look % 2 === 0 ? 'unsat' : 'unknown')
    }
    t.notOk(search.impossible, `seed ${seed} has plans`)
  }
  t.same(wrong, [])
  t.ok(asked > 1000, 'much is asked to stay')
})

t.test('what is found around a plan has fewer breaks, and the last one the fewest possible', async t => {
  const wrong: string[] = []
  let better = 0
  let possible = 0
  let ended = 0
  for (let seed = 1; seed <= 400; seed++) {
    const instance = smallEvent(seed)
    const { fair } = countedByHand(instance)
    const random = randomFrom(seed)
    const problem = problemOf(compile(instance))
    const exact = new Exact(problem, SPREAD)
    let slotOf = exact.any(1e6)
    if (!slotOf) continue
    const breaks = (plan: Int32Array) =>
      instance.participants.reduce((sum, p) => sum + breaksOf(instance, [...plan], p.id), 0)
    let fewest = breaks(slotOf)
    possible++
    exact.beat(fewest)
    for (let look = 0; look < 200 && !exact.exhausted; look++) {
      const found = exact.reshape(new Agendas(problem, slotOf, SPREAD), 1e5, random)
      if (!found) continue
      better++
      if (breaks(found) >= fewest) wrong.push(`seed ${seed}: ${breaks(found)} after ${fewest}`)
      slotOf = found
      fewest = breaks(found)
      exact.beat(fewest)
    }
    if (fewest < fair) wrong.push(`seed ${seed}: ${fewest} breaks, ${fair} possible`)
    if (exact.exhausted && fewest !== fair) wrong.push(`seed ${seed}: gave up at ${fewest}, ${fair} possible`)
    if (fewest === fair) ended++
  }
  t.same(wrong, [])
  t.equal(ended, possible, 'in 200 looks every small event comes to its fewest breaks')
  t.ok(better > 50, 'better plans are found')
})
