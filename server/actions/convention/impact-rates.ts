// Rates of the impact estimate: an organiser dates new ones; those before stay for what was signed under them.
import { refuse } from '#server/domain/decision.ts'
import { ImpactRates } from '#server/storage/entities/index.ts'
import type { ImpactRatesInput } from '#shared/convention-impact.ts'
import type { Act } from '../act.ts'

export async function addImpactRates(a: Act, input: ImpactRatesInput & { editionId: string }) {
  const { editionId, from } = input
  const known = await a.em.findOne(ImpactRates, { editionId, from })
  if (known) return refuse('VERSION_CONFLICT', { by: null })
  a.em.create(ImpactRates, { id: a.newId(), ...input, createdAt: a.now })
  a.log('impact:rates-added', `edition:${editionId}`, { from })
  return { done: true as const }
}
