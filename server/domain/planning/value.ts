// What a plan is worth beyond its weight: the organiser's aims turned into numbers, in their order.
import type { Compiled } from './compile.ts'

export interface ValueRules {
  /** Worth of holding each request: its weight, and the priority of a must-meet. */
  worth: Float64Array
  /** Value of the plan in which nobody meets: everything from the previous plan is dropped. */
  valueEmpty: number
  breaks: number
  idleSlots: number
  moved: number
  dropped: number
  walking: number
  /** Bonus of the next meeting of participant p who has `held` already: contractual minimum first, then the concave fairness bonus. */
  /** The largest fairness bonus of one meeting for one participant. */
  fairFirst: number
  meetingBonus: (p: number, held: number) => number
  minutes: (from: number, to: number) => number
}

/** Fairness speaks of first meetings only: the third and later ones are a matter of weight. */
export const FAIR_MEETINGS = 3

export function valueRules(c: Compiled): ValueRules {
  let kept = 0
  for (let m = 0; m < c.requests; m++) if (c.previous[m]! >= 0) kept++
  const priority = priorityOf(c)
  const worth = Float64Array.from(c.weight, (w, m) => w + (c.must[m] ? priority : 0))
  const fairness = c.objective.fairness
  const hasMinima = c.min.some(n => n > 0)
  const fair = (held: number) => (held < FAIR_MEETINGS ? fairness / (held + 1) : 0)
  return {
    worth,
    valueEmpty: -kept * c.objective.dropped,
    breaks: c.objective.breaks,
    idleSlots: c.objective.idleSlots,
    moved: c.objective.moved,
    dropped: c.objective.dropped,
    walking: c.distances ? c.objective.walking : 0,
    meetingBonus: hasMinima
      ? (p, held) => (held < c.min[p]! ? priority : 0) + fair(held)
      : (_, held) => fair(held),
    fairFirst: hasMinima ? fairness + priority : fairness,
    minutes: (from, to) => {
      const start = placeOf(c, from)
      const end = placeOf(c, to)
      return start === null || end === null || start === end ? 0 : (c.distances?.get(`${start}|${end}`) ?? 0)
    },
  }
}

/** A promised meeting outranks any sum of weights: the aims are in order, not in balance. */
export function priorityOf(c: Compiled): number {
  return c.weight.reduce((sum, w) => sum + w, 1)
}

/** The stand where a request is held: the first participant's who has one, or null for a free table. */
export function boothOf(c: Compiled, m: number): string | null {
  for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++) {
    const booth = c.booths[c.parts[k]!]
    if (booth) return booth
  }
  return null
}

/** Where one walks to for a request: its stand, else the free tables when it is known where they are. */
export function placeOf(c: Compiled, m: number): string | null {
  return boothOf(c, m) ?? c.tablesAt
}
