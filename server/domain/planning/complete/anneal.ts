// Simulated annealing over complete plans: Kempe chains between two slots, so that every plan on the way is valid.
// A chain is a meeting and everyone it pushes out of the other slot, and so on, until the two slots can be swapped for all of them.

import type { Problem } from './problem.ts'
import { Agendas } from './agendas.ts'
import type { Spread } from './search/encode.ts'

/** Cooling of a run: temperatures, and the price of an idle slot beside a break, which falls to zero. */
export interface Cooling {
  from: number
  to: number
  idlePrice: number
}

export class Annealer {
  readonly agendas: Agendas
  /** The best fair plan seen, and its breaks (Infinity while there is none). */
  best: Int32Array
  bestBreaks = Infinity
  private readonly problem: Problem
  private readonly random: () => number
  private readonly movable: Int32Array
  private readonly choices: Int32Array[]
  private readonly orderStart: Int32Array
  private readonly order: Int32Array
  private readonly chain: Int32Array
  private chainSize = 0
  private readonly stamp: Int32Array
  private stamped = 0
  private readonly touched: Int32Array
  private readonly touchedBreaks: Int32Array
  private readonly touchedIdle: Int32Array

  constructor(problem: Problem, slotOf: Int32Array, spread: Spread, random: () => number) {
    const { slots: T, meetings } = problem
    this.problem = problem
    this.random = random
    this.agendas = new Agendas(problem, slotOf, spread)
    this.best = slotOf.slice()
    this.choices = Array.from({ length: meetings }, (_, m) => {
      const own: number[] = []
      for (let t = 0; t < T; t++) if (problem.allowed[m * T + t]) own.push(t)
      return Int32Array.from(own)
    })
    this.movable = Int32Array.from({ length: meetings }, (_, m) => m).filter(m => this.choices[m]!.length > 1)
    this.chain = new Int32Array(meetings)
    this.stamp = new Int32Array(meetings)
    this.touched = new Int32Array(problem.people)
    this.touchedBreaks = new Int32Array(problem.people)
    this.touchedIdle = new Int32Array(problem.people)
    const lists: number[][] = Array.from({ length: meetings }, () => [])
    for (let k = 0; k < problem.before.length; k += 2) {
      // Neighbours in order: m itself earlier is coded n, m itself later is coded ~n.
      lists[problem.before[k]!]!.push(problem.before[k + 1]!)
      lists[problem.before[k + 1]!]!.push(~problem.before[k]!)
    }
    this.orderStart = new Int32Array(meetings + 1)
    lists.forEach((list, m) => (this.orderStart[m + 1] = this.orderStart[m]! + list.length))
    this.order = Int32Array.from(lists.flat())
    this.note()
  }

  /** Goes on from another plan. */
  takeOver(slotOf: Int32Array): void {
    this.agendas.takeOver(slotOf)
    this.note()
  }

  private note(): void {
    const breaks = this.agendas.fairBreaks()
    if (breaks === null || breaks >= this.bestBreaks) return
    this.bestBreaks = breaks
    this.best = this.agendas.slotOf.slice()
  }

  /** Tries `moves` chains while cooling from share `begin` to share `end` of the schedule; stops early at `goal`. */
  run(moves: number, cooling: Cooling, begin: number, end: number, goal: number): void {
    const { agendas, random, movable, choices } = this
    if (movable.length === 0) return
    const ratio = Math.log(cooling.to / cooling.from)
    let cost = agendas.cost()
    let heat = 0
    let idle = 0
    for (let k = 0; k < moves; k++) {
      if ((k & 255) === 0) {
        const share = begin + ((end - begin) * k) / moves
        heat = cooling.from * Math.exp(ratio * share)
        idle = cooling.idlePrice * Math.max(0, 1 - share * 1.25)
      }
      const m = movable[(random() * movable.length) | 0]!
      const own = choices[m]!
      const u = own[(random() * own.length) | 0]!
      const t = agendas.slotOf[m]!
      if (u === t || !this.swap(m, t, u)) continue
      let breaks = 0
      let gaps = 0
      const n = this.measure(t, u)
      for (let i = 0; i < n; i++) {
        const p = this.touched[i]!
        breaks += agendas.price(this.touchedBreaks[i]!) - agendas.price(agendas.breaksOf[p]!)
        gaps += this.touchedIdle[i]! - agendas.idleOf[p]!
      }
      const rise = breaks + idle * gaps
      if (rise > 0 && random() >= Math.exp(-rise / heat)) continue
      this.apply(t, u, n)
      cost += breaks
      if (cost >= this.bestBreaks) continue
      this.note()
      if (this.bestBreaks <= goal) return
    }
  }

