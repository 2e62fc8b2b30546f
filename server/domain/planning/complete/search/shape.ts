// What is asked about one person's agenda: when it has begun, when it is over, where its breaks are, and whether it has none.

import { deadPairs, match, type Matching } from '../../infeasible/matching.ts'
import type { Problem } from '../problem.ts'
import { not, type Clauses, type Literal } from './clauses.ts'

/** Every person has at least `least` and at most `most` breaks. */
export interface Spread {
  least: number
  most: number
}

export const yes = (v: number): Literal => 2 * v
export const no = (v: number): Literal => 2 * v + 1

/** The variables of one row of a table. */
export function slotsOf(table: Int32Array, row: number, T: number): number[] {
  return [...table.subarray(row * T, row * T + T)].filter(v => v >= 0)
}

/** The questions about one person's agenda: begun, not over, a break, a stretch without one. */
export class Shape {
  private readonly problem: Problem
  private readonly search: Clauses
  private readonly held: Int32Array
  private readonly busy: Int32Array
  private readonly ends: Int32Array
  private readonly stretch: Int32Array
  private readonly broken: Int32Array
  private readonly twice: Int32Array
  /** Variable of (person, slot): busy then or already that day; busy then or still to be that day. -1 for people of one meeting. */
  readonly begun: Int32Array
  readonly toCome: Int32Array
  /** Per person: "at least one break" and "at least two". Their sum is a lower bound of the breaks. */
  readonly levels: Literal[] = []

  constructor(problem: Problem, search: Clauses, held: Int32Array, busy: Int32Array) {
    this.problem = problem
    this.held = held
    this.search = search
    this.busy = busy
    const size = problem.people * problem.slots
    this.begun = new Int32Array(size).fill(-1)
    this.toCome = new Int32Array(size).fill(-1)
    this.ends = new Int32Array(size).fill(-1)
    this.stretch = new Int32Array(size).fill(-1)
    this.broken = new Int32Array(problem.people).fill(-1)
    this.twice = new Int32Array(problem.people).fill(-1)
  }

  private degree(p: number): number {
    return this.problem.agendaStart[p + 1]! - this.problem.agendaStart[p]!
  }

  private may(p: number, i: number, t: number): boolean {
    const { slots: T, agenda, agendaStart, allowed } = this.problem
    return allowed[agenda[agendaStart[p]! + i]! * T + t] === 1
  }

  /** Tries to fill the stretch from slot t with p's meetings. */
  private fill(p: number, t: number): Matching {
    return match(this.degree(p), this.degree(p), (i, d) => this.may(p, i, t + d))
  }

  declare(p: number): void {
    const { slots: T, dayOf } = this.problem
    if (this.degree(p) < 2) return
    this.broken[p] = this.search.variable()
    this.twice[p] = this.search.variable()
    this.levels.push(yes(this.broken[p]), yes(this.twice[p]))
    for (let t = 0; t < T; t++) {
      const k = p * T + t
      this.begun[k] = this.search.variable()
      this.toCome[k] = this.search.variable()
      const inside = t > 0 && t + 1 < T && dayOf[t - 1] === dayOf[t] && dayOf[t + 1] === dayOf[t]
      if (inside && this.busy[k + 1]! >= 0) this.ends[k] = this.search.variable()
    }
    if (dayOf[0] !== dayOf[T - 1]) return
    for (let t = 0; t + this.degree(p) <= T; t++)
      if (this.fill(p, t).size === this.degree(p)) this.stretch[p * T + t] = this.search.variable()
  }

  /** Ties person p's questions together; returns the literals of p's breaks. */
  tie(p: number, spread: Spread): Literal[] {
    if (this.degree(p) < 2) return []
    this.tieEnds(p)
    const own = slotsOf(this.ends, p, this.problem.slots)
    const broken = this.broken[p]!
    for (const e of own) this.search.add([no(e), yes(broken)])
    this.search.add([no(broken), ...own.map(yes)])
    const twice = this.twice[p]!
    for (let i = 0; i < own.length; i++)
      for (let j = 0; j < i; j++) this.search.add([no(own[i]!), no(own[j]!), yes(twice)])
    this.search.add([no(twice), yes(broken)])
    if (own.length > spread.most) this.search.atMost(own.map(yes), spread.most)
    if (spread.least > 0) this.search.atMost(own.map(no), own.length - spread.least)
    this.tieStretches(p)
    this.tieWindows(p)
    return own.map(yes)
  }

