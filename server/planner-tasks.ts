// What the planner's thread is given: the pool, the organiser's weights and locks, and the other grid of a what-if.
import { changedGrid, type GridChange } from './domain/planning/insight/what-if.ts'
import type { Instance } from './domain/planning/instance.ts'
import type { Slot } from './domain/agenda/slot.ts'
import { minutesBetween } from './domain/instant.ts'
import type { Pool } from './actions/plan/pool.ts'
import type { PlannerTask } from './workers/planner.ts'
import type { PlanInput, PlannedMeeting, WhatIf } from '#shared/plan.ts'

export function modeOf(input: PlanInput): PlannerTask['mode'] {
  if (input.preview) return { kind: 'costs' }
  return input.mode === 'moves' ? { kind: 'moves', max: input.movesMax ?? 0 } : { kind: input.mode }
}

/** The pool's instance with the organiser's weights, and lines locked in a draft held where they stand. */
export function instanceOf(pool: Pool, input: PlanInput, kept: readonly PlannedMeeting[] = []): Instance {
  const previous = { ...pool.instance.previous }
  const numberOf = new Map(pool.requests.map((request, id) => [request.requestId, id]))
  for (const line of kept) {
    const [id, slot] = [numberOf.get(line.requestId), pool.slotIds.indexOf(line.slotId)]
    if (id !== undefined && slot >= 0) previous[String(id)] = { slot, locked: true }
  }
  return {
    ...pool.instance,
    ...(Object.keys(previous).length > 0 ? { previous } : {}),
    ...(input.objective ? { objective: input.objective } : {}),
  }
}

/** The other grid. Tables are another pool (stands and needs count); slots are added or cut anew on the instance itself. */
export function whatIfOf(
  pool: Pool,
  otherTables: Pool,
  input: PlanInput,
  whatIf: WhatIf,
): PlannerTask['whatIf'] {
  const change: GridChange = {
    ...(whatIf.slotsPerDay === undefined ? {} : { slotsPerDay: whatIf.slotsPerDay }),
    ...(whatIf.day === undefined ? {} : { day: whatIf.day }),
    ...(whatIf.slotMinutes === undefined
      ? {}
      : { minutes: { from: stepMinutes(pool.slots), to: whatIf.slotMinutes } }),
  }
  const tables = whatIf.tables === undefined ? 0 : whatIf.tables - pool.tables.length
  return {
    instance: changedGrid(instanceOf(otherTables, input), change),
    change: { ...change, ...(tables === 0 ? {} : { tables }) },
  }
}

/** From the start of a slot to the start of the next: the length that is cut anew, its gap included. */
function stepMinutes(slots: readonly Slot[]): number {
  const steps = slots.flatMap((slot, i) => {
    const next = slots[i + 1]
    return next && next.day === slot.day && next.index === slot.index + 1
      ? [minutesBetween(slot.start, next.start)]
      : []
  })
  const [first] = slots
  return (
    Math.min(...steps, ...(steps.length === 0 && first ? [minutesBetween(first.start, first.end)] : [])) || 20
  )
}
