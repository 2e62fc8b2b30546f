// Tips: what an offer does not say yet, and how many open needs ask for it.
import type { NeedView } from '#shared/need.ts'
import type { OfferView, Tip } from '#shared/offer.ts'
import type { Market } from './market.ts'
import { related } from './suits.ts'

interface Asked {
  field: string
  silent: (offer: OfferView) => boolean
  asks: (need: NeedView) => boolean
}

const asked: readonly Asked[] = [
  { field: 'sectors', silent: offer => offer.sectors.length === 0, asks: need => need.sectors.length > 0 },
  { field: 'territory', silent: offer => offer.territory === null, asks: need => need.place !== null },
  {
    field: 'capacity',
    silent: offer => offer.capacity?.quantity === undefined,
    asks: need => need.quantity !== null,
  },
  { field: 'price', silent: offer => offer.price === null, asks: need => need.budget !== null },
  { field: 'leadDays', silent: offer => offer.leadDays === null, asks: need => need.dates !== null },
  {
    field: 'commitments',
    silent: offer => offer.commitments.length === 0,
    asks: need => [need.required, need.wished].some(wants => (wants.commitments?.length ?? 0) > 0),
  },
]

/** The tips of an offer, the most asked first; needs of other trades do not count once the offer is published. */
export function tipsFor(market: Market, offer: OfferView, today: string): Tip[] {
  const near = market.offers.has(offer.id)
    ? market.matcher
        .rankNeedsFor({ offer: offer.id }, { today, top: Number.MAX_SAFE_INTEGER })
        .filter(related)
    : []
  const needs =
    near.length > 0
      ? near.map(match => market.needs.get(match.need)).filter(need => need !== undefined)
      : [...market.needs.values()]
  return asked
    .filter(one => one.silent(offer))
    .map(one => ({ offerId: offer.id, field: one.field, needs: needs.filter(one.asks).length }))
    .filter(tip => tip.needs > 0)
    .sort((a, b) => b.needs - a.needs)
}
