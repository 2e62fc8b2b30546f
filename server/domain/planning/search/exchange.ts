// Two-slot exchanges (Kempe chains): meetings that alternate between two slots swap them together, and nothing is lost.
import { hasBit } from '../masks.ts'
import type { Moves } from './moves.ts'

/** Longest chain exchanged; longer ones are rare and hardly ever accepted. */
const CHAIN_MAX = 64

export class Exchange {
  private readonly moves: Moves
  private readonly stamp: Int32Array
  private stampNow = 0
  private readonly chain = new Int32Array(CHAIN_MAX)
  private chainLength = 0

  constructor(moves: Moves) {
    this.moves = moves
    this.stamp = new Int32Array(moves.s.c.requests)
  }

  /**
   * Exchanges slots `from` and `to` along the chain of meetings that starts at m, held in `from`. Changes nothing and answers
   * false when a meeting on the chain is locked or not allowed in its new slot, when tables run out, or when the chain would
   * seat a participant of request `keepFree` in slot `from`. A broken order is found late: `moves.broken` is set then.
   */
  run(m: number, from: number, to: number, keepFree = -1): boolean {
    const { moves, chain } = this
    const { s } = moves
    if (!this.trace(m, from, to) || !this.hasTables(from, to) || !this.leavesFree(keepFree, to)) return false
    const n = this.chainLength
    for (let i = 0; i < n; i++) {
      const q = chain[i]!
      const leaves = s.slotOf[q] === from
      moves.take(q)
      // The sign remembers which way the meeting goes: ~q came from `to`.
      if (!leaves) chain[i] = ~q
    }
    for (let i = 0; i < n; i++) {
      const q = chain[i]!
      if (q >= 0) moves.put(q, to)
      else moves.put(~q, from)
    }
    for (let i = 0; i < n; i++) {
      const q = chain[i]! >= 0 ? chain[i]! : ~chain[i]!
      if (!moves.ordered[q] || s.inOrder(q, s.slotOf[q]!)) continue
      moves.broken = true
      return false
    }
    return true
  }

  /** An exchange that takes request m out of its slot, towards a slot in which one of its participants is idle. */
  away(m: number, keepFree: number): boolean {
    const { moves } = this
    const { s, random } = moves
    const { c } = s
    const TRIES = 2
    for (let i = 0; i < TRIES; i++) {
      const first = c.partStart[m]!
      const p = c.parts[first + ((random() * (c.partStart[m + 1]! - first)) | 0)]!
      const to = moves.anyOf(w => s.open[p * c.words + w]! & c.allowed[m * c.words + w]!)
      if (to < 0) continue
      if (this.run(m, s.slotOf[m]!, to, keepFree)) return true
      if (moves.broken) return false
    }
    return false
  }

  private trace(m: number, from: number, to: number): boolean {
    const { s } = this.moves
    const { c } = s
    const stamp = ++this.stampNow
    let length = 1
    this.chain[0] = m
    this.stamp[m] = stamp
    for (let i = 0; i < length; i++) {
      const q = this.chain[i]!
      const other = s.slotOf[q] === from ? to : from
      if (c.locked[q] || !hasBit(c.allowed, q * c.words, other)) return false
      for (let k = c.partStart[q]!; k < c.partStart[q + 1]!; k++) {
        const next = s.at[c.parts[k]! * c.slots + other]!
        if (next < 0 || this.stamp[next] === stamp) continue
        if (length >= CHAIN_MAX) return false
        this.stamp[next] = stamp
        this.chain[length++] = next
      }
    }
    this.chainLength = length
    return true
  }

  private hasTables(from: number, to: number): boolean {
    const { s } = this.moves
    let out = 0
    for (let i = 0; i < this.chainLength; i++) out += s.slotOf[this.chain[i]!] === from ? 1 : -1
    return out > 0
      ? s.load[to]! + out <= s.c.capacity[to]!
      : out === 0 || s.load[from]! - out <= s.c.capacity[from]!
  }

  private leavesFree(request: number, to: number): boolean {
    const { s } = this.moves
    const { c } = s
    if (request < 0) return true
    for (let k = c.partStart[request]!; k < c.partStart[request + 1]!; k++) {
      const q = s.at[c.parts[k]! * c.slots + to]!
      if (q >= 0 && this.stamp[q] === this.stampNow) return false
    }
    return true
  }
}
