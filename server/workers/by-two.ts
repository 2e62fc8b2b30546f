// Plans by two threads at once where every request must be held: this one leads, the other raises the bound its own way.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Instance, Plan } from '../domain/planning/format.ts'
import { planSteps, type PlanOptions, type Progress } from '../domain/planning/plan.ts'
import { Mailbox, mailboxMemory } from './mailbox.ts'
import type { SecondSearch } from './second-search.ts'

/** Work after which a second thread is worth its start; most small events are settled before. */
const ALONE_STEPS = 100_000

/**
 * `planSteps`, helped by a second thread from a moment on when the event asks for it, the budget is time and two cores are there.
 * The thread ends with the plan, or when the caller gives up the generator.
 */
export function* planByTwo(
  instance: Instance,
  options: PlanOptions & { spent: () => number },
): Generator<Progress, Plan> {
  const alone = !instance.mustScheduleAll || options.steps !== undefined || availableParallelism() < 2
  if (alone) return yield* planSteps(instance, options)
  const memory = mailboxMemory(instance.requests.length)
  const steps = planSteps(instance, { ...options, partner: new Mailbox(memory, true) })
  let second: Worker | null = null
  try {
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      if (!second && step.value.steps >= ALONE_STEPS)
        second = start({ instance, seed: options.seed ?? 1, memory })
      yield step.value
    }
  } finally {
    void second?.terminate()
  }
}

function start(task: SecondSearch): Worker {
  return new Worker(new URL('./second-search.ts', import.meta.url), { workerData: task })
}
