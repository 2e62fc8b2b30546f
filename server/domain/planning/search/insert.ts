// Insertions: a waiting request gets a slot, and whoever is in the way moves, is exchanged away, or waits in turn.
import { hasBit } from '../masks.ts'
import type { Exchange } from './exchange.ts'
import type { Moves } from './moves.ts'

/** Exchanges tried for one request in the first plan; most that succeed do so within a few. */
const EXCHANGES_MAX = 60
/** Share of insertions aimed at a slot in which at least one side is idle. */
const HALF_OPEN_SHARE = 0.75
/** Meetings looked at to make room in a slot whose tables are all taken. */
const ROOM_TRIES = 4

export class Insert {
  private readonly moves: Moves
  private readonly exchange: Exchange

  constructor(moves: Moves, exchange: Exchange) {
    this.moves = moves
    this.exchange = exchange
  }

  /** Inserts the requests one by one where nobody is ejected: in an open slot, or after exchanges. */
  withoutLoss(order: ArrayLike<number>): void {
    const { moves } = this
    for (let i = 0; i < order.length; i++) {
      const m = order[i]!
      if (moves.s.slotOf[m]! >= 0 || !this.everyoneHasTime(m)) continue
      moves.begin()
      const open = moves.openSlot(m)
      if (open >= 0) moves.put(m, open)
      else this.byExchange(m)
    }
  }

  /** Inserts a waiting request at random; gives up (for the caller to undo) once the value must fall below `floor`. */
  atRandom(floor: number): boolean {
    const { moves } = this
    if (moves.waitingCount === 0) return false
    const m = moves.waiting[(moves.random() * moves.waitingCount) | 0]!
    const t = this.chooseSlot(m)
    return t >= 0 && this.into(m, t, floor)
  }

