// Partners: for a need too large for one the small set that covers it; and exchange loops, where everyone supplies the next.
import type { Consortium, Loop } from '#server/domain/matching/index.ts'
import type { NeedView } from '#shared/need.ts'
import type { ConsortiumView, LoopView } from '#shared/partners.ts'
import { offerCard } from './cards.ts'
import type { Market } from './market.ts'

/** The set as a buyer reads it; null when one enterprise is enough, or nobody covers anything. */
export function consortiumView(market: Market, need: NeedView, today: string): ConsortiumView | null {
  const { set, lotOf } = market.consortium(need, today)
  if (!set || set.members.length < 2) return null
  const lots = (list: Consortium['missing']) => list.map(lot => lotOf(lot.code) ?? lot.label)
  const members = set.members.flatMap(member => {
    const match = market.pair(need, member.offer, today)
    const card = match && offerCard(market, need, match)
    if (!card) return []
    const share = member.quantityShare
    return [
      {
        proposition: card,
        lots: lots(member.lots),
        quantityShare: share === undefined ? null : Math.min(1, Math.round(share * 100) / 100),
        quantityUnknown: member.quantityUnknown,
      },
    ]
  })
  if (members.length < 2) return null
  return {
    members,
    covered: Math.round(set.covered * 100) / 100,
    quantityCovered: set.quantityCovered === undefined ? null : Math.round(set.quantityCovered * 100) / 100,
    missing: lots(set.missing),
  }
}

/** A loop in words; null when one of its supplies left the market since. */
export function loopView(market: Market, loop: Loop): LoopView | null {
  const supplies = loop.supplies.flatMap(supply => {
    const offer = market.offers.get(supply.offer)
    const need = market.needs.get(supply.need)
    const from = market.participants.get(supply.from)
    const to = market.participants.get(supply.to)
    if (!offer || !need || !from || !to) return []
    return [
      {
        from: { id: from.id, name: from.name },
        to: { id: to.id, name: to.name },
        offer: { id: offer.id, title: offer.title },
        need: { id: need.id, title: need.title },
      },
    ]
  })
  if (supplies.length < loop.supplies.length) return null
  return { id: loop.supplies.map(one => `${one.offer}:${one.need}`).join('+'), supplies }
}
