// How a meeting reaches its rows. The bookings are where the database itself refuses that anyone is in two places.
import { evolveAll } from '#server/domain/decision.ts'
import { evolveMeeting } from '#server/domain/meeting/evolve-meeting.ts'
import type { Meeting, MeetingEvent } from '#server/domain/meeting/meeting.ts'
import { refuse } from '#server/domain/decision.ts'
import { UniqueConstraintViolationException } from '#server/storage/commit.ts'
import { Booking, Meeting as MeetingEntity, MeetingParty, Slot } from '#server/storage/entities/index.ts'
import { meetingColumns, meetingOf } from '#server/storage/mappers/meeting.ts'
import type { Act } from '../act.ts'

export interface About {
  subject: string
  offerId: string | null
  needId: string | null
}

/** Loads a meeting of an edition, or nothing when it is of another one. */
export async function loadMeeting(a: Act, editionId: string, meetingId: string): Promise<Meeting | null> {
  const row = await a.em.findOne(MeetingEntity, { id: meetingId, editionId })
  if (!row) return null
  const people = await a.em.find(MeetingParty, { meetingId }, { orderBy: { id: 'asc' } })
  const slot = await a.em.findOneOrFail(Slot, { id: row.slotId })
  return meetingOf(row, people, slot)
}

/** Stores a meeting that was just booked. Answers SLOT_TAKEN when the database says that someone or the table is taken. */
export async function storeNew(a: Act, meeting: Meeting, about: About) {
  a.em.create(MeetingEntity, {
    id: meeting.id,
    editionId: meeting.editionId,
    requestId: meeting.requestId,
    origin: meeting.origin,
    ...about,
    ...meetingColumns(meeting),
    createdAt: a.now,
    updatedAt: a.now,
  })
  for (const party of meeting.parties) {
    for (const { memberId } of party.attendees) {
      a.em.create(MeetingParty, {
        id: a.newId(),
        meetingId: meeting.id,
        organisationId: party.organisationId,
        personId: memberId,
      })
    }
  }
  book(a, meeting)
  return flushed(a, meeting.slotId)
}

function book(a: Act, meeting: Meeting): void {
  for (const party of meeting.parties) {
    for (const { memberId } of party.attendees) {
      a.em.create(Booking, {
        id: a.newId(),
        meetingId: meeting.id,
        slotId: meeting.slotId,
        personId: memberId,
        live: true,
      })
    }
  }
  if (meeting.tableId)
    a.em.create(Booking, {
      id: a.newId(),
      meetingId: meeting.id,
      slotId: meeting.slotId,
      tableId: meeting.tableId,
      live: true,
    })
}

async function flushed(a: Act, slotId: string) {
  try {
    await a.em.flush()
    return null
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) return refuse('SLOT_TAKEN', { slotId })
    throw error
  }
}

/** Applies events to a stored meeting: its columns, its people, and its bookings when time, place or people changed. */
export async function storeEvents(
  a: Act,
  before: Meeting,
  events: readonly MeetingEvent[],
): Promise<Meeting | ReturnType<typeof refuse>> {
  const after = evolveAll(before, events, evolveMeeting)
  const row = await a.em.findOneOrFail(MeetingEntity, { id: before.id })
  a.em.assign(row, { ...meetingColumns(after), updatedAt: a.now })
  // Every stored change is a new version for those who watch, also where the rules do not count it.
  row.version = Math.max(after.version, before.version + 1)
  await storePeople(a, after)
  if (bookingKey(before) !== bookingKey(after)) {
    await a.em.nativeDelete(Booking, { meetingId: after.id })
    if (after.status !== 'cancelled') book(a, after)
  }
  const refused = await flushed(a, after.slotId)
  return refused ?? { ...after, version: row.version }
}

const bookingKey = (meeting: Meeting) =>
  // A meeting that is over keeps its bookings: the past cannot be booked again.
  JSON.stringify([
    meeting.status !== 'cancelled',
    meeting.slotId,
    meeting.tableId,
    meeting.parties.flatMap(party => party.attendees.map(one => one.memberId)).sort(),
  ])

async function storePeople(a: Act, meeting: Meeting): Promise<void> {
  const rows = await a.em.find(MeetingParty, { meetingId: meeting.id })
  const wanted = new Map(
    meeting.parties.flatMap(party =>
      party.attendees.map(one => [one.memberId, { ...one, organisationId: party.organisationId }] as const),
    ),
  )
  for (const row of rows) {
    const one = wanted.get(row.personId)
    if (!one) a.em.remove(row)
    else {
      row.arrival = one.arrival
      row.lateMinutes = one.lateMinutes
      row.declaredAt = one.declaredAt
      row.standsInFor = one.standsInFor
      wanted.delete(row.personId)
    }
  }
  for (const one of wanted.values()) {
    a.em.create(MeetingParty, {
      id: a.newId(),
      meetingId: meeting.id,
      organisationId: one.organisationId,
      personId: one.memberId,
      arrival: one.arrival,
      lateMinutes: one.lateMinutes,
      declaredAt: one.declaredAt,
      standsInFor: one.standsInFor,
    })
  }
}
