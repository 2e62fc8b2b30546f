// Changing fields of an offer: colleagues on different fields never collide, and on the same field they are told.
import { refuse } from '#server/domain/decision.ts'
import { missingInOffer, wrongInOffer } from '#server/domain/catalogue/check.ts'
import { mergeFields } from '#server/domain/catalogue/fields.ts'
import { offerBlank, type OfferChanges, type OfferFields } from '#shared/offer.ts'
import type { Act } from '../act.ts'
import { collision, mayWrite } from '../catalogue-rules.ts'
import { incomplete } from './offer-status.ts'
import { findOffer, isShown, personOf, split, tellOffer, touch } from './offer-rows.ts'

export async function changeOffer(
  a: Act,
  input: { editionId: string; offerId: string; changes: OfferChanges },
) {
  const offer = await findOffer(a, input)
  if (!offer) return refuse('NOT_FOUND')
  const no = await mayWrite(a, offer, 'exhibitor')
  if (no) return no
  const now = { ...offerBlank, ...offer.details, title: offer.title, description: offer.description }
  const merged = mergeFields(now, offer.fieldVersions, input.changes, { by: personOf(a), at: a.now })
  if (!merged.ok) return collision(a, merged)
  const fields = merged.fields as OfferFields
  const wrong = wrongInOffer(fields)
  if (wrong) return wrong
  // What buyers already read may not lose its title.
  if (offer.status === 'published' && missingInOffer(fields).length > 0)
    return incomplete('OFFER_INCOMPLETE', missingInOffer(fields))
  const before = { shown: await isShown(a, offer) }
  Object.assign(offer, split(fields), { fieldVersions: merged.versions })
  if (merged.changed.length > 0) {
    touch(a, offer)
    a.log('offer:changed', `offer:${offer.id}`, { fields: merged.changed })
  }
  return tellOffer(a, offer, before)
}
