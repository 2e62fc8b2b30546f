/** How each event changes a meeting: a pure fold, the same for storage, replay and tests. */
import { evolveAll } from '../decision.ts'
import type { Instant } from '../instant.ts'
import type { Attendee, Meeting, MeetingEvent, MeetingParty } from './meeting.ts'
import { isHere } from './meeting.ts'

/** The row after the event. */
export function evolveMeeting(meeting: Meeting, event: MeetingEvent): Meeting {
  switch (event.type) {
    case 'meeting:booked':
      return event.meeting
    case 'meeting:moved':
      return next({
        ...meeting,
        ...event.to,
        status: 'confirmed',
        parties: meeting.parties.map(expectedAgain),
      })
    case 'meeting:cancelled': {
      const { by, organisationId, reason, at } = event
      return next({ ...meeting, status: 'cancelled', cancellation: { by, organisationId, reason, at } })
    }
    case 'meeting:locked':
      return { ...meeting, locked: true }
    case 'meeting:unlocked':
      return { ...meeting, locked: false }
    case 'meeting:party-added':
      return next({ ...meeting, parties: [...meeting.parties, event.party] })
    case 'meeting:attendee-switched':
      return next(inParty(meeting, event.organisationId, party => switched(party, event)))
    case 'meeting:here':
      return withAttendee(meeting, event.memberId, { arrival: 'here', declaredAt: event.at })
    case 'meeting:late':
      return withAttendee(meeting, event.memberId, {
        arrival: 'late',
        lateMinutes: event.lateMinutes,
        declaredAt: event.at,
      })
    case 'meeting:absence-told':
      return inParty(meeting, event.organisationId, party => ({
        ...party,
        toldAbsentBy: [...party.toldAbsentBy, event.toldBy],
      }))
    case 'meeting:started':
      return { ...meeting, status: 'started' }
    case 'meeting:held':
      return { ...meeting, status: 'held', missingIds: [] }
    case 'meeting:missed':
      return { ...meeting, status: 'missed', missingIds: event.missingIds }
    case 'meeting:debriefed':
      return {
        ...meeting,
        debriefs: [
          ...meeting.debriefs.filter(each => each.organisationId !== event.debrief.organisationId),
          event.debrief,
        ],
      }
  }
}

/** A person newly expected at a meeting. */
export function expected(memberId: string, standsInFor: string | null = null): Attendee {
  return { memberId, arrival: 'expected', lateMinutes: null, declaredAt: null, standsInFor }
}

/** `meeting:started` when, after `events`, every organisation has someone at the table; nothing otherwise. */
export function startedAfter(
  meeting: Meeting,
  events: readonly MeetingEvent[],
  now: Instant,
): MeetingEvent[] {
  if (meeting.status !== 'confirmed') return []
  const after = evolveAll(meeting, events, evolveMeeting)
  return after.parties.every(isHere) ? [{ type: 'meeting:started', meetingId: meeting.id, at: now }] : []
}

function next(meeting: Meeting): Meeting {
  return { ...meeting, version: meeting.version + 1 }
}

/** At another time, what was said about the old one no longer holds. */
function expectedAgain(party: MeetingParty): MeetingParty {
  const attendees = party.attendees.map(each => expected(each.memberId, each.standsInFor))
  return { ...party, attendees, toldAbsentBy: [] }
}

function switched(
  party: MeetingParty,
  event: {
    readonly from: string | null
    readonly to: string | null
    readonly standIn: boolean
    readonly at: Instant
  },
): MeetingParty {
  const kept = party.attendees.filter(each => each.memberId !== event.from)
  if (event.to === null) return { ...party, attendees: kept }
  return { ...party, attendees: [...kept, expected(event.to, event.standIn ? event.from : null)] }
}

function withAttendee(meeting: Meeting, memberId: string, change: Partial<Attendee>): Meeting {
  const parties = meeting.parties.map(party => ({
    ...party,
    attendees: party.attendees.map(each => (each.memberId === memberId ? { ...each, ...change } : each)),
  }))
  return { ...meeting, parties }
}

function inParty(
  meeting: Meeting,
  organisationId: string,
  change: (party: MeetingParty) => MeetingParty,
): Meeting {
  const parties = meeting.parties.map(party =>
    party.organisationId === organisationId ? change(party) : party,
  )
  return { ...meeting, parties }
}
