// The planner in a thread of its own: says how far it is, stops when asked, answers the plan.
import { parentPort, workerData } from 'node:worker_threads'
import type { Instance, Plan } from '../domain/planning/format.ts'
import { repairSteps, type RepairMode } from '../domain/planning/repair.ts'
import { comparison, type Comparison } from '../domain/planning/insight/comparison.ts'
import { costSteps } from '../domain/planning/insight/costs.ts'
import { roomSteps } from '../domain/planning/insight/room.ts'
import { planSentence } from '../domain/planning/insight/sentence.ts'
import type { GridChange } from '../domain/planning/insight/what-if.ts'
import { planSteps, type Progress } from '../domain/planning/plan.ts'

export interface Words {
  fr: string
  en: string
}

/** What is told of a plan besides itself. */
export interface Insight {
  sentence: Words
  room: Words[]
  costs: Words[]
  comparison?: Comparison
}

export interface PlannerTask {
  instance: Instance
  mode: RepairMode | { kind: 'fresh' } | { kind: 'costs' }
  /** Another grid to compare with: both are planned afresh, half the time each. */
  whatIf: { instance: Instance; change: GridChange } | null
  seed: number
  seconds: number
  /** The names of the days, by their number in the instance. */
  dayNames: Record<number, Words>
  /** One shared byte: 1 means stop and answer the best so far. */
  stop: SharedArrayBuffer
}

export type PlannerWord =
  | { kind: 'progress'; progress: Progress; elapsedSeconds: number }
  | { kind: 'done'; plan: Plan; insight: Insight }

// Four words a second: enough to see it move, few enough to store.
const SAY_EVERY_MS = 250

// What would make room and what each aim costs are worth this much more waiting, each; beyond it they are left unsaid.
const INSIGHT_MS_MAX = 2500
// Costs asked for by themselves are waited for.
const COSTS_MS_MAX = 60_000

const { instance, mode, whatIf, seed, seconds, stop, dayNames } = workerData as PlannerTask
const stopped = new Uint8Array(stop)
const began = performance.now()
const shouldStop = () => Atomics.load(stopped, 0) === 1
const dayName = (day: number): Words => dayNames[day] ?? { fr: `jour ${day + 1}`, en: `day ${day + 1}` }

/** `share`: which part of the time this run may use, from and until. */
const optionsFor = (from = 0, until = 1) => ({
  seed,
  spent: () => ((performance.now() - began) / (seconds * 1000) - from) / (until - from),
  shouldStop,
})

function* steps(): Generator<Progress, { plan: Plan; then?: Plan }> {
  if (whatIf) {
    const now = { ...instance, previous: undefined }
    const plan = yield* planSteps(now, optionsFor(0, 0.5))
    return { plan, then: yield* planSteps(whatIf.instance, optionsFor(0.5, 1)) }
  }
  if (mode.kind === 'costs') return { plan: emptyPlan() }
  if (mode.kind === 'fresh') return { plan: yield* planSteps(instance, optionsFor()) }
  return { plan: (yield* repairSteps(instance, mode, optionsFor())).plan }
}

const emptyPlan = (): Plan => ({
  format: 'b2bplan/1',
  instance: instance.name ?? '',
  seed,
  status: 'planned',
  meetings: [],
  unplaced: [],
  steps: 0,
})

/** Runs what may be stopped; null when its time was over before its end: half an answer is none. */
function within<T>(limitMs: number, begin: (mayGoOn: () => boolean) => Generator<unknown, T>): T | null {
  const until = performance.now() + limitMs
  let whole = true
  const mayGoOn = () => (whole &&= performance.now() < until && !shouldStop())
  const work = begin(mayGoOn)
  for (;;) {
    const step = work.next()
    if (!mayGoOn()) return null
    if (step.done) return step.value
  }
}

const costs = (limitMs: number) =>
  within(limitMs, mayGoOn => costSteps(instance, { seed, shouldStop: () => !mayGoOn() })) ?? []

function insightOf(plan: Plan, then: Plan | undefined): Insight {
  if (mode.kind === 'costs')
    return { sentence: { fr: '', en: '' }, room: [], costs: costs(COSTS_MS_MAX).map(one => one.text) }
  const sentence = planSentence(instance, plan)
  if (whatIf && then) {
    const sides = [
      { instance, plan },
      { instance: whatIf.instance, plan: then },
    ] as const
    return { sentence, room: [], costs: [], comparison: comparison(whatIf.change, ...sides, dayName) }
  }
  if (plan.status !== 'planned') return { sentence, room: [], costs: [] }
  const left = plan.unplaced.length > 0
  const room = left ? within(INSIGHT_MS_MAX, mayGoOn => roomSteps(instance, dayName, mayGoOn)) : null
  return {
    sentence,
    room: (room ?? []).filter(one => one.meetings > 0).map(one => one.text),
    costs: mode.kind === 'fresh' ? costs(INSIGHT_MS_MAX).map(one => one.text) : [],
  }
}

const search = steps()
let saidAt = -Infinity
for (;;) {
  const step = search.next()
  if (step.done) {
    const { plan, then } = step.value
    parentPort?.postMessage({ kind: 'done', plan, insight: insightOf(plan, then) } satisfies PlannerWord)
    break
  }
  const now = performance.now()
  if (now - saidAt >= SAY_EVERY_MS) {
    saidAt = now
    parentPort?.postMessage({
      kind: 'progress',
      progress: step.value,
      elapsedSeconds: (now - began) / 1000,
    } satisfies PlannerWord)
  }
}
