/** Booking, moving and cancelling a meeting: the code's own checks, in words; the database has the last one. */
import type { Actor } from '../actor.ts'
import { organisationOf } from '../actor.ts'
import type { AgendaFacts, AgendaPerson } from '../agenda/conflict.ts'
import { conflictsAt, conflictWords } from '../agenda/conflict.ts'
import { hasBegun } from '../agenda/slot.ts'
import type { Slot } from '../agenda/slot.ts'
import type { Decision, Refused } from '../decision.ts'
import { decide, refuse } from '../decision.ts'
import type { Instant } from '../instant.ts'
import { isAfter } from '../instant.ts'
import { expected } from './evolve-meeting.ts'
import type { Meeting, MeetingEvent, MeetingOrigin } from './meeting.ts'
import { isLive, partyOf, placeOf } from './meeting.ts'

/** Around one table, more people than this no longer meet, they attend a session. */
export const PEOPLE_MAX = 12
/** A reason is a sentence that the other side reads on a phone. */
const REASON_LENGTH_MAX = 500

export interface BookMeeting {
  readonly id: string
  readonly editionId: string
  readonly requestId: string | null
  readonly origin: MeetingOrigin
  readonly parties: readonly { readonly organisationId: string; readonly memberIds: readonly string[] }[]
  readonly tableId: string | null
  readonly locked: boolean
  readonly by: Actor
}

export interface BookFacts extends AgendaFacts {
  readonly slot: Slot
  /** Everyone who is to attend, with availability; `bookings` of the facts are theirs. */
  readonly persons: readonly AgendaPerson[]
  /** The label of the table when another meeting has it at this slot, else null. */
  readonly tableTakenLabel: string | null
}

/** Books two or more organisations into one slot and, when there is one, one table. */
export function bookMeeting(command: BookMeeting, facts: BookFacts, now: Instant): Decision<MeetingEvent> {
  const organisationIds = new Set(command.parties.map(party => party.organisationId))
  if (organisationIds.size < 2 || organisationIds.size < command.parties.length)
    return refuse('TOO_FEW_PARTIES')
  const memberIds = command.parties.flatMap(party => party.memberIds)
  if (command.parties.some(party => party.memberIds.length === 0)) return refuse('LAST_ATTENDEE')
  if (new Set(memberIds).size < memberIds.length) return refuse('ATTENDEE_ALREADY_IN')
  if (memberIds.length > PEOPLE_MAX) return refuse('TOO_MANY_PEOPLE', { limit: PEOPLE_MAX })
  const refused = placeRefusal(facts, memberIds, null, now)
  if (refused !== null) return refused
  return decide({ type: 'meeting:booked', meeting: newMeeting(command, facts.slot), by: command.by, at: now })
}

/** Moves a meeting to another slot or table. Those concerned are told: nothing is ever moved silently. */
export function moveMeeting(
  meeting: Meeting,
  command: { readonly by: Actor; readonly tableId: string | null },
  facts: BookFacts,
  now: Instant,
): Decision<MeetingEvent> {
  const refused = changeRefusal(meeting, command.by, now)
  if (refused !== null) return refused
  if (meeting.locked) return refuse('MEETING_LOCKED')
  if (facts.slot.id === meeting.slotId && command.tableId === meeting.tableId) return decide()
  const memberIds = meeting.parties.flatMap(party => party.attendees.map(each => each.memberId))
  const unfit = placeRefusal(facts, memberIds, meeting.id, now)
  if (unfit !== null) return unfit
  const to = { slotId: facts.slot.id, start: facts.slot.start, end: facts.slot.end, tableId: command.tableId }
  return decide({
    type: 'meeting:moved',
    meetingId: meeting.id,
    from: placeOf(meeting),
    to,
    by: command.by,
    at: now,
  })
}

/** Cancels before the start; later it is told as an absence. The reason is read by the others, so there must be one. */
export function cancelMeeting(
  meeting: Meeting,
  command: { readonly by: Actor; readonly reason: string },
  now: Instant,
): Decision<MeetingEvent> {
  const refused = changeRefusal(meeting, command.by, now)
  if (refused !== null) return refused
  const reason = command.reason.trim()
  if (reason === '') return refuse('REASON_REQUIRED')
  if (reason.length > REASON_LENGTH_MAX) {
    return refuse('MESSAGE_TOO_LONG', { length: reason.length, limit: REASON_LENGTH_MAX })
  }
  const organisationId = organisationOf(command.by)
  return decide({
    type: 'meeting:cancelled',
    meetingId: meeting.id,
    organisationId,
    reason,
    by: command.by,
    at: now,
  })
}

/** Locks or unlocks a meeting against the planner and the board: the organiser's tool. */
export function lockMeeting(
  meeting: Meeting,
  command: { readonly by: Actor; readonly locked: boolean },
  now: Instant,
): Decision<MeetingEvent> {
  if (command.by.kind !== 'organiser') return refuse('FORBIDDEN')
  if (!isLive(meeting)) return refuse('MEETING_CLOSED')
  if (meeting.locked === command.locked) return decide()
  const type = command.locked ? 'meeting:locked' : 'meeting:unlocked'
  return decide({ type, meetingId: meeting.id, by: command.by, at: now })
}

/** Why `actor` may not change the meeting now; organisers may for anyone, a third party does not see it. */
function changeRefusal(meeting: Meeting, actor: Actor, now: Instant): Refused<never> | null {
  const own = actor.kind === 'organiser' && actor.onBehalfOf === null
  if (!own && actor.kind !== 'system' && partyOf(meeting, organisationOf(actor)) === undefined)
    return refuse('NOT_FOUND')
  if (!isLive(meeting)) return refuse('MEETING_CLOSED')
  if (meeting.status === 'started') return refuse('MEETING_STARTED')
  return isAfter(now, meeting.end) ? refuse('MEETING_CLOSED') : null
}

function placeRefusal(
  facts: BookFacts,
  memberIds: readonly string[],
  exceptMeetingId: string | null,
  now: Instant,
): Refused<never> | null {
  if (hasBegun(facts.slot, now)) return refuse('SLOT_PAST')
  if (facts.slot.closed) return refuse('SLOT_CLOSED')
  for (const memberId of memberIds) {
    const person = facts.persons.find(each => each.memberId === memberId)
    if (person === undefined) return refuse('ATTENDEE_UNKNOWN')
    const [conflict] = conflictsAt(person, facts.slot, { ...facts, now }, exceptMeetingId)
    if (conflict !== undefined) {
      const reason = conflictWords(conflict, 'fr')
      const reasonEn = conflictWords(conflict, 'en')
      return refuse('PERSON_BUSY', { person: person.name, memberId, kind: conflict.kind, reason, reasonEn })
    }
  }
  return facts.tableTakenLabel === null ? null : refuse('TABLE_TAKEN', { table: facts.tableTakenLabel })
}

function newMeeting(command: BookMeeting, slot: Slot): Meeting {
  return {
    id: command.id,
    editionId: command.editionId,
    requestId: command.requestId,
    origin: command.origin,
    status: 'confirmed',
    slotId: slot.id,
    start: slot.start,
    end: slot.end,
    tableId: command.tableId,
    locked: command.locked,
    parties: command.parties.map(party => ({
      organisationId: party.organisationId,
      attendees: party.memberIds.map(memberId => expected(memberId)),
      toldAbsentBy: [],
    })),
    cancellation: null,
    missingIds: [],
    debriefs: [],
    version: 1,
  }
}
