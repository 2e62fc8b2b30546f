// What is left possible for each meeting, and why the rest is not: every removal remembers the deduction behind it.

import type { Problem } from '../complete/problem.ts'

/** A deduction: why pairs (meeting, slot) were struck out. */
export type Deduction =
  /** These meetings of one person fill these slots, so that the person's other meetings cannot be there. */
  | { kind: 'filled'; person: number; meetings: number[]; slots: number[] }
  /** `meeting` must come after (or before) `others`, which leave it only later (or earlier) slots. */
  | { kind: 'order'; meeting: number; others: number[]; after: boolean; person: number }

export class Domains {
  readonly problem: Problem
  readonly open: Uint8Array
  readonly deductions: Deduction[] = []
  /** Deduction that struck out (meeting, slot), or -1. */
  private readonly struckBy: Int32Array

  constructor(problem: Problem) {
    this.problem = problem
    this.open = problem.allowed.slice()
    this.struckBy = new Int32Array(this.open.length).fill(-1)
  }

  may(m: number, t: number): boolean {
    return this.open[m * this.problem.slots + t] === 1
  }

  slotsOf(m: number): number[] {
    const list: number[] = []
    for (let t = 0; t < this.problem.slots; t++) if (this.may(m, t)) list.push(t)
    return list
  }

  agendaOf(p: number): number[] {
    return [...this.problem.agenda.subarray(this.problem.agendaStart[p], this.problem.agendaStart[p + 1])]
  }

  crewOf(m: number): number[] {
    return [...this.problem.members.subarray(this.problem.memberStart[m], this.problem.memberStart[m + 1])]
  }

  /** Notes a deduction; its number is for `strike`. */
  deduce(deduction: Deduction): number {
    return this.deductions.push(deduction) - 1
  }

  strike(m: number, t: number, deduction: number): void {
    this.open[m * this.problem.slots + t] = 0
    this.struckBy[m * this.problem.slots + t] = deduction
  }

  /** The deductions that the narrowness of these meetings rests on, in the order they were made. */
  behind(meetings: readonly number[]): Deduction[] {
    const needed = new Set<number>()
    const queue: { meetings: readonly number[]; before: number }[] = [
      { meetings, before: this.deductions.length },
    ]
    for (const { meetings, before } of queue)
      for (const m of meetings)
        for (let t = 0; t < this.problem.slots; t++) {
          const by = this.struckBy[m * this.problem.slots + t]!
          if (by < 0 || by >= before || needed.has(by)) continue
          needed.add(by)
          const d = this.deductions[by]!
          queue.push({ meetings: d.kind === 'filled' ? d.meetings : d.others, before: by })
        }
    return [...needed].sort((a, b) => a - b).map(k => this.deductions[k]!)
  }
}
