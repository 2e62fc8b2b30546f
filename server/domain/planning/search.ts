// The search: annealed insertions, ejections and two-slot exchanges on a schedule that keeps every hard rule at every step.
import { hasBit } from './masks.ts'
import type { Schedule } from './schedule.ts'

export interface AnnealOptions {
  /** Share of the search done, 0 to 1; at 1 the search stops. Asked every few hundred moves. */
  share: (steps: number) => number
  /** Annealing temperatures, in units of weight. */
  hot: number
  cold: number
}

/** Longest chain of exchanges between two slots; longer ones are rare and hardly ever accepted. */
const CHAIN_MAX = 64
/** Chains tried for one request in the first plan; most that succeed do so within a few. */
const CHAINS_TRIED_MAX = 60
/** How often the share of work done is asked. */
const SHARE_STEPS = 256

export class Search {
  readonly s: Schedule
  private readonly random: () => number
  /** Candidates not held now, as a list with positions for removal in constant time. */
  private readonly waiting: Int32Array
  private waitingCount = 0
  private readonly waitingAt: Int32Array
  private readonly isCandidate: Uint8Array
  /** Meetings of each slot, for choosing whom to move out of a full one. */
  private readonly inSlot: number[][]
  private readonly inSlotAt: Int32Array
  private readonly held: number[] = []
  private readonly heldAt: Int32Array
  private readonly ordered: Uint8Array
  /** Changes of the current move, to be undone last first: request and slot before (-1: was not held). */
  private readonly journal: Int32Array
  private journalLength = 0
  private readonly stamp: Int32Array
  private stampNow = 0
  private readonly chain: Int32Array
  private chainLength = 0
  /** A chain was walked and then found to break an order: the whole move must be undone. */
  private broken = false
  readonly best: Int32Array
  bestValue: number
  bestWeight: number
  steps = 0

  /** `candidates`: requests worth trying; the others can only lose weight (their reduced costs say so). */
  constructor(s: Schedule, options: { random: () => number; candidates: ArrayLike<number> }) {
    const { c } = s
    this.s = s
    this.random = options.random
    this.waiting = new Int32Array(c.requests)
    this.waitingAt = new Int32Array(c.requests).fill(-1)
    this.isCandidate = new Uint8Array(c.requests)
    for (let i = 0; i < options.candidates.length; i++) this.isCandidate[options.candidates[i]!] = 1
    this.inSlot = Array.from({ length: c.slots }, () => [])
    this.inSlotAt = new Int32Array(c.requests)
    this.heldAt = new Int32Array(c.requests)
    this.ordered = new Uint8Array(c.requests)
    for (let m = 0; m < c.requests; m++) {
      if (c.afterStart[m + 1]! > c.afterStart[m]! || c.beforeStart[m + 1]! > c.beforeStart[m]!)
        this.ordered[m] = 1
      if (s.slotOf[m]! >= 0) this.noteHeld(m, s.slotOf[m]!)
      else if (this.isCandidate[m]) this.noteWaiting(m)
    }
    this.journal = new Int32Array(4096)
    this.stamp = new Int32Array(c.requests)
    this.chain = new Int32Array(CHAIN_MAX + 8)
    this.best = Int32Array.from(s.slotOf)
    this.bestValue = s.value
    this.bestWeight = s.weight
  }

  /** Anneals until the share of work reaches 1; keeps the best schedule met in `best`. */
  *anneal(options: AnnealOptions): Generator<number> {
    const { s } = this
    let temperature = options.hot
    const cooling = Math.log(options.cold / options.hot)
    for (let turn = 0; ; turn++) {
      if (turn % SHARE_STEPS === 0) {
        const share = options.share(this.steps)
        if (share >= 1) return
        temperature = options.hot * Math.exp(cooling * share)
        if (turn % (SHARE_STEPS * 64) === 0) yield share
      }
      this.steps++
      this.journalLength = 0
      const before = s.value
      const threshold = temperature * Math.log(this.random() + 1e-12)
      const pick = this.random()
      const done = this.waitingCount > 0 && pick < 0.7 ? this.tryInsert(threshold) : this.tryExchange()
      if (!done || s.value - before < threshold) this.undo()
      else if (s.value > this.bestValue + 1e-9) {
        this.bestValue = s.value
        this.bestWeight = s.weight
        this.best.set(s.slotOf)
      }
    }
  }

