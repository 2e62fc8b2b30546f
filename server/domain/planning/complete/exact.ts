// The exact side of the solver: one set of yes/no questions, asked in three ways: any plan, the fewest breaks from below, better around a plan.

import type { Agendas } from './agendas.ts'
import type { Problem } from './problem.ts'
import { Reshape } from './reshape.ts'
import type { Answer } from './search/clauses.ts'
import { Cores } from './search/cores.ts'
import { encode, type Counting, type Encoding, type Spread } from './search/encode.ts'

/** Conflicts a look around a plan may cost before it is left. */
const RESHAPE_CONFLICTS_MAX = 500

export class Exact {
  /** True once it is shown that nothing (better) exists. */
  exhausted = false
  private readonly problem: Problem
  private readonly encoding: Encoding
  private readonly cores: Cores
  private readonly reshaping: Reshape

  constructor(problem: Problem, spread: Spread, counting: Counting = 'rules') {
    this.problem = problem
    this.encoding = encode(problem, spread, counting)
    this.cores = new Cores(this.encoding.search, this.encoding.levels)
    this.reshaping = new Reshape(problem, this.encoding.busy)
  }

  /** Work done so far: literals propagated. */
  get steps(): number {
    return this.encoding.search.propagations
  }

  /** No plan has fewer breaks, unless it has as many as the best already known. */
  get bound(): number {
    return this.cores.bound
  }

  /** Looks for any plan. */
  any(stepsMax: number): Int32Array | null {
    return this.take(this.encoding.search.search([], 1000, stepsMax))
  }

  /** Asks from now on for plans with fewer breaks than these. */
  beat(breaks: number): void {
    this.encoding.search.back(0)
    this.encoding.search.tighten(this.encoding.breakRule, breaks - 1)
    this.cores.restart()
  }

  /** Works on the bound from below; a plan it returns has the fewest breaks possible. */
  fewest(stepsMax: number): Int32Array | null {
    return this.take(this.cores.step(2000, stepsMax))
  }

  /** Keeps who is busy when, for most people, and looks for a better plan around it. */
  reshape(agendas: Agendas, stepsMax: number, random: () => number): Int32Array | null {
    const { search } = this.encoding
    const wishes = this.reshaping.wishes(agendas, random)
    search.back(0)
    this.cores.restart()
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
