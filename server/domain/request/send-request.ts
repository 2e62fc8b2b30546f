/** Sending a request: who may ask whom, about what, and until when an answer counts. */
import type { Actor } from '../actor.ts'
import { organisationOf } from '../actor.ts'
import type { Decision, Refused } from '../decision.ts'
import { decide, refuse } from '../decision.ts'
import type { Instant } from '../instant.ts'
import { requestsLeft } from './quota.ts'
import type { AnswerRules, RequestPhase } from './request-rules.ts'
import { answerByFor, termsRefusal } from './request-rules.ts'
import type { Request, RequestEvent, RequestTerms } from './request.ts'

export interface SendRequest {
  readonly id: string
  readonly editionId: string
  readonly requesterId: string
  readonly addresseeId: string
  readonly terms: RequestTerms
  readonly by: Actor
}

export interface SendRequestFacts {
  readonly phase: RequestPhase
  readonly rules: AnswerRules
  readonly requesterValidated: boolean
  readonly addresseeValidated: boolean
  /** False when the addressee closed its requests, or said « no thanks » to this requester: the two look the same. */
  readonly addresseeOpen: boolean
  /** The edition's table of who may meet whom. */
  readonly rolesMayMeet: boolean
  /** Null when the request is about no offer or need in particular. */
  readonly subjectPublished: boolean | null
  readonly quota: number | null
  readonly requestsInPlay: number
  /** An open or accepted request between the two, in either direction, about the same subject. */
  readonly alreadyAsked: boolean
  /** A confirmed meeting between the two organisations. */
  readonly alreadyMeeting: boolean
  readonly freeSlotIds: ReadonlySet<string>
  /** The addressee takes every request without answering: in direct mode a free wish is booked at once. */
  readonly addresseeAcceptsAtOnce: boolean
}

/** Sends a request. Refusals name the first thing in the way, the requester's own state before the other's. */
export function sendRequest(
  command: SendRequest,
  facts: SendRequestFacts,
  now: Instant,
): Decision<RequestEvent> {
  if (organisationOf(command.by) !== command.requesterId) return refuse('NOT_FOUND')
  const refused =
    senderRefusal(command, facts) ?? pairRefusal(facts) ?? termsRefusal(command.terms, facts.freeSlotIds)
  if (refused !== null) return refused
  const request = newRequest(command, facts, now)
  const sent: RequestEvent = { type: 'request:sent', request, by: command.by }
  const slotId = command.terms.slotIds[0]
  if (!facts.addresseeAcceptsAtOnce || facts.phase !== 'direct' || slotId === undefined) return decide(sent)
  return decide(sent, ...bookedAtOnce(request, slotId, now))
}

function senderRefusal(command: SendRequest, facts: SendRequestFacts): Refused<never> | null {
  if (command.requesterId === command.addresseeId) return refuse('SELF_REQUEST')
  if (facts.phase === 'closed' || facts.phase === 'answers') return refuse('REQUESTS_NOT_OPEN')
  if (!facts.requesterValidated) return refuse('NOT_VALIDATED')
  if (requestsLeft(facts.quota, facts.requestsInPlay) === 0)
    return refuse('QUOTA_SPENT', { quota: facts.quota })
  return null
}

function pairRefusal(facts: SendRequestFacts): Refused<never> | null {
  if (!facts.addresseeValidated) return refuse('NOT_FOUND')
  if (!facts.addresseeOpen) return refuse('ADDRESSEE_CLOSED')
  if (!facts.rolesMayMeet) return refuse('ROLES_MAY_NOT_MEET')
  if (facts.subjectPublished === false) return refuse('SUBJECT_NOT_PUBLISHED')
  if (facts.alreadyMeeting) return refuse('ALREADY_MEETING')
  if (facts.alreadyAsked) return refuse('ALREADY_ASKED')
  return null
}

function newRequest(command: SendRequest, facts: SendRequestFacts, now: Instant): Request {
  return {
    id: command.id,
    editionId: command.editionId,
    requesterId: command.requesterId,
    addresseeId: command.addresseeId,
    status: 'sent',
    turn: 'addressee',
    terms: command.terms,
    counter: null,
    counters: 0,
    revision: 1,
    sentAt: now,
    editedAt: null,
    answerBy: answerByFor(now, facts.rules),
    answeredAt: null,
    declineReason: null,
    acceptedSlotId: null,
    meetingId: null,
  }
}

function bookedAtOnce(request: Request, slotId: string, now: Instant): RequestEvent[] {
  const organisationIds = [request.requesterId, request.addresseeId] as const
  return [
    {
      type: 'request:accepted',
      requestId: request.id,
      mode: 'direct',
      slotId,
      by: { kind: 'system' },
      at: now,
    },
    { type: 'meeting:wanted', requestId: request.id, slotId, organisationIds, at: now },
  ]
}
