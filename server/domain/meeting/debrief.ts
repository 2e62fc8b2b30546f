/** The debrief: twenty seconds after the meeting, what follows and a note of one's own. */
import type { Actor } from '../actor.ts'
import { organisationOf } from '../actor.ts'
import type { Decision } from '../decision.ts'
import { decide, refuse } from '../decision.ts'
import type { Instant } from '../instant.ts'
import { isBefore } from '../instant.ts'
import type { FollowUpWish, Meeting, MeetingEvent } from './meeting.ts'
import { partyOf } from './meeting.ts'

const FOLLOW_UP_WISHES: readonly FollowUpWish[] = ['convention', 'quote', 'callback', 'none']
/** Twenty seconds of typing, with room for those who write more. */
const NOTE_LENGTH_MAX = 2_000

/**
 * Records what one organisation takes from the meeting; writing again replaces it. Who debriefs a meeting that nobody had called missed
 * was in it, so it then counts as held.
 */
export function debriefMeeting(
  meeting: Meeting,
  command: {
    readonly memberId: string
    readonly followUp: string
    readonly note: string
    readonly by: Actor
  },
  now: Instant,
): Decision<MeetingEvent> {
  const party = partyOf(meeting, organisationOf(command.by))
  if (party === undefined) return refuse('NOT_FOUND')
  if (meeting.status === 'cancelled' || meeting.status === 'missed') return refuse('MEETING_CLOSED')
  if (isBefore(now, meeting.start)) return refuse('MEETING_NOT_OVER')
  const followUp = FOLLOW_UP_WISHES.find(each => each === command.followUp)
  if (followUp === undefined) return refuse('FOLLOW_UP_UNKNOWN')
  if (command.note.length > NOTE_LENGTH_MAX) {
    return refuse('MESSAGE_TOO_LONG', { length: command.note.length, limit: NOTE_LENGTH_MAX })
  }
  const { organisationId } = party
  const debrief = { organisationId, memberId: command.memberId, followUp, note: command.note.trim(), at: now }
  const told: MeetingEvent = {
    type: 'meeting:debriefed',
    meetingId: meeting.id,
    debrief,
    by: command.by,
    at: now,
  }
  const toldAbsent = meeting.parties.some(each => each.toldAbsentBy.length > 0)
  if (meeting.status === 'held' || toldAbsent) return decide(told)
  return decide<MeetingEvent>(told, { type: 'meeting:held', meetingId: meeting.id, at: now, how: 'debrief' })
}
