// A new offer, a draft unless it is complete and asked to be published at once.
import { refuse } from '#server/domain/decision.ts'
import { missingInOffer, wrongInOffer } from '#server/domain/catalogue/check.ts'
import { Offer } from '#server/storage/entities/index.ts'
import { offerBlank, type OfferFields, type OfferStatus } from '#shared/offer.ts'
import type { Act } from '../act.ts'
import { ENTRIES_MAX, mayWrite } from '../catalogue-rules.ts'
import { incomplete } from './offer-status.ts'
import { split, tellOffer } from './offer-rows.ts'

export async function createOffer(
  a: Act,
  input: { editionId: string; organisationId: string; fields: Partial<OfferFields>; status?: OfferStatus },
) {
  const no = (await mayWrite(a, input, 'exhibitor')) ?? wrongInOffer(input.fields)
  if (no) return no
  const fields: OfferFields = { ...offerBlank, ...input.fields }
  if (input.status === 'published' && missingInOffer(fields).length > 0)
    return incomplete('OFFER_INCOMPLETE', missingInOffer(fields))
  const mine = await a.em.find(Offer, { editionId: input.editionId, organisationId: input.organisationId })
  if (mine.length >= ENTRIES_MAX) return refuse('CATALOGUE_FULL', { limit: ENTRIES_MAX })
  const offer = a.em.create(Offer, {
    id: a.newId(),
    editionId: input.editionId,
    organisationId: input.organisationId,
    ...split(fields),
    status: input.status ?? 'draft',
    position: Math.max(0, ...mine.map(one => one.position + 1)),
    fieldVersions: {},
    createdAt: a.now,
    updatedAt: a.now,
    version: 1,
  })
  a.log('offer:created', `offer:${offer.id}`, { status: offer.status })
  return tellOffer(a, offer, { shown: false })
}
