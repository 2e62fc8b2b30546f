/** Answering a request: accept, decline or propose otherwise, each side in its turn and in time. */
import type { Actor } from '../actor.ts'
import type { Decision, Refused } from '../decision.ts'
import { decide, refuse } from '../decision.ts'
import type { Instant } from '../instant.ts'
import { isAfter } from '../instant.ts'
import type { AnswerRules, RequestPhase } from './request-rules.ts'
import { answerByFor, COUNTERS_MAX, MESSAGE_LENGTH_MAX, sideOf, termsRefusal } from './request-rules.ts'
import type { Request, RequestEvent, RequestTerms } from './request.ts'
import { currentTerms, isOpen } from './request.ts'

export interface Answer {
  readonly by: Actor
  /** The revision the answering person had before their eyes; null when answered without one. */
  readonly revision: number | null
}

export interface AcceptRequest extends Answer {
  /** The slot to book in direct mode; null takes the first preferred slot that is still free. */
  readonly slotId: string | null
}

export interface AcceptFacts {
  readonly phase: RequestPhase
  readonly freeSlotIds: ReadonlySet<string>
  /** Another meeting of the two was booked since the request was sent. */
  readonly alreadyMeeting: boolean
}

/**
 * Says yes. In direct mode (and while only answers are taken) this also wants a meeting in a slot free for both; in planned mode the
 * request joins the planner's pool, its preferred slots being wishes only.
 */
export function acceptRequest(
  request: Request,
  command: AcceptRequest,
  facts: AcceptFacts,
  now: Instant,
): Decision<RequestEvent> {
  const refused = answerRefusal(request, command, now)
  if (refused !== null) return refused
  if (facts.phase === 'closed') return refuse('REQUESTS_NOT_OPEN')
  if (facts.alreadyMeeting) return refuse('ALREADY_MEETING')
  const accepted = { type: 'request:accepted', requestId: request.id, by: command.by, at: now } as const
  if (facts.phase === 'planned') return decide({ ...accepted, mode: 'planned', slotId: null })
  const slotId = chosenSlot(currentTerms(request), command.slotId, facts.freeSlotIds)
  if (typeof slotId !== 'string') return slotId
  return decide(
    { ...accepted, mode: 'direct', slotId },
    {
      type: 'meeting:wanted',
      requestId: request.id,
      slotId,
      organisationIds: [request.requesterId, request.addresseeId],
      at: now,
    },
  )
}

/**
 * Says no, with or without a reason: no one owes a reason, and the requester's quota is given back. The addressee may
 * say no at any time, also after its own counter-proposal; the requester in its turn (before that it withdraws).
 */
export function declineRequest(
  request: Request,
  command: Answer & { readonly reason: string | null },
  now: Instant,
): Decision<RequestEvent> {
  const anyTurn = sideOf(request, command.by) === 'addressee'
  const refused = answerRefusal(anyTurn ? { ...request, turn: 'addressee' } : request, command, now)
  if (refused !== null) return refused
  const reason = command.reason?.trim() ?? ''
  if (reason.length > MESSAGE_LENGTH_MAX) {
    return refuse('MESSAGE_TOO_LONG', { length: reason.length, limit: MESSAGE_LENGTH_MAX })
  }
  return decide({
    type: 'request:declined',
    requestId: request.id,
    reason: reason === '' ? null : reason,
    by: command.by,
    at: now,
  })
}

export interface CounterFacts {
  readonly phase: RequestPhase
  readonly rules: AnswerRules
  readonly freeSlotIds: ReadonlySet<string>
  readonly subjectPublished: boolean | null
}

/** Proposes other slots, or another offer or need; the turn passes to the other side, with a new time to answer. */
export function counterRequest(
  request: Request,
  command: Answer & { readonly terms: RequestTerms },
  facts: CounterFacts,
  now: Instant,
): Decision<RequestEvent> {
  const refused = answerRefusal(request, command, now)
  if (refused !== null) return refused
  if (facts.phase === 'closed') return refuse('REQUESTS_NOT_OPEN')
  if (request.counters >= COUNTERS_MAX) return refuse('TOO_MANY_COUNTERS', { limit: COUNTERS_MAX })
  if (facts.subjectPublished === false) return refuse('SUBJECT_NOT_PUBLISHED')
  if (sameProposal(currentTerms(request), command.terms)) return refuse('COUNTER_EMPTY')
  const wrong = termsRefusal(command.terms, facts.freeSlotIds)
  if (wrong !== null) return wrong
  return decide({
    type: 'request:countered',
    requestId: request.id,
    terms: command.terms,
    turn: request.turn === 'addressee' ? 'requester' : 'addressee',
    answerBy: answerByFor(now, facts.rules),
    by: command.by,
    at: now,
  })
}

function answerRefusal(request: Request, answer: Answer, now: Instant): Refused<never> | null {
  const side = sideOf(request, answer.by)
  if (side === null) return refuse('NOT_FOUND')
  if (!isOpen(request)) return refuse('REQUEST_CLOSED', { status: request.status })
  if (side !== request.turn) return refuse('NOT_YOUR_TURN')
  // The other side plans its day from this list, so a late yes would move others.
  if (isAfter(now, request.answerBy)) return refuse('ANSWER_TOO_LATE', { answerBy: request.answerBy })
  if (answer.revision !== null && answer.revision !== request.revision) {
    return refuse('REQUEST_CHANGED', { revision: request.revision })
  }
  return null
}

function chosenSlot(
  terms: RequestTerms,
  wanted: string | null,
  free: ReadonlySet<string>,
): string | Refused<never> {
  const slotId = wanted ?? terms.slotIds.find(each => free.has(each))
  if (slotId === undefined) {
    const first = terms.slotIds[0]
    return first === undefined ? refuse('SLOT_REQUIRED') : refuse('SLOT_TAKEN', { slotId: first })
  }
  if (terms.slotIds.length > 0 && !terms.slotIds.includes(slotId))
    return refuse('SLOT_NOT_PROPOSED', { slotId })
  return free.has(slotId) ? slotId : refuse('SLOT_TAKEN', { slotId })
}

function sameProposal(one: RequestTerms, other: RequestTerms): boolean {
  const sameSubject = one.subject?.kind === other.subject?.kind && one.subject?.id === other.subject?.id
  return sameSubject && one.slotIds.join(' ') === other.slotIds.join(' ')
}
