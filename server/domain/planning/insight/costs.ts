// What each aim costs: the same event planned with and without it, before anything is published.
import type { Instance, ObjectiveIn, Plan } from '../format.ts'
import { objectiveOf } from '../objective.ts'
import { planSteps } from '../plan.ts'
import type { PlanOptions, Progress } from '../progress.ts'
import { distributionOf } from './distribution.ts'
import { frenchPercent } from './room.ts'

export interface AimCost {
  aim: 'breaks' | 'fairness'
  /** The organiser's weight, against none. */
  weight: number
  /** Share of the plan's value it takes, 0 to 1. */
  valueShare: number
  /** Breaks, or participants without a meeting, without the aim and with it. */
  without: number
  with: number
  text: { fr: string; en: string }
}

/** Moves for each of the plans compared: enough to tell them apart. */
const COMPARED_STEPS = 250_000

/** Plans with the organiser's weights, then once without each aim. Same seed and steps for all, so that they compare. */
export function* costSteps(instance: Instance, options: PlanOptions = {}): Generator<Progress, AimCost[]> {
  const objective = objectiveOf(instance.objective)
  const budget = { steps: COMPARED_STEPS, seed: options.seed, shouldStop: options.shouldStop }
  const planned = (change: ObjectiveIn) =>
    planSteps({ ...instance, objective: { ...objective, ...change } }, budget)
  const asWanted = yield* planned({})
  const loose = yield* planned({ breaks: 0, idleSlots: 0 })
  const unfair = yield* planned({ fairness: 0 })
  if (!asWanted.score || !loose.score || !unfair.score) return []
  const without = (plan: Plan) => distributionOf(instance, plan.meetings).all.none
  return [
    compactness(objective.breaks, loose.score, asWanted.score),
    fairness(
      objective.fairness,
      unfair.score.weight,
      asWanted.score.weight,
      without(unfair),
      without(asWanted),
    ),
  ]
}

interface Weighed {
  weight: number
  breaks: number
}

function compactness(weight: number, loose: Weighed, compact: Weighed): AimCost {
  const valueShare = lost(loose.weight, compact.weight)
  const fewer = loose.breaks > 0 ? (100 * (loose.breaks - compact.breaks)) / loose.breaks : 0
  return {
    aim: 'breaks',
    weight,
    valueShare,
    without: loose.breaks,
    with: compact.breaks,
    text: {
      fr: `compacter : ${frenchPercent(fewer, 0)} de pauses en moins pour ${frenchPercent(100 * valueShare, 3)} de valeur`,
      en: `compact agendas: ${fewer.toFixed(0)}% fewer breaks for ${(100 * valueShare).toFixed(3)}% of the value`,
    },
  }
}

function fairness(
  weight: number,
  unfair: number,
  fair: number,
  noneWithout: number,
  noneWith: number,
): AimCost {
  const valueShare = lost(unfair, fair)
  return {
    aim: 'fairness',
    weight,
    valueShare,
    without: noneWithout,
    with: noneWith,
    text: {
      fr: `équité : ${noneWith} sans rendez-vous au lieu de ${noneWithout}, pour ${frenchPercent(100 * valueShare, 3)} de valeur`,
      en: `fairness: ${noneWith} without a meeting instead of ${noneWithout}, for ${(100 * valueShare).toFixed(3)}% of the value`,
    },
  }
}

function lost(before: number, after: number): number {
  return before > 0 ? Math.max(0, (before - after) / before) : 0
}