  /** Inserts the requests one by one where nobody is ejected: in an open slot, or along chains of two-slot exchanges. */
  insertWithoutLoss(order: ArrayLike<number>): void {
    const { s } = this
    for (let i = 0; i < order.length; i++) {
      const m = order[i]!
      if (s.slotOf[m]! >= 0 || !this.everyoneHasTime(m)) continue
      this.journalLength = 0
      const open = this.openSlot(m)
      if (open >= 0) this.put(m, open)
      else this.chainIn(m)
    }
  }

  /** Seats m in a slot where only one participant is busy, after a two-slot exchange has freed that one. */
  private chainIn(m: number): boolean {
    const { s } = this
    const { c } = s
    let tries = 0
    for (let t = 0; t < c.slots; t++) {
      if (!hasBit(c.allowed, m * c.words, t) || s.load[t]! >= c.capacity[t]!) continue
      let blocker = -1
      let busy = -1
      let blocked = 0
      for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++) {
        const p = c.parts[k]!
        const q = s.at[p * c.slots + t]!
        if (q < 0) continue
        blocker = q
        busy = p
        blocked++
      }
      if (blocked !== 1 || c.locked[blocker]) continue
      for (let to = 0; to < c.slots; to++) {
        if (s.at[busy * c.slots + to]! >= 0 || !hasBit(c.allowed, blocker * c.words, to)) continue
        if (++tries > CHAINS_TRIED_MAX) return false
        this.journalLength = 0
        if (!this.exchange(blocker, t, to, m)) {
          this.undo()
          continue
        }
        if (s.load[t]! < c.capacity[t]! && (!this.ordered[m] || s.inOrder(m, t))) {
          this.put(m, t)
          return true
        }
        this.undo()
      }
    }
    return false
  }

  /** Whether every participant has an open slot and is below the maximum. */
  private everyoneHasTime(m: number): boolean {
    const { s } = this
    const { c } = s
    for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++) {
      const p = c.parts[k]!
      let any = 0
      for (let w = 0; w < c.words; w++) any |= s.open[p * c.words + w]!
      if (any === 0 || s.held[p]! >= c.max[p]!) return false
    }
    return true
  }

  /** Brings the schedule back to the best met. */
  restoreBest(): void {
    const { s, best } = this
    for (let m = 0; m < best.length; m++) if (s.slotOf[m]! >= 0 && s.slotOf[m] !== best[m]) s.remove(m)
    for (let m = 0; m < best.length; m++) if (best[m]! >= 0 && s.slotOf[m]! < 0) s.place(m, best[m]!)
  }

  /** Inserts a waiting request, moving or ejecting whoever is in the way. */
  private tryInsert(threshold: number): boolean {
    const { s, random } = this
    const { c } = s
    const m = this.waiting[(random() * this.waitingCount) | 0]!
    const t = this.chooseSlot(m)
    if (t < 0) return false
    const floor = s.value + threshold
    // Whoever is at the maximum must give up a meeting first.
    for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++) {
      const p = c.parts[k]!
      const blocker = s.at[p * c.slots + t]!
      if (blocker >= 0) {
        if (c.locked[blocker] || !this.clear(blocker, m)) return false
      } else if (s.held[p]! >= c.max[p]!) {
        const out = this.someMeetingOf(p)
        if (out < 0 || c.locked[out]) return false
        this.take(out)
      }
      if (s.value + s.rules.worth[m]! + 2 * s.rules.fairFirst < floor) return false
    }
    for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++)
      if (s.held[c.parts[k]!]! >= c.max[c.parts[k]!]!) return false
    if (s.load[t]! >= c.capacity[t]! && !this.makeRoom(t)) return false
    if (this.ordered[m] && !s.inOrder(m, t)) return false
    this.put(m, t)
    return true
  }

  /** A slot for m: one that is open for all if there is one, else mostly one where only one side is busy. */
  private chooseSlot(m: number): number {
    const { s, random } = this
    const { c } = s
    const W = c.words
    const pa = c.a[m]! * W
    const pb = c.b[m]! * W
    const base = m * W
    const pick = random()
    let mode = pick < 0.75 ? 0 : 1
    for (; mode < 2; mode++) {
      // Two passes: count the slots of the mask, then take one of them at random.
      let total = 0
      for (let w = 0; w < W; w++) {
        const mask = c.allowed[base + w]!
        const word = mode === 0 ? mask & (s.open[pa + w]! | s.open[pb + w]!) : mask
        total += bitCount(word)
      }
      if (total === 0) continue
      let index = (random() * total) | 0
      for (let w = 0; w < W; w++) {
        const mask = c.allowed[base + w]!
        let word = mode === 0 ? mask & (s.open[pa + w]! | s.open[pb + w]!) : mask
        const n = bitCount(word)
        if (index >= n) {
          index -= n
          continue
        }
        while (index-- > 0) word &= word - 1
        return (w << 5) + 31 - Math.clz32(word & -word)
      }
    }
    return -1
  }

  /** Frees blocker's slot: moves it to an open slot, or along a two-slot chain, or takes it out. */
  private clear(blocker: number, forRequest: number): boolean {
    const { s } = this
    const t = s.slotOf[blocker]!
    const open = this.openSlot(blocker)
    if (open >= 0) {
      this.take(blocker)
      this.put(blocker, open)
      return true
    }
    if (this.chainAway(blocker, t, forRequest)) return true
    if (this.broken) return false
    this.take(blocker)
    return true
  }

  /** An open slot for m other than its own, at random, or -1. */
  private openSlot(m: number): number {
    const { s, random } = this
    const { c } = s
    const W = c.words
    let total = 0
    for (let w = 0; w < W; w++) total += bitCount(this.openWord(m, w))
    if (total === 0) return -1
    let index = (random() * total) | 0
    for (let w = 0; w < W; w++) {
      let word = this.openWord(m, w)
      const n = bitCount(word)
      if (index >= n) {
        index -= n
        continue
      }
      while (index-- > 0) word &= word - 1
      const t = (w << 5) + 31 - Math.clz32(word & -word)
      return this.ordered[m] && !s.inOrder(m, t) ? -1 : t
    }
    return -1
  }

  private openWord(m: number, w: number): number {
    const { s } = this
    const { c } = s
    let word = c.allowed[m * c.words + w]! & s.roomy[w]!
    for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++) word &= s.open[c.parts[k]! * c.words + w]!
    return word
  }

  /** Moves blocker from slot t by exchanging t with a slot where one of its participants is idle. */
  private chainAway(blocker: number, t: number, forRequest: number): boolean {
    const { s, random } = this
    const { c } = s
    const W = c.words
    const tries = 2
    for (let i = 0; i < tries; i++) {
      const p =
        c.parts[
          c.partStart[blocker]! + ((random() * (c.partStart[blocker + 1]! - c.partStart[blocker]!)) | 0)
        ]!
      let total = 0
      for (let w = 0; w < W; w++) total += bitCount(s.open[p * W + w]! & c.allowed[blocker * W + w]!)
      if (total === 0) continue
      let index = (random() * total) | 0
      let to = -1
      for (let w = 0; w < W; w++) {
        let word = s.open[p * W + w]! & c.allowed[blocker * W + w]!
        const n = bitCount(word)
        if (index >= n) {
          index -= n
          continue
        }
        while (index-- > 0) word &= word - 1
        to = (w << 5) + 31 - Math.clz32(word & -word)
        break
      }
      if (this.exchange(blocker, t, to, forRequest)) return true
      if (this.broken) return false
    }
    return false
  }

  /**
   * Exchanges slots from and to along the chain of meetings that starts at m (Kempe). Refuses when a meeting on the chain is
   * not allowed in its new slot, when tables run out, or when the chain would seat a participant of `keepFree` in slot `from`.
   */
  private exchange(m: number, from: number, to: number, keepFree: number): boolean {
    const { s } = this
    const { c } = s
    if (!this.traceChain(m, from, to)) return false
    let out = 0
    for (let i = 0; i < this.chainLength; i++) out += s.slotOf[this.chain[i]!] === from ? 1 : -1
    if (out > 0 && s.load[to]! + out > c.capacity[to]!) return false
    if (out < 0 && s.load[from]! - out > c.capacity[from]!) return false
    if (keepFree >= 0) {
      for (let k = c.partStart[keepFree]!; k < c.partStart[keepFree + 1]!; k++) {
        const q = s.at[c.parts[k]! * c.slots + to]!
        if (q >= 0 && this.stamp[q] === this.stampNow) return false
      }
    }
    const n = this.chainLength
    for (let i = 0; i < n; i++) {
      const q = this.chain[i]!
      // The slot before goes through the sign of the request in the chain: ~q came from `to`.
      const goes = s.slotOf[q] === from
      this.take(q)
      if (!goes) this.chain[i] = ~q
    }
    for (let i = 0; i < n; i++) {
      const q = this.chain[i]!
      if (q >= 0) this.put(q, to)
      else this.put(~q, from)
    }
    for (let i = 0; i < n; i++) {
      const q = this.chain[i]! >= 0 ? this.chain[i]! : ~this.chain[i]!
      if (this.ordered[q] && !s.inOrder(q, s.slotOf[q]!)) {
        // The caller undoes the whole move.
        this.broken = true
        return false
      }
    }
    return true
  }

  private traceChain(m: number, from: number, to: number): boolean {
    const { s } = this
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

  /** A table in full slot t: some meeting there moves to another open slot, or is taken out. */
  private makeRoom(t: number): boolean {
    const { s, random } = this
    const { c } = s
    const here = this.inSlot[t]!
    let worst = -1
    for (let i = 0; i < 4; i++) {
      const q = here[(random() * here.length) | 0]
      if (q === undefined || c.locked[q]) continue
      const open = this.openSlot(q)
      if (open >= 0) {
        this.take(q)
        this.put(q, open)
        return true
      }
      if (worst < 0 || s.rules.worth[q]! < s.rules.worth[worst]!) worst = q
    }
    if (worst < 0) return false
    this.take(worst)
    return true
  }

  private someMeetingOf(p: number): number {
    const { s, random } = this
    const { c } = s
    const start = (random() * c.slots) | 0
    for (let i = 0; i < c.slots; i++) {
      const m = s.at[p * c.slots + ((start + i) % c.slots)]!
      if (m >= 0) return m
    }
    return -1
  }

  /** A two-slot exchange from a meeting at random: changes nothing in weight, opens places and closes breaks. */
  private tryExchange(): boolean {
    const { s, random } = this
    const { c } = s
    if (this.held.length === 0) return false
    const m = this.held[(random() * this.held.length) | 0]!
    const from = s.slotOf[m]!
    const to = (random() * c.slots) | 0
    if (to === from || c.locked[m] || !hasBit(c.allowed, m * c.words, to)) return false
    return this.exchange(m, from, to, -1)
  }

  private put(m: number, t: number): void {
    this.journal[this.journalLength++] = m
    this.journal[this.journalLength++] = -1
    this.s.place(m, t)
    this.noteHeld(m, t)
    if (this.isCandidate[m]) this.dropWaiting(m)
  }

  private take(m: number): void {
    const t = this.s.slotOf[m]!
    this.journal[this.journalLength++] = m
    this.journal[this.journalLength++] = t
    this.dropHeld(m, t)
    this.s.remove(m)
    if (this.isCandidate[m]) this.noteWaiting(m)
  }

  private undo(): void {
    this.broken = false
    const { s } = this
    while (this.journalLength > 0) {
      const t = this.journal[--this.journalLength]!
      const m = this.journal[--this.journalLength]!
      if (t < 0) {
        this.dropHeld(m, s.slotOf[m]!)
        s.remove(m)
        if (this.isCandidate[m]) this.noteWaiting(m)
      } else {
        s.place(m, t)
        this.noteHeld(m, t)
        if (this.isCandidate[m]) this.dropWaiting(m)
      }
    }
  }

  private noteHeld(m: number, t: number): void {
    const list = this.inSlot[t]!
    this.inSlotAt[m] = list.length
    list.push(m)
    this.heldAt[m] = this.held.length
    this.held.push(m)
  }

  private dropHeld(m: number, t: number): void {
    const list = this.inSlot[t]!
    const last = list.pop()!
    if (last !== m) {
      list[this.inSlotAt[m]!] = last
      this.inSlotAt[last] = this.inSlotAt[m]!
    }
    const end = this.held.pop()!
    if (end !== m) {
      this.held[this.heldAt[m]!] = end
      this.heldAt[end] = this.heldAt[m]!
    }
  }

  private noteWaiting(m: number): void {
    this.waitingAt[m] = this.waitingCount
    this.waiting[this.waitingCount++] = m
  }

  private dropWaiting(m: number): void {
    const at = this.waitingAt[m]!
    const last = this.waiting[--this.waitingCount]!
    this.waiting[at] = last
    this.waitingAt[last] = at
  }
}

function bitCount(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  x = (x + (x >>> 4)) & 0x0f0f0f0f
  return Math.imul(x, 0x01010101) >>> 24
}
