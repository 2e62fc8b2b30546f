// The moves of the search on one schedule: each change is noted so that a whole move can be undone, last change first.
import { bits } from '../masks.ts'
import type { Schedule } from '../schedule.ts'

/** Takes the place of one bit among those of a mask, at random. */
type Word = (w: number) => number

export class Moves {
  readonly s: Schedule
  readonly random: () => number
  readonly isCandidate: Uint8Array
  /** Candidates not held now: waiting[0] .. waiting[waitingCount - 1]. */
  readonly waiting: Int32Array
  waitingCount = 0
  /** Requests held now, and those of each slot. */
  readonly held: number[] = []
  readonly inSlot: number[][]
  /** Requests bound by an order (`after`) in one way or the other. */
  readonly ordered: Uint8Array
  /** Set when a move has gone wrong after it changed something: it must be undone. */
  broken = false
  private readonly waitingAt: Int32Array
  private readonly heldAt: Int32Array
  private readonly inSlotAt: Int32Array
  /** Request and slot before (-1: was not held), two entries a change. */
  private readonly journal: number[] = []
  private journalLength = 0

  constructor(s: Schedule, candidates: ArrayLike<number>, random: () => number) {
    const { c } = s
    this.s = s
    this.random = random
    this.isCandidate = new Uint8Array(c.requests)
    for (let i = 0; i < candidates.length; i++) this.isCandidate[candidates[i]!] = 1
    this.waiting = new Int32Array(c.requests)
    this.waitingAt = new Int32Array(c.requests)
    this.heldAt = new Int32Array(c.requests)
    this.inSlotAt = new Int32Array(c.requests)
    this.inSlot = Array.from({ length: c.slots }, () => [])
    this.ordered = new Uint8Array(c.requests)
    for (let m = 0; m < c.requests; m++) {
      const bound = c.afterStart[m + 1]! > c.afterStart[m]! || c.beforeStart[m + 1]! > c.beforeStart[m]!
      if (bound) this.ordered[m] = 1
      if (s.slotOf[m]! >= 0) this.noteHeld(m, s.slotOf[m]!)
      else if (this.isCandidate[m]) this.noteWaiting(m)
    }
  }

  /** Begins a new move: what has been done so far stays. */
  begin(): void {
    this.journalLength = 0
  }

  /** How far the move has come, for `undoTo`. */
  get mark(): number {
    return this.journalLength
  }

  /** Calls `visit` for every request that the move has changed so far. */
  eachChanged(visit: (m: number) => void): void {
    for (let i = 0; i < this.journalLength; i += 2) visit(this.journal[i]!)
  }

  put(m: number, t: number): void {
    this.note(m, -1)
    this.s.place(m, t)
    this.noteHeld(m, t)
    if (this.isCandidate[m]) this.dropWaiting(m)
  }

  take(m: number): void {
    const t = this.s.slotOf[m]!
    this.note(m, t)
    this.dropHeld(m, t)
    this.s.remove(m)
    if (this.isCandidate[m]) this.noteWaiting(m)
  }

  /** Takes back every change after `mark`. */
  undoTo(mark: number): void {
    this.broken = false
    const { s } = this
    while (this.journalLength > mark) {
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

  /** A slot, at random, in which m could be held besides its own: allowed, with a table, and everyone idle; or -1. */
  openSlot(m: number): number {
    const t = this.anyOf(w => this.openWord(m, w))
    return t >= 0 && this.ordered[m] && !this.s.inOrder(m, t) ? -1 : t
  }

  /** One of the slots of a mask given word by word, at random; -1 for an empty mask. */
  anyOf(word: Word): number {
    const W = this.s.c.words
    let total = 0
    for (let w = 0; w < W; w++) total += bits(word(w))
    if (total === 0) return -1
    let index = (this.random() * total) | 0
    for (let w = 0; w < W; w++) {
      let rest = word(w)
      const n = bits(rest)
      if (index >= n) {
        index -= n
        continue
      }
      while (index-- > 0) rest &= rest - 1
      return (w << 5) + 31 - Math.clz32(rest & -rest)
    }
    return -1
  }

  private openWord(m: number, w: number): number {
    const { s } = this
    const { c } = s
    let word = c.allowed[m * c.words + w]! & s.roomy[w]!
    for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++) word &= s.open[c.parts[k]! * c.words + w]!
    for (let k = c.placeStart[m]!; k < c.placeStart[m + 1]!; k++)
      word &= s.placeRoomy[c.placeList[k]! * c.words + w]!
    return word
  }

  private note(m: number, t: number): void {
    this.journal[this.journalLength++] = m
    this.journal[this.journalLength++] = t
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