  /** Inserts m, not held, in slot t, clearing the way. False: the move must be undone. */
  into(m: number, t: number, floor: number): boolean {
    const { moves } = this
    const { s } = moves
    const { c } = s
    for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++) {
      const p = c.parts[k]!
      const blocker = s.at[p * c.slots + t]!
      if (blocker >= 0) {
        if (c.locked[blocker] || !this.clear(blocker, m)) return false
      } else if (s.held[p]! >= c.max[p]! && !this.giveUpOne(p)) return false
      if (c.gap && c.gap[p]! > 0 && !this.clearAround(p, t, m)) return false
      if (s.value + s.rules.worth[m]! + 2 * s.rules.fairFirst < floor) return false
    }
    for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++) {
      const p = c.parts[k]!
      if (s.held[p]! >= c.max[p]! || s.at[p * c.slots + t]! >= 0) return false
    }
    if (s.load[t]! >= c.capacity[t]! && !this.makeRoom(t)) return false
    for (let full = s.fullPlace(m, t); full >= 0; full = s.fullPlace(m, t))
      if (!this.makePlace(full, t)) return false
    if (moves.ordered[m] && !s.inOrder(m, t)) return false
    moves.put(m, t)
    return true
  }

  /** The meetings of p too close to slot t for the pause p asks for go elsewhere. */
  private clearAround(p: number, t: number, m: number): boolean {
    const { s } = this.moves
    const { c } = s
    const day = c.slotDay[t]!
    const gap = c.gap?.[p] ?? 0
    const last = Math.min(c.dayStart[day + 1]! - 1, t + gap)
    for (let u = Math.max(c.dayStart[day]!, t - gap); u <= last; u++) {
      const blocker = s.at[p * c.slots + u]!
      if (blocker >= 0 && (c.locked[blocker] || !this.clear(blocker, m))) return false
    }
    return true
  }

  /** One of the scarce places in slot t: of a few meetings that have one, the least worth goes elsewhere or waits. */
  private makePlace(place: number, t: number): boolean {
    const { moves } = this
    const { s } = moves
    const { c } = s
    const holds = moves.inSlot[t]!.filter(q => {
      if (c.locked[q]) return false
      for (let k = c.placeStart[q]!; k < c.placeStart[q + 1]!; k++) if (c.placeList[k] === place) return true
      return false
    })
    const [first] = holds
    if (first === undefined) return false
    let least = first
    for (let i = 0; i < ROOM_TRIES; i++) {
      const q = holds[(moves.random() * holds.length) | 0] ?? first
      if (s.rules.worth[q]! < s.rules.worth[least]!) least = q
    }
    const open = moves.openSlot(least)
    moves.take(least)
    if (open >= 0 && s.fits(least, open)) moves.put(least, open)
    return true
  }

  /** Frees a meeting's slot: moves it to an open slot, or along an exchange, or takes it out. */
  clear(blocker: number, keepFree: number): boolean {
    const { moves } = this
    const open = moves.openSlot(blocker)
    if (open < 0 && this.exchange.away(blocker, keepFree)) return true
    if (moves.broken) return false
    moves.take(blocker)
    if (open >= 0) moves.put(blocker, open)
    return true
  }

  /** A table in full slot t: some meeting there moves to an open slot, or the least worth of a few is taken out. */
  makeRoom(t: number): boolean {
    const { moves } = this
    const { s, random } = moves
    const here = moves.inSlot[t]!
    let least = -1
    for (let i = 0; i < ROOM_TRIES; i++) {
      const q = here[(random() * here.length) | 0]
      if (q === undefined || s.c.locked[q]) continue
      const open = moves.openSlot(q)
      if (open >= 0) {
        moves.take(q)
        moves.put(q, open)
        return true
      }
      if (least < 0 || s.rules.worth[q]! < s.rules.worth[least]!) least = q
    }
    if (least < 0) return false
    moves.take(least)
    return true
  }

  private giveUpOne(p: number): boolean {
    const { s, random } = this.moves
    const { c } = s
    const start = (random() * c.slots) | 0
    for (let i = 0; i < c.slots; i++) {
      const m = s.at[p * c.slots + ((start + i) % c.slots)]!
      if (m < 0 || c.locked[m]) continue
      this.moves.take(m)
      return true
    }
    return false
  }

  private chooseSlot(m: number): number {
    const { moves } = this
    const { s } = moves
    const { c } = s
    const [base, a, b] = [m * c.words, c.a[m]! * c.words, c.b[m]! * c.words]
    if (moves.random() < HALF_OPEN_SHARE) {
      const t = moves.anyOf(w => c.allowed[base + w]! & (s.open[a + w]! | s.open[b + w]!))
      if (t >= 0) return t
    }
    return moves.anyOf(w => c.allowed[base + w]!)
  }

  /** Seats m in a slot where only one participant is busy, after an exchange has freed that one. */
  private byExchange(m: number): boolean {
    const { moves } = this
    const { s } = moves
    const { c } = s
    const before = s.value
    let tries = 0
    for (let t = 0; t < c.slots; t++) {
      if (!hasBit(c.allowed, m * c.words, t) || s.load[t]! >= c.capacity[t]!) continue
      const busy = this.onlyBusy(m, t)
      if (busy < 0) continue
      const blocker = s.at[busy * c.slots + t]!
      if (c.locked[blocker]) continue
      for (let to = 0; to < c.slots; to++) {
        if (s.at[busy * c.slots + to]! >= 0 || !hasBit(c.allowed, blocker * c.words, to)) continue
        if (++tries > EXCHANGES_MAX) return false
        const mark = moves.mark
        const done = this.exchange.run(blocker, t, to, m)
        if (done && s.load[t]! < c.capacity[t]! && (!moves.ordered[m] || s.inOrder(m, t))) {
          moves.put(m, t)
          // Of a published plan, the meetings exchanged may be worth more where they were.
          if (s.value > before && s.strain === 0) return true
        }
        moves.undoTo(mark)
      }
    }
    return false
  }

  /** The one participant of m who is busy in slot t; -1 when it is none or several. */
  private onlyBusy(m: number, t: number): number {
    const { s } = this.moves
    const { c } = s
    let busy = -1
    for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++) {
      if (s.at[c.parts[k]! * c.slots + t]! < 0) continue
      if (busy >= 0) return -1
      busy = c.parts[k]!
    }
    return busy
  }

  /** Whether every participant has an open slot and is below the maximum. */
  private everyoneHasTime(m: number): boolean {
    const { s } = this.moves
    const { c } = s
    for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++) {
      const p = c.parts[k]!
      let any = 0
      for (let w = 0; w < c.words; w++) any |= s.open[p * c.words + w]!
      if (any === 0 || s.held[p]! >= c.max[p]!) return false
    }
    return true
  }
}
