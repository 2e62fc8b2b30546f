/** Who attends: switching a colleague, standing in for one, bringing another organisation to the table. */
import type { Actor } from '../actor.ts'
import { organisationOf } from '../actor.ts'
import type { AgendaFacts, AgendaPerson } from '../agenda/conflict.ts'
import { conflictsAt, conflictWords } from '../agenda/conflict.ts'
import type { Slot } from '../agenda/slot.ts'
import type { Decision, Refused } from '../decision.ts'
import { decide, refuse } from '../decision.ts'
import type { Instant } from '../instant.ts'
import { isBefore } from '../instant.ts'
import { PEOPLE_MAX } from './book-meeting.ts'
import { expected, startedAfter } from './evolve-meeting.ts'
import type { Meeting, MeetingEvent } from './meeting.ts'
import { attendeeIds, isLive, partyOf } from './meeting.ts'

export interface SwitchAttendee {
  readonly organisationId: string
  /** The colleague who leaves the meeting; null only adds `to`. */
  readonly from: string | null
  /** The colleague who comes instead or besides; null only removes `from`. */
  readonly to: string | null
  readonly by: Actor
}

export interface AttendeeFacts extends AgendaFacts {
  readonly slot: Slot
  /** The members of the organisation that the command is about. */
  readonly members: readonly AgendaPerson[]
}

/** Changes who attends for one organisation. The incoming colleague must be free; the refusal says why not. */
export function switchAttendee(
  meeting: Meeting,
  command: SwitchAttendee,
  facts: AttendeeFacts,
  now: Instant,
): Decision<MeetingEvent> {
  const refused = partyRefusal(meeting, command)
  if (refused !== null) return refused
  const busy = command.to === null ? null : busyRefusal(meeting, command.to, facts)
  if (busy !== null) return busy
  return decide(switchedEvent(meeting, command, false, now))
}

/**
 * A colleague stands in for someone who cannot come, also after the start: it is no absence. When the colleague says so in person, it
 * is « J’y suis » as well. A slot that has begun is not held against anyone here.
 */
export function standIn(
  meeting: Meeting,
  command: SwitchAttendee & { readonly from: string; readonly to: string },
  facts: AttendeeFacts,
  now: Instant,
): Decision<MeetingEvent> {
  const refused = partyRefusal(meeting, command)
  if (refused !== null) return refused
  const busy = busyRefusal(meeting, command.to, facts)
  if (busy !== null) return busy
  const { to: memberId, by } = command
  const events: MeetingEvent[] = [switchedEvent(meeting, command, true, now)]
  if (by.kind === 'member' && by.memberId === memberId && !isBefore(now, meeting.start)) {
    events.push({ type: 'meeting:here', meetingId: meeting.id, memberId, how: 'told', by, at: now })
  }
  return decide(...events, ...startedAfter(meeting, events, now))
}

/** Brings a further organisation to a meeting, for three-way agreements. */
export function addParty(
  meeting: Meeting,
  command: { readonly organisationId: string; readonly memberIds: readonly string[]; readonly by: Actor },
  facts: AttendeeFacts,
  now: Instant,
): Decision<MeetingEvent> {
  const own = command.by.kind === 'organiser' && command.by.onBehalfOf === null
  if (!own && partyOf(meeting, organisationOf(command.by)) === undefined) return refuse('NOT_FOUND')
  if (!isLive(meeting)) return refuse('MEETING_CLOSED')
  if (partyOf(meeting, command.organisationId) !== undefined) return refuse('ATTENDEE_ALREADY_IN')
  if (command.memberIds.length === 0) return refuse('LAST_ATTENDEE')
  if (attendeeIds(meeting).length + command.memberIds.length > PEOPLE_MAX) {
    return refuse('TOO_MANY_PEOPLE', { limit: PEOPLE_MAX })
  }
  for (const memberId of command.memberIds) {
    const busy = busyRefusal(meeting, memberId, facts)
    if (busy !== null) return busy
  }
  const attendees = command.memberIds.map(memberId => expected(memberId))
  const party = { organisationId: command.organisationId, attendees, toldAbsentBy: [] }
  return decide({ type: 'meeting:party-added', meetingId: meeting.id, party, by: command.by, at: now })
}

function partyRefusal(meeting: Meeting, command: SwitchAttendee): Refused<never> | null {
  const own = command.by.kind === 'organiser' && command.by.onBehalfOf === null
  const party = partyOf(meeting, command.organisationId)
  if (party === undefined || (!own && organisationOf(command.by) !== command.organisationId))
    return refuse('NOT_FOUND')
  if (!isLive(meeting)) return refuse('MEETING_CLOSED')
  const present = (memberId: string) => party.attendees.some(each => each.memberId === memberId)
  if (command.from !== null && !present(command.from)) return refuse('ATTENDEE_UNKNOWN')
  if (command.to !== null && present(command.to)) return refuse('ATTENDEE_ALREADY_IN')
  if (command.to === null && party.attendees.length <= 1) return refuse('LAST_ATTENDEE')
  if (command.from === null && attendeeIds(meeting).length >= PEOPLE_MAX) {
    return refuse('TOO_MANY_PEOPLE', { limit: PEOPLE_MAX })
  }
  return null
}

function busyRefusal(meeting: Meeting, memberId: string, facts: AttendeeFacts): Refused<never> | null {
  const person = facts.members.find(each => each.memberId === memberId)
  if (person === undefined) return refuse('ATTENDEE_UNKNOWN')
  const conflict = conflictsAt(person, facts.slot, facts, meeting.id).find(
    each => each.kind === 'booked' || each.kind === 'unavailable' || each.kind === 'break',
  )
  if (conflict === undefined) return null
  const reason = conflictWords(conflict, 'fr')
  const reasonEn = conflictWords(conflict, 'en')
  return refuse('PERSON_BUSY', { person: person.name, memberId, kind: conflict.kind, reason, reasonEn })
}

function switchedEvent(
  meeting: Meeting,
  command: SwitchAttendee,
  isStandIn: boolean,
  at: Instant,
): MeetingEvent {
  const { organisationId, from, to, by } = command
  return {
    type: 'meeting:attendee-switched',
    meetingId: meeting.id,
    organisationId,
    from,
    to,
    standIn: isStandIn,
    by,
    at,
  }
}