  /** Builds the chain that moves m from t to u, with what it pushes back; false when it is not allowed. */
  private swap(m: number, t: number, u: number): boolean {
    this.stamped++
    this.chainSize = 0
    const shift = this.grow(m, t, u)
    if (shift === FORBIDDEN) return false
    const { load } = this.agendas
    const { capacity } = this.problem
    // shift counts the meetings more in u and fewer in t.
    if (shift > 0 && load[u]! + shift > capacity[u]!) return this.balance(t, u, shift)
    if (shift < 0 && load[t]! - shift > capacity[t]!) return this.balance(t, u, shift)
    return this.orderHolds(t, u)
  }

  /** The receiving slot is full: adds a second chain that brings as many back. */
  private balance(t: number, u: number, shift: number): boolean {
    const from = shift > 0 ? u : t
    const to = from === u ? t : u
    const { slotOf } = this.agendas
    for (let tries = 0; tries < 2; tries++) {
      const other = this.agendas.anyIn(from, this.random)
      if (other < 0 || this.stamp[other] === this.stamped || slotOf[other] !== from) continue
      if (!this.problem.allowed[other * this.problem.slots + to]) continue
      const back = this.grow(other, t, u)
      return back === -shift && this.orderHolds(t, u)
    }
    return false
  }

  private grow(seed: number, t: number, u: number): number {
    const { slots: T, memberStart, members, allowed } = this.problem
    const { slotOf, at } = this.agendas
    const { chain, stamp } = this
    let read = this.chainSize
    let shift = 0
    chain[this.chainSize++] = seed
    stamp[seed] = this.stamped
    while (read < this.chainSize) {
      const m = chain[read++]!
      const goes = slotOf[m] === t ? u : t
      if (!allowed[m * T + goes]) return FORBIDDEN
      shift += goes === u ? 1 : -1
      for (let k = memberStart[m]!, end = memberStart[m + 1]!; k < end; k++) {
        const pushed = at[members[k]! * T + goes]!
        if (pushed < 0 || stamp[pushed] === this.stamped) continue
        stamp[pushed] = this.stamped
        chain[this.chainSize++] = pushed
      }
    }
    return shift
  }

  private orderHolds(t: number, u: number): boolean {
    if (this.order.length === 0) return true
    const { rank } = this.problem
    const { slotOf } = this.agendas
    for (let i = 0; i < this.chainSize; i++) {
      const m = this.chain[i]!
      for (let k = this.orderStart[m]!, end = this.orderStart[m + 1]!; k < end; k++) {
        const later = this.order[k]! >= 0
        const n = later ? this.order[k]! : ~this.order[k]!
        const mine = rank[slotOf[m] === t ? u : t]!
        let slot = slotOf[n]!
        if (this.stamp[n] === this.stamped) slot = slot === t ? u : t
        if (later ? mine >= rank[slot]! : rank[slot]! >= mine) return false
      }
    }
    return true
  }

  /** Notes the agendas that change shape, with their breaks and idle slots after the swap. */
  private measure(t: number, u: number): number {
    const { slots: T, memberStart, members } = this.problem
    const { at } = this.agendas
    let n = 0
    for (let i = 0; i < this.chainSize; i++) {
      const m = this.chain[i]!
      for (let k = memberStart[m]!, end = memberStart[m + 1]!; k < end; k++) {
        const p = members[k]!
        if (at[p * T + t]! >= 0 === at[p * T + u]! >= 0) continue
        this.touched[n] = p
        this.agendas.measure(p, t, u)
        this.touchedBreaks[n] = this.agendas.measuredBreaks
        this.touchedIdle[n] = this.agendas.measuredIdle
        n++
      }
    }
    return n
  }

  private apply(t: number, u: number, n: number): void {
    this.agendas.swap(this.chain, this.chainSize, t, u)
    for (let i = 0; i < n; i++) {
      const p = this.touched[i]!
      this.agendas.breaksOf[p] = this.touchedBreaks[i]!
      this.agendas.idleOf[p] = this.touchedIdle[i]!
    }
  }
}

const FORBIDDEN = 0x40000000
