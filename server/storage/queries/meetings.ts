// Meetings as views: the same columns for one, for an agenda and for the whole board; two statements whatever the number.
import type { MeetingView } from '#shared/meeting.ts'
import { bool, json, within, type Sql, type Value } from '../sql.ts'

interface Row extends Record<string, unknown> {
  id: string
  requestId: string | null
  origin: MeetingView['origin']
  status: MeetingView['status']
  slotId: string
  startsAt: string
  endsAt: string
  tableId: string | null
  tableLabel: string | null
  locked: unknown
  subject: string
  offerId: string | null
  needId: string | null
  toldAbsent: unknown
  missingIds: unknown
  debriefs: unknown
  cancellation: unknown
  conventionId: string | null
  version: number
}

interface PersonRow extends Record<string, unknown> {
  meetingId: string
  organisationId: string
  organisation: string
  personId: string
  name: string
  arrival: 'expected' | 'late' | 'here'
  lateMinutes: number | null
  standsInFor: string | null
}

const meetings = (where: string) => `
select m.id, m.request_id as "requestId", m.origin, m.status, m.slot_id as "slotId", s.starts_at as "startsAt", s.ends_at as "endsAt",
  m.table_id as "tableId", t.label as "tableLabel", m.locked, m.subject, m.offer_id as "offerId", m.need_id as "needId", m.told_absent as "toldAbsent",
  m.missing_ids as "missingIds", m.debriefs, m.cancellation, m.version,
  (select min(c.id) from convention c where c.meeting_id = m.id) as "conventionId"
from meeting m join slot s on s.id = m.slot_id left join meeting_table t on t.id = m.table_id
where ${where} order by s.starts_at, m.id`

const people = (where: string) => `
select mp.meeting_id as "meetingId", mp.organisation_id as "organisationId", o.name as organisation, mp.person_id as "personId", p.name,
  mp.arrival, mp.late_minutes as "lateMinutes", mp.stands_in_for as "standsInFor"
from meeting_party mp join meeting m on m.id = mp.meeting_id join organisation o on o.id = mp.organisation_id join person p on p.id = mp.person_id
where ${where} order by mp.meeting_id, mp.id`

interface Debrief {
  organisationId: string
  memberId: string
  followUp: string
  note: string
  at: string
}

/** The view, and beside it what only some may read. */
interface Found {
  view: MeetingView
  debriefs: Debrief[]
  persons: PersonRow[]
}

const nobody: PersonRow[] = []

/**
 * `then` reads the people, after the meetings, so that no meeting is without its own. Where the meetings travel together with other lists it
 * is best a statement apart: people are many and narrow, and beside wide rows each would travel with a dozen empty columns.
 */
async function select(sql: Sql, where: string, params: readonly Value[], then = sql): Promise<Found[]> {
  const rows = await sql.all<Row>(meetings(where), params)
  const persons = await then.all<PersonRow>(people(where), params)
  const byMeeting = Map.groupBy(persons, person => person.meetingId)
  return rows.map(row => found(row, byMeeting.get(row.id) ?? nobody))
}

/** Written out, column by column: a board has hundreds, and copying objects would weigh more than reading them. */
function found(row: Row, persons: PersonRow[]): Found {
  const debriefs = json<Debrief[]>(row.debriefs)
  return {
    debriefs,
    persons,
    view: {
      id: row.id,
      requestId: row.requestId,
      origin: row.origin,
      status: row.status,
      slotId: row.slotId,
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      tableId: row.tableId,
      tableLabel: row.tableLabel,
      locked: bool(row.locked),
      subject: row.subject,
      offerId: row.offerId,
      needId: row.needId,
      parties: partiesOf(persons, json(row.toldAbsent), debriefs),
      missingIds: json(row.missingIds),
      cancellation: cancelled(row.cancellation),
      conventionId: row.conventionId,
      version: row.version,
    },
  }
}

/** In the order in which their people joined; a table has a handful of parties. */
function partiesOf(
  persons: readonly PersonRow[],
  toldAbsent: Record<string, string[]>,
  debriefs: readonly Debrief[],
): MeetingView['parties'] {
  const parties: MeetingView['parties'] = []
  for (const { organisationId, organisation, personId, name, arrival, lateMinutes, standsInFor } of persons) {
    const attendee = { personId, name, arrival, lateMinutes, standsInFor }
    const party = parties.find(one => one.organisationId === organisationId)
    if (party) party.attendees.push(attendee)
    else
      parties.push({
        organisationId,
        name: organisation,
        attendees: [attendee],
        toldAbsent: (toldAbsent[organisationId] ?? []).length > 0,
        followUp: debriefs.find(one => one.organisationId === organisationId)?.followUp ?? null,
      })
  }
  return parties
}

function cancelled(value: unknown): MeetingView['cancellation'] {
  if (value === null || value === undefined) return null
  const cancellation = json<{ organisationId: string | null; reason: string; at: string } | null>(value)
  return cancellation
    ? { organisationId: cancellation.organisationId, reason: cancellation.reason, at: cancellation.at }
    : null
}

/** Without notes: those are read for one's own organisation. */
export async function meetingView(
  sql: Sql,
  id: string,
): Promise<(MeetingView & { personIds: string[] }) | undefined> {
  const [one] = await select(sql, 'm.id = ?', [id])
  return one && { ...one.view, personIds: one.persons.map(person => person.personId) }
}

/** The whole board of an edition. */
export async function boardMeetings(sql: Sql, editionId: string, then = sql): Promise<MeetingView[]> {
  return (await select(sql, 'm.edition_id = ?', [editionId], then)).map(one => one.view)
}

/** The meetings of an organisation in an edition, with its own notes. */
export async function organisationMeetings(sql: Sql, editionId: string, organisationId: string, then = sql) {
  const all = await select(
    sql,
    `${within('m.edition_id')} and m.id in (select meeting_id from meeting_party where organisation_id = ?)`,
    [editionId, organisationId],
    then,
  )
  const notes = all.flatMap(({ view, debriefs }) =>
    debriefs
      .filter(debrief => debrief.organisationId === organisationId)
      .map(({ note, followUp, at }) => ({ meetingId: view.id, note, followUp, at })),
  )
  return { meetings: all.map(one => one.view), notes }
}

/** What one person wrote for themselves before meetings of an edition. */
export const ownNotesOf = (
  sql: Sql,
  editionId: string,
  personId: string,
): Promise<{ meetingId: string; text: string }[]> =>
  sql.all(
    `select n.meeting_id as "meetingId", n.text from own_note n join meeting m on m.id = n.meeting_id
     where m.edition_id = ? and n.person_id = ?`,
    [editionId, personId],
  )
