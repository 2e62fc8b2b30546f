// A plan while it is made: begun, telling how far it is, proposed or failed, thrown away.
import { refuse } from '#server/domain/decision.ts'
import { Plan } from '#server/storage/entities/index.ts'
import type { PlanInput, PlanResult, PlanView } from '#shared/plan.ts'
import type { Act } from '../act.ts'
import { tellPlan } from './tell.ts'

/** Begins a run; the caller starts the thread once this is committed. One run at a time in an edition. */
export async function beginPlan(a: Act, input: PlanInput & { editionId: string }) {
  const running = await a.em.findOne(Plan, { editionId: input.editionId, status: 'running' })
  if (running) return refuse('PLAN_RUNNING')
  const last = await a.em.findOne(Plan, { editionId: input.editionId }, { orderBy: { number: 'desc' } })
  const { editionId, ...options } = input
  const plan = a.em.create(Plan, {
    id: a.newId(),
    editionId,
    number: (last?.number ?? 0) + 1,
    status: 'running',
    options,
    createdBy: a.who.kind === 'person' ? a.who.personId : 'system',
    createdAt: a.now,
  })
  a.log('plan:begun', `plan:${plan.id}`, { mode: input.mode })
  return tellPlan(a, editionId, plan.id)
}

export async function tellProgress(
  a: Act,
  input: { planId: string; progress: NonNullable<PlanView['progress']> },
) {
  const plan = await a.em.findOne(Plan, { id: input.planId, status: 'running' })
  if (!plan) return { done: true as const }
  plan.options = { ...plan.options, progress: input.progress }
  plan.version += 1
  await tellPlan(a, plan.editionId, plan.id)
  return { done: true as const }
}

/** The thread answered, or failed (`result` null). */
export async function finishPlan(a: Act, input: { planId: string; result: PlanResult | null }) {
  const plan = await a.em.findOne(Plan, { id: input.planId, status: 'running' })
  if (!plan) return refuse('NOT_FOUND')
  plan.status = input.result ? 'proposed' : 'failed'
  plan.result = input.result
  plan.version += 1
  a.log('plan:finished', `plan:${plan.id}`, { status: plan.status })
  return tellPlan(a, plan.editionId, plan.id)
}

/** After a restart no thread is left: what was running is said to have failed. */
export async function failRunning(a: Act) {
  for (const plan of await a.em.find(Plan, { status: 'running' }))
    await finishPlan(a, { planId: plan.id, result: null })
  return { done: true as const }
}

export async function discardPlan(a: Act, input: { editionId: string; planId: string }) {
  const plan = await a.em.findOne(Plan, { id: input.planId, editionId: input.editionId, status: 'proposed' })
  if (!plan) return refuse('NOT_FOUND')
  plan.status = 'discarded'
  plan.version += 1
  return tellPlan(a, plan.editionId, plan.id)
}
