// Mends a published plan with few moves: locked and started meetings stay, the rest moves only when it is worth the trouble.
import { compile } from './compile.ts'
import { differences, type Repair } from './differences.ts'
import type { Instance, Plan } from './format.ts'
import { planSteps, type PlanOptions, type Progress } from './plan.ts'
import { Schedule } from './schedule.ts'
import { scoreOf } from './score.ts'

export { differences, type MeetingChange, type Repair } from './differences.ts'
export { changedInstance, type Change } from './changes.ts'
export { substitutes, type Substitute } from './substitutes.ts'

export type RepairMode =
  /** The best balance of value against moves and drops, at the organiser's costs (objective.moved, objective.dropped). */
  | { kind: 'smallest' }
  /** Nobody moves: only free places are filled, and meetings that lost their slot find another if there is one. */
  | { kind: 'fill' }
  /** As `smallest`, and never more than so many meetings moved. */
  | { kind: 'moves'; max: number }

/** What a move and a drop cost in a repair when the organiser says nothing: about a fifth and half of a usual weight. */
const REPAIR_COSTS = { moved: 8, dropped: 12 }
/** Moves tried: a tenth of a second, and enough for the few meetings a repair is about. */
const REPAIR_STEPS = 40_000
/** People forgive a changed meeting in a hundred. */
const MOVED_SHARE_MAX = 0.01
/** Each stricter attempt multiplies the cost of a move. */
const STRICTER = 2.5
const ATTEMPTS_MAX = 2

/**
 * Repairs step by step. `instance` is the event as it is now, with the published plan in `previous` (changedInstance).
 * Without costs of the organiser's own, `smallest` makes moves dearer until no more than one meeting in a hundred moves.
 * An infeasible plan comes back with its certificate and no changes.
 */
export function* repairSteps(
  instance: Instance,
  mode: RepairMode,
  options: PlanOptions = {},
): Generator<Progress, Repair> {
  const budget = { quick: true, ...(options.spent ? {} : { steps: REPAIR_STEPS }), ...options }
  let costs: Instance = { ...instance, objective: { ...REPAIR_COSTS, ...instance.objective } }
  if (mode.kind === 'fill') return differences(instance, yield* planSteps(pinned(costs), budget))
  for (let attempt = 1; ; attempt++) {
    const repair = differences(instance, yield* planSteps(costs, budget))
    const last = attempt === ATTEMPTS_MAX || repair.plan.status !== 'planned'
    if (repair.moved.length <= movesMax(instance, mode, repair)) return repair
    if (last && mode.kind === 'smallest') return repair
    if (last && mode.kind === 'moves') return differences(instance, fewerMoves(instance, repair, mode.max))
    costs = { ...costs, objective: { ...costs.objective, moved: (costs.objective?.moved ?? 1) * STRICTER } }
  }
}

function movesMax(instance: Instance, mode: RepairMode, repair: Repair): number {
  if (mode.kind === 'moves') return mode.max
  if (instance.objective?.moved !== undefined) return Infinity
  const forced = repair.moved.filter(change => change.forced).length
  return Math.max(forced, MOVED_SHARE_MAX * Object.keys(instance.previous ?? {}).length)
}

/** Repairs in one go. */
export function repair(instance: Instance, mode: RepairMode, options: PlanOptions = {}): Repair {
  const steps = repairSteps(instance, mode, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * Every published meeting that can stay is locked. Tables may have been lost: of the meetings of a slot only as many as it still
 * holds, the organiser's own locks first, then the heaviest.
 */
function pinned(instance: Instance): Instance {
  const weight = new Map(instance.requests.map(r => [r.id, r.weight ?? 1]))
  const c = compile({ ...instance, previous: undefined })
  const s = new Schedule(c)
  const requestAt = new Map(c.requestIds.map((id, m) => [id, m]))
  const slotAt = new Map(c.slotIds.map((id, t) => [id, t]))
  const before = Object.entries(instance.previous ?? {}).sort(
    ([x, was], [y, other]) =>
      Number(other.locked === true) - Number(was.locked === true) ||
      (weight.get(Number(y)) ?? 0) - (weight.get(Number(x)) ?? 0),
  )
  const previous: NonNullable<Instance['previous']> = {}
  for (const [id, was] of before) {
    const [m, t] = [requestAt.get(Number(id)), slotAt.get(was.slot)]
    const fits = m !== undefined && t !== undefined && s.fits(m, t)
    if (fits) s.place(m, t)
    previous[id] = { slot: was.slot, locked: fits || was.locked === true }
  }
  return { ...instance, previous }
}

/** Takes back the moves worth least until no more than `max` are left; those meetings are dropped instead. */
function fewerMoves(instance: Instance, repair: Repair, max: number): Plan {
  const { plan } = repair
  const weight = new Map(instance.requests.map(r => [r.id, r.weight ?? 1]))
  const byWeight = repair.moved.toSorted(
    (x, y) => (weight.get(y.request) ?? 0) - (weight.get(x.request) ?? 0),
  )
  const taken = new Set(byWeight.slice(max).map(change => change.request))
  const meetings = plan.meetings.filter(m => !taken.has(m.request))
  const text = { fr: 'aucune place sans déplacer davantage', en: 'no place without moving more meetings' }
  const unplaced = [...taken].map(request => ({ request, reason: 'outweighed' as const, text }))
  const c = compile(instance)
  const slotNow = new Map(meetings.map(m => [m.request, c.slotIds.indexOf(m.slot)]))
  const slotOf = Int32Array.from(c.requestIds, id => slotNow.get(id) ?? -1)
  const score = plan.score && scoreOf(c, slotOf, plan.score.bound)
  return { ...plan, meetings, unplaced: [...plan.unplaced, ...unplaced], score }
}
