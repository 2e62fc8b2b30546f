// Suggested meetings: three for each organisation, out of a matching that spreads demand, so that twenty buyers are not sent to one seller.
import type { Match } from '#server/domain/matching/index.ts'
import type { NeedView } from '#shared/need.ts'
import type { Market } from './market.ts'
import { readable, suits } from './suits.ts'

/** What a letter and a page suggest to one organisation: enough to act on, few enough to read. */
const SUGGESTED_MAX = 3

export interface Suggestion {
  need: NeedView
  match: Match
  sellerId: string
}

/** Every pair suggested in the edition now, best first; pairs that fell apart since they were made are left out. */
export function suggestionsIn(market: Market, now: string): Suggestion[] {
  const today = now.slice(0, 10)
  const made = [...market.suggestedLists(now)].flatMap(([needId, list]) => {
    const need = market.needs.get(needId)
    if (!need) return []
    return list
      .filter(suits)
      .flatMap(({ offer }) => {
        const sellerId = market.offers.get(offer)?.organisationId
        if (sellerId === undefined || market.linked(need.organisationId, sellerId)) return []
        const match = market.pair(need, offer, today)
        return match ? [{ need, match, sellerId }] : []
      })
      .slice(0, SUGGESTED_MAX)
  })
  return made.sort((a, b) => b.match.score - a.match.score || (a.need.id < b.need.id ? -1 : 1))
}

/** Each organisation's own, as a buyer and as an exhibitor: the best of each other side, three at most. */
export function suggestedTo(
  suggestions: readonly Suggestion[],
  organisationIds: readonly string[],
): { asBuyer: Suggestion[]; asSeller: Suggestion[] } {
  const firstOfEach = (list: Suggestion[], other: (one: Suggestion) => string) =>
    list
      .filter((one, at) => list.findIndex(before => other(before) === other(one)) === at)
      .slice(0, SUGGESTED_MAX)
  const asBuyer = suggestions.filter(one => organisationIds.includes(one.need.organisationId))
  const asSeller = suggestions.filter(
    one => organisationIds.includes(one.sellerId) && readable(one.need, one.match),
  )
  return {
    asBuyer: firstOfEach(asBuyer, one => one.sellerId),
    // Two needs of one anonymous buyer are kept apart: joining them would tell that they are one.
    asSeller: firstOfEach(asSeller, one =>
      one.need.visibility === 'anonymous' ? one.need.id : one.need.organisationId,
    ),
  }
}
