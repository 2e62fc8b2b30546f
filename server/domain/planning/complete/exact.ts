// The exact side of the solver: one set of yes/no questions, asked in three ways: any plan, the fewest breaks from below, better nearby.

import type { Problem } from './problem.ts'
import { not, type Answer, type Literal } from './search/clauses.ts'
import { Cores } from './search/cores.ts'
import { encode, type Counting, type Encoding, type Spread } from './search/encode.ts'

/** Conflicts a neighbourhood may cost before it is left. */
const NEARBY_CONFLICTS_MAX = 600
const SPARING_CONFLICTS_MAX = 3000

export class Exact {
  /** True once it is shown that nothing (better) exists. */
  exhausted = false
  private readonly problem: Problem
  private readonly encoding: Encoding
  private readonly cores: Cores
  private share = 0.35
  private crowd = 0.1

  constructor(problem: Problem, spread: Spread, counting: Counting = 'rules') {
    this.problem = problem
    this.encoding = encode(problem, spread, counting)
    this.cores = new Cores(this.encoding.search, this.encoding.levels)
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

  /** Tries first what this plan does. */
  follow(slotOf: Int32Array): void {
    const { search, held, busy } = this.encoding
    const { slots: T, meetings, members, memberStart } = this.problem
    for (const v of busy) if (v >= 0) search.hint(v, false)
    for (let m = 0; m < meetings; m++) {
      for (let t = 0; t < T; t++) if (held[m * T + t]! >= 0) search.hint(held[m * T + t]!, slotOf[m] === t)
      for (let k = memberStart[m]!; k < memberStart[m + 1]!; k++)
        search.hint(busy[members[k]! * T + slotOf[m]!]!, true)
    }
  }

  /** Works on the bound from below; a plan it returns has the fewest breaks possible. */
  fewest(stepsMax: number): Int32Array | null {
    return this.take(this.cores.step(2000, stepsMax))
  }

  /** Keeps most meetings of a plan where they are and looks for a better plan around it. */
  nearby(
    slotOf: Int32Array,
    broken: readonly number[],
    stepsMax: number,
    random: () => number,
  ): Int32Array | null {
    const { search, held } = this.encoding
    const T = this.problem.slots
    const free = this.loosen(slotOf, broken, random)
    const kept: Literal[] = []
    for (let m = 0; m < slotOf.length; m++) if (!free[m]) kept.push(2 * held[m * T + slotOf[m]!]!)
    search.back(0)
    this.cores.restart()
    const answer = search.search(kept, NEARBY_CONFLICTS_MAX, stepsMax)
    if (answer === 'unsat' && search.failed().length > 0) {
      // Nothing here: look a little wider. Too hard: a little closer.
      this.share = Math.min(0.95, this.share * 1.03)
      return null
    }
    if (answer === 'unknown') this.share = Math.max(0.05, this.share * 0.95)
    return this.take(answer)
  }

  /** Lets only some people have breaks: those who have them in the best plan, and a few more; everything else is open. */
  sparing(broken: readonly number[], stepsMax: number, random: () => number): Int32Array | null {
    const { search, shapes } = this.encoding
    const may = new Uint8Array(this.problem.people)
    for (const p of broken) may[p] = 1
    for (let p = 0; p < may.length; p++) if (random() < this.crowd) may[p] = 1
    const wishes = shapes.filter(shape => !may[shape.person]).map(shape => not(shape.broken))
    search.back(0)
    this.cores.restart()
    const answer = search.search(wishes, SPARING_CONFLICTS_MAX, stepsMax)
    if (answer === 'unsat' && search.failed().length > 0) {
      this.crowd = Math.min(0.9, this.crowd * 1.1 + 0.01)
      return null
    }
    if (answer === 'unknown') this.crowd = Math.max(0.01, this.crowd * 0.8)
    return this.take(answer)
  }

  /** Chooses the meetings to move: those of people around a break, any, or those of a stretch of time. */
  private loosen(slotOf: Int32Array, broken: readonly number[], random: () => number): Uint8Array {
    const { slots: T, people, meetings, agenda, agendaStart, members, memberStart } = this.problem
    const free = new Uint8Array(meetings)
    const kind = random()
    if (kind < 0.25) {
      for (let m = 0; m < meetings; m++) if (random() < this.share) free[m] = 1
      return free
    }
    if (kind < 0.4) {
      const width = Math.max(2, Math.round(this.share * T))
      const from = Math.floor(random() * (T - width + 1))
      for (let m = 0; m < meetings; m++) if (slotOf[m]! >= from && slotOf[m]! < from + width) free[m] = 1
      return free
    }
    const seen = new Uint8Array(people)
    const next = broken.length > 0 ? [broken[Math.floor(random() * broken.length)]!] : []
    let count = 0
    for (let guard = 0; count < this.share * meetings && guard < 4 * people; guard++) {
      const p =
        next.length > 0
          ? next.splice(Math.floor(random() * next.length), 1)[0]!
          : Math.floor(random() * people)
      if (seen[p]) continue
      seen[p] = 1
      for (let k = agendaStart[p]!; k < agendaStart[p + 1]!; k++) {
        const m = agenda[k]!
        if (!free[m]) count++
        free[m] = 1
        for (let j = memberStart[m]!; j < memberStart[m + 1]!; j++) if (random() < 0.5) next.push(members[j]!)
      }
    }
    return free
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
