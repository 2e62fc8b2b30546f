// On the day: here, late, absent, held, and what comes of it.
import type { Actor } from '#server/domain/actor.ts'
import { refuse } from '#server/domain/decision.ts'
import {
  correctOutcome,
  holdByBadge,
  settleMeeting,
  tellAbsent,
  tellHere,
  tellLate,
} from '#server/domain/meeting/attendance.ts'
import { debriefMeeting } from '#server/domain/meeting/debrief.ts'
import type { Act } from '../act.ts'
import { storeMeetingDecision } from './change.ts'
import { loadMeeting } from './store.ts'

interface Which {
  editionId: string
  meetingId: string
  memberId: string
  by: Actor
}

export async function here(a: Act, input: Which) {
  const meeting = await loadMeeting(a, input.editionId, input.meetingId)
  return meeting ? storeMeetingDecision(a, meeting, tellHere(meeting, input, a.now)) : refuse('NOT_FOUND')
}

export async function late(a: Act, input: Which & { minutes: number }) {
  const meeting = await loadMeeting(a, input.editionId, input.meetingId)
  return meeting
    ? storeMeetingDecision(a, meeting, tellLate(meeting, { ...input, lateMinutes: input.minutes }, a.now))
    : refuse('NOT_FOUND')
}

export async function absent(a: Act, input: Which & { organisationId: string }) {
  const meeting = await loadMeeting(a, input.editionId, input.meetingId)
  return meeting
    ? storeMeetingDecision(
        a,
        meeting,
        tellAbsent(meeting, { ...input, absentOrganisationId: input.organisationId }, a.now),
      )
    : refuse('NOT_FOUND')
}

export async function debrief(a: Act, input: Which & { followUp: string; note: string }) {
  const meeting = await loadMeeting(a, input.editionId, input.meetingId)
  return meeting
    ? storeMeetingDecision(a, meeting, debriefMeeting(meeting, input, a.now))
    : refuse('NOT_FOUND')
}

export async function heldByBadge(a: Act, input: Which & { scannedPersonId: string }) {
  const meeting = await loadMeeting(a, input.editionId, input.meetingId)
  return meeting
    ? storeMeetingDecision(
        a,
        meeting,
        holdByBadge(meeting, { ...input, scannedMemberId: input.scannedPersonId }, a.now),
      )
    : refuse('NOT_FOUND')
}

export async function correct(
  a: Act,
  input: {
    editionId: string
    meetingId: string
    by: Actor
    outcome: 'held' | 'missed'
    missingIds: readonly string[]
  },
) {
  const meeting = await loadMeeting(a, input.editionId, input.meetingId)
  return meeting
    ? storeMeetingDecision(a, meeting, correctOutcome(meeting, input, a.now))
    : refuse('NOT_FOUND')
}

// A round of the clock; a full day of 48 tables has a hundred meetings an hour.
const SETTLED_A_ROUND_MAX = 300

/** Settles meetings whose slot is over, from what was said about them. Answers how many were settled. */
export async function settle(a: Act) {
  const rows = await a.sql.all<{ id: string; editionId: string }>(
    `select m.id, m.edition_id as "editionId" from meeting m join slot s on s.id = m.slot_id
     where m.status in ('confirmed', 'started') and s.ends_at < ? and (m.status = 'started' or m.told_absent is not null) order by s.ends_at limit ${SETTLED_A_ROUND_MAX}`,
    [a.now],
  )
  let settled = 0
  for (const { id, editionId } of rows) {
    const meeting = await loadMeeting(a, editionId, id)
    if (!meeting) continue
    const events = settleMeeting(meeting, a.now)
    if (events.length === 0) continue
    await storeMeetingDecision(a, meeting, { ok: true, events })
    settled++
  }
  return { settled }
}
