/** Meetings: the row, its events and how each event changes it. */
import type { Actor } from '../actor.ts'
import type { Instant } from '../instant.ts'

/** started: at least one person of every organisation said « J’y suis ». */
export type MeetingStatus = 'confirmed' | 'started' | 'held' | 'missed' | 'cancelled'
export type MeetingOrigin = 'direct' | 'planned' | 'organiser'
export type Arrival = 'expected' | 'late' | 'here'
export type LateMinutes = 5 | 10 | 15
export type FollowUpWish = 'convention' | 'quote' | 'callback' | 'none'

export interface Attendee {
  readonly memberId: string
  readonly arrival: Arrival
  readonly lateMinutes: LateMinutes | null
  readonly declaredAt: Instant | null
  /** The colleague this person stands in for. */
  readonly standsInFor: string | null
}

export interface MeetingParty {
  readonly organisationId: string
  readonly attendees: readonly Attendee[]
  /** The organisations that told, from five minutes after the start, that this one is not there. */
  readonly toldAbsentBy: readonly string[]
}

export interface Debrief {
  readonly organisationId: string
  readonly memberId: string
  readonly followUp: FollowUpWish
  /** Read by the writer's own organisation only. */
  readonly note: string
  readonly at: Instant
}

export interface Cancellation {
  readonly by: Actor
  readonly organisationId: string | null
  readonly reason: string
  readonly at: Instant
}

export interface Meeting {
  readonly id: string
  readonly editionId: string
  readonly requestId: string | null
  readonly origin: MeetingOrigin
  readonly status: MeetingStatus
  readonly slotId: string
  readonly start: Instant
  readonly end: Instant
  readonly tableId: string | null
  readonly locked: boolean
  readonly parties: readonly MeetingParty[]
  readonly cancellation: Cancellation | null
  /** The organisations that did not come, once missed; empty when both came and did not find each other. */
  readonly missingIds: readonly string[]
  readonly debriefs: readonly Debrief[]
  /** Grows with every change of time, place or people, for those who edit together. */
  readonly version: number
}

export interface MeetingPlace {
  readonly slotId: string
  readonly start: Instant
  readonly end: Instant
  readonly tableId: string | null
}

interface Told {
  readonly meetingId: string
  readonly by: Actor
  readonly at: Instant
}

export type MeetingEvent =
  | { readonly type: 'meeting:booked'; readonly meeting: Meeting; readonly by: Actor; readonly at: Instant }
  | (Told & { readonly type: 'meeting:moved'; readonly from: MeetingPlace; readonly to: MeetingPlace })
  | (Told & {
      readonly type: 'meeting:cancelled'
      readonly organisationId: string | null
      readonly reason: string
    })
  | (Told & { readonly type: 'meeting:locked' })
  | (Told & { readonly type: 'meeting:unlocked' })
  | (Told & { readonly type: 'meeting:party-added'; readonly party: MeetingParty })
  | (Told & {
      readonly type: 'meeting:attendee-switched'
      readonly organisationId: string
      readonly from: string | null
      readonly to: string | null
      readonly standIn: boolean
    })
  | (Told & { readonly type: 'meeting:here'; readonly memberId: string; readonly how: 'told' | 'badge' })
  | (Told & { readonly type: 'meeting:late'; readonly memberId: string; readonly lateMinutes: LateMinutes })
  | (Told & {
      readonly type: 'meeting:absence-told'
      readonly organisationId: string
      readonly toldBy: string
    })
  | { readonly type: 'meeting:started'; readonly meetingId: string; readonly at: Instant }
  | {
      readonly type: 'meeting:held'
      readonly meetingId: string
      readonly at: Instant
      readonly how: 'presence' | 'badge' | 'debrief' | 'corrected'
    }
  | {
      readonly type: 'meeting:missed'
      readonly meetingId: string
      readonly missingIds: readonly string[]
      readonly at: Instant
    }
  | (Told & { readonly type: 'meeting:debriefed'; readonly debrief: Debrief })

/** Still able to move, be cancelled or be attended. */
export function isLive(meeting: Meeting): boolean {
  return meeting.status === 'confirmed' || meeting.status === 'started'
}

/** Everyone expected at the meeting, of all organisations. */
export function attendeeIds(meeting: Meeting): string[] {
  return meeting.parties.flatMap(party => party.attendees.map(attendee => attendee.memberId))
}

export function partyOf(meeting: Meeting, organisationId: string | null): MeetingParty | undefined {
  return meeting.parties.find(party => party.organisationId === organisationId)
}

/** At least one person of the organisation, colleague standing in included, said « J’y suis ». */
export function isHere(party: MeetingParty): boolean {
  return party.attendees.some(attendee => attendee.arrival === 'here')
}

export function placeOf(meeting: Meeting): MeetingPlace {
  return { slotId: meeting.slotId, start: meeting.start, end: meeting.end, tableId: meeting.tableId }
}
