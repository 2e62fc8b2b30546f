// A pool of four accepted requests, and runs of the planner through the interface.
import { castOf, type Cast } from './cast.ts'
import type { TestApp } from './app.ts'
import type { PlanInput, PlanResult, PlanView } from '#shared/plan.ts'

export type Planned = PlanView & { result: PlanResult & { promises: NonNullable<PlanResult['promises']> } }

/** Ville asks Atelier, Papeterie and Coop; Coop asks Atelier: all accepted, none placed. A week before the event. */
export async function pooled(
  world: TestApp,
  options: { tables?: number } = {},
): Promise<{ cast: Cast; requests: [string, string, string, string] }> {
  world.clock.now = '2026-11-20T09:00:00.000Z'
  const cast = await castOf(world, { bookingMode: 'planned', ...options })
  const requests = `/api/editions/${cast.slug}/requests`
  const ids: string[] = []
  for (const [from, to] of [
    [cast.ville, cast.atelier],
    [cast.ville, cast.papeterie],
    [cast.coop, cast.atelier],
    [cast.ville, cast.coop],
  ] as const) {
    const asked = await from.first.browser.post(requests, {
      addresseeId: to.organisationId,
      subject: null,
      slotIds: [],
      message: '',
    })
    const accepted = await to.first.browser.post(`${requests}/${asked.body.id}/accept`, {})
    if (accepted.body.status !== 'accepted' || accepted.body.meetingId !== null)
      throw new Error(JSON.stringify(accepted.body))
    ids.push(asked.body.id)
  }
  return { cast, requests: ids as [string, string, string, string] }
}

export async function finished(cast: Cast, planId: string): Promise<Planned> {
  for (let tries = 0; tries < 300; tries++) {
    const { body } = await cast.olga.browser.get(`/api/editions/${cast.slug}/plans`)
    const plan = body.plan.find((one: { id: string }) => one.id === planId)
    if (plan.status !== 'running') return plan
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error('the plan did not finish')
}

export async function runPlan(cast: Cast, input: PlanInput): Promise<Planned> {
  const begun = await cast.olga.browser.post(`/api/editions/${cast.slug}/plans`, input)
  if (begun.body.status !== 'running') throw new Error(JSON.stringify(begun.body))
  return finished(cast, begun.body.id)
}
