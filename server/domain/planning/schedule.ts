// The plan while it is being made: who sits where, what it is worth, and every change reversible.
import type { Compiled } from './compile.ts'
import { hasBit } from './masks.ts'
import { valueRules, type ValueRules } from './value.ts'

/**
 * A schedule that always keeps the hard rules as long as callers ask `fits` before `place`.
 * `value` is the aim in order: must-meet and contractual minima, weight, fairness, compactness, stability (value.ts).
 */
export class Schedule {
  readonly c: Compiled
  readonly rules: ValueRules
  /** Slot of each request, or -1. */
  readonly slotOf: Int32Array
  /** people × slots: the request that occupies the participant, or -1. */
  readonly at: Int32Array
  /** people × words: slots in which a participant is present and idle. */
  readonly open: Uint32Array
  /** Meetings in each slot, and of each participant. */
  readonly load: Int32Array
  readonly held: Int32Array
  readonly dayHeld: Int32Array
  /** words: slots with a table left. */
  readonly roomy: Uint32Array
  value = 0
  weight = 0
  breaks = 0

  constructor(c: Compiled, rules: ValueRules = valueRules(c)) {
    this.c = c
    this.rules = rules
    this.slotOf = new Int32Array(c.requests).fill(-1)
    this.at = new Int32Array(c.people * c.slots).fill(-1)
    this.open = Uint32Array.from(c.free)
    this.load = new Int32Array(c.slots)
    this.held = new Int32Array(c.people)
    this.dayHeld = new Int32Array(c.people * c.days)
    this.roomy = new Uint32Array(c.words)
    for (let t = 0; t < c.slots; t++) if (c.capacity[t]! > 0) this.roomy[t >>> 5]! |= 1 << (t & 31)
    this.value = rules.valueEmpty
  }

  /** Whether request m, not placed, can be held in slot t as things stand. */
  fits(m: number, t: number): boolean {
    const { c, at } = this
    if (!hasBit(c.allowed, m * c.words, t) || this.load[t]! >= c.capacity[t]!) return false
    for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++) {
      const p = c.parts[k]!
      if (at[p * c.slots + t]! >= 0 || this.held[p]! >= c.max[p]!) return false
    }
    return this.inOrder(m, t)
  }

  /** Whether slot t keeps request m after those that come earlier and before those that come later. */
  inOrder(m: number, t: number): boolean {
    const { c, slotOf } = this
    const order = c.slotOrder[t]!
    for (let k = c.afterStart[m]!; k < c.afterStart[m + 1]!; k++) {
      const other = slotOf[c.afterList[k]!]!
      if (other >= 0 && c.slotOrder[other]! >= order) return false
    }
    for (let k = c.beforeStart[m]!; k < c.beforeStart[m + 1]!; k++) {
      const other = slotOf[c.beforeList[k]!]!
      if (other >= 0 && c.slotOrder[other]! <= order) return false
    }
    return true
  }

  /** Holds request m in slot t. Every participant must be idle then; capacity may be exceeded only until the move is complete. */
  place(m: number, t: number): void {
    const { c, rules } = this
    let value = rules.worth[m]!
    const was = c.previous[m]!
    if (was >= 0) value += t === was ? rules.dropped : rules.dropped - rules.moved
    for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++) {
      const p = c.parts[k]!
      value += rules.meetingBonus(p, this.held[p]!) - this.compactnessStep(p, t)
      if (rules.walking > 0) value -= this.walkingStep(p, t, m)
      this.at[p * c.slots + t] = m
      this.open[p * c.words + (t >>> 5)]! &= ~(1 << (t & 31))
      this.held[p]!++
      this.dayHeld[p * c.days + c.slotDay[t]!]!++
    }
    this.slotOf[m] = t
    this.weight += c.weight[m]!
    this.value += value
    if (++this.load[t]! >= c.capacity[t]!) this.roomy[t >>> 5]! &= ~(1 << (t & 31))
  }

  /** Takes request m out of its slot. */
  remove(m: number): void {
    const { c, rules } = this
    const t = this.slotOf[m]!
    let value = rules.worth[m]!
    const was = c.previous[m]!
    if (was >= 0) value += t === was ? rules.dropped : rules.dropped - rules.moved
    // Last in, first out: participants leave in the reverse order, so that every step undoes exactly what place did.
    for (let k = c.partStart[m + 1]! - 1; k >= c.partStart[m]!; k--) {
      const p = c.parts[k]!
      this.at[p * c.slots + t] = -1
      this.open[p * c.words + (t >>> 5)]! |= 1 << (t & 31)
      this.held[p]!--
      this.dayHeld[p * c.days + c.slotDay[t]!]!--
      value += rules.meetingBonus(p, this.held[p]!) - this.compactnessStep(p, t, true)
      if (rules.walking > 0) value -= this.walkingStep(p, t, m)
    }
    this.slotOf[m] = -1
    this.weight -= c.weight[m]!
    this.value -= value
    if (--this.load[t]! < c.capacity[t]!) this.roomy[t >>> 5]! |= 1 << (t & 31)
  }

  /** What the breaks and idle slots of participant p cost more when slot t, idle now, becomes busy. */
  private compactnessStep(p: number, t: number, undo = false): number {
    const { c, rules } = this
    const day = c.slotDay[t]!
    if (this.dayHeld[p * c.days + day]! === 0) return 0
    const base = p * c.slots
    const left = t > c.dayStart[day]! && this.at[base + t - 1]! >= 0 ? 1 : 0
    const right = t + 1 < c.dayStart[day + 1]! && this.at[base + t + 1]! >= 0 ? 1 : 0
    const breaks = 1 - left - right
    this.breaks += undo ? -breaks : breaks
    const idle = rules.idleSlots > 0 ? this.idleStep(base, t, day) : 0
    return breaks * rules.breaks + idle * rules.idleSlots
  }

  /** How many idle slots between meetings slot t adds (outside the span) or takes (inside it). */
  private idleStep(base: number, t: number, day: number): number {
    let before = t - 1
    while (before >= this.c.dayStart[day]! && this.at[base + before]! < 0) before--
    let after = t + 1
    while (after < this.c.dayStart[day + 1]! && this.at[base + after]! < 0) after++
    const hasBefore = before >= this.c.dayStart[day]!
    const hasAfter = after < this.c.dayStart[day + 1]!
    if (hasBefore && hasAfter) return -1
    return hasBefore ? t - before - 1 : after - t - 1
  }

  /** Minutes on foot that p walks more between slots t - 1, t and t + 1 of one day when request m is held at t. */
  private walkingStep(p: number, t: number, m: number): number {
    const { c, rules } = this
    const day = c.slotDay[t]!
    const before = t > c.dayStart[day]! ? this.at[p * c.slots + t - 1]! : -1
    const after = t + 1 < c.dayStart[day + 1]! ? this.at[p * c.slots + t + 1]! : -1
    let minutes = 0
    if (before >= 0) minutes += rules.minutes(before, m)
    if (after >= 0) minutes += rules.minutes(m, after)
    return minutes * rules.walking
  }
}
