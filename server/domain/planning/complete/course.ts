// One attempt at a plan within a band of fairness: the annealing and the exact search take turns and hand each other what they find.
import { randomFrom } from '../random.ts'
import { Annealer } from './anneal.ts'
import { Exact } from './exact.ts'
import type { Partner } from './partner.ts'
import type { Problem } from './problem.ts'
import type { Spread } from './search/encode.ts'
import type { Complete, CompleteOptions, CompleteProgress } from './solve.ts'

/** Work between two looks at the clock: some tens of milliseconds. */
const SLICE_STEPS = 60_000
/** What it costs to choose where to look around a plan. */
const CHOICE_STEPS = 1000
/** One turn of so many goes to the search that did not prove the bound. */
const MASTER_TURNS = 5
const COOLING = { from: 0.5, to: 0.1, idlePrice: 0.3 }

export class Course {
  /** Works on the bound from below, undisturbed by the searches around plans, which would divert it. */
  readonly exact: Exact
  /** Does the same with the tables counted otherwise: what one cannot settle, the other often can. Made when first needed. */
  private other: Exact | null = null
  private turns = 0
  /** The search here that proved the bound. */
  private master: Exact | null = null
  /** Searches the same event at the same time, with the tables counted otherwise. */
  private readonly partner: Partner | undefined
  private heardBound = 0
  private toldBound = 0
  private toldBreaks = Infinity
  /** Searches around the best plan; made when first needed. */
  private around: Exact | null = null
  /** Stands from the first plan on. */
  private annealer: Annealer | null = null
  private slotOf: Int32Array | null = null
  private breaks = Infinity
  private tried = 0
  private readonly problem: Problem
  private readonly spread: Spread
  private readonly options: CompleteOptions
  private readonly random: () => number
  private readonly spent: number

  constructor(problem: Problem, spread: Spread, options: CompleteOptions, spent: number) {
    this.problem = problem
    this.spread = spread
    this.options = options
    this.spent = spent
    this.random = randomFrom(options.partner?.leads === false ? ~options.seed : options.seed)
    this.partner = options.partner
    this.exact = new Exact(problem, spread, this.partner?.leads ? 'rules' : 'trees')
  }

  get found(): boolean {
    return this.slotOf !== null
  }

  /** The searches here proved a bound of their own: they know what the event is about, and nothing finds the last plan sooner. */
  get boundIsOurs(): boolean {
    return this.master !== null
  }

  steps(): number {
    return this.spent + this.tried + this.exact.steps + (this.other?.steps ?? 0) + (this.around?.steps ?? 0)
  }

  /** No plan of this band has fewer breaks. */
  private bound(): number {
    if (this.slotOf && (this.exact.exhausted || this.other?.exhausted || this.around?.exhausted))
      return this.breaks
    return Math.min(Math.max(this.exact.bound, this.other?.bound ?? 0, this.heardBound), this.breaks)
  }

  over(): boolean {
    return (
      this.exact.exhausted ||
      (this.slotOf !== null && this.breaks <= this.bound()) ||
      this.steps() >= (this.options.steps ?? Infinity) ||
      this.options.shouldStop()
    )
  }

  progress(): CompleteProgress {
    return { steps: this.steps(), breaks: this.slotOf ? this.breaks : null, bound: this.bound() }
  }

  result(): Complete {
    const steps = this.steps()
    if (!this.slotOf) return { undecided: true, steps }
    const bound = this.bound()
    return { slotOf: this.slotOf, breaks: this.breaks, bound, optimal: bound === this.breaks, steps }
  }

  /** A first plan, whatever its breaks. */
  find(): void {
    this.keep(this.exact.any(SLICE_STEPS))
  }

  /** Cools from `share` of a run of `run` steps on, for one slice. */
  anneal(share: number, run: number): void {
    if (!this.annealer) return
    const moves = SLICE_STEPS
    this.annealer.run(moves, COOLING, share, Math.min(1, share + moves / run), this.bound())
    this.tried += moves
    if (this.annealer.bestBreaks < this.breaks) this.keep(this.annealer.best.slice())
  }

  /** One slice of work on the bound from below. */
  raise(): void {
    const turn = this.nextTurn()
    turn.rise(this.bound())
    const before = turn.bound
    this.keep(turn.fewest(SLICE_STEPS))
    if (turn.bound > before) this.master = turn
  }

  /** The leader of two has one way of counting tables; otherwise two take turns, and whoever proved the bound gets most of them. */
  private nextTurn(): Exact {
    if (this.partner?.leads) return this.exact
    if (!this.other) {
      this.other = new Exact(this.problem, this.spread, 'tallies')
      if (this.slotOf) this.other.beat(this.breaks)
    }
    const turn = this.turns++
    if (!this.master) return turn % 2 === 0 ? this.exact : this.other
    const rest = this.master === this.exact ? this.other : this.exact
    return turn % MASTER_TURNS === 0 ? rest : this.master
  }

  /** Tells the partner what is new here and takes over what is new there. */
  exchange(): void {
    if (!this.partner) return
    const heard = this.partner.hear()
    if (heard && heard.least === this.spread.least) {
      this.heardBound = Math.max(this.heardBound, heard.bound)
      if (heard.breaks < this.breaks) this.keep(heard.slotOf)
    }
    const bound = this.bound()
    if (bound <= this.toldBound && this.breaks >= this.toldBreaks) return
    this.toldBound = bound
    this.toldBreaks = this.breaks
    this.partner.tell({ least: this.spread.least, bound, slotOf: this.slotOf, breaks: this.breaks })
  }

  /** One look around who is busy when in the best plan. */
  reshape(): void {
    if (!this.annealer || !this.slotOf) return
    if (!this.around) {
      this.around = new Exact(this.problem, this.spread, 'rules')
      this.around.beat(this.breaks)
    }
    this.tried += CHOICE_STEPS
    this.annealer.takeOver(this.slotOf)
    this.keep(this.around.reshape(this.annealer.agendas, 8 * SLICE_STEPS, this.random))
  }

  private keep(slotOf: Int32Array | null): void {
    if (!slotOf) return
    this.annealer ??= new Annealer(this.problem, slotOf, this.spread, this.random)
    this.annealer.takeOver(slotOf)
    const breaks = this.annealer.agendas.fairBreaks()
    if (breaks === null) throw new Error('planning: the exact search left the band of fairness')
    if (breaks >= this.breaks) return
    this.slotOf = slotOf
    this.breaks = breaks
    this.exact.beat(breaks)
    this.other?.beat(breaks)
    this.around?.beat(breaks)
  }
}
