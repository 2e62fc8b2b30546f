// News of the market: when an offer or a need moved, which pairs each side is to see anew, or no longer.
import type { Match } from '#server/domain/matching/index.ts'
import type { LiveEvent } from '#shared/live.ts'
import type { NeedView } from '#shared/need.ts'
import { needCard, offerCard, pairId } from './cards.ts'
import type { Moved } from './market-rows.ts'
import type { Market } from './market.ts'
import { readable, suits } from './suits.ts'

// One change of a busy offer may touch every need of an edition; more than this nobody reads one by one.
const EVENTS_MAX = 400

export function newsOf(market: Market, moved: Moved, today: string): LiveEvent[] {
  const events = new Map<string, LiveEvent>()
  for (const needId of moved.needs)
    for (const event of newsOfNeed(market, needId, today)) events.set(event.id, event)
  for (const offerId of moved.offers)
    for (const event of newsOfOffer(market, offerId, today)) events.set(event.id, event)
  return [...events.values()].slice(0, EVENTS_MAX)
}

/** A changed need: its whole list anew, and what fell out of it. */
function newsOfNeed(market: Market, needId: string, today: string): LiveEvent[] {
  const need = market.needs.get(needId)
  const before = new Map(market.told.get(needId))
  market.told.delete(needId)
  const list = need ? market.rank(need, today) : []
  for (const match of list) {
    market.noteTold(needId, match.offer)
    before.delete(match.offer)
  }
  const shown = need ? list.map(match => shownEvent(market, need, match)) : []
  return [...shown, ...[...before].map(([offerId, sellerId]) => goneEvent(market, needId, offerId, sellerId))]
}

/** A changed offer: the needs it suits, and those beside which it stood and no longer does. */
function newsOfOffer(market: Market, offerId: string, today: string): LiveEvent[] {
  const events: LiveEvent[] = []
  const all = { today, top: Number.MAX_SAFE_INTEGER }
  const suited = market.offers.has(offerId) ? market.matcher.rankNeedsFor({ offer: offerId }, all) : []
  const near = new Set(suited.filter(suits).map(match => match.need))
  for (const [needId, told] of market.told) if (told.has(offerId)) near.add(needId)
  for (const needId of near) {
    const need = market.needs.get(needId)
    const match = need && market.pair(need, offerId, today)
    if (need && match) {
      market.noteTold(needId, offerId)
      events.push(shownEvent(market, need, match))
      continue
    }
    const sellerId = market.told.get(needId)?.get(offerId)
    market.told.get(needId)?.delete(offerId)
    if (sellerId !== undefined) events.push(goneEvent(market, needId, offerId, sellerId))
  }
  return events
}

function shownEvent(market: Market, need: NeedView, match: Match): LiveEvent {
  const seller = market.offers.get(match.offer)?.organisationId
  const forSeller = readable(need, match) ? needCard(market, { ...match, need: need.id }) : undefined
  return {
    editionId: market.editionId,
    noun: 'proposition',
    id: pairId(need.id, match.offer),
    each: [
      { organisationId: need.organisationId, view: offerCard(market, need, match) ?? null },
      ...(seller === undefined || forSeller === undefined
        ? []
        : [{ organisationId: seller, view: forSeller }]),
    ],
  }
}

/** Gone for the buyer; for the exhibitor only when the need or the offer itself is no longer there: a buyer's « pas pour nous » stays the buyer's. */
function goneEvent(market: Market, needId: string, offerId: string, sellerId: string): LiveEvent {
  const need = market.needs.get(needId)
  const over = !need || !market.offers.has(offerId)
  return {
    editionId: market.editionId,
    noun: 'proposition',
    id: pairId(needId, offerId),
    each: [
      ...(need ? [{ organisationId: need.organisationId, view: null }] : []),
      ...(over ? [{ organisationId: sellerId, view: null }] : []),
    ],
  }
}
