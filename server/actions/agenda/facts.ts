// The facts that agendas are decided on: slots, people, what is booked, tables. A fixed number of statements.
import type { AgendaPerson, Booking, Break } from '#server/domain/agenda/conflict.ts'
import type { Table, TableBooking } from '#server/domain/agenda/choose-table.ts'
import { allNeeds, slotsFor, type AccessSlot, type Needs } from '#server/domain/agenda/access.ts'
import type { Slot } from '#server/domain/agenda/slot.ts'
import { slotsOf } from '#server/storage/queries/editions.ts'
import { bool, json, type Sql } from '#server/storage/sql.ts'

export interface Team {
  organisationId: string
  people: AgendaPerson[]
}

export interface AgendaRows {
  slots: (Slot & AccessSlot)[]
  teams: Team[]
  bookings: Booking[]
  now: string
}

export async function editionSlots(sql: Sql, editionId: string): Promise<(Slot & AccessSlot)[]> {
  return (await slotsOf(sql, editionId)).map(({ id, day, index, startsAt, endsAt, closed, interpreter }) => ({
    id,
    day,
    index,
    start: startsAt,
    end: endsAt,
    closed,
    interpreter,
  }))
}

interface PersonRow extends Record<string, unknown> {
  organisationId: string
  memberId: string
  name: string
  unavailable: unknown
  breaks: unknown
  gapSlots: number
  ownAccess: unknown
  access: unknown
}

const marks = (list: readonly unknown[]) => list.map(() => '?').join(', ')

/** Slots, the people of the organisations named, and everything those people are booked for: three statements. */
export async function agendaRows(
  sql: Sql,
  editionId: string,
  organisationIds: readonly string[],
  now: string,
): Promise<AgendaRows> {
  const slots = await editionSlots(sql, editionId)
  const people = await sql.all<PersonRow>(
    `select pa.organisation_id as "organisationId", at.person_id as "memberId", p.name, at.unavailable, at.breaks, at.gap_slots as "gapSlots", at.access as "ownAccess", pa.access
     from attendance at join participation pa on pa.id = at.participation_id join person p on p.id = at.person_id
     where at.edition_id = ? and pa.organisation_id in (${marks(organisationIds)}) order by at.id`,
    [editionId, ...organisationIds],
  )
  const bookings = await sql.all<Booking & Record<string, unknown>>(
    `select b.person_id as "memberId", b.slot_id as "slotId", b.meeting_id as "meetingId" from booking b
     where b.live and b.person_id in (select at.person_id from attendance at join participation pa on pa.id = at.participation_id
       where at.edition_id = ? and pa.organisation_id in (${marks(organisationIds)})) and b.slot_id in (select id from slot where edition_id = ?)`,
    [editionId, ...organisationIds, editionId],
  )
  const teams = organisationIds.map(organisationId => ({
    organisationId,
    people: people.filter(row => row.organisationId === organisationId).map(row => personOf(row, slots)),
  }))
  return { slots, teams, bookings, now }
}

function personOf(row: PersonRow, slots: readonly AccessSlot[]): AgendaPerson {
  return {
    onlySlotIds: slotsFor(slots, allNeeds([accessOf(row.ownAccess), accessOf(row.access)])),
    memberId: row.memberId,
    name: row.name,
    unavailableSlotIds: new Set(json<string[]>(row.unavailable)),
    breaks: json<Break[]>(row.breaks),
    gapSlotsMin: row.gapSlots,
  }
}

interface TableRow extends Record<string, unknown> {
  id: string
  label: string
  quiet: unknown
  stepFree: unknown
  closed: unknown
  ownerId: string | null
  zone: string | null
}

// Tables of a convention seat twelve at most; the edition does not record chairs.
const SEATS = 12

export async function editionTables(sql: Sql, editionId: string): Promise<Table[]> {
  const rows = await sql.all<TableRow>(
    `select t.id, t.label, t.quiet, t.step_free as "stepFree", t.closed, pa.organisation_id as "ownerId", t.zone
     from meeting_table t left join participation pa on pa.id = t.participation_id where t.edition_id = ?`,
    [editionId],
  )
  return rows.map(row => ({
    id: row.id,
    label: row.label,
    seats: SEATS,
    quiet: bool(row.quiet),
    stepFree: bool(row.stepFree),
    closed: bool(row.closed),
    ownerId: row.ownerId,
    zone: row.zone,
  }))
}

/** What is booked on the tables of an edition: for one slot, and in all for the sake of spreading the load. */
export async function tableBookings(sql: Sql, editionId: string): Promise<TableBooking[]> {
  return sql.all<TableBooking & Record<string, unknown>>(
    `select b.table_id as "tableId", b.slot_id as "slotId", b.meeting_id as "meetingId" from booking b join slot s on s.id = b.slot_id
     where b.live and b.table_id is not null and s.edition_id = ?`,
    [editionId],
  )
}

const accessOf = (value: unknown): Partial<Needs> => json<Partial<Needs> | null>(value ?? null) ?? {}

/** What a meeting of these people of these organisations needs: stated by themselves, or set by the organisers. */
export async function needsOf(
  sql: Sql,
  editionId: string,
  organisationIds: readonly string[],
  personIds: readonly string[],
): Promise<Needs> {
  const ofOrganisations = await sql.all<{ access: unknown }>(
    `select access from participation where edition_id = ? and organisation_id in (${marks(organisationIds)})`,
    [editionId, ...organisationIds],
  )
  const own =
    personIds.length === 0
      ? []
      : await sql.all<{ access: unknown }>(
          `select access from attendance where edition_id = ? and person_id in (${marks(personIds)})`,
          [editionId, ...personIds],
        )
  return allNeeds([...ofOrganisations, ...own].map(row => accessOf(row.access)))
}
