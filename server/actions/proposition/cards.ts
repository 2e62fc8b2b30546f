// Cards: a match in words, three reasons met and one to check, as each side may see it.
import { startingWeights, type Match, type Reason as MatchReason } from '#server/domain/matching/index.ts'
import { openNeedView } from '#server/storage/queries/open-need.ts'
import { opinionView } from '#server/storage/queries/propositions.ts'
import type { NeedView } from '#shared/need.ts'
import type { NeedProposition, OfferProposition, Reason } from '#shared/proposition.ts'
import type { Market } from './market.ts'

// What is read at a glance on a card.
const REASONS_MAX = 3
const SUMMARY_CHARACTERS = 220

export const pairId = (needId: string, offerId: string): string => `${needId}:${offerId}`

/** For the buyer of `need`; undefined when the offer left the market meanwhile. */
export function offerCard(market: Market, need: NeedView, match: Match): OfferProposition | undefined {
  const offer = market.offers.get(match.offer)
  const seller = offer && market.participants.get(offer.organisationId)
  if (!offer || !seller) return undefined
  const { id, participationId, name, legalFamily, place, stand } = seller
  return {
    ...pair(market, need.id, match, need.organisationId),
    offer: {
      title: offer.title,
      summary: shortened(offer.description),
      sectors: offer.sectors,
      image: offer.images[0] ?? null,
      organisation: {
        id,
        participationId,
        name,
        legalFamily,
        city: place.city ?? '',
        department: place.department ?? '',
        stand,
      },
    },
  }
}

/** For the exhibitor whose offer answers a need. */
export function needCard(market: Market, match: Match & { need: string }): NeedProposition | undefined {
  const need = market.needs.get(match.need)
  const offer = market.offers.get(match.offer)
  if (!need || !offer) return undefined
  const buyer = market.participants.get(need.organisationId)
  const known = buyer && {
    id: buyer.id,
    name: buyer.name,
    legalFamily: buyer.legalFamily,
    city: buyer.place.city ?? '',
  }
  return {
    ...pair(market, need.id, match, offer.organisationId),
    offerTitle: offer.title,
    need: openNeedView(need, known ?? null),
    participationId: need.visibility === 'anonymous' ? null : (buyer?.participationId ?? null),
  }
}

function pair(market: Market, needId: string, match: Match, speakerId: string) {
  const opinion = market.opinionOf(speakerId, needId, match.offer)
  return {
    id: pairId(needId, match.offer),
    needId,
    offerId: match.offer,
    score: Math.round(match.score * 10) / 10,
    confidence: Math.round(match.confidence * 100) / 100,
    band: match.band,
    met: reasonsMet(match),
    moved: match.reasons.filter(movedBy).map(plainReason),
    toCheck: toCheck(match),
    opinion: opinion ? opinionView(opinion) : null,
  }
}

export const plainReason = ({ criterion, state, text }: MatchReason): Reason => ({ criterion, state, text })

/** Reasons that come from the past of the two, or from fairness, and not from what they ask and offer. */
const movedBy = ({ criterion }: MatchReason): boolean => criterion === 'exposure' || criterion === 'feedback'

/** Met first, then partly met, those that count most first. */
export function reasonsMet(match: Match): Reason[] {
  const rank = (reason: MatchReason) => (reason.state === 'met' ? 0 : 1)
  return match.reasons
    .filter(reason => !movedBy(reason) && (reason.state === 'met' || reason.state === 'partly'))
    .toSorted((a, b) => rank(a) - rank(b) || countOf(b) - countOf(a))
    .slice(0, REASONS_MAX)
    .map(plainReason)
}

const countOf = ({ criterion, score }: MatchReason) =>
  ((startingWeights as Partial<Record<string, number>>)[criterion] ?? 0) * (score ?? 0)

/** The first thing to ask: a required condition nobody knows, else an unknown criterion, else what is not met. Few words in common are nothing to ask. */
export function toCheck(match: Match): Reason | null {
  const gate = match.gates.find(one => one.state === 'unknown')
  if (gate) return { criterion: gate.gate, state: 'unknown', text: gate.text }
  const reason =
    match.reasons.find(one => one.state === 'unknown') ??
    match.reasons.find(one => one.state === 'unmet' && one.criterion !== 'text' && !movedBy(one))
  return reason ? plainReason(reason) : null
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= SUMMARY_CHARACTERS) return plain
  return `${plain.slice(0, SUMMARY_CHARACTERS).replace(/\s+\S*$/, '')}…`
}
