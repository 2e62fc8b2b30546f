// Inviting a further organisation to a meeting that stands: a request like any other, which joins that meeting when it is accepted.
import type { Actor } from '#server/domain/actor.ts'
import { refuse } from '#server/domain/decision.ts'
import { isLive, partyOf } from '#server/domain/meeting/meeting.ts'
import type { Act } from '../act.ts'
import { loadMeeting } from '../meeting/store.ts'
import { send } from './send.ts'

/** Asks; nobody's hour is taken until the invited say yes. Only who takes part in the meeting invites to it. */
export async function inviteParty(
  a: Act,
  input: {
    editionId: string
    meetingId: string
    requesterId: string
    organisationId: string
    message: string
    by: Actor
  },
) {
  const meeting = await loadMeeting(a, input.editionId, input.meetingId)
  if (!meeting || !partyOf(meeting, input.requesterId)) return refuse('NOT_FOUND')
  if (!isLive(meeting)) return refuse('MEETING_CLOSED')
  if (partyOf(meeting, input.organisationId)) return refuse('ATTENDEE_ALREADY_IN')
  return send(a, {
    editionId: input.editionId,
    requesterId: input.requesterId,
    addresseeId: input.organisationId,
    by: input.by,
    subject: null,
    slotIds: [meeting.slotId],
    message: input.message,
    joins: meeting,
  })
}
