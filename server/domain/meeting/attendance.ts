/** Attendance: « J’y suis », « Je serai en retard », « L’autre n’est pas là », and what became of the meeting. */
import type { Actor } from '../actor.ts'
import { organisationOf } from '../actor.ts'
import type { Decision, Refused } from '../decision.ts'
import { decide, refuse } from '../decision.ts'
import type { Instant } from '../instant.ts'
import { isAfter, isBefore, plusMinutes } from '../instant.ts'
import { startedAfter } from './evolve-meeting.ts'
import type { Attendee, LateMinutes, Meeting, MeetingEvent } from './meeting.ts'
import { attendeeIds, isHere, isLive, partyOf } from './meeting.ts'

/** Sooner, « J’y suis » would say nothing about this meeting. */
const EARLY_MINUTES_MAX = 15
/** Five minutes of grace: a walk across the hall. */
export const ABSENCE_GRACE_MINUTES = 5
/** A tap that was queued offline, or said on the way out, still counts this long after the end. */
const LATE_TELLING_MINUTES_MAX = 240

const LATE_CHOICES: readonly LateMinutes[] = [5, 10, 15]

export interface TellHere {
  readonly memberId: string
  readonly by: Actor
  readonly how?: 'told' | 'badge'
  /** When it was said, by the phone's clock set right; for what was queued without a network. */
  readonly saidAt?: Instant
}

/** « J’y suis » of one attendee. The meeting has started once every organisation has someone there. */
export function tellHere(meeting: Meeting, command: TellHere, now: Instant): Decision<MeetingEvent> {
  if (meeting.status === 'missed' && command.saidAt !== undefined)
    return tellHereTooLate(meeting, command, now)
  const refused = attendeeRefusal(meeting, command, now)
  if (refused !== null) return refused
  const from = plusMinutes(meeting.start, -EARLY_MINUTES_MAX)
  if (isBefore(now, from)) return refuse('TOO_EARLY_TO_ARRIVE', { from })
  const attendee = meeting.parties
    .flatMap(party => party.attendees)
    .find(each => each.memberId === command.memberId)
  if (attendee?.arrival === 'here') return decide()
  const here: MeetingEvent = {
    type: 'meeting:here',
    meetingId: meeting.id,
    memberId: command.memberId,
    how: command.how ?? 'told',
    by: command.by,
    at: now,
  }
  return decide(here, ...startedAfter(meeting, [here], now))
}

/**
 * « J’y suis » said in time and heard after the meeting was settled as missed: the phone had no network. It takes the blame away; it does
 * not make the meeting held, since the others did not see them. The organiser can still set it right.
 */
function tellHereTooLate(meeting: Meeting, command: TellHere, now: Instant): Decision<MeetingEvent> {
  const { saidAt = now, memberId, by } = command
  const party = partyOf(meeting, organisationOf(by))
  if (party === undefined) return refuse('NOT_FOUND')
  if (!party.attendees.some(each => each.memberId === memberId)) return refuse('ATTENDEE_UNKNOWN')
  const inTime =
    !isBefore(saidAt, plusMinutes(meeting.start, -EARLY_MINUTES_MAX)) && !isAfter(saidAt, meeting.end)
  const heardInTime = !isAfter(now, plusMinutes(meeting.end, LATE_TELLING_MINUTES_MAX))
  if (!inTime || !heardInTime || !meeting.missingIds.includes(party.organisationId))
    return refuse('MEETING_CLOSED')
  const missingIds = meeting.missingIds.filter(id => id !== party.organisationId)
  const told = { meetingId: meeting.id, at: now } as const
  return decide<MeetingEvent>(
    { ...told, type: 'meeting:here', memberId, how: command.how ?? 'told', by },
    { ...told, type: 'meeting:missed', missingIds },
  )
}

/** « Je serai en retard »: 5, 10 or 15 minutes, said until the end of the slot. */
export function tellLate(
  meeting: Meeting,
  command: { readonly memberId: string; readonly by: Actor; readonly lateMinutes: number },
  now: Instant,
): Decision<MeetingEvent> {
  const refused = attendeeRefusal(meeting, command, now)
  if (refused !== null) return refused
  const lateMinutes = LATE_CHOICES.find(each => each === command.lateMinutes)
  if (lateMinutes === undefined) return refuse('LATE_MINUTES_UNKNOWN')
  if (isAfter(now, meeting.end)) return refuse('MEETING_CLOSED')
  const { memberId, by } = command
  // Who is there is no longer late: a tap that arrives out of order must not unsay it.
  if (attendeeOf(meeting, memberId)?.arrival === 'here') return decide()
  return decide({ type: 'meeting:late', meetingId: meeting.id, memberId, lateMinutes, by, at: now })
}

/**
 * « L’autre n’est pas là », from five minutes after the start. It says as much that the teller is there. Nothing is settled yet: the
 * other may arrive, or a colleague stand in, until the slot ends.
 */
