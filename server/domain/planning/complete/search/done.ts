// Asks of every meeting whether it is held by a slot or earlier, and counts: by any slot a person has held as many meetings as they were
// busy until it. What is learnt can then speak of "before" and "after", which single slots cannot say in few words.
// Order encoding after Tamura, Taga, Kitagawa, Banbara, Constraints 14 (2009).

import type { Problem } from '../problem.ts'
import { not, type Clauses, type Literal } from './clauses.ts'
import { no, yes, type Shape } from './shape.ts'

/** Literals in all sums together; events that need more do without them. */
const COUNTED_MAX = 2_000_000

export class Done {
  private readonly problem: Problem
  private readonly search: Clauses
  private readonly held: Int32Array
  private readonly busy: Int32Array
  private readonly slotAt: Int32Array
  /** First and last rank each meeting can be held at. */
  private readonly first: Int32Array
  private readonly last: Int32Array
  /** Variable of (meeting, rank) where it is open whether the meeting is held by then, -1 elsewhere. */
  private readonly done: Int32Array
  private readonly always: Literal

  /** Makes the questions; before the search is opened. */
  constructor(problem: Problem, search: Clauses, held: Int32Array, busy: Int32Array) {
    const { slots: T, meetings, rank } = problem
    this.problem = problem
    this.search = search
    this.held = held
    this.busy = busy
    this.slotAt = new Int32Array(T)
    rank.forEach((r, t) => (this.slotAt[r] = t))
    this.first = new Int32Array(meetings).fill(T)
    this.last = new Int32Array(meetings).fill(-1)
    this.done = new Int32Array(meetings * T).fill(-1)
    this.always = yes(search.variable())
    for (let m = 0; m < meetings; m++) {
      for (let r = 0; r < T; r++) {
        if (held[m * T + this.slotAt[r]!]! < 0) continue
        this.first[m] = Math.min(this.first[m]!, r)
        this.last[m] = r
      }
      for (let r = this.first[m]!; r < this.last[m]!; r++) this.done[m * T + r] = search.variable()
    }
  }

  /** "Meeting m is held at this rank or earlier." */
  private by(m: number, r: number): Literal {
    if (r < this.first[m]!) return not(this.always)
    return r >= this.last[m]! ? this.always : yes(this.done[m * this.problem.slots + r]!)
  }

  /** Ties them to the slots, to each other where an order is asked for, and to who is busy. */
  tie(shape: Shape): void {
    this.search.add([this.always])
    for (let m = 0; m < this.problem.meetings; m++) this.tieSlots(m)
    this.tieOrder()
    this.tieEnds(shape)
    this.count()
  }

  private tieSlots(m: number): void {
    const { search } = this
    for (let r = this.first[m]!; r <= this.last[m]!; r++) {
      const x = this.held[m * this.problem.slots + this.slotAt[r]!]!
      search.add([not(this.by(m, r - 1)), this.by(m, r)])
      search.add([not(this.by(m, r)), this.by(m, r - 1), ...(x >= 0 ? [yes(x)] : [])])
      if (x < 0) continue
      search.add([no(x), this.by(m, r)])
      search.add([no(x), not(this.by(m, r - 1))])
    }
  }

  /** The second of two in order held by a rank means the first held by the rank before. */
  private tieOrder(): void {
    const { before, slots: T } = this.problem
    for (let k = 0; k < before.length; k += 2)
      for (let r = 0; r < T; r++)
        this.search.add([not(this.by(before[k + 1]!, r)), this.by(before[k]!, r - 1)])
  }

  /** A meeting held by now means begun; one still to be held, not over. For events of one day. */
  private tieEnds({ begun, toCome }: Shape): void {
    const { slots: T, people, agenda, agendaStart, dayOf, rank } = this.problem
    if (dayOf[0] !== dayOf[T - 1] || rank.some((r, t) => r !== t)) return
    for (let p = 0; p < people; p++)
      for (let k = agendaStart[p]!; k < agendaStart[p + 1]!; k++)
        for (let t = 0; t < T; t++) {
          const by = this.by(agenda[k]!, t)
          if (begun[p * T + t]! >= 0) this.search.add([not(by), yes(begun[p * T + t]!)])
          if (t + 1 < T && toCome[p * T + t + 1]! >= 0) this.search.add([by, yes(toCome[p * T + t + 1]!)])
        }
  }

  /** Meetings held by a rank = slots busy until it, for every person and rank. */
  private count(): void {
    const { slots: T, people, agenda, agendaStart } = this.problem
    if (T * (2 * agenda.length + T * people) > COUNTED_MAX) return
    for (let p = 0; p < people; p++) {
      const mine = [...agenda.subarray(agendaStart[p], agendaStart[p + 1])]
      if (mine.length < 2) continue
      const until: number[] = []
      for (let r = 0; r + 1 < T; r++) {
        const y = this.busy[p * T + this.slotAt[r]!]!
        if (y >= 0) until.push(y)
        const open = mine.map(m => this.by(m, r)).filter(l => l >> 1 !== this.always >> 1)
        const sure = mine.filter(m => r >= this.last[m]!).length
        this.search.atMost([...open, ...until.map(no)], until.length - sure)
        this.search.atMost([...open.map(not), ...until.map(yes)], open.length + sure)
      }
    }
  }
}
