/** Request rules: the limits, who is on which side, and what terms may say. */
import type { Actor } from '../actor.ts'
import { organisationOf } from '../actor.ts'
import type { Refused } from '../decision.ts'
import { refuse } from '../decision.ts'
import type { Instant } from '../instant.ts'
import { earliest, plusMinutes } from '../instant.ts'
import type { Request, RequestSide, RequestTerms } from './request.ts'

/** Three wishes are enough to agree on one, and few enough to read on a phone. */
const PREFERRED_SLOTS_MAX = 3
/** A note, not a letter: it is read between two meetings. */
export const MESSAGE_LENGTH_MAX = 1_000
/** After this many counter-proposals people settle it faster by talking. */
export const COUNTERS_MAX = 6

/**
 * direct: accepting books at once. planned: accepting joins the planner's pool.
 * answers: no new requests, those sent may still be answered (and booked at once). closed: nothing moves.
 */
export type RequestPhase = 'closed' | 'planned' | 'direct' | 'answers'

export interface AnswerRules {
  readonly answerHours: number
  /** Requests are answered before this, whatever their hours (the planner runs, or the day begins). */
  readonly answersCloseAt: Instant | null
}

/** When an answer stops counting: so many hours after sending, and never after the edition's own limit. */
export function answerByFor(sentAt: Instant, rules: AnswerRules): Instant {
  const own = plusMinutes(sentAt, rules.answerHours * 60)
  return rules.answersCloseAt === null ? own : earliest(own, rules.answersCloseAt)
}

/** The side an actor speaks for; null for a third party, to whom the request does not exist. */
export function sideOf(request: Request, actor: Actor): RequestSide | null {
  const organisationId = organisationOf(actor)
  if (organisationId === null) return null
  if (organisationId === request.requesterId) return 'requester'
  return organisationId === request.addresseeId ? 'addressee' : null
}

/** What is wrong with the terms, or null. `freeSlotIds` are the slots free for both sides now. */
export function termsRefusal(terms: RequestTerms, freeSlotIds: ReadonlySet<string>): Refused<never> | null {
  if (terms.message.length > MESSAGE_LENGTH_MAX) {
    return refuse('MESSAGE_TOO_LONG', { length: terms.message.length, limit: MESSAGE_LENGTH_MAX })
  }
  if (terms.slotIds.length > PREFERRED_SLOTS_MAX)
    return refuse('TOO_MANY_SLOTS', { limit: PREFERRED_SLOTS_MAX })
  if (new Set(terms.slotIds).size < terms.slotIds.length) return refuse('SLOT_REPEATED')
  const taken = terms.slotIds.find(slotId => !freeSlotIds.has(slotId))
  return taken === undefined ? null : refuse('SLOT_TAKEN', { slotId: taken })
}
