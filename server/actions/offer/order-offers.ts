// The order in which buyers read a stand's offers.
import { refuse } from '#server/domain/decision.ts'
import { Offer } from '#server/storage/entities/index.ts'
import type { Act } from '../act.ts'
import { isShown, tellOffer, touch } from './offer-rows.ts'

/** Takes every offer of the organisation once; a list made before a colleague added one is refused. */
export async function orderOffers(
  a: Act,
  input: { editionId: string; organisationId: string; ids: string[] },
) {
  const offers = await a.em.find(Offer, { editionId: input.editionId, organisationId: input.organisationId })
  const known = new Map(offers.map(offer => [offer.id, offer]))
  if (input.ids.length !== offers.length || input.ids.some(id => !known.has(id))) return refuse('ORDER_STALE')
  for (const [position, id] of input.ids.entries()) {
    const offer = known.get(id)
    if (!offer || offer.position === position) continue
    offer.position = position
    touch(a, offer)
    await tellOffer(a, offer, { shown: await isShown(a, offer) })
  }
  a.log('offer:ordered', `organisation:${input.organisationId}`, { edition: input.editionId })
  return { done: true as const }
}
