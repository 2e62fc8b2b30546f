// The search: annealed insertions, fillings and exchanges on a schedule that keeps every hard rule after every move.
import { hasBit } from '../masks.ts'
import type { Schedule } from '../schedule.ts'
import { Exchange } from './exchange.ts'
import { Fill, type SlotPrices } from './fill.ts'
import { Insert } from './insert.ts'
import { Moves } from './moves.ts'

export interface AnnealOptions {
  /** Share of the search done, 0 to 1; at 1 the search stops. Asked every few hundred moves. */
  share: (steps: number) => number
  /** Annealing temperatures, in units of weight. */
  hot: number
  cold: number
}

/** How often the share of work done is asked, and progress told. */
const SHARE_STEPS = 256
const PROGRESS_STEPS = 64 * SHARE_STEPS
/** Which move is tried how often; the rest are exchanges, which cost nothing and open the way. */
const INSERT_SHARE = 0.55
/** Meetings looked at, when there is a previous plan, to find one that could go back to its slot. */
const HOMING_DRAWS = 8
const FILL_SHARE = 0.1

export class Search {
  readonly s: Schedule
  /** The best schedule met, as slots per request, and what it is worth. */
  readonly best: Int32Array
  bestValue: number
  bestWeight: number
  steps = 0
  private readonly moves: Moves
  private readonly exchange: Exchange
  private readonly insert: Insert
  private readonly fill: Fill
  private readonly hasPrevious: boolean
  /** Requests changed since the best was noted; some more than once. */
  private readonly sinceBest: number[] = []

  /** `candidates`: requests worth trying; the others can only lose weight (the prices say so). */
  constructor(s: Schedule, candidates: ArrayLike<number>, prices: SlotPrices, random: () => number) {
    this.s = s
    this.moves = new Moves(s, candidates, random)
    this.exchange = new Exchange(this.moves)
    this.insert = new Insert(this.moves, this.exchange)
    this.fill = new Fill(this.moves, this.insert, prices)
    this.hasPrevious = s.c.previous.some(t => t >= 0)
    this.best = Int32Array.from(s.slotOf)
    this.bestValue = s.value
    this.bestWeight = s.weight
  }

  /** Inserts the requests one by one where nobody is ejected. */
  insertWithoutLoss(order: ArrayLike<number>): void {
    this.insert.withoutLoss(order)
    this.best.set(this.s.slotOf)
    this.noteBest()
  }

  /** Anneals until the share of work reaches 1; keeps the best schedule met in `best`. */
  *anneal(options: AnnealOptions): Generator<number> {
    const { s, moves } = this
    const { random } = moves
    // A longer list than there are requests is not needed: the whole schedule is copied then.
    const note = (m: number) => {
      if (this.sinceBest.length <= this.best.length) this.sinceBest.push(m)
    }
    let temperature = options.hot
    const cooling = Math.log(options.cold / options.hot)
    for (let turn = 0; ; turn++) {
      if (turn % SHARE_STEPS === 0) {
        const share = options.share(this.steps)
        if (share >= 1) return
        temperature = options.hot * Math.exp(cooling * Math.max(0, share))
        if (turn % PROGRESS_STEPS === 0) yield share
      }
      this.steps++
      moves.begin()
      const floor = s.value + temperature * Math.log(random() + 1e-12)
      const done = this.tryMove(floor, temperature)
      if (!done || s.value < floor || s.strain > 0) {
        moves.undoTo(0)
        continue
      }
      moves.eachChanged(note)
      if (s.value > this.bestValue + 1e-9) this.noteBest()
    }
  }

  /** Brings the schedule back to the best met. */
  restoreBest(): void {
    const { s, best } = this
    for (let m = 0; m < best.length; m++) if (s.slotOf[m]! >= 0 && s.slotOf[m] !== best[m]) s.remove(m)
    for (let m = 0; m < best.length; m++) if (best[m]! >= 0 && s.slotOf[m]! < 0) s.place(m, best[m]!)
  }

  private tryMove(floor: number, temperature: number): boolean {
    const pick = this.moves.random()
    if (pick < INSERT_SHARE) return this.insert.atRandom(floor)
    if (pick < INSERT_SHARE + FILL_SHARE) return this.fill.atRandom(temperature)
    return this.exchangeAtRandom()
  }

  private exchangeAtRandom(): boolean {
    const { s, moves } = this
    const { c } = s
    if (moves.held.length === 0) return false
    let m = moves.held[(moves.random() * moves.held.length) | 0]!
    let to = (moves.random() * c.slots) | 0
    for (let i = 0; this.hasPrevious && i < HOMING_DRAWS; i++) {
      const other = moves.held[(moves.random() * moves.held.length) | 0]!
      if (c.previous[other]! < 0 || c.previous[other] === s.slotOf[other]) continue
      m = other
      to = c.previous[other]!
      break
    }
    const from = s.slotOf[m]!
    if (to === from || !hasBit(c.allowed, m * c.words, to)) return false
    return this.exchange.run(m, from, to)
  }

  /** Copies only what has changed since the best before, unless that is most of it. */
  private noteBest(): void {
    const { s, best, sinceBest } = this
    this.bestValue = s.value
    this.bestWeight = s.weight
    if (sinceBest.length > best.length) best.set(s.slotOf)
    else for (const m of sinceBest) best[m] = s.slotOf[m]!
    sinceBest.length = 0
  }
}
