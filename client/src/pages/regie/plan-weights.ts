// The organiser's weights on the planning screen: the aims, their usual values, and what is sent.
import type { PlanObjective } from '#shared/plan.ts'
import { m } from '../../paraglide/messages.js'

type Aim = keyof PlanObjective

/** The same as the planner's own (server/domain/planning/objective.ts): said as hints, never sent. */
export const usual: Record<Aim, number> = {
  fairness: 0.1,
  breaks: 0.5,
  idleSlots: 0,
  walking: 0.05,
  moved: 8,
  dropped: 20,
}
export const aims: { aim: Aim; label: () => string }[] = [
  { aim: 'fairness', label: m.planning_aim_fairness },
  { aim: 'breaks', label: m.planning_aim_breaks },
  { aim: 'idleSlots', label: m.planning_aim_idle },
  { aim: 'walking', label: m.planning_aim_walking },
  { aim: 'moved', label: m.planning_aim_moved },
  { aim: 'dropped', label: m.planning_aim_dropped },
]
export type Weights = Record<Aim, number | null>

export const weightsOf = (objective: PlanObjective | null): Weights => ({
  fairness: objective?.fairness ?? null,
  breaks: objective?.breaks ?? null,
  idleSlots: objective?.idleSlots ?? null,
  walking: objective?.walking ?? null,
  moved: objective?.moved ?? null,
  dropped: objective?.dropped ?? null,
})

/** Only what the organiser has said; undefined when that is nothing. */
export function objectiveOf(weights: Weights): PlanObjective | undefined {
  const said = Object.entries(weights).filter(([, value]) => value !== null)
  return said.length === 0 ? undefined : Object.fromEntries(said)
}
