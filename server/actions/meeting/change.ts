// Changing a meeting: move, cancel, lock, switch who attends, bring a third organisation.
import { isOrganiser, type Actor } from '#server/domain/actor.ts'
import { slotReason } from '#server/domain/agenda/access.ts'
import { chooseTable, tableUnsuitable } from '#server/domain/agenda/choose-table.ts'
import { freeMembers } from '#server/domain/agenda/free-slots.ts'
import { refuse, type Decision, type Refused } from '#server/domain/decision.ts'
import { addParty, standIn, switchAttendee } from '#server/domain/meeting/attendees.ts'
import { cancelMeeting, lockMeeting, moveMeeting } from '#server/domain/meeting/book-meeting.ts'
import { attendeeIds, type Meeting, type MeetingEvent } from '#server/domain/meeting/meeting.ts'
import { agendaRows, editionTables, needsOf, tableBookings } from '../agenda/facts.ts'
import type { Act } from '../act.ts'
import { isRefused } from '../act.ts'
import { loadMeeting, storeEvents } from './store.ts'
import { tellMeeting } from './tell.ts'

interface Which {
  editionId: string
  meetingId: string
  by: Actor
}

async function store(
  a: Act,
  before: Meeting,
  decision: Decision<MeetingEvent>,
): Promise<{ id: string; version: number } | Refused<unknown>> {
  if (!decision.ok) return decision
  if (decision.events.length === 0) return { id: before.id, version: before.version }
  const after = await storeEvents(a, before, decision.events)
  if (isRefused(after)) return after
  await tellMeeting(a, before, attendeeIds(before))
  for (const event of decision.events) a.log(event.type, `meeting:${before.id}`)
  return { id: before.id, version: 'version' in after ? after.version : before.version }
}

export async function move(
  a: Act,
  input: Which & { slotId: string; tableId?: string | null; version?: number },
) {
  const meeting = await loadMeeting(a, input.editionId, input.meetingId)
  if (!meeting) return refuse('NOT_FOUND')
  if (input.version !== undefined && input.version !== meeting.version) return refuse('VERSION_CONFLICT')
  const organisationIds = meeting.parties.map(party => party.organisationId)
  const rows = await agendaRows(a.sql, input.editionId, organisationIds, a.now)
  const slot = rows.slots.find(one => one.id === input.slotId)
  if (!slot) return refuse('NOT_FOUND')
  const tables = await editionTables(a.sql, input.editionId)
  const bookings = await tableBookings(a.sql, input.editionId)
  const personIds = attendeeIds(meeting)
  const access = await needsOf(a.sql, input.editionId, organisationIds, personIds)
  const reason = isOrganiser(input.by) ? slotReason(rows.slots, access)(slot.id) : null
  if (reason) return refuse('SLOT_UNSUITABLE', { reason: reason.fr, reasonEn: reason.en })
  const needs = { slotId: slot.id, people: personIds.length, organisationIds, ...access }
  const wanted = input.tableId ?? meeting.tableId
  const named = tables.find(table => table.id === wanted)
  if (input.tableId && !named) return refuse('NOT_FOUND')
  const free =
    named &&
    tableUnsuitable(named, needs) === null &&
    !bookings.some(one => one.tableId === named.id && one.slotId === slot.id && one.meetingId !== meeting.id)
  if (input.tableId && named) {
    const unsuitable = tableUnsuitable(named, needs)
    // Which need it is stays between the person and the organisers.
    if (unsuitable && !isOrganiser(input.by)) return refuse('TABLE_TAKEN', { table: named.label })
    if (unsuitable)
      return refuse('TABLE_UNSUITABLE', {
        table: named.label,
        reason: unsuitable.fr,
        reasonEn: unsuitable.en,
      })
  }
  // The table named by hand must be the one; one that merely was may give way to another.
  const chosen = named && (free || input.tableId) ? named : chooseTable(tables, bookings, needs, meeting.id)
  if ('ok' in chosen) return chosen
  const decision = moveMeeting(
    meeting,
    { by: input.by, tableId: chosen.id },
    {
      slot,
      slots: rows.slots,
      bookings: rows.bookings,
      now: a.now,
      persons: rows.teams.flatMap(team => team.people),
      tableTakenLabel: named && !free && input.tableId ? named.label : null,
    },
    a.now,
  )
  return store(a, meeting, decision)
}

export async function cancel(a: Act, input: Which & { reason: string }) {
  const meeting = await loadMeeting(a, input.editionId, input.meetingId)
  if (!meeting) return refuse('NOT_FOUND')
  return store(a, meeting, cancelMeeting(meeting, { by: input.by, reason: input.reason }, a.now))
}

export async function lock(a: Act, input: Which & { locked: boolean }) {
  const meeting = await loadMeeting(a, input.editionId, input.meetingId)
  if (!meeting) return refuse('NOT_FOUND')
  return store(a, meeting, lockMeeting(meeting, { by: input.by, locked: input.locked }, a.now))
}

async function attendeeFacts(a: Act, meeting: Meeting, organisationId: string) {
  const rows = await agendaRows(a.sql, meeting.editionId, [organisationId], a.now)
  const slot = rows.slots.find(one => one.id === meeting.slotId)
  if (!slot) throw new Error('a meeting has a slot of its edition')
  return {
    slots: rows.slots,
    bookings: rows.bookings,
    now: a.now,
    slot,
    members: rows.teams[0]?.people ?? [],
  }
}

/** Another colleague comes; with `standIn`, also after the start, and it is no absence. */
export async function switchPerson(
  a: Act,
  input: Which & { organisationId: string; from: string | null; to: string | null; standIn?: boolean },
) {
  const meeting = await loadMeeting(a, input.editionId, input.meetingId)
  if (!meeting) return refuse('NOT_FOUND')
  const facts = await attendeeFacts(a, meeting, input.organisationId)
  const { organisationId, from, to, by } = input
  const decision =
    input.standIn && from !== null && to !== null
      ? standIn(meeting, { organisationId, from, to, by }, facts, a.now)
      : switchAttendee(meeting, { organisationId, from, to, by }, facts, a.now)
  return store(a, meeting, decision)
}

export async function bringParty(
  a: Act,
  input: Which & { organisationId: string; personIds: readonly string[] },
) {
  const meeting = await loadMeeting(a, input.editionId, input.meetingId)
  if (!meeting) return refuse('NOT_FOUND')
  const validated = await a.sql.one(
    "select 1 as one from participation where edition_id = ? and organisation_id = ? and status = 'validated'",
    [input.editionId, input.organisationId],
  )
  if (!validated) return refuse('NOT_FOUND')
  const facts = await attendeeFacts(a, meeting, input.organisationId)
  const free = input.personIds.length === 0 ? freeMembers(facts.members, facts.slot, facts)[0] : undefined
  if (input.personIds.length === 0 && !free) return refuse('SLOT_TAKEN', { slotId: facts.slot.id })
  const memberIds = free ? [free.memberId] : input.personIds
  return store(
    a,
    meeting,
    addParty(meeting, { organisationId: input.organisationId, memberIds, by: input.by }, facts, a.now),
  )
}

export { store as storeMeetingDecision }
