// Mends a published plan with few moves: locked and started meetings stay, the rest moves only when it is worth the trouble.
import { compile, type Compiled } from './compile.ts'
import type { Instance, Meeting, Plan } from './format.ts'
import { planSteps, type PlanOptions, type Progress } from './plan.ts'

export { changedInstance, type Change } from './changes.ts'
export { substitutes, type Substitute } from './substitutes.ts'

export type RepairMode =
  /** The best balance of value against moves and drops, at the organiser's costs (objective.moved, objective.dropped). */
  | { kind: 'smallest' }
  /** Nobody moves: only free places are filled, and meetings that lost their slot find another if there is one. */
  | { kind: 'fill' }
  /** As `smallest`, and never more than so many meetings moved. */
  | { kind: 'moves'; max: number }

export interface MeetingChange {
  request: number
  from: number | null
  to: number | null
  /** The meeting could not stay where it was (absence, table or slot lost). */
  forced: boolean
}

export interface Repair {
  plan: Plan
  moved: MeetingChange[]
  dropped: MeetingChange[]
  added: MeetingChange[]
  kept: number
}

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

/** Every published meeting that can stay is locked. */
function pinned(instance: Instance): Instance {
  const c = compile(instance)
  const previous: Instance['previous'] = {}
  for (const [m, was] of published(c)) {
    const id = c.requestIds[m]!
    previous[id] = { slot: c.slotIds[was]!, locked: canStay(c, m) }
  }
  return { ...instance, previous: firstOfEachPlace(instance, c, previous) }
}

/** Tables may have been lost: of the meetings of a slot only as many as it still holds are locked, the heaviest first. */
function firstOfEachPlace(
  instance: Instance,
  c: Compiled,
  previous: NonNullable<Instance['previous']>,
): NonNullable<Instance['previous']> {
  const slotAt = new Map(c.slotIds.map((id, t) => [id, t]))
  const weightOf = new Map(c.requestIds.map((id, m) => [id, c.weight[m]!]))
  const hard = (id: string) => instance.previous?.[id]?.locked === true
  const ids = Object.keys(previous).sort(
    (x, y) =>
      Number(hard(y)) - Number(hard(x)) || (weightOf.get(Number(y)) ?? 0) - (weightOf.get(Number(x)) ?? 0),
  )
  const load = new Int32Array(c.slots)
  for (const id of ids) {
    const was = previous[id]
    const t = was && slotAt.get(was.slot)
    if (was?.locked && t !== undefined && ++load[t]! > c.capacity[t]!) was.locked = false
  }
  return previous
}

function* published(c: Compiled): Generator<[number, number]> {
  for (let m = 0; m < c.requests; m++) if (c.previous[m]! >= 0) yield [m, c.previous[m]!]
}

function canStay(c: Compiled, m: number): boolean {
  const t = c.previous[m]!
  return ((c.allowed[m * c.words + (t >>> 5)]! >>> (t & 31)) & 1) === 1
}

/** Takes back the moves worth least until no more than `max` are left; those meetings are dropped instead. */
function fewerMoves(instance: Instance, repair: Repair, max: number): Plan {
  const weight = new Map(instance.requests.map(r => [r.id, r.weight ?? 1]))
  const byWeight = repair.moved.toSorted((x, y) => weight.get(y.request)! - weight.get(x.request)!)
  const taken = new Set(byWeight.slice(max).map(change => change.request))
  const meetings = repair.plan.meetings.filter(m => !taken.has(m.request))
  const text = { fr: 'aucune place sans déplacer davantage', en: 'no place without moving more meetings' }
  const unplaced = [...taken].map(request => ({ request, reason: 'outweighed' as const, text }))
  const lost = [...taken].reduce((sum, id) => sum + (weight.get(id) ?? 0), 0)
  const score = repair.plan.score && {
    ...repair.plan.score,
    weight: repair.plan.score.weight - lost,
    gap: (repair.plan.score.bound - repair.plan.score.weight + lost) / Math.max(1, repair.plan.score.bound),
    moved: max,
    dropped: repair.plan.score.dropped + taken.size,
  }
  return { ...repair.plan, meetings, unplaced: [...repair.plan.unplaced, ...unplaced], score }
}

/** The plan against the published one, line by line. */
export function differences(instance: Instance, plan: Plan): Repair {
  const c = compile(instance)
  const slotNow = new Map(plan.meetings.map((m: Meeting) => [m.request, m.slot]))
  const before = new Map(
    [...published(c)].map(([m, t]) => [c.requestIds[m]!, { slot: c.slotIds[t]!, stays: canStay(c, m) }]),
  )
  const repair: Repair = { plan, moved: [], dropped: [], added: [], kept: 0 }
  if (plan.status !== 'planned') return repair
  for (const [request, was] of before) {
    const to = slotNow.get(request) ?? null
    const change = { request, from: was.slot, to, forced: !was.stays }
    if (to === null) repair.dropped.push(change)
    else if (to === was.slot) repair.kept++
    else repair.moved.push(change)
  }
  for (const { request, slot } of plan.meetings) {
    if (!before.has(request)) repair.added.push({ request, from: null, to: slot, forced: false })
  }
  return repair
}
