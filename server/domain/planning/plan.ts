// Plans an event: certificate or bound first, then the best plan the budget allows, with every figure that proves it.
import { priceDays, priceSlots, type Priced } from './bound/certify.ts'
import { compile, type Compiled } from './compile.ts'
import { solveComplete } from './complete/solve.ts'
import { contradictionOf } from './contradictions.ts'
import type { Certificate, Instance, Plan } from './format.ts'
import { explainInfeasible } from './infeasible/explain.ts'
import { COLD, HOT, candidatesOf, firstPlan, scale } from './improve.ts'
import type { PlanOptions, Progress } from './progress.ts'
import { randomFrom } from './random.ts'
import { unplacedOf } from './reasons.ts'
import { Schedule } from './schedule.ts'
import { scoreOf } from './score.ts'
import { Search } from './search.ts'
import { simpleBounds, type NamedBound } from './simple-bounds.ts'
import { placesOf } from './tables.ts'

export type { PlanOptions, Progress } from './progress.ts'

/** Share of the time budget after which the day bound must do. */
const BOUND_SHARE_MAX = 0.3
/** The search runs in rounds, each from the best plan so far and less hot: share of the budget at the end of each, and heat. */
const ROUNDS = [
  { until: 0.55, heat: 1 },
  { until: 1, heat: 0.5 },
]
/** Work for instances where all must be held, when the caller sets no budget. */
const COMPLETE_STEPS_DEFAULT = 20_000_000
/** A gap above this after the first round is worth the price of single slots. */
const GAP_FOR_SLOTS = 2e-4

/**
 * Plans step by step: yields progress, returns the plan. Stop early through `options.shouldStop` to get the best so far.
 * Pure: the same instance, seed and steps give the same plan.
 */
export function* planSteps(instance: Instance, options: PlanOptions = {}): Generator<Progress, Plan> {
  const c = compile(instance)
  const seed = options.seed ?? 1
  const certificate = contradictionOf(c) ?? (c.mustScheduleAll ? explainInfeasible(c) : null)
  if (certificate) return emptyPlan(c, seed, 'infeasible', certificate)
  yield { phase: 'certify', best: 0, bound: Infinity, gap: 1, steps: 0 }
  return yield* c.mustScheduleAll ? planComplete(c, seed, options) : planWeighted(c, seed, options)
}

/** Plans in one go. */
export function plan(instance: Instance, options: PlanOptions = {}): Plan {
  const steps = planSteps(instance, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Moves that suit an instance when the caller sets no budget: about two seconds for 5,000 requests. */
export function stepsDefault(c: Compiled): number {
  return 100_000 + 250 * c.requests
}

/** More moves than this never paid; small instances end early whatever the budget. */
function stepsMax(c: Compiled): number {
  return 50_000 + 5_000 * c.requests
}

/** Every request must be held: weight is given, breaks are the aim. */
function* planComplete(c: Compiled, seed: number, options: PlanOptions): Generator<Progress, Plan> {
  const total = c.weight.reduce((sum, w) => sum + w, 0)
  const { steps, spent } = options
  const shouldStop = () => options.shouldStop?.() === true || (steps === undefined && (spent?.() ?? 0) >= 1)
  const limit = steps ?? (spent ? undefined : COMPLETE_STEPS_DEFAULT)
  const search = solveComplete(c, { seed, steps: limit, shouldStop })
  for (;;) {
    const step = search.next()
    if (!step.done) {
      const best = step.value.breaks === null ? 0 : total
      yield { phase: 'solve', best, bound: total, gap: gapOf(total, best), steps: step.value.steps }
      continue
    }
    const outcome = step.value
    if ('certificate' in outcome) return emptyPlan(c, seed, 'infeasible', outcome.certificate, outcome.steps)
    if ('undecided' in outcome) return emptyPlan(c, seed, 'undecided', undefined, outcome.steps)
    const s = new Schedule(c)
    for (let m = 0; m < c.requests; m++) s.place(m, outcome.slotOf[m]!)
    const plan = finishedPlan(s, seed, total, [{ name: 'requests', value: total }], outcome.steps)
    return { ...plan, score: { ...plan.score!, breaksBound: outcome.bound } }
  }
}

function* planWeighted(c: Compiled, seed: number, options: PlanOptions): Generator<Progress, Plan> {
  const simple = simpleBounds(c)
  let bound = simple[0]!.value
  const stopped = () => options.shouldStop?.() === true
  const spent = options.steps === undefined && options.spent ? options.spent : null
  const limit = options.steps ?? (spent ? stepsMax(c) : stepsDefault(c))
  const s = new Schedule(c)
  let steps = 0
  const report = (phase: Progress['phase'], best: number): Progress => ({
    phase,
    best,
    bound,
    gap: gapOf(bound, best),
    steps,
  })

  const pricing = priceDays(c, () => !stopped() && (spent?.() ?? 0) < BOUND_SHARE_MAX)
  let priced: Priced
  for (;;) {
    const step = pricing.next()
    bound = Math.min(bound, step.done ? step.value.bound : step.value)
    if (step.done) {
      priced = step.value
      break
    }
    yield report('bound', 0)
  }
  firstPlan(s, priced)
  yield report('solve', s.weight)

  const random = randomFrom(seed)
  const from = spent?.() ?? 0
  for (const [round, { until, heat }] of ROUNDS.entries()) {
    const start = round === 0 ? 0 : ROUNDS[round - 1]!.until
    const search = new Search(s, { random, candidates: candidatesOf(c, priced) })
    const moves = search.anneal({
      hot: HOT * heat * scale(c),
      cold: COLD * scale(c),
      share: own => {
        if (stopped()) return 1
        const byTime = spent ? (spent() - from) / (1 - from) : 0
        const done = Math.max((steps + own) / limit, byTime)
        return (done - start) / (until - start)
      },
    })
    for (const _ of moves) yield { ...report('solve', search.bestWeight), steps: steps + search.steps }
    steps += search.steps
    search.restoreBest()
    if (round === 0 && gapOf(bound, s.weight) > GAP_FOR_SLOTS) {
      const finer = priceSlots(c, priced, () => !stopped() && (spent?.() ?? 0) < 0.8)
      for (;;) {
        const step = finer.next()
        if (step.done) {
          if (step.value && step.value.bound < bound) [priced, bound] = [step.value, step.value.bound]
          break
        }
        bound = Math.min(bound, step.value)
        yield report('bound', s.weight)
      }
    }
  }
  const bounds = [...simple, { name: 'prices' as const, value: priced.bound }].sort(
    (x, y) => x.value - y.value,
  )
  return finishedPlan(s, seed, bound, bounds, steps)
}

function gapOf(bound: number, weight: number): number {
  return bound > 0 ? Math.max(0, (bound - weight) / bound) : 0
}

function finishedPlan(s: Schedule, seed: number, bound: number, bounds: NamedBound[], steps: number): Plan {
  return {
    format: 'b2bplan/1',
    instance: s.c.name,
    seed,
    status: 'planned',
    meetings: placesOf(s.c, s.slotOf),
    unplaced: unplacedOf(s),
    score: scoreOf(s.c, s.slotOf, bound),
    bounds,
    steps,
  }
}

function emptyPlan(
  c: Compiled,
  seed: number,
  status: 'infeasible' | 'undecided',
  certificate?: Certificate,
  steps = 0,
): Plan {
  return {
    format: 'b2bplan/1',
    instance: c.name,
    seed,
    status,
    meetings: [],
    unplaced: [],
    ...(certificate ? { certificate } : {}),
    steps,
  }
}
