// Who is where when, and how many breaks each person has: the state that the annealing changes.

import type { Problem } from './problem.ts'
import type { Spread } from './search/encode.ts'

/** What a break too many (or too few) for fairness costs while searching, beside its own 1. */
const UNFAIR_PRICE = 3

export class Agendas {
  readonly slotOf: Int32Array
  /** Meeting of (person, slot), or -1. */
  readonly at: Int32Array
  readonly load: Int32Array
  readonly breaksOf: Int32Array
  readonly idleOf: Int32Array
  measuredBreaks = 0
  measuredIdle = 0
  private readonly problem: Problem
  private readonly spread: Spread
  /** One day of at most 31 slots: busy slots as the bits of a number, beside the general form. */
  private readonly short: boolean
  private readonly mask: Int32Array

  constructor(problem: Problem, slotOf: Int32Array, spread: Spread) {
    this.problem = problem
    this.spread = spread
    this.slotOf = slotOf.slice()
    this.at = new Int32Array(problem.people * problem.slots)
    this.load = new Int32Array(problem.slots)
    this.breaksOf = new Int32Array(problem.people)
    this.idleOf = new Int32Array(problem.people)
    this.short = problem.slots <= 31 && problem.dayOf[0] === problem.dayOf[problem.slots - 1]
    this.mask = new Int32Array(problem.people)
    this.takeOver(slotOf)
  }

  /** Takes over a complete plan. */
  takeOver(slotOf: Int32Array): void {
    const { slots: T, members, memberStart, meetings, people } = this.problem
    this.slotOf.set(slotOf)
    this.at.fill(-1)
    this.load.fill(0)
    for (let m = 0; m < meetings; m++) {
      const t = slotOf[m]!
      this.load[t]!++
      for (let k = memberStart[m]!; k < memberStart[m + 1]!; k++) this.at[members[k]! * T + t] = m
    }
    for (let p = 0; p < people; p++) {
      let mask = 0
      if (this.short) for (let t = 0; t < T; t++) if (this.at[p * T + t]! >= 0) mask |= 1 << t
      this.mask[p] = mask
      this.measure(p, 0, 0)
      this.breaksOf[p] = this.measuredBreaks
      this.idleOf[p] = this.measuredIdle
    }
  }

  /** Price of a person's breaks: each counts one, those beyond the fair number more. */
  price(breaks: number): number {
    const { least, most } = this.spread
    if (breaks > most) return breaks + UNFAIR_PRICE * (breaks - most)
    return breaks < least ? breaks + UNFAIR_PRICE * (least - breaks) : breaks
  }

  /** Breaks of all, or null when they are spread unfairly. */
  fairBreaks(): number | null {
    let sum = 0
    for (const b of this.breaksOf) {
      if (b > this.spread.most || b < this.spread.least) return null
      sum += b
    }
    return sum
  }

  cost(): number {
    let sum = 0
    for (const b of this.breaksOf) sum += this.price(b)
    return sum
  }

  /** Breaks and idle slots of p if its slots t and u were exchanged. */
  measure(p: number, t: number, u: number): void {
    const { slots: T, dayOf } = this.problem
    const { at } = this
    if (this.short) {
      this.measureShort(this.mask[p]! ^ (t === u ? 0 : (1 << t) | (1 << u)))
      return
    }
    const row = p * T
    let breaks = 0
    let idle = 0
    let last = -1
    for (let s = 0; s < T; s++) {
      const from = s === t ? u : s === u ? t : s
      if (at[row + from]! < 0) continue
      if (last >= 0 && s > last + 1 && dayOf[last] === dayOf[s]) {
        breaks++
        idle += s - last - 1
      }
      last = s
    }
    this.measuredBreaks = breaks
    this.measuredIdle = idle
  }

  /** The same by bits, for one day of at most 31 slots: a break lies before every start of a run but the first. */
  private measureShort(mask: number): void {
    if (mask === 0) {
      this.measuredBreaks = this.measuredIdle = 0
      return
    }
    this.measuredBreaks = ones(mask & ~(mask << 1)) - 1
    this.measuredIdle = 32 - Math.clz32(mask) - (31 - Math.clz32(mask & -mask)) - ones(mask)
  }

  /** A random meeting held in slot t, or -1. */
  anyIn(t: number, random: () => number): number {
    const { people, slots: T } = this.problem
    for (let tries = 0; tries < 8; tries++) {
      const m = this.at[((random() * people) | 0) * T + t]!
      if (m >= 0) return m
    }
    return -1
  }

  swap(chain: Int32Array, size: number, t: number, u: number): void {
    const { slots: T, members, memberStart } = this.problem
    for (let i = 0; i < size; i++) {
      const m = chain[i]!
      const from = this.slotOf[m]!
      for (let k = memberStart[m]!; k < memberStart[m + 1]!; k++) {
        const cell = members[k]! * T + from
        if (this.at[cell] === m) this.at[cell] = -1
        this.mask[members[k]!]! &= ~(1 << from)
      }
    }
    for (let i = 0; i < size; i++) {
      const m = chain[i]!
      const to = this.slotOf[m] === t ? u : t
      this.load[this.slotOf[m]!]!--
      this.load[to]!++
      this.slotOf[m] = to
      for (let k = memberStart[m]!; k < memberStart[m + 1]!; k++) {
        this.at[members[k]! * T + to] = m
        this.mask[members[k]!]! |= 1 << to
      }
    }
  }
}

/** Number of bits set (Hacker's Delight). */
function ones(word: number): number {
  let w = word - ((word >>> 1) & 0x55555555)
  w = (w & 0x33333333) + ((w >>> 2) & 0x33333333)
  return Math.imul((w + (w >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
