// Filling chains: an idle slot that the prices call dear is filled, which idles another participant, who is filled in turn.
import type { Prices } from '../bound/price-lp.ts'
import { hasBit } from '../masks.ts'
import type { Insert } from './insert.ts'
import type { Moves } from './moves.ts'

/** Prices by participant and period, and the period of each slot. */
export interface SlotPrices {
  prices: Prices
  periods: number
  periodOf: Int32Array
}

/** Idle slots cheaper than this are nobody's loss. */
const DEAR = 0.5
/** Longest chain of fillings. */
const LENGTH_MAX = 10
/** Draws of a participant and a slot before giving up. */
const DRAWS = 6

export class Fill {
  private readonly moves: Moves
  private readonly insert: Insert
  private readonly p: SlotPrices
  /** Participants with a dear period; their candidates: list[start[p]] .. */
  private readonly dear: number[] = []
  private readonly start: Int32Array
  private readonly list: Int32Array
  private readonly visited: Int32Array
  private visit = 0

  constructor(moves: Moves, insert: Insert, prices: SlotPrices) {
    this.moves = moves
    this.insert = insert
    this.p = prices
    const { c } = moves.s
    for (let p = 0; p < c.people; p++) {
      let most = 0
      for (let t = 0; t < prices.periods; t++)
        most = Math.max(most, prices.prices.person[p * prices.periods + t]!)
      if (most > DEAR) this.dear.push(p)
    }
    const list: number[] = []
    this.start = new Int32Array(c.people + 1)
    for (let p = 0; p < c.people; p++) {
      for (let k = c.ofStart[p]!; k < c.ofStart[p + 1]!; k++) {
        const m = c.ofList[k]!
        if (moves.isCandidate[m] && !c.locked[m]) list.push(m)
      }
      this.start[p + 1] = list.length
    }
    this.list = Int32Array.from(list)
    this.visited = new Int32Array(c.requests)
  }

  /** Starts at a dear idle slot drawn at random and keeps the best prefix of the chain. `noise`: in units of weight. */
  atRandom(noise: number): boolean {
    const { moves } = this
    const { s, random } = moves
    const { c } = s
    if (this.dear.length === 0) return false
    for (let i = 0; i < DRAWS; i++) {
      const p = this.dear[(random() * this.dear.length) | 0]!
      if (s.held[p]! >= c.max[p]!) continue
      const t = moves.anyOf(w => s.open[p * c.words + w]!)
      if (t >= 0 && this.price(p, t) > DEAR) return this.chain(p, t, noise)
    }
    return false
  }

  private chain(first: number, at: number, noise: number): boolean {
    const { moves } = this
    const { s } = moves
    const { c } = s
    this.visit++
    let [p, t] = [first, at]
    let bestValue = -Infinity
    let bestMark = moves.mark
    for (let length = 0; length < LENGTH_MAX; length++) {
      const m = this.choose(p, t, noise)
      if (m < 0) break
      this.visited[m] = this.visit
      const from = s.slotOf[m]!
      if (from >= 0) moves.take(m)
      const idle = this.seat(m, t, p)
      if (idle === FAILED) break
      if (s.value > bestValue && s.strain === 0) [bestValue, bestMark] = [s.value, moves.mark]
      // The next hole: the participant idled here, or, when m came from elsewhere, the dearer of the two idled there.
      if (idle >= 0) p = idle
      else if (from < 0) break
      else {
        p = this.dearest(m, from)
        t = from
      }
      if (s.at[p * c.slots + t]! >= 0 || this.price(p, t) < DEAR) break
    }
    moves.undoTo(bestMark)
    return bestValue > -Infinity
  }

  /** Seats m in slot t, where p is idle; answers the participant idled by it, NOBODY, or FAILED. */
  private seat(m: number, t: number, p: number): number {
    const { moves } = this
    const { s } = moves
    const { c } = s
    let idled = NOBODY
    for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++) {
      const q = s.at[c.parts[k]! * c.slots + t]!
      if (q < 0) {
        if (s.held[c.parts[k]!]! >= c.max[c.parts[k]!]!) return FAILED
        continue
      }
      if (c.locked[q] || this.visited[q] === this.visit) return FAILED
      this.visited[q] = this.visit
      const open = moves.openSlot(q)
      moves.take(q)
      if (open >= 0) moves.put(q, open)
      const other =
        c.parts[c.partStart[q]!] === c.parts[k] ? c.parts[c.partStart[q]! + 1]! : c.parts[c.partStart[q]!]!
      if (other !== p) idled = other
    }
    for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++) {
      if (s.held[c.parts[k]!]! >= c.max[c.parts[k]!]! || s.at[c.parts[k]! * c.slots + t]! >= 0) return FAILED
    }
    if (s.load[t]! >= c.capacity[t]! && !this.insert.makeRoom(t)) return FAILED
    if (moves.ordered[m] && !s.inOrder(m, t)) return FAILED
    moves.put(m, t)
    return idled
  }

  /** The candidate of p for slot t that earns most above the prices, give or take the noise. */
  private choose(p: number, t: number, noise: number): number {
    const { moves, list } = this
    const { s, random } = moves
    const { c } = s
    let best = -1
    let bestScore = -Infinity
    for (let k = this.start[p]!; k < this.start[p + 1]!; k++) {
      const m = list[k]!
      if (this.visited[m] === this.visit || !hasBit(c.allowed, m * c.words, t)) continue
      const from = s.slotOf[m]!
      if (from === t) continue
      // A meeting that moves gives up what it earns where it is.
      const now = from >= 0 ? this.earns(m, from) : 0
      const score = this.earns(m, t) - now - noise * Math.log(-Math.log(random() + 1e-12) + 1e-12)
      if (score > bestScore) [best, bestScore] = [m, score]
    }
    return best
  }

  private earns(m: number, t: number): number {
    const { c } = this.moves.s
    let earned = c.weight[m]! - this.p.prices.table[this.p.periodOf[t]!]!
    for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++) {
      earned -= this.price(c.parts[k]!, t) + this.p.prices.maximum[c.parts[k]!]!
    }
    return earned
  }

  private dearest(m: number, t: number): number {
    const { c } = this.moves.s
    let best = c.a[m]!
    for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++) {
      if (this.price(c.parts[k]!, t) > this.price(best, t)) best = c.parts[k]!
    }
    return best
  }

  private price(p: number, t: number): number {
    return this.p.prices.person[p * this.p.periods + this.p.periodOf[t]!]!
  }
}

const NOBODY = -1
const FAILED = -2
