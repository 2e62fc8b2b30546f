/** Meeting figures: requests and their answers, meetings and absences, and how fairly meetings are spread. */
import type { MeetingStatus } from '../meeting/meeting.ts'
import type { RequestStatus } from '../request/request.ts'
import type { Spread } from './distribution.ts'
import { shareOf, spreadOf } from './distribution.ts'

export interface CountedRequest {
  readonly requesterId: string
  readonly addresseeId: string
  readonly status: RequestStatus
}

export interface CountedMeeting {
  readonly status: MeetingStatus
  readonly organisationIds: readonly string[]
  readonly missingIds: readonly string[]
}

export interface RequestFigures {
  readonly sent: number
  readonly byStatus: Readonly<Record<RequestStatus, number>>
  /** Accepted among those answered or expired; null before any is. */
  readonly acceptedShare: number | null
  /** Requests an exhibitor sent or received, on average; between two exhibitors a request counts for both. */
  readonly meanPerExhibitor: number | null
}

export interface MeetingFigures {
  readonly booked: number
  readonly byStatus: Readonly<Record<MeetingStatus, number>>
  /** Missed among those held or missed; null before any is. */
  readonly noShowRate: number | null
  /** Meetings of each participating organisation, those with none included. */
  readonly perParticipant: Spread
  /** Participating organisations without a meeting, by id. */
  readonly withoutMeeting: readonly string[]
}

export function requestFigures(
  requests: readonly CountedRequest[],
  exhibitorIds: readonly string[],
): RequestFigures {
  const byStatus = { sent: 0, countered: 0, accepted: 0, declined: 0, withdrawn: 0, expired: 0 }
  const exhibitors = new Set(exhibitorIds)
  let ofExhibitors = 0
  for (const { status, requesterId, addresseeId } of requests) {
    byStatus[status] += 1
    ofExhibitors += Number(exhibitors.has(requesterId)) + Number(exhibitors.has(addresseeId))
  }
  return {
    sent: requests.length,
    byStatus,
    acceptedShare: shareOf(byStatus.accepted, byStatus.accepted + byStatus.declined + byStatus.expired),
    meanPerExhibitor: shareOf(ofExhibitors, exhibitors.size),
  }
}

/** `participantIds` are the organisations that came to meet; cancelled meetings count for no one. */
export function meetingFigures(
  meetings: readonly CountedMeeting[],
  participantIds: readonly string[],
): MeetingFigures {
  const byStatus = { confirmed: 0, started: 0, held: 0, missed: 0, cancelled: 0 }
  const counts = new Map(participantIds.map(id => [id, 0]))
  for (const { status, organisationIds } of meetings) {
    byStatus[status] += 1
    if (status === 'cancelled') continue
    for (const id of new Set(organisationIds)) {
      const count = counts.get(id)
      if (count !== undefined) counts.set(id, count + 1)
    }
  }
  return {
    booked: meetings.length - byStatus.cancelled,
    byStatus,
    noShowRate: shareOf(byStatus.missed, byStatus.held + byStatus.missed),
    perParticipant: spreadOf([...counts.values()]),
    withoutMeeting: [...counts].filter(([, count]) => count === 0).map(([id]) => id),
  }
}

/** How often each organisation missed a meeting, those who did most first. */
export function absences(
  meetings: readonly CountedMeeting[],
): { readonly organisationId: string; readonly missed: number }[] {
  const counts = new Map<string, number>()
  for (const { status, missingIds } of meetings) {
    if (status !== 'missed' && status !== 'held') continue
    for (const id of missingIds) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts]
    .map(([organisationId, missed]) => ({ organisationId, missed }))
    .sort((one, other) => other.missed - one.missed || (one.organisationId < other.organisationId ? -1 : 1))
}
