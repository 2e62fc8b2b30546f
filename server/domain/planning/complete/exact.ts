// The exact side of the solver: one set of yes/no questions, asked in three ways: any plan, the fewest breaks from below, better around a plan.

import type { Agendas } from './agendas.ts'
import type { Problem } from './problem.ts'
import { Reshape } from './reshape.ts'
import { not, type Answer } from './search/clauses.ts'
import { encode, type Counting, type Encoding, type Spread } from './search/encode.ts'

/** Conflicts between two looks at what was asked. */
const CLIMB_CONFLICTS_MAX = 2000
/** Conflicts a look around a plan may cost before it is left. */
const RESHAPE_CONFLICTS_MAX = 500

export class Exact {
  /** True once it is shown that nothing (better) exists. */
  exhausted = false
  /** No plan has fewer breaks, unless it has as many as the best already known. */
  bound = 0
  /** What is asked changed: the search begins again at its root. */
  private fresh = true
  private readonly spread: Spread
  private readonly problem: Problem
  private readonly encoding: Encoding
  private readonly reshaping: Reshape

  constructor(problem: Problem, spread: Spread, counting: Counting = 'rules') {
    this.problem = problem
    this.spread = spread
    this.encoding = encode(problem, spread, counting)
    this.reshaping = new Reshape(problem, this.encoding.busy)
  }

  /** Work done so far: literals propagated. */
  get steps(): number {
    return this.encoding.search.propagations
  }

  /** Takes over a bound that was proved elsewhere. */
  rise(bound: number): void {
    if (bound <= this.bound) return
    this.bound = bound
    this.fresh = true
  }

  /** Looks for any plan. */
  any(stepsMax: number): Int32Array | null {
    return this.take(this.encoding.search.search([], 1000, stepsMax))
  }

  /** Asks from now on for plans with fewer breaks than these. */
  beat(breaks: number): void {
    this.encoding.search.back(0)
    const { search, counted, breakRule } = this.encoding
    const tooMany = counted[breaks - 1]
    if (tooMany !== undefined) search.add([not(tooMany)])
    if (tooMany === undefined || this.spread.most > 2) search.tighten(breakRule, breaks - 1)
    this.fresh = true
  }

  /** Asks for a plan with as few breaks as the bound; where there is none, the bound is one more. */
  fewest(stepsMax: number): Int32Array | null {
    const { search, counted } = this.encoding
    if (this.fresh) search.back(0)
    this.fresh = false
    const more = counted[this.bound]
    const answer = search.search(more === undefined ? [] : [not(more)], CLIMB_CONFLICTS_MAX, stepsMax)
    if (answer !== 'unsat' || search.failed().length === 0) return this.take(answer)
    this.fresh = true
    this.bound++
    return null
  }

  /** Keeps who is busy when, for most people, and looks for a better plan around it. */
  reshape(agendas: Agendas, stepsMax: number, random: () => number): Int32Array | null {
    const { search } = this.encoding
    const wishes = this.reshaping.wishes(agendas, random)
    search.back(0)
    this.fresh = true
    this.follow(agendas.slotOf)
    const answer = search.search(wishes, RESHAPE_CONFLICTS_MAX, stepsMax)
    this.reshaping.heed(answer)
    // Nothing around this plan; elsewhere there may be.
    return answer === 'unsat' && search.failed().length > 0 ? null : this.take(answer)
  }

  /** Tries first what this plan does. */
  private follow(slotOf: Int32Array): void {
    const { search, held, busy } = this.encoding
    const { slots: T, meetings, members, memberStart } = this.problem
    for (const v of busy) if (v >= 0) search.hint(v, false)
    for (let m = 0; m < meetings; m++) {
      for (let t = 0; t < T; t++) if (held[m * T + t]! >= 0) search.hint(held[m * T + t]!, slotOf[m] === t)
      for (let k = memberStart[m]!; k < memberStart[m + 1]!; k++)
        search.hint(busy[members[k]! * T + slotOf[m]!]!, true)
    }
  }

  private take(answer: Answer): Int32Array | null {
    if (answer === 'unsat') this.exhausted = true
    if (answer !== 'sat') return null
    const { search, held } = this.encoding
    const { slots: T, meetings } = this.problem
    const slotOf = new Int32Array(meetings)
    for (let m = 0; m < meetings; m++)
      for (let t = 0; t < T; t++) {
        const v = held[m * T + t]!
        if (v >= 0 && search.value[2 * v] === 1) slotOf[m] = t
      }
    search.back(0)
    return slotOf
  }
}
