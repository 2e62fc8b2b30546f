/** Changing one's own request: edit it, take it back, or let time end it. */
import type { Actor } from '../actor.ts'
import type { Decision } from '../decision.ts'
import { decide, refuse } from '../decision.ts'
import type { Instant } from '../instant.ts'
import { isAfter } from '../instant.ts'
import type { RequestPhase } from './request-rules.ts'
import { sideOf, termsRefusal } from './request-rules.ts'
import type { Request, RequestEvent, RequestTerms } from './request.ts'
import { isOpen } from './request.ts'

export interface EditFacts {
  readonly phase: RequestPhase
  readonly freeSlotIds: ReadonlySet<string>
  readonly subjectPublished: boolean | null
}

/** Edits the proposal one has made, request or counter-proposal, as long as the other side has not answered. */
export function editRequest(
  request: Request,
  command: { readonly by: Actor; readonly terms: RequestTerms },
  facts: EditFacts,
  now: Instant,
): Decision<RequestEvent> {
  const side = sideOf(request, command.by)
  if (side === null) return refuse('NOT_FOUND')
  if (!isOpen(request)) return refuse('REQUEST_CLOSED', { status: request.status })
  if (side === request.turn) return refuse('NOT_YOUR_TURN')
  if (facts.phase === 'closed') return refuse('REQUESTS_NOT_OPEN')
  if (isAfter(now, request.answerBy)) return refuse('ANSWER_TOO_LATE', { answerBy: request.answerBy })
  if (facts.subjectPublished === false) return refuse('SUBJECT_NOT_PUBLISHED')
  const wrong = termsRefusal(command.terms, facts.freeSlotIds)
  if (wrong !== null) return wrong
  return decide({
    type: 'request:edited',
    requestId: request.id,
    terms: command.terms,
    by: command.by,
    at: now,
  })
}

/** Takes a request back: while it is open, and still from the pool as long as no meeting came of it. */
export function withdrawRequest(
  request: Request,
  command: { readonly by: Actor },
  now: Instant,
): Decision<RequestEvent> {
  const side = sideOf(request, command.by)
  if (side === null) return refuse('NOT_FOUND')
  if (side !== 'requester') return refuse('NOT_YOUR_TURN')
  const pooled =
    request.status === 'accepted' && request.acceptedSlotId === null && request.meetingId === null
  if (!isOpen(request) && !pooled) return refuse('REQUEST_CLOSED', { status: request.status })
  return decide({ type: 'request:withdrawn', requestId: request.id, by: command.by, at: now })
}

/** Ends every open request whose time to answer has passed. Running it twice changes nothing more. */
export function expireRequests(requests: readonly Request[], now: Instant): RequestEvent[] {
  return requests
    .filter(request => isOpen(request) && isAfter(now, request.answerBy))
    .map(request => ({ type: 'request:expired', requestId: request.id, at: now }))
}
