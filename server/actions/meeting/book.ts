// Booking: slot, table and people at once, whether a request was accepted or an organiser books by hand.
import { isOrganiser, type Actor } from '#server/domain/actor.ts'
import { slotReason } from '#server/domain/agenda/access.ts'
import { chooseTable, tableUnsuitable, type TableNeeds } from '#server/domain/agenda/choose-table.ts'
import { freeMembers, freeSlotsOfTeams, nextFree } from '#server/domain/agenda/free-slots.ts'
import { refuse, type Refused } from '#server/domain/decision.ts'
import { bookMeeting } from '#server/domain/meeting/book-meeting.ts'
import type { Meeting, MeetingOrigin } from '#server/domain/meeting/meeting.ts'
import { agendaRows, editionTables, needsOf, tableBookings, type AgendaRows } from '../agenda/facts.ts'
import type { Act } from '../act.ts'
import { storeNew, type About } from './store.ts'
import { tellMeeting } from './tell.ts'

export interface Book extends About {
  editionId: string
  slotId: string
  /** People named for an organisation attend; else its least busy member who is free then. */
  parties: readonly { organisationId: string; personIds: readonly string[]; prefer?: string }[]
  /** Null or absent: the planner of tables chooses. */
  tableId?: string | null
  requestId: string | null
  origin: MeetingOrigin
  by: Actor
  locked?: boolean
  /** A second meeting of the same organisations about the same subject is meant. */
  despite?: boolean
}

export async function book(a: Act, input: Book): Promise<Meeting | Refused<unknown>> {
  const organisationIds = input.parties.map(party => party.organisationId)
  const rows = await agendaRows(a.sql, input.editionId, organisationIds, a.now)
  const slot = rows.slots.find(one => one.id === input.slotId)
  if (!slot) return refuse('NOT_FOUND')
  const doubled = input.despite ? null : await doubleMeeting(a, input)
  if (doubled) return doubled
  const parties = input.parties.map(party => ({
    organisationId: party.organisationId,
    memberIds: membersFor(rows, party, slot),
  }))
  // Nobody of a stand is free: the sentence offers what is.
  if (parties.some(party => party.memberIds.length === 0)) return takenWithOthers(rows, slot.id)
  const personIds = parties.flatMap(party => party.memberIds)
  const needs = await needsOf(a.sql, input.editionId, organisationIds, personIds)
  const reason = isOrganiser(input.by) ? slotReason(rows.slots, needs)(slot.id) : null
  if (reason) return refuse('SLOT_UNSUITABLE', { reason: reason.fr, reasonEn: reason.en })
  const full = await atMaximum(a, input.editionId, organisationIds)
  if (full) return refuse('MEETINGS_MAX_REACHED', { organisation: full })
  const table = await tableFor(a, input, { organisationIds, people: personIds.length, ...needs })
  if ('ok' in table) return table
  const persons = rows.teams.flatMap(team => team.people)
  const decision = bookMeeting(
    {
      id: a.newId(),
      editionId: input.editionId,
      requestId: input.requestId,
      origin: input.origin,
      parties,
      tableId: table.id,
      locked: input.locked ?? false,
      by: input.by,
    },
    {
      slot,
      slots: rows.slots,
      bookings: rows.bookings,
      now: a.now,
      persons,
      tableTakenLabel: table.takenLabel,
    },
    a.now,
  )
  if (!decision.ok) return decision
  const [event] = decision.events
  if (event?.type !== 'meeting:booked') throw new Error('a booking decides one meeting')
  const refused = await storeNew(a, event.meeting, {
    subject: input.subject,
    offerId: input.offerId,
    needId: input.needId,
  })
  if (refused) return refused
  await tellMeeting(a, event.meeting)
  a.log('meeting:booked', `meeting:${event.meeting.id}`, { origin: input.origin, slot: input.slotId })
  return event.meeting
}

