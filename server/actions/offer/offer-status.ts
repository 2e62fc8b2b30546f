// Publishing an offer, and taking it back to a draft.
import { refuse, type Refused } from '#server/domain/decision.ts'
import { fieldWords, missingInOffer } from '#server/domain/catalogue/check.ts'
import { offerBlank, type OfferStatus } from '#shared/offer.ts'
import type { RefusalCode } from '#shared/refusals.ts'
import type { Act } from '../act.ts'
import { mayWrite } from '../catalogue-rules.ts'
import { findOffer, isShown, tellOffer, touch } from './offer-rows.ts'

export async function setOfferStatus(
  a: Act,
  input: { editionId: string; offerId: string; status: OfferStatus },
) {
  const offer = await findOffer(a, input)
  if (!offer) return refuse('NOT_FOUND')
  const no = await mayWrite(a, offer, 'exhibitor')
  if (no) return no
  const missing = missingInOffer({ ...offerBlank, title: offer.title, description: offer.description })
  if (input.status === 'published' && missing.length > 0) return incomplete('OFFER_INCOMPLETE', missing)
  const before = { shown: await isShown(a, offer) }
  if (offer.status !== input.status) {
    offer.status = input.status
    touch(a, offer)
    a.log(input.status === 'published' ? 'offer:published' : 'offer:withdrawn', `offer:${offer.id}`)
  }
  return tellOffer(a, offer, before)
}

/** Names what is missing, in both languages. */
export function incomplete(
  code: Extract<RefusalCode, 'OFFER_INCOMPLETE' | 'NEED_INCOMPLETE'>,
  fields: string[],
): Refused<never> {
  return refuse(code, {
    field: fields[0] ?? '',
    missing: fields.map(field => fieldWords[field]?.fr ?? field),
    missingEn: fields.map(field => fieldWords[field]?.en ?? field),
  })
}
