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
  /** places × slots: meetings that share scarce places; and the slots in which such places are left. */
  readonly placeLoad: Int32Array
  readonly placeRoomy: Uint32Array
  /** Pauses broken and scarce places taken twice: callers may pass through such states, never stay in one. */
  strain = 0
  value = 0
  weight = 0
  breaks = 0

  /** people × slots: meetings so close that the pause asked for forbids another; empty when nobody asks for one. */
  private readonly near: Uint8Array

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
    this.near = new Uint8Array(c.gap ? c.people * c.slots : 0)
    this.placeLoad = new Int32Array(c.places * c.slots)
    this.placeRoomy = new Uint32Array(c.places * c.words)
    for (let g = 0; g < c.places; g++)
      for (let t = 0; t < c.slots; t++)
        if (c.placeCapacity[g * c.slots + t]! > 0) this.placeRoomy[g * c.words + (t >>> 5)]! |= 1 << (t & 31)
    this.value = rules.valueEmpty
  }

  /** Whether request m, not placed, can be held in slot t as things stand. */
  fits(m: number, t: number): boolean {
    const { c, at } = this
    if (!hasBit(c.allowed, m * c.words, t) || this.load[t]! >= c.capacity[t]!) return false
    for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++) {
      const p = c.parts[k]!
      if (at[p * c.slots + t]! >= 0 || this.held[p]! >= c.max[p]!) return false
      if (c.gap && this.near[p * c.slots + t]! > 0) return false
    }
    if (this.fullPlace(m, t) >= 0) return false
    return this.inOrder(m, t)
  }

  /** The first of the scarce places request m needs that has none left in slot t, or -1. */
  fullPlace(m: number, t: number): number {
    const { c } = this
    for (let k = c.placeStart[m]!; k < c.placeStart[m + 1]!; k++) {
      const g = c.placeList[k]!
      if (this.placeLoad[g * c.slots + t]! >= c.placeCapacity[g * c.slots + t]!) return g
    }
    return -1
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
      if (c.gap && c.gap[p]! > 0) this.pause(p, t, 1)
    }
    if (c.places > 0) this.sharePlaces(m, t, 1)
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
      if (c.gap && c.gap[p]! > 0) this.pause(p, t, -1)
      this.at[p * c.slots + t] = -1
      if (!c.gap || this.near[p * c.slots + t] === 0) this.open[p * c.words + (t >>> 5)]! |= 1 << (t & 31)
      this.held[p]!--
      this.dayHeld[p * c.days + c.slotDay[t]!]!--
      value += rules.meetingBonus(p, this.held[p]!) - this.compactnessStep(p, t, true)
      if (rules.walking > 0) value -= this.walkingStep(p, t, m)
    }
    if (c.places > 0) this.sharePlaces(m, t, -1)
    this.slotOf[m] = -1
    this.weight -= c.weight[m]!
    this.value -= value
    if (--this.load[t]! < c.capacity[t]!) this.roomy[t >>> 5]! |= 1 << (t & 31)
  }

  /** The slots around t, in which participant p wants to pause, close (or open again) with the meeting there. */
  private pause(p: number, t: number, step: 1 | -1): void {
    const { c, near, at } = this
    const day = c.slotDay[t]!
    const gap = c.gap?.[p] ?? 0
    const last = Math.min(c.dayStart[day + 1]! - 1, t + gap)
    for (let u = Math.max(c.dayStart[day]!, t - gap); u <= last; u++) {
      if (u === t) continue
      const cell = p * c.slots + u
      near[cell]! += step
      if (at[cell]! >= 0) this.strain += step
      else if (near[cell]! > 0) this.open[p * c.words + (u >>> 5)]! &= ~(1 << (u & 31))
      else if (hasBit(c.free, p * c.words, u)) this.open[p * c.words + (u >>> 5)]! |= 1 << (u & 31)
    }
  }

  private sharePlaces(m: number, t: number, step: 1 | -1): void {
    const { c } = this
    for (let k = c.placeStart[m]!; k < c.placeStart[m + 1]!; k++) {
      const g = c.placeList[k]!
      const capacity = c.placeCapacity[g * c.slots + t]!
      const load = (this.placeLoad[g * c.slots + t]! += step)
      if (step > 0 ? load > capacity : load >= capacity) this.strain += step
      const word = g * c.words + (t >>> 5)
      if (load < capacity) this.placeRoomy[word]! |= 1 << (t & 31)
      else this.placeRoomy[word]! &= ~(1 << (t & 31))
    }
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
