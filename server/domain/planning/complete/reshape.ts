// Around the best plan: most people stay busy when they are, or within a slot of it; which meeting they hold when is open. Given who is
// busy when, the meetings nearly always follow, so that this reaches further than keeping meetings in their slots.
import type { Agendas } from './agendas.ts'
import type { Problem } from './problem.ts'
import type { Answer, Literal } from './search/clauses.ts'
import { no, yes } from './search/shape.ts'

/** How the people who are let loose are chosen, and what holds the others. */
type Kind = 'circle' | 'any' | 'shifted'
const KINDS: readonly Kind[] = ['circle', 'any', 'shifted']

/** Of the people with breaks, so many are not let loose when anyone may be. */
const BROKEN_KEPT = 0.3

export class Reshape {
  private readonly problem: Problem
  /** Variable of (person, slot), -1 where never busy. */
  private readonly busy: Int32Array
  /** People with more than one meeting. */
  private readonly crowd: readonly number[]
  /** What share of them is let loose. */
  private readonly share: Record<Kind, number> = { circle: 0.24, any: 0.15, shifted: 0.12 }
  private kind: Kind = 'circle'

  constructor(problem: Problem, busy: Int32Array) {
    this.problem = problem
    this.busy = busy
    const { people, agendaStart } = problem
    this.crowd = Array.from({ length: people }, (_, p) => p).filter(
      p => agendaStart[p + 1]! - agendaStart[p]! > 1,
    )
  }

  /** What is to hold: who is busy when, for those who are not let loose. */
  wishes(agendas: Agendas, random: () => number): Literal[] {
    this.kind = KINDS[Math.floor(random() * KINDS.length)] ?? 'circle'
    const share = this.share[this.kind]
    const { breaksOf } = agendas
    if (this.kind === 'circle') {
      const free = this.circle(share, breaksOf, random)
      return this.crowd.filter(p => !free.has(p)).flatMap(p => this.as(agendas, p, 0))
    }
    if (this.kind === 'shifted')
      return this.crowd
        .filter(p => random() >= share && breaksOf[p] === 0)
        .flatMap(p => this.as(agendas, p, 1))
    return this.crowd
      .filter(p => (breaksOf[p]! > 0 ? random() < BROKEN_KEPT : random() >= share))
      .flatMap(p => this.as(agendas, p, 0))
  }

  /** Nothing there: lets more people loose the next time. Too hard: fewer. */
  heed(answer: Answer): void {
    const factor = answer === 'unsat' ? 1.03 : answer === 'unknown' ? 0.96 : 1
    this.share[this.kind] = Math.min(0.95, Math.max(0.01, this.share[this.kind] * factor))
  }

  /** p busy as now, or with `play` nowhere further from it than so many slots. */
  private as({ at }: Agendas, p: number, play: number): Literal[] {
    const { slots: T, dayOf } = this.problem
    const wishes: Literal[] = []
    for (let t = 0; t < T; t++) {
      const v = this.busy[p * T + t]!
      if (v < 0) continue
      let near = false
      for (let u = Math.max(0, t - play); u <= Math.min(T - 1, t + play); u++)
        if (at[p * T + u]! >= 0 && dayOf[u] === dayOf[t]) near = true
      if (!near) wishes.push(no(v))
      else if (play === 0) wishes.push(yes(v))
    }
    return wishes
  }

  /** Someone with a break, people they meet, people these meet… */
  private circle(share: number, breaksOf: Int32Array, random: () => number): Set<number> {
    const { people, agenda, agendaStart, members, memberStart } = this.problem
    const pick = (list: readonly number[]) => list[Math.floor(random() * list.length)]!
    const broken = this.crowd.filter(p => breaksOf[p]! > 0)
    const free = new Set<number>()
    const seen = new Uint8Array(people)
    const next = broken.length > 0 ? [pick(broken)] : []
    for (let guard = 0; free.size < share * this.crowd.length && guard < 8 * people; guard++) {
      const p = next.length > 0 ? next.splice(Math.floor(random() * next.length), 1)[0]! : pick(this.crowd)
      if (seen[p]) continue
      seen[p] = 1
      if (agendaStart[p + 1]! - agendaStart[p]! > 1) free.add(p)
      for (let k = agendaStart[p]!; k < agendaStart[p + 1]!; k++) {
        const m = agenda[k]!
        for (let j = memberStart[m]!; j < memberStart[m + 1]!; j++) if (random() < 0.5) next.push(members[j]!)
      }
    }
    return free
  }
}
