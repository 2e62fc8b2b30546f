// The weighted case: which requests are met, and when. Prices first, a plan from the prices, then rounds of annealing and proof.
import { COARSE, QUICK, priceDays, priceSlots, refineDays, type Priced } from './bound/certify.ts'
import type { Compiled } from './compile.ts'
import { COLD, HOT, byPrices, candidatesOf, firstPlan, scale } from './improve.ts'
import { gapOf, type PlanOptions, type Progress } from './progress.ts'
import { randomFrom } from './random.ts'
import { Schedule } from './schedule.ts'
import type { SlotPrices } from './search/fill.ts'
import { Search } from './search/search.ts'
import { simpleBounds, type NamedBound } from './simple-bounds.ts'

/** Share of the time budget after which the first prices must do, and after which no better proof is begun. */
const FIRST_PRICES_SHARE_MAX = 0.3
const PROOF_SHARE_MAX = 0.6
/** A few looks at the prices are worth more than that, though: without any the search is blind. */
const FIRST_LOOKS = 4
const FIRST_LOOKS_SHARE_MAX = 0.7
/** Mending a published plan, the search counts for more than the proof. */
const PROOF_SHARE_MENDING_MAX = 0.48
/** The search runs in rounds, each from the best plan so far: share of the moves done at its end, and heat. */
const ROUNDS = [
  { until: 0.4, heat: 1 },
  { until: 1, heat: 0.5 },
]
/** A gap above this after the first round is worth the price of single slots. */
const GAP_FOR_SLOTS = 2e-4
/** Moves that suit an instance when the caller sets no budget: about two seconds for 5,000 requests. */
const DEFAULT_MOVES = { base: 100_000, perRequest: 250 }
/** More moves than this never paid; small events end early whatever the budget. */
const MAX_MOVES = { base: 50_000, perRequest: 5_000 }

export interface WeightedOutcome {
  schedule: Schedule
  bound: number
  bounds: NamedBound[]
  steps: number
}

/** Runs the weighted planner; yields progress often enough to be stopped within a few milliseconds. */
export function* planWeighted(
  c: Compiled,
  seed: number,
  options: PlanOptions,
): Generator<Progress, WeightedOutcome> {
  const run = new WeightedRun(c, options)
  let looks = 0
  const share = () => (looks++ < FIRST_LOOKS ? FIRST_LOOKS_SHARE_MAX : FIRST_PRICES_SHARE_MAX)
  const improvementMin = options.quick || run.mending ? QUICK : COARSE
  yield* run.price(priceDays(c, () => run.goesOn(share()), improvementMin))
  const random = randomFrom(seed)
  yield run.firstPlan(random)
  for (const [round, { heat }] of ROUNDS.entries()) {
    yield* run.anneal(round, heat, random)
    if (round === 0 && !options.quick) yield* run.prove()
  }
  return run.outcome()
}

function slotPrices({ lp, prices }: Priced): SlotPrices {
  return { prices, periods: lp.periods, periodOf: lp.periodOf }
}

class WeightedRun {
  private readonly c: Compiled
  private readonly options: PlanOptions
  /** Share of the time budget spent; always 0 when the budget is in steps, so that the clock cannot change the plan. */
  private readonly spent: () => number
  private readonly limit: number
  private readonly s: Schedule
  private readonly simple: NamedBound[]
  private bound: number
  private priced: Priced | null = null
  private days: Priced | null = null
  private steps = 0
  private searchFrom = 0

  constructor(c: Compiled, options: PlanOptions) {
    this.c = c
    this.options = options
    const timed = options.steps === undefined && options.spent
    this.spent = timed ? timed : () => 0
    const moves = timed ? MAX_MOVES : DEFAULT_MOVES
    this.limit = options.steps ?? moves.base + moves.perRequest * c.requests
    this.s = new Schedule(c)
    this.simple = simpleBounds(c)
    this.bound = this.simple[0]!.value
  }

  /** Whether there is a published plan to keep close to. */
  get mending(): boolean {
    return this.c.previous.some(t => t >= 0)
  }

  goesOn(shareMax: number): boolean {
    return this.options.shouldStop?.() !== true && this.spent() < shareMax
  }

  /** Runs a pricing to its end and keeps what it proves. */
  *price(pricing: Generator<number, Priced | null>): Generator<Progress> {
    for (;;) {
      const step = pricing.next()
      const bound = step.done ? (step.value?.bound ?? Infinity) : step.value
      if (step.done && step.value && (!this.priced || bound <= this.priced.bound)) this.priced = step.value
      this.bound = Math.min(this.bound, bound)
      if (step.done) break
      yield this.report('bound', this.s.weight)
    }
    this.days ??= this.priced
  }

  firstPlan(random: () => number): Progress {
    firstPlan(this.s)
    const order = byPrices(this.c, this.prices(), candidatesOf(this.c, this.prices()))
    new Search(this.s, order, slotPrices(this.prices()), random).insertWithoutLoss(order)
    this.searchFrom = this.spent()
    return this.report('solve', this.s.weight)
  }

  *anneal(round: number, heat: number, random: () => number): Generator<Progress> {
    const { c, s } = this
    const from = round === 0 ? 0 : ROUNDS[round - 1]!.until
    const until = ROUNDS[round]!.until
    // Rounds share what is left of the time when the first begins; proofs between them take their time from the last.
    const startSpent = this.spent()
    const endSpent = until === 1 ? 1 : this.searchFrom + (1 - this.searchFrom) * until
    const startSteps = this.steps
    const endSteps = this.limit * until
    const search = new Search(s, candidatesOf(c, this.prices()), slotPrices(this.prices()), random)
    const share = (own: number) => {
      if (this.options.shouldStop?.() === true) return 1
      const byTime = (this.spent() - startSpent) / Math.max(1e-9, endSpent - startSpent)
      const bySteps = (startSteps + own - this.limit * from) / (endSteps - this.limit * from)
      return Math.max(byTime, bySteps)
    }
    const moves = search.anneal({ hot: HOT * heat * scale(c), cold: COLD * scale(c), share })
    for (const _ of moves)
      yield { ...this.report('solve', search.bestWeight), steps: startSteps + search.steps }
    this.steps += search.steps
    search.restoreBest()
  }

  /** Lowers the bound while the plan is not proved best: prices of days to the end, then prices of single slots. */
  *prove(): Generator<Progress> {
    const { c, days } = this
    if (!days || this.gap() === 0) return
    const goesOn = () => this.goesOn(this.mending ? PROOF_SHARE_MENDING_MAX : PROOF_SHARE_MAX)
    yield* this.price(refineDays(c, days, goesOn))
    if (this.gap() > GAP_FOR_SLOTS && goesOn()) yield* this.price(priceSlots(c, days, goesOn))
  }

  outcome(): WeightedOutcome {
    const priced = { name: 'prices' as const, value: this.prices().bound }
    const bounds = [...this.simple, priced].sort((x, y) => x.value - y.value)
    return { schedule: this.s, bound: this.bound, bounds, steps: this.steps }
  }

  private prices(): Priced {
    if (!this.priced) throw new Error('planWeighted: prices come first')
    return this.priced
  }

  private gap(): number {
    return gapOf(this.bound, this.s.weight)
  }

  private report(phase: Progress['phase'], best: number): Progress {
    return { phase, best, bound: this.bound, gap: gapOf(this.bound, best), steps: this.steps }
  }
}
