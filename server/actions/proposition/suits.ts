// Which pairs are worth showing, and to whom: the words or the trade speak for them.
import type { Match } from '#server/domain/matching/index.ts'
import type { NeedView } from '#shared/need.ts'

/** A pair worth showing at all: the words or the trade speak for it, not only the place. */
export const related = (match: Match): boolean =>
  match.reasons.some(
    reason =>
      (reason.criterion === 'text' || reason.criterion === 'category') &&
      (reason.state === 'met' || reason.state === 'partly'),
  )

/** A pair that suits: reserved and anonymous needs are shown to no other offer. */
export const suits = (match: Match): boolean => related(match) && match.band !== 'explore'

/** True when the exhibitor of the offer may read the need. */
export const readable = (need: NeedView, match: Match): boolean =>
  need.status === 'open' && (need.visibility === 'public' ? related(match) : suits(match))
