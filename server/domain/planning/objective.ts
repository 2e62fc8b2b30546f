// The organiser's weights for everything but the requests themselves, in units of request weight, with defaults.
import type { ObjectiveIn } from './format.ts'

export interface Objective {
  /** Cost of one break (a run of idle slots between two meetings of one participant on one day). */
  breaks: number
  idleSlots: number
  /** Cost of a meeting of the previous plan held in another slot, or not held. */
  moved: number
  dropped: number
  /** Bonus of a participant's first meeting; the second is worth half of it, the third a third. */
  fairness: number
  /** Cost of a minute on foot between two meetings that follow each other. */
  walking: number
}

/**
 * Small enough that compactness and fairness only decide between plans of (almost) equal weight:
 * on generated events a break cost of 0.5 takes about 0.01 % of the weight and four breaks out of five away.
 */
export const objectiveDefault: Objective = {
  breaks: 0.5,
  idleSlots: 0,
  moved: 8,
  dropped: 20,
  fairness: 0.1,
  walking: 0.05,
}

export function objectiveOf(given: ObjectiveIn | undefined): Objective {
  const objective = { ...objectiveDefault }
  if (!given) return objective
  for (const key of Object.keys(objective) as (keyof Objective)[]) {
    const value = given[key]
    if (value !== undefined) objective[key] = value
  }
  return objective
}
