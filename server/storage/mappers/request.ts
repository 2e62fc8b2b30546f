// A request as stored, and as the rules know it.
import type { InferEntity } from '@mikro-orm/core'
import type { Request, RequestSide, RequestStatus } from '#server/domain/request/request.ts'
import type { MeetingRequest } from '../entities/index.ts'

export type RequestRow = InferEntity<typeof MeetingRequest>

export function requestOf(row: RequestRow): Request {
  return {
    id: row.id,
    editionId: row.editionId,
    requesterId: row.requesterId,
    addresseeId: row.addresseeId,
    status: row.status as RequestStatus,
    turn: row.turn as RequestSide,
    terms: row.terms,
    counter: row.counter ?? null,
    counters: row.counters,
    revision: row.revision,
    sentAt: row.sentAt,
    editedAt: row.editedAt ?? null,
    answerBy: row.answerBy,
    answeredAt: row.answeredAt ?? null,
    declineReason: row.declineReason ?? null,
    acceptedSlotId: row.acceptedSlotId ?? null,
    meetingId: row.meetingId ?? null,
  }
}

/** The columns that events change. */
export function requestColumns(request: Request) {
  return {
    status: request.status,
    turn: request.turn,
    subjectId: (request.counter ?? request.terms).subject?.id ?? null,
    terms: { ...request.terms, slotIds: [...request.terms.slotIds] },
    counter: request.counter ? { ...request.counter, slotIds: [...request.counter.slotIds] } : null,
    counters: request.counters,
    revision: request.revision,
    editedAt: request.editedAt,
    answerBy: request.answerBy,
    answeredAt: request.answeredAt,
    declineReason: request.declineReason,
    acceptedSlotId: request.acceptedSlotId,
    meetingId: request.meetingId,
  }
}
