// Counts the meetings of a slot with questions of its own, "at least j among the first i", so that what is learnt can speak of partial
// sums. After Sinz, "Towards an optimal CNF encoding of Boolean cardinality constraints", CP 2005. Meetings are counted by hosts: every
// meeting belongs to one of a few people with many, who hold one at a time.

import type { Problem } from '../problem.ts'
import type { Clauses, Literal } from './clauses.ts'
import { no, yes } from './shape.ts'

export class Tally {
  private readonly problem: Problem
  private readonly search: Clauses
  private readonly held: Int32Array
  /** The person each meeting is counted with. */
  private readonly hostOf: Int32Array
  private readonly hosts: number[]
  /** Per slot, where tables can run out: "this host is busy", then the partial sums. */
  private readonly counted: { slot: number; busy: Map<number, number>; sums: Int32Array }[] = []

  constructor(problem: Problem, search: Clauses, held: Int32Array) {
    this.problem = problem
    this.search = search
    this.held = held
    const { hostOf, hosts } = hostsOf(problem)
    this.hostOf = hostOf
    this.hosts = hosts
  }

  /** Makes the questions; call before the search is opened. */
  declare(): void {
    const { slots: T, meetings, capacity } = this.problem
    for (let t = 0; t < T; t++) {
      const busy = new Map<number, number>()
      for (let m = 0; m < meetings; m++) {
        const host = this.hostOf[m]!
        if (this.held[m * T + t]! >= 0 && !busy.has(host)) busy.set(host, this.search.variable())
      }
      if (busy.size <= capacity[t]!) continue
      const sums = Int32Array.from({ length: busy.size * capacity[t]! }, () => this.search.variable())
      this.counted.push({ slot: t, busy, sums })
    }
  }

  /** Ties them to the meetings: never more than there are tables. */
  tie(): void {
    const { slots: T, meetings, capacity } = this.problem
    for (const { slot, busy, sums } of this.counted) {
      for (let m = 0; m < meetings; m++) {
        const x = this.held[m * T + slot]!
        if (x >= 0) this.search.add([no(x), yes(busy.get(this.hostOf[m]!)!)])
      }
      const max = capacity[slot]!
      const atLeast = (i: number, j: number): Literal => yes(sums[i * max + j]!)
      const row = this.hosts.filter(host => busy.has(host)).map(host => busy.get(host)!)
      row.forEach((b, i) => {
        this.search.add([no(b), atLeast(i, 0)])
        if (i === 0) return
        for (let j = 0; j < max; j++) {
          this.search.add([atLeast(i - 1, j) ^ 1, atLeast(i, j)])
          if (j > 0) this.search.add([no(b), atLeast(i - 1, j - 1) ^ 1, atLeast(i, j)])
        }
        this.search.add([no(b), atLeast(i - 1, max - 1) ^ 1])
      })
    }
  }
}

/** Gives every meeting to one of few people: again and again the one with the most meetings not yet given. */
function hostsOf({ people, meetings, agenda, agendaStart, members, memberStart }: Problem): {
  hostOf: Int32Array
  hosts: number[]
} {
  const hostOf = new Int32Array(meetings).fill(-1)
  const left = Int32Array.from({ length: people }, (_, p) => agendaStart[p + 1]! - agendaStart[p]!)
  const hosts: number[] = []
  for (let given = 0; given < meetings;) {
    let host = 0
    for (let p = 1; p < people; p++) if (left[p]! > left[host]!) host = p
    hosts.push(host)
    for (let k = agendaStart[host]!; k < agendaStart[host + 1]!; k++) {
      const m = agenda[k]!
      if (hostOf[m]! >= 0) continue
      hostOf[m] = host
      given++
      for (let j = memberStart[m]!; j < memberStart[m + 1]!; j++) left[members[j]!]!--
    }
  }
  return { hostOf, hosts }
}
