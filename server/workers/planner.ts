// The planner in a thread of its own: says how far it is, stops when asked, answers the plan.
import { parentPort, workerData } from 'node:worker_threads'
import type { Instance } from '../domain/planning/instance.ts'
import { differences, repairSteps, type Repair, type RepairMode } from '../domain/planning/repair.ts'
import { planSteps, type Progress } from '../domain/planning/plan.ts'

export interface PlannerTask {
  instance: Instance
  mode: RepairMode | { kind: 'fresh' }
  seed: number
  seconds: number
  /** One shared byte: 1 means stop and answer the best so far. */
  stop: SharedArrayBuffer
}

export type PlannerWord = { kind: 'progress'; progress: Progress; elapsedSeconds: number } | { kind: 'done'; repair: Repair }

// Four words a second: enough to see it move, few enough to store.
const SAY_EVERY_MS = 250

const { instance, mode, seed, seconds, stop } = workerData as PlannerTask
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

const search = steps()
let saidAt = -Infinity
for (;;) {
  const step = search.next()
  if (step.done) {
    parentPort?.postMessage({ kind: 'done', repair: step.value } satisfies PlannerWord)
    break
  }
  const now = performance.now()
  if (now - saidAt >= SAY_EVERY_MS) {
    saidAt = now
    parentPort?.postMessage({ kind: 'progress', progress: step.value, elapsedSeconds: (now - began) / 1000 } satisfies PlannerWord)
  }
}
