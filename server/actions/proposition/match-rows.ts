// Rows to matcher: the one place where stored offers and needs become what the engine reads.
import type { MatchNeed, MatchOffer } from '#server/domain/matching/index.ts'
import type { Participant } from '#server/storage/queries/propositions.ts'
import type { MoneyRange } from '#shared/catalogue.ts'
import type { NeedFields } from '#shared/need.ts'
import type { OfferFields } from '#shared/offer.ts'

/** What an organisation adds to its offers. */
export type Seller = Pick<Participant, 'id' | 'place' | 'legalFamily' | 'naf' | 'turnoverCents'>

/** An offer with what its organisation adds: place, legal family, activity code, turnover. */
export function matchOffer(id: string, fields: OfferFields, seller: Seller): MatchOffer {
  const { title, description, sectors, territory, capacity, leadDays, price, dates, commitments } = fields
  const period = { ...dates, ...(leadDays === null ? {} : { leadDays }) }
  return {
    id,
    organisation: seller.id,
    title,
    description,
    place: seller.place,
    legalFamily: seller.legalFamily,
    ...(sectors.length > 0 ? { sectors } : {}),
    ...(seller.naf === null ? {} : { naf: seller.naf }),
    ...(territory === null ? {} : { territory }),
    ...(capacity === null ? {} : { capacity }),
    ...(price === null ? {} : { price: cents(price) }),
    ...(Object.keys(period).length > 0 ? { dates: period } : {}),
    ...(commitments.length > 0 ? { commitments } : {}),
    ...(seller.turnoverCents === null ? {} : { turnoverCents: seller.turnoverCents }),
  }
}

export function matchNeed(id: string, organisationId: string, fields: NeedFields): MatchNeed {
  const { title, description, sectors, place, quantity, budget, dates, required, wished } = fields
  return {
    id,
    organisation: organisationId,
    title,
    description,
    required,
    wished,
    ...(sectors.length > 0 ? { sectors } : {}),
    ...(place === null ? {} : { place }),
    ...(quantity === null ? {} : { quantity }),
    ...(budget === null ? {} : { budget: cents(budget) }),
    ...(dates === null ? {} : { dates }),
  }
}

/** `unit` empty: a whole order; `repas`: for one. */
function cents({ minCents, maxCents, unit }: MoneyRange) {
  return {
    ...(minCents === undefined ? {} : { min: minCents }),
    ...(maxCents === undefined ? {} : { max: maxCents }),
    unit: unit ? `cents/${unit}` : 'cents',
  }
}