  private tieEnds(p: number): void {
    const { slots: T, dayOf } = this.problem
    const { search } = this
    for (let t = 0; t < T; t++) {
      const k = p * T + t
      const y = this.busy[k]!
      const earlier = t > 0 && dayOf[t - 1] === dayOf[t] ? [yes(this.begun[k - 1]!)] : []
      const later = t + 1 < T && dayOf[t + 1] === dayOf[t] ? [yes(this.toCome[k + 1]!)] : []
      this.accumulate(this.begun[k]!, y, earlier)
      this.accumulate(this.toCome[k]!, y, later)
      if (earlier.length === 0 || later.length === 0) continue
      const idle = y < 0 ? [] : [yes(y)]
      search.add([...idle, not(earlier[0]!), not(later[0]!), yes(this.broken[p]!)])
      const e = this.ends[k]!
      if (e < 0) continue
      const next = this.busy[k + 1]!
      search.add([...idle, not(earlier[0]!), no(next), yes(e)])
      search.add([no(e), earlier[0]!])
      search.add([no(e), yes(next)])
      if (y >= 0) search.add([no(e), no(y)])
    }
  }

  /** sum = busy now, or already. */
  private accumulate(sum: number, y: number, before: Literal[]): void {
    for (const l of before) this.search.add([not(l), yes(sum)])
    if (y >= 0) this.search.add([no(y), yes(sum)])
    this.search.add([no(sum), ...before, ...(y >= 0 ? [yes(y)] : [])])
  }

  /** Meetings that only fit in a window keep the person busy there as often: for every window that opens or closes a day. */
  private tieWindows(p: number): void {
    const { slots: T, agenda, agendaStart, allowed } = this.problem
    const mine = [...agenda.subarray(agendaStart[p], agendaStart[p + 1])]
    const first = mine.map(m => allowed.indexOf(1, m * T) - m * T)
    const last = mine.map(m => allowed.lastIndexOf(1, m * T + T - 1) - m * T)
    const require = (from: number, to: number, count: number): void => {
      const idle: Literal[] = []
      for (let t = from; t <= to; t++) if (this.busy[p * T + t]! >= 0) idle.push(no(this.busy[p * T + t]!))
      this.search.atMost(idle, idle.length - count)
    }
    let before = 0
    let after = 0
    for (let t = 0; t < T; t++) {
      const early = last.filter(l => l <= t).length
      const late = first.filter(f => f >= T - 1 - t).length
      if (early > before && early < mine.length) require(0, t, (before = early))
      if (late > after && late < mine.length) require(T - 1 - t, T - 1, (after = late))
    }
  }

  private tieStretches(p: number): void {
    const { slots: T, dayOf } = this.problem
    if (dayOf[0] !== dayOf[T - 1]) return
    const { search } = this
    const broken = yes(this.broken[p]!)
    const size = this.degree(p)
    const starts: Literal[] = []
    for (let t = 0; t < T; t++) {
      const s = this.stretch[p * T + t]!
      const covering: Literal[] = []
      for (let u = Math.max(0, t - size + 1); u <= t; u++)
        if (this.stretch[p * T + u]! >= 0) covering.push(yes(this.stretch[p * T + u]!))
      const y = this.busy[p * T + t]!
      if (y >= 0) search.add([no(y), broken, ...covering])
      if (s < 0) continue
      starts.push(yes(s))
      deadPairs(
        size,
        size,
        (i, d) => this.may(p, i, t + d),
        this.fill(p, t),
        (i, d) =>
          search.add([
            no(s),
            no(this.held[this.problem.agenda[this.problem.agendaStart[p]! + i]! * T + t + d]!),
          ]),
      )
      search.add([no(s), not(broken)])
      for (let u = 0; u < T; u++) {
        const z = this.busy[p * T + u]!
        if (z >= 0) search.add([no(s), u >= t && u < t + size ? yes(z) : no(z)])
      }
    }
    search.add([broken, ...starts])
  }
}