/** Two colleagues of one organisation about to tell the same buyer the same thing: said before it is booked. */
async function doubleMeeting(a: Act, { editionId, subject, parties }: Book): Promise<Refused<never> | null> {
  const ids = parties.map(party => party.organisationId)
  if (subject.trim() === '' || ids.length < 2) return null
  const marks = ids.map(() => '?').join(', ')
  const rows = await a.sql.all<{ name: string; meetingId: string }>(
    `select o.name, m.id as "meetingId" from meeting m join meeting_party p on p.meeting_id = m.id join organisation o on o.id = p.organisation_id
     where m.edition_id = ? and m.status in ('confirmed', 'started', 'held') and lower(m.subject) = lower(?) and p.organisation_id in (${marks})
     group by o.name, m.id order by o.name`,
    [editionId, subject.trim(), ...ids],
  )
  const twice = [...Map.groupBy(rows, row => row.meetingId).values()].find(list => list.length > 1)
  return twice
    ? refuse('DOUBLE_MEETING', { names: twice.map(one => one.name).join(' – '), subject: subject.trim() })
    : null
}

/** The first of the organisations that has as many meetings as the organisers agreed with it, or undefined. */
async function atMaximum(a: Act, editionId: string, organisationIds: readonly string[]) {
  const limited = await a.sql.all<{ id: string; name: string; max: number }>(
    `select pa.organisation_id as id, o.name, pa.meetings_max as "max" from participation pa join organisation o on o.id = pa.organisation_id
     where pa.edition_id = ? and pa.meetings_max is not null and pa.organisation_id in (${organisationIds.map(() => '?').join(', ')})`,
    [editionId, ...organisationIds],
  )
  for (const { id, name, max } of limited) {
    const row = await a.sql.one<{ n: number }>(
      `select count(distinct m.id) as n from meeting m join meeting_party mp on mp.meeting_id = m.id
       where m.edition_id = ? and mp.organisation_id = ? and m.status not in ('cancelled', 'missed')`,
      [editionId, id],
    )
    if (Number(row?.n ?? 0) >= max) return name
  }
  return undefined
}

function membersFor(
  rows: AgendaRows,
  party: Book['parties'][number],
  slot: AgendaRows['slots'][number],
): string[] {
  if (party.personIds.length > 0) return [...party.personIds]
  const team = rows.teams.find(one => one.organisationId === party.organisationId)?.people ?? []
  const free = freeMembers(team, slot, rows)
  const chosen = free.find(person => person.memberId === party.prefer) ?? free[0]
  return chosen ? [chosen.memberId] : []
}

/** SLOT_TAKEN with the next free slots that both sides have, so that the answer is already an offer. */
export function takenWithOthers(rows: AgendaRows, slotId: string): Refused<never> {
  const slot = rows.slots.find(one => one.id === slotId)
  const free = freeSlotsOfTeams(
    rows.teams.map(team => team.people),
    rows,
  )
  return refuse('SLOT_TAKEN', { slotId, others: nextFree(free, slot?.start ?? rows.now).map(one => one.id) })
}

async function tableFor(
  a: Act,
  input: Book,
  wanted: Omit<TableNeeds, 'slotId'>,
): Promise<{ id: string | null; takenLabel: string | null } | Refused<never>> {
  const tables = await editionTables(a.sql, input.editionId)
  const bookings = await tableBookings(a.sql, input.editionId)
  if (input.tableId) {
    const table = tables.find(one => one.id === input.tableId)
    if (!table) return refuse('NOT_FOUND')
    const needs = { ...wanted, slotId: input.slotId }
    const unsuitable = tableUnsuitable(table, needs)
    if (unsuitable && !isOrganiser(input.by)) return refuse('TABLE_TAKEN', { table: table.label })
    if (unsuitable)
      return refuse('TABLE_UNSUITABLE', {
        table: table.label,
        reason: unsuitable.fr,
        reasonEn: unsuitable.en,
      })
    const taken = bookings.some(one => one.tableId === table.id && one.slotId === input.slotId)
    return { id: table.id, takenLabel: taken ? table.label : null }
  }
  const table = chooseTable(tables, bookings, { ...wanted, slotId: input.slotId })
  return 'ok' in table ? table : { id: table.id, takenLabel: null }
}
