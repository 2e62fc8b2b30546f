// Plans an event: certificate or bound first, then the best plan the budget allows, with every figure that proves it.
import { compile, type Compiled } from './compile.ts'
import { contradictionOf } from './contradictions.ts'
import type { Certificate, Instance, Plan } from './format.ts'
import { byWorth, placeInOrder, placeLocked } from './greedy.ts'
import type { PlanOptions, Progress } from './progress.ts'
import { unplacedOf } from './reasons.ts'
import { Schedule } from './schedule.ts'
import { scoreOf } from './score.ts'
import { simpleBounds } from './simple-bounds.ts'
import { placesOf } from './tables.ts'

export type { PlanOptions, Progress } from './progress.ts'

/**
 * Plans step by step: yields progress, returns the plan. Stop pulling through `options.shouldStop` to get the best so far.
 * Pure: the same instance, seed and steps give the same plan.
 */
export function* planSteps(instance: Instance, options: PlanOptions = {}): Generator<Progress, Plan> {
  const c = compile(instance)
  const seed = options.seed ?? 1
  const certificate = contradictionOf(c)
  if (certificate) return infeasiblePlan(c, seed, certificate)
  yield { phase: 'certify', best: 0, bound: Infinity, gap: 1, steps: 0 }
  const bounds = simpleBounds(c)
  const bound = bounds[0]!.value
  const s = new Schedule(c)
  placeLocked(s)
  placeInOrder(s, byWorth(s), (_, t) => t)
  yield { phase: 'solve', best: s.weight, bound, gap: 1 - s.weight / bound, steps: c.requests }
  return finishedPlan(s, seed, bound, bounds, c.requests)
}

/** Plans in one go. */
export function plan(instance: Instance, options: PlanOptions = {}): Plan {
  const steps = planSteps(instance, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

function finishedPlan(s: Schedule, seed: number, bound: number, bounds: Plan['bounds'], steps: number): Plan {
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

function infeasiblePlan(c: Compiled, seed: number, certificate: Certificate): Plan {
  return {
    format: 'b2bplan/1',
    instance: c.name,
    seed,
    status: 'infeasible',
    meetings: [],
    unplaced: [],
    certificate,
    steps: 0,
  }
}
