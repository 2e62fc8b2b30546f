// The planner in a thread of its own: says how far it is, stops when asked, answers the plan.
import { parentPort, workerData } from 'node:worker_threads'
import type { Instance } from '../domain/planning/instance.ts'
import { differences, repairSteps, type Repair, type RepairMode } from '../domain/planning/repair.ts'
import { costSteps } from '../domain/planning/insight/costs.ts'
import { roomSteps } from '../domain/planning/insight/room.ts'
import { planSentence } from '../domain/planning/insight/sentence.ts'
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
}

export interface PlannerTask {
  instance: Instance
  mode: RepairMode | { kind: 'fresh' }
  seed: number
  seconds: number
  /** The names of the days, by their number in the instance. */
  dayNames: Record<number, Words>
  /** One shared byte: 1 means stop and answer the best so far. */
  stop: SharedArrayBuffer
}

export type PlannerWord =
  | { kind: 'progress'; progress: Progress; elapsedSeconds: number }
  | { kind: 'done'; repair: Repair; insight: Insight }

// Four words a second: enough to see it move, few enough to store.
const SAY_EVERY_MS = 250

// What would make room and what each aim costs are worth this much more waiting, each; beyond it they are left unsaid.
const INSIGHT_MS_MAX = 2500

const { instance, mode, seed, seconds, stop, dayNames } = workerData as PlannerTask
const stopped = new Uint8Array(stop)
const began = performance.now()
const options = {
  seed,
  spent: () => (performance.now() - began) / (seconds * 1000),
  shouldStop: () => Atomics.load(stopped, 0) === 1,
}

function* steps(): Generator<Progress, Repair> {
  if (mode.kind !== 'fresh') return yield* repairSteps(instance, mode, options)
  return differences(instance, yield* planSteps(instance, options))
}

/** Runs what may be stopped; null when its time was over before its end: half an answer is none. */
function within<T>(begin: (mayGoOn: () => boolean) => Generator<unknown, T>): T | null {
  const until = performance.now() + INSIGHT_MS_MAX
  let whole = true
  const mayGoOn = () => (whole &&= performance.now() < until && !options.shouldStop())
  const work = begin(mayGoOn)
  for (;;) {
    const step = work.next()
    if (!mayGoOn()) return null
    if (step.done) return step.value
  }
}

function insightOf({ plan }: Repair): Insight {
  const sentence = planSentence(instance, plan)
  if (plan.status !== 'planned') return { sentence, room: [], costs: [] }
  const dayName = (day: number) => dayNames[day] ?? { fr: `jour ${day + 1}`, en: `day ${day + 1}` }
  const room = plan.unplaced.length > 0 ? within(mayGoOn => roomSteps(instance, dayName, mayGoOn)) : null
  const costs =
    mode.kind === 'fresh'
      ? within(mayGoOn => costSteps(instance, { seed, shouldStop: () => !mayGoOn() }))
      : null
  return {
    sentence,
    room: (room ?? []).filter(one => one.meetings > 0).map(one => one.text),
    costs: (costs ?? []).map(one => one.text),
  }
}

const search = steps()
let saidAt = -Infinity
for (;;) {
  const step = search.next()
  if (step.done) {
    parentPort?.postMessage({
      kind: 'done',
      repair: step.value,
      insight: insightOf(step.value),
    } satisfies PlannerWord)
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
