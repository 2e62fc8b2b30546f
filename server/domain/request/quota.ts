/** Quotas: how many requests a participant has in play, and how many are left. */
import type { Request, RequestStatus } from './request.ts'

/** A request that was withdrawn, declined or let expire gives its place back. */
const COUNTS: Readonly<Record<RequestStatus, boolean>> = {
  sent: true,
  countered: true,
  accepted: true,
  declined: false,
  withdrawn: false,
  expired: false,
}

/** Requests of `organisationId` that use up its quota; one whose meeting was cancelled no longer does. */
export function requestsInPlay(
  requests: readonly Request[],
  organisationId: string,
  cancelledMeetingIds: ReadonlySet<string> = new Set(),
): number {
  return requests.filter(
    request =>
      request.requesterId === organisationId &&
      COUNTS[request.status] &&
      !(request.meetingId !== null && cancelledMeetingIds.has(request.meetingId)),
  ).length
}

/** Requests left to send; null without a quota, and never below zero even after the organiser lowered it. */
export function requestsLeft(quota: number | null, inPlay: number): number | null {
  return quota === null ? null : Math.max(0, quota - inPlay)
}
