// The three ways of counting tables agree with every plan counted by hand: on the fewest breaks, and that no bound is above them.
import t from 'tap'
import { Exact } from '#server/domain/planning/complete/exact.ts'
import { problemOf } from '#server/domain/planning/complete/problem.ts'
import { Clauses } from '#server/domain/planning/complete/search/clauses.ts'
import type { Counting, Spread } from '#server/domain/planning/complete/search/encode.ts'
import { Tree } from '#server/domain/planning/complete/search/tree.ts'
import { compile, type Instance } from '#server/domain/planning/instance.ts'
import { randomFrom } from '#server/domain/planning/random.ts'
import { breaksOf, countedByHand, smallEvent } from './complete.small.ts'

const COUNTINGS: readonly Counting[] = ['rules', 'tallies', 'trees']
const ANY: Spread = { least: 0, most: 9 }
const FAIR: Spread = { least: 0, most: 2 }

/** The fewest breaks by the bound from below, or Infinity when no plan holds every request. */
function fewest(instance: Instance, spread: Spread, counting: Counting): number {
  const exact = new Exact(problemOf(compile(instance)), spread, counting)
  let best = Infinity
  while (!exact.exhausted && best > exact.bound) {
    const plan = exact.fewest(1e6)
    if (!plan) continue
    const breaks = instance.participants.reduce((sum, p) => sum + breaksOf(instance, [...plan], p.id), 0)
    if (breaks >= best) throw new Error(`${instance.name}: ${breaks} is not fewer than ${best}`)
    best = breaks
    exact.beat(best)
  }
  return best
}

for (const counting of COUNTINGS)
  t.test(`${counting}: as few breaks as counted by hand`, async t => {
    const wrong: string[] = []
    let possible = 0
    for (let seed = 1; seed <= 400; seed++) {
      const instance = smallEvent(seed)
      const { any } = countedByHand(instance)
      if (any < Infinity) possible++
      const found = fewest(instance, ANY, counting)
      if (found !== any) wrong.push(`seed ${seed}: ${found}, by hand ${any}`)
      const fair = fewest(instance, FAIR, counting)
      if (fair !== fewest(instance, FAIR, 'rules'))
        wrong.push(`seed ${seed}: ${fair} when nobody has more than two`)
    }
    t.same(wrong, [])
    t.ok(possible > 100 && possible < 400, `${possible} of 400 are possible`)
  })

t.test('a tree of sums is true of every assignment, and forbids what is too much', async t => {
  const random = randomFrom(7)
  for (let size = 1; size <= 9; size++)
    for (const kind of ['counted', 'at most'] as const) {
      const max = 1 + Math.floor(random() * size)
      for (let given = 0; given < 1 << size; given++) {
        const search = new Clauses()
        const literals = Array.from({ length: size }, () => 2 * search.variable())
        const tree = new Tree(search, literals, max, kind)
        search.open()
        tree.tie()
        const count = literals.filter((_, k) => (given >> k) & 1).length
        const answer = search.search(
          literals.map((l, k) => ((given >> k) & 1 ? l : l ^ 1)),
          1000,
          1e6,
        )
        const allowed = kind === 'counted' || count <= max
        if ((answer === 'sat') !== allowed) t.fail(`${kind} ${max} of ${size}: ${given} is ${answer}`)
        const held = tree.sums.filter(l => search.value[l] === 1).length
        if (allowed && held < Math.min(count, tree.sums.length))
          t.fail(`${kind} ${max} of ${size}: ${given} counts ${held}`)
      }
      t.pass(`${kind} ${max} of ${size}`)
    }
})