export function tellAbsent(
  meeting: Meeting,
  command: { readonly memberId: string; readonly by: Actor; readonly absentOrganisationId: string },
  now: Instant,
): Decision<MeetingEvent> {
  const refused = attendeeRefusal(meeting, command, now)
  if (refused !== null) return refused
  const absent = partyOf(meeting, command.absentOrganisationId)
  const toldBy = organisationOf(command.by)
  if (absent === undefined || toldBy === null || absent.organisationId === toldBy)
    return refuse('ATTENDEE_UNKNOWN')
  if (isBefore(now, plusMinutes(meeting.start, ABSENCE_GRACE_MINUTES))) return refuse('TOO_EARLY_TO_MISS')
  const told = { meetingId: meeting.id, by: command.by, at: now } as const
  const events: MeetingEvent[] = []
  const teller = partyOf(meeting, toldBy)
  if (teller !== undefined && !isHere(teller)) {
    events.push({ ...told, type: 'meeting:here', memberId: command.memberId, how: 'told' })
  }
  if (!absent.toldAbsentBy.includes(toldBy)) {
    events.push({ ...told, type: 'meeting:absence-told', organisationId: absent.organisationId, toldBy })
  }
  return decide(...events, ...startedAfter(meeting, events, now))
}

/** Reading the other's badge at the table proves that both are there: the meeting is held. */
export function holdByBadge(
  meeting: Meeting,
  command: { readonly memberId: string; readonly scannedMemberId: string; readonly by: Actor },
  now: Instant,
): Decision<MeetingEvent> {
  if (meeting.status === 'held') return decide()
  const own = organisationOf(command.by)
  const scanned = meeting.parties.find(
    party =>
      party.organisationId !== own && party.attendees.some(each => each.memberId === command.scannedMemberId),
  )
  if (scanned === undefined) return refuse('ATTENDEE_UNKNOWN')
  const here = tellHere(meeting, { ...command, how: 'badge' }, now)
  if (!here.ok) return here
  const other: MeetingEvent = {
    type: 'meeting:here',
    meetingId: meeting.id,
    memberId: command.scannedMemberId,
    how: 'badge',
    by: command.by,
    at: now,
  }
  return decide(...here.events, other, { type: 'meeting:held', meetingId: meeting.id, at: now, how: 'badge' })
}

/**
 * What became of a meeting once its slot is over: held when all were there, missed when an organisation was told absent and never
 * showed. Someone not told absent is given the benefit of the doubt. No word from anyone leaves it open: no event.
 */
export function settleMeeting(meeting: Meeting, now: Instant): MeetingEvent[] {
  if (!isLive(meeting) || !isAfter(now, meeting.end)) return []
  if (meeting.parties.every(isHere)) {
    const toldApart = meeting.parties.filter(party => party.toldAbsentBy.length > 0)
    // Both were there and each missed the other: the meeting did not take place, and nobody is to blame.
    if (toldApart.length >= 2)
      return [{ type: 'meeting:missed', meetingId: meeting.id, missingIds: [], at: now }]
    return [{ type: 'meeting:held', meetingId: meeting.id, at: now, how: 'presence' }]
  }
  const missingIds = meeting.parties
    .filter(party => party.toldAbsentBy.length > 0 && !isHere(party))
    .map(party => party.organisationId)
  const others = meeting.parties.length - missingIds.length
  if (missingIds.length === 0) return []
  // With three around the table, two who were there did meet, although one was missing.
  if (others >= 2) return [{ type: 'meeting:held', meetingId: meeting.id, at: now, how: 'presence' }]
  return [{ type: 'meeting:missed', meetingId: meeting.id, missingIds, at: now }]
}

/** The organiser sets right what became of a meeting, after hearing both sides. */
export function correctOutcome(
  meeting: Meeting,
  command: {
    readonly by: Actor
    readonly outcome: 'held' | 'missed'
    readonly missingIds: readonly string[]
  },
  now: Instant,
): Decision<MeetingEvent> {
  if (command.by.kind !== 'organiser') return refuse('FORBIDDEN')
  if (meeting.status === 'cancelled') return refuse('MEETING_CLOSED')
  if (isBefore(now, meeting.start)) return refuse('MEETING_NOT_OVER')
  if (command.outcome === 'held') {
    return decide({ type: 'meeting:held', meetingId: meeting.id, at: now, how: 'corrected' })
  }
  if (command.missingIds.some(id => partyOf(meeting, id) === undefined)) return refuse('ATTENDEE_UNKNOWN')
  return decide({ type: 'meeting:missed', meetingId: meeting.id, missingIds: command.missingIds, at: now })
}

function attendeeOf(meeting: Meeting, memberId: string): Attendee | undefined {
  return meeting.parties.flatMap(party => party.attendees).find(each => each.memberId === memberId)
}

function attendeeRefusal(
  meeting: Meeting,
  command: { readonly memberId: string; readonly by: Actor },
  now: Instant,
): Refused<never> | null {
  const party = partyOf(meeting, organisationOf(command.by))
  if (party === undefined) return refuse('NOT_FOUND')
  if (!isLive(meeting)) return refuse('MEETING_CLOSED')
  if (isAfter(now, plusMinutes(meeting.end, LATE_TELLING_MINUTES_MAX))) return refuse('MEETING_CLOSED')
  const attends = attendeeIds(meeting).includes(command.memberId)
  return attends && party.attendees.some(each => each.memberId === command.memberId)
    ? null
    : refuse('ATTENDEE_UNKNOWN')
}
