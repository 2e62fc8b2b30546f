/** Freed slots: when a meeting falls away, who could use the slot at once, in which order. */
import type { Request } from './request.ts'
import { currentTerms, isOpen } from './request.ts'

export interface Waiting {
  readonly request: Request
  /** The slots free for both sides now, the freed one included where it is. */
  readonly freeSlotIds: ReadonlySet<string>
  /** « À rencontrer absolument » goes before a plain wish. */
  readonly mustMeet: boolean
}

/**
 * The requests that could be met in a slot just freed: those both sides have agreed on and the planner left out first, then those that
 * must meet, then those that wished for this very slot, then the longest waiting. Nothing is booked: each is offered the slot.
 */
export function whoCouldUse(slotId: string, waiting: readonly Waiting[]): Request[] {
  return waiting
    .filter(({ request, freeSlotIds }) => freeSlotIds.has(slotId) && (isUnplaced(request) || isOpen(request)))
    .map(each => ({ ...each, rank: rank(each, slotId) }))
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        Date.parse(one.request.sentAt) - Date.parse(other.request.sentAt) ||
        (one.request.id < other.request.id ? -1 : 1),
    )
    .map(({ request }) => request)
}

/** Agreed on by both sides, and without a meeting. */
function isUnplaced(request: Request): boolean {
  return request.status === 'accepted' && request.meetingId === null
}

function rank({ request, mustMeet }: Waiting, slotId: string): number {
  const wished = currentTerms(request).slotIds.includes(slotId)
  return (isUnplaced(request) ? 0 : 4) + (mustMeet ? 0 : 2) + (wished ? 0 : 1)
}
