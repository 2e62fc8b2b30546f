// Runs of the planner: a thread each, started after its plan row is committed, its words stored by actions.
import { Worker } from 'node:worker_threads'
import type { FastifyBaseLogger } from 'fastify'
import { act } from './actions/act.ts'
import type { House } from './actions/house.ts'
import { outcomeOf } from './actions/plan/outcome.ts'
import { poolOf, type Pool } from './actions/plan/pool.ts'
import { finishPlan, tellProgress } from './actions/plan/run.ts'
import { instanceOf, modeOf, whatIfOf } from './planner-tasks.ts'
import { editionById, slotsOf } from './storage/queries/editions.ts'
import { planView } from './storage/queries/plans.ts'
import type { PlannerTask, PlannerWord, Words } from './workers/planner.ts'
import type { PlanInput, PlannedMeeting, PlanResult } from '#shared/plan.ts'

export interface PlannerRuns {
  /** Resolves once the thread runs; the outcome comes through the plan's row. */
  start(planId: string, editionId: string, input: PlanInput): Promise<void>
  /** Asks a run to stop with the best so far; false when it does not run here. */
  stop(planId: string): boolean
  stopAll(): Promise<void>
}

const SECONDS_DEFAULT = 3
// The thread holds two times an instance of 40,000 requests with room to spare.
const MEMORY_MB_MAX = 1024

export function plannerRuns(house: House, log: FastifyBaseLogger): PlannerRuns {
  const running = new Map<string, { worker: Worker | null; stop: Uint8Array }>()
  const system = { kind: 'system', name: 'planner' } as const

  const begin = async (planId: string, editionId: string, input: PlanInput) => {
    const stop = new SharedArrayBuffer(1)
    const run = { worker: null as Worker | null, stop: new Uint8Array(stop) }
    // From now on it can be stopped, also while its pool is still being read.
    running.set(planId, run)
    const pool = await poolOf(house.sql, editionId, house.now())
    const kept = await keptLines(house, editionId, input)
    const task: PlannerTask = {
      instance: instanceOf(pool, input, kept),
      mode: modeOf(input),
      whatIf: input.whatIf
        ? whatIfOf(
            pool,
            await poolOf(house.sql, editionId, house.now(), { tables: input.whatIf.tables }),
            input,
            input.whatIf,
          )
        : null,
      seed: input.seed ?? 1,
      seconds: input.seconds ?? SECONDS_DEFAULT,
      stop,
      dayNames: await dayNamesOf(house, editionId),
    }
    const worker = new Worker(new URL('./workers/planner.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB_MAX },
    })
    run.worker = worker
    // Words are stored one after the other: the last one must not be overtaken by an earlier one.
    let last = Promise.resolve()
    const store = (work: () => Promise<unknown>) => {
      last = last.then(work).then(
        () => undefined,
        (error: unknown) => log.error({ err: error, planId }, 'a plan could not be stored'),
      )
    }
    worker.on('message', (word: PlannerWord) => {
      if (word.kind === 'progress') {
        const { best, bound, gap } = word.progress
        const progress = {
          best,
          bound: Number.isFinite(bound) ? bound : null,
          gap,
          elapsedSeconds: word.elapsedSeconds,
        }
        store(() => act(house, system, a => tellProgress(a, { planId, progress })))
      } else {
        running.delete(planId)
        store(() =>
          act(house, system, a => finishPlan(a, { planId, result: resultOf(pool, word, input, kept) })),
        )
      }
    })
    worker.on('error', error => {
      log.error({ err: error, planId }, 'the planner failed')
      running.delete(planId)
      store(() => act(house, system, a => finishPlan(a, { planId, result: null })))
    })
  }

  return {
    start: async (planId, editionId, input) => {
      try {
        await begin(planId, editionId, input)
      } catch (error) {
        // A run that never began must not stand in the way of the next.
        log.error({ err: error, planId }, 'the planner did not start')
        running.delete(planId)
        await act(house, system, a => finishPlan(a, { planId, result: null }))
      }
    },
    stop: planId => {
      const run = running.get(planId)
      if (run) Atomics.store(run.stop, 0, 1)
      return run !== undefined
    },
    stopAll: async () => {
      await Promise.all([...running.values()].map(run => run.worker?.terminate() ?? Promise.resolve(0)))
      running.clear()
    },
  }
}

/** A what-if and a preview change nothing, and say nothing of changes. */
function resultOf(
  pool: Pool,
  { plan, insight }: Extract<PlannerWord, { kind: 'done' }>,
  input: PlanInput,
  kept: readonly PlannedMeeting[],
): PlanResult {
  const outcome = outcomeOf(pool, plan, new Set(kept.map(one => one.requestId)))
  const looksOnly = input.whatIf !== undefined || input.preview === true
  return { ...outcome, ...insight, ...(looksOnly ? { changes: [], unplaced: [], kept: 0 } : {}) }
}

async function keptLines(house: House, editionId: string, input: PlanInput): Promise<PlannedMeeting[]> {
  const draft = input.keep === undefined ? undefined : await planView(house.sql, input.keep, editionId)
  return (draft?.result?.meetings ?? []).filter(one => one.locked === true)
}

/** « mardi », "Tuesday": how organisers call the days of their edition. */
async function dayNamesOf(house: House, editionId: string): Promise<Record<number, Words>> {
  const timeZone = (await editionById(house.sql, editionId))?.timeZone
  const name = (locale: string, at: string) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone }).format(new Date(at))
  const slots = await slotsOf(house.sql, editionId)
  return Object.fromEntries(
    slots.map(slot => [slot.day, { fr: name('fr-FR', slot.startsAt), en: name('en-GB', slot.startsAt) }]),
  )
}
