// Plans an event: certificate or bound first, then the best plan the budget allows, with every figure that proves it.
import { compile, type Compiled } from './compile.ts'
import { solveComplete } from './complete/solve.ts'
import { contradictionOf } from './contradictions.ts'
import type { Certificate, Instance, Plan } from './format.ts'
import { explainInfeasible } from './infeasible/explain.ts'
import { gapOf, type PlanOptions, type Progress } from './progress.ts'
import { unplacedOf } from './reasons.ts'
import { breachesOf } from './rules/rules.ts'
import { Schedule } from './schedule.ts'
import { scoreOf } from './score.ts'
import type { NamedBound } from './simple-bounds.ts'
import { placesOf } from './tables.ts'
import { planWeighted } from './weighted.ts'

export type { PlanOptions, Progress } from './progress.ts'

/** Work for instances where all must be held, when the caller sets no budget. */
const COMPLETE_STEPS_DEFAULT = 20_000_000

/**
 * Plans step by step: yields progress, returns the plan. Stop early through `options.shouldStop` to get the best so far.
 * Pure: the same instance, seed and steps give the same plan. `instance` has been parsed (parseInstance).
 */
export function* planSteps(instance: Instance, options: PlanOptions = {}): Generator<Progress, Plan> {
  const c = compile(instance)
  const seed = options.seed ?? 1
  const certificate = contradictionOf(c) ?? (c.mustScheduleAll ? explainInfeasible(c) : null)
  if (certificate) return emptyPlan(c, seed, 'infeasible', certificate)
  yield { phase: 'certify', best: 0, bound: Infinity, gap: 1, steps: 0 }
  if (c.mustScheduleAll) return yield* planComplete(c, seed, options)
  const { schedule, bound, bounds, steps } = yield* planWeighted(c, seed, options)
  return finishedPlan(schedule, seed, bound, bounds, steps)
}

/** Plans in one go. */
export function plan(instance: Instance, options: PlanOptions = {}): Plan {
  const steps = planSteps(instance, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Every request must be held: weight is given, breaks are the aim. */
function* planComplete(c: Compiled, seed: number, options: PlanOptions): Generator<Progress, Plan> {
  const total = c.weight.reduce((sum, w) => sum + w, 0)
  const { steps, spent } = options
  const shouldStop = () => options.shouldStop?.() === true || (steps === undefined && (spent?.() ?? 0) >= 1)
  const limit = steps ?? (spent ? undefined : COMPLETE_STEPS_DEFAULT)
  const search = solveComplete(c, { seed, steps: limit, shouldStop, partner: options.partner })
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
    return { ...plan, score: plan.score && { ...plan.score, breaksBound: outcome.bound } }
  }
}

function finishedPlan(s: Schedule, seed: number, bound: number, bounds: NamedBound[], steps: number): Plan {
  // The rules count afresh: better no plan than one that double-books someone.
  const breaches = breachesOf(s.c, s.slotOf)
  if (breaches.length) throw new Error(`planner: ${breaches.length} hard rules broken, first: ${breaches[0]}`)
  return {
    format: 'b2bplan/1',
    instance: s.c.name,
    seed,
    status: 'planned',
    meetings: placesOf(s.c, s.slotOf),
    unplaced: unplacedOf(s),
    score: scoreOf(s.c, s.slotOf, bound),
    ...shortfallsOf(s),
    bounds,
    steps,
  }
}

function shortfallsOf({ c, held }: Schedule): Pick<Plan, 'shortfalls'> {
  const below = [...held.keys()].filter(p => held[p]! < c.min[p]!)
  if (below.length === 0) return {}
  return { shortfalls: below.map(p => ({ participant: c.personIds[p]!, held: held[p]!, min: c.min[p]! })) }
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
