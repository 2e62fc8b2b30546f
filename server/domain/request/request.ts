/** Requests: the row, its events and how each event changes it. */
import type { Actor } from '../actor.ts'
import type { Instant } from '../instant.ts'

export type RequestStatus = 'sent' | 'countered' | 'accepted' | 'declined' | 'withdrawn' | 'expired'
export type RequestSide = 'requester' | 'addressee'

export interface RequestSubject {
  readonly kind: 'offer' | 'need'
  readonly id: string
}

/** What is being proposed: about what, when, in which words. Slots in order of preference, none of them frozen. */
export interface RequestTerms {
  readonly subject: RequestSubject | null
  readonly slotIds: readonly string[]
  readonly message: string
}

export interface Request {
  readonly id: string
  readonly editionId: string
  readonly requesterId: string
  readonly addresseeId: string
  readonly status: RequestStatus
  /** Whose answer is awaited: the addressee's, until it makes a counter-proposal. */
  readonly turn: RequestSide
  readonly terms: RequestTerms
  readonly counter: RequestTerms | null
  readonly counters: number
  /** Grows with every edit and counter-proposal, so that an answer can say which text it answers. */
  readonly revision: number
  readonly sentAt: Instant
  readonly editedAt: Instant | null
  readonly answerBy: Instant
  readonly answeredAt: Instant | null
  readonly declineReason: string | null
  /** The slot agreed on in direct mode; null while the planner's pool holds the request. */
  readonly acceptedSlotId: string | null
  readonly meetingId: string | null
}

export type RequestEvent =
  | { readonly type: 'request:sent'; readonly request: Request; readonly by: Actor }
  | {
      readonly type: 'request:edited'
      readonly requestId: string
      readonly terms: RequestTerms
      readonly by: Actor
      readonly at: Instant
    }
  | {
      readonly type: 'request:countered'
      readonly requestId: string
      readonly terms: RequestTerms
      readonly turn: RequestSide
      readonly answerBy: Instant
      readonly by: Actor
      readonly at: Instant
    }
  | {
      readonly type: 'request:accepted'
      readonly requestId: string
      readonly mode: 'direct' | 'planned'
      readonly slotId: string | null
      readonly by: Actor
      readonly at: Instant
    }
  | {
      readonly type: 'request:declined'
      readonly requestId: string
      readonly reason: string | null
      readonly by: Actor
      readonly at: Instant
    }
  | {
      readonly type: 'request:withdrawn'
      readonly requestId: string
      readonly by: Actor
      readonly at: Instant
    }
  | { readonly type: 'request:expired'; readonly requestId: string; readonly at: Instant }
  /** The wish to book, for the action that books slot and table in the same transaction. */
  | {
      readonly type: 'meeting:wanted'
      readonly requestId: string
      readonly slotId: string
      readonly organisationIds: readonly [string, string]
      readonly at: Instant
    }

/** The terms on the table now: the latest counter-proposal, else what was first asked. */
export function currentTerms(request: Request): RequestTerms {
  return request.counter ?? request.terms
}

/** Awaiting an answer, from either side. */
export function isOpen(request: Request): boolean {
  return request.status === 'sent' || request.status === 'countered'
}

/** The row after the event. `meeting:wanted` is a wish, not a change of the request. */
export function evolveRequest(request: Request, event: RequestEvent): Request {
  switch (event.type) {
    case 'request:sent':
      return event.request
    case 'request:edited':
      return edited(request, event.terms, event.at)
    case 'request:countered':
      return {
        ...request,
        status: 'countered',
        turn: event.turn,
        counter: event.terms,
        counters: request.counters + 1,
        revision: request.revision + 1,
        answerBy: event.answerBy,
      }
    case 'request:accepted':
      return { ...request, status: 'accepted', acceptedSlotId: event.slotId, answeredAt: event.at }
    case 'request:declined':
      return { ...request, status: 'declined', declineReason: event.reason, answeredAt: event.at }
    case 'request:withdrawn':
      return { ...request, status: 'withdrawn', answeredAt: event.at }
    case 'request:expired':
      return { ...request, status: 'expired', answeredAt: event.at }
    case 'meeting:wanted':
      return request
  }
}

function edited(request: Request, terms: RequestTerms, at: Instant): Request {
  const changed = { revision: request.revision + 1, editedAt: at }
  return request.status === 'countered'
    ? { ...request, counter: terms, ...changed }
    : { ...request, terms, ...changed }
}
