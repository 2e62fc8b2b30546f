// The planner's rules, hard ones first, soft ones in the order of the aims. The search counts the same step by step (schedule.ts).
import type { Compiled } from '../compile.ts'
import { allowed } from './allowed.ts'
import { breaks } from './breaks.ts'
import { dropped } from './dropped.ts'
import { fairness } from './fairness.ts'
import { idleSlots } from './idle-slots.ts'
import { locked } from './locked.ts'
import { maximum } from './maximum.ts'
import { minimum } from './minimum.ts'
import { moved } from './moved.ts'
import { mustMeet } from './must-meet.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { order } from './order.ts'
import { pauses } from './pauses.ts'
import { places } from './places.ts'
import { presence } from './presence.ts'
import { viewOf, type HardRule, type SoftRule, type Words } from './rule.ts'
import { tables } from './tables.ts'
import { walking } from './walking.ts'
import { weight } from './weight.ts'

export const hardRules: HardRule[] = [
  presence,
  oneAtATime,
  pauses,
  tables,
  places,
  allowed,
  order,
  maximum,
  locked,
]

export const softRules: SoftRule[] = [
  ...[mustMeet, minimum, weight, fairness],
  ...[breaks, idleSlots, walking, moved, dropped],
]

/** One line of an account of a plan: how often a soft rule counts, and what that adds or costs. */
export interface AccountLine {
  rule: string
  name: Words
  reason: Words
  weight: number
  count: number
  worth: number
}

/** What each soft rule adds to or takes from the plan; the sum of `worth` is what the search maximises. */
export function accountOf(c: Compiled, slotOf: Int32Array): AccountLine[] {
  const view = viewOf(c, slotOf)
  return softRules.map(rule => {
    const [weight, count] = [rule.weight(c), rule.count(view)]
    return { rule: rule.id, name: rule.name, reason: rule.reason, weight, count, worth: weight * count }
  })
}

/** Every breach of a hard rule; nothing for a plan that may be published. */
export function breachesOf(c: Compiled, slotOf: Int32Array): string[] {
  const view = viewOf(c, slotOf)
  return hardRules.flatMap(rule => rule.breaches(view).map(breach => `${rule.id}: ${breach}`))
}
