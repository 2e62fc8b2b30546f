// A plan's meetings as rows: one added, moved, dropped, or brought back. Anything in the way means the plan is stale.
import { evolveAll } from '#server/domain/decision.ts'
import { evolveMeeting, expected } from '#server/domain/meeting/evolve-meeting.ts'
import type { Meeting } from '#server/domain/meeting/meeting.ts'
import {
  Booking,
  Meeting as MeetingEntity,
  MeetingParty,
  MeetingRequest,
} from '#server/storage/entities/index.ts'
import { requestOf } from '#server/storage/mappers/request.ts'
import type { PlannedMeeting } from '#shared/plan.ts'
import type { Act } from '../act.ts'
import { organiserActor } from '../actor.ts'
import { found } from '../found.ts'
import { loadMeeting, storeEvents } from '../meeting/store.ts'
import { waitingTogether } from '../request/of-several.ts'
import { aboutOf } from '../request/store.ts'

/** Someone booked, cancelled or locked since the plan was made. */
export class Stale extends Error {}

export async function addMeeting(
  a: Act,
  editionId: string,
  target: PlannedMeeting,
  concerned: Set<string>,
): Promise<string> {
  const rows = await waitingTogether(a, editionId, target.requestId)
  const [row] = rows
  if (!row) throw new Stale()
  const id = a.newId()
  a.em.create(MeetingEntity, {
    id,
    editionId,
    requestId: row.id,
    origin: 'planned',
    slotId: target.slotId,
    tableId: target.tableId,
    ...(await aboutOf(a, requestOf(row))),
    status: 'confirmed',
    locked: target.locked === true,
    toldAbsent: {},
    missingIds: [],
    debriefs: [],
    createdAt: a.now,
    updatedAt: a.now,
  })
  for (const { organisationId, personId } of target.people) {
    a.em.create(MeetingParty, { id: a.newId(), meetingId: id, organisationId, personId })
    a.em.create(Booking, { id: a.newId(), meetingId: id, slotId: target.slotId, personId, live: true })
    concerned.add(personId)
  }
  bookTable(a, id, target.slotId, target.tableId)
  for (const one of rows) {
    one.meetingId = id
    one.acceptedSlotId = target.slotId
  }
  return id
}

export async function moveMeetingTo(
  a: Act,
  meeting: Meeting,
  slotId: string,
  tableId: string | null,
  concerned: Set<string>,
): Promise<void> {
  const slot = found(
    await a.sql.one<{ starts_at: string; ends_at: string }>(
      'select starts_at, ends_at from slot where id = ?',
      [slotId],
    ),
  )
  const to = { slotId, start: slot.starts_at, end: slot.ends_at, tableId }
  const from = { slotId: meeting.slotId, start: meeting.start, end: meeting.end, tableId: meeting.tableId }
  await storeAnyhow(a, meeting, {
    type: 'meeting:moved',
    meetingId: meeting.id,
    from,
    to,
    by: organiserActor(a),
    at: a.now,
  })
  for (const party of meeting.parties) for (const one of party.attendees) concerned.add(one.memberId)
}

/** Cancelled; those who asked still want to meet, so they are back in the pool. */
export async function dropMeeting(a: Act, meeting: Meeting, concerned: Set<string>): Promise<void> {
  await storeAnyhow(a, meeting, {
    type: 'meeting:cancelled',
    meetingId: meeting.id,
    organisationId: null,
    reason: 'Le planning a changé.',
    by: organiserActor(a),
    at: a.now,
  })
  for (const row of await a.em.find(MeetingRequest, { meetingId: meeting.id })) {
    row.meetingId = null
    row.acceptedSlotId = null
  }
  for (const party of meeting.parties) for (const one of party.attendees) concerned.add(one.memberId)
}

async function storeAnyhow(
  a: Act,
  meeting: Meeting,
  event: Parameters<typeof evolveMeeting>[1],
): Promise<void> {
  const stored = await storeEvents(a, meeting, [event])
  if ('ok' in stored) throw new Stale()
}

/** A meeting that publication dropped stands again where it was, for the requests named. */
export async function restoreMeeting(a: Act, editionId: string, meetingId: string): Promise<void> {
  const meeting = found(await loadMeeting(a, editionId, meetingId))
  const row = found(await a.em.findOne(MeetingEntity, { id: meetingId }))
  row.status = 'confirmed'
  row.cancellation = null
  row.version += 1
  const again = evolveAll(meeting, [], evolveMeeting)
  for (const { memberId } of again.parties.flatMap(party =>
    party.attendees.map(one => expected(one.memberId)),
  )) {
    a.em.create(Booking, { id: a.newId(), meetingId, slotId: meeting.slotId, personId: memberId, live: true })
  }
  bookTable(a, meetingId, meeting.slotId, meeting.tableId)
  const request = meeting.requestId ? await a.em.findOne(MeetingRequest, { id: meeting.requestId }) : null
  if (!request) return
  const together = request.togetherId
    ? await a.em.find(MeetingRequest, {
        editionId,
        togetherId: request.togetherId,
        status: 'accepted',
        meetingId: null,
      })
    : []
  for (const one of [request, ...together]) {
    one.meetingId = meetingId
    one.acceptedSlotId = meeting.slotId
  }
}

function bookTable(a: Act, meetingId: string, slotId: string, tableId: string | null): void {
  if (tableId) a.em.create(Booking, { id: a.newId(), meetingId, slotId, tableId, live: true })
}
