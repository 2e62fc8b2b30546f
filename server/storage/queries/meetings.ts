// Meetings as views: the same columns for one, for an agenda and for the whole board; two statements whatever the number.
import type { MeetingView } from '#shared/meeting.ts'
import { bool, json, within, type Sql, type Value } from '../sql.ts'

interface Row extends Record<string, unknown> {
  id: string
  toldAbsent: unknown
  missingIds: unknown
  debriefs: unknown
  cancellation: unknown
  locked: unknown
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

export type MeetingRowView = MeetingView & {
  personIds: string[]
  debriefs: { organisationId: string; memberId: string; followUp: string; note: string; at: string }[]
}

async function select(sql: Sql, where: string, params: readonly Value[]): Promise<MeetingRowView[]> {
  const [rows, persons] = await Promise.all([
    sql.all<Row>(meetings(where), params),
    sql.all<PersonRow>(people(where), params),
  ])
  const byMeeting = new Map<string, PersonRow[]>()
  for (const person of persons)
    (byMeeting.get(person.meetingId) ?? byMeeting.set(person.meetingId, []).get(person.meetingId))?.push(
      person,
    )
  return rows.map(row => viewOf(row, byMeeting.get(row.id) ?? []))
}

function viewOf(row: Row, persons: readonly PersonRow[]): MeetingRowView {
  const toldAbsent = json<Record<string, string[]>>(row.toldAbsent)
  const debriefs = json<MeetingRowView['debriefs']>(row.debriefs)
  const parties = new Map<string, MeetingView['parties'][number]>()
  for (const { organisationId, organisation, personId, name, arrival, lateMinutes, standsInFor } of persons) {
    const party = parties.get(organisationId) ?? {
      organisationId,
      name: organisation,
      attendees: [],
      toldAbsent: (toldAbsent[organisationId] ?? []).length > 0,
      followUp: debriefs.find(one => one.organisationId === organisationId)?.followUp ?? null,
    }
    party.attendees.push({ personId, name, arrival, lateMinutes, standsInFor })
    parties.set(organisationId, party)
  }
  const view = {
    ...row,
    locked: bool(row.locked),
    missingIds: json<string[]>(row.missingIds),
    cancellation: cancelled(row.cancellation),
    parties: [...parties.values()],
    personIds: persons.map(one => one.personId),
    debriefs,
  }
  const { toldAbsent: _toldAbsent, ...rest } = view
  return rest as unknown as MeetingRowView
}

function cancelled(value: unknown): MeetingView['cancellation'] {
  const cancellation = json<{ organisationId: string | null; reason: string; at: string } | null>(
    value ?? null,
  )
  return cancellation
    ? { organisationId: cancellation.organisationId, reason: cancellation.reason, at: cancellation.at }
    : null
}

/** Without notes: those are read by `notesOf` for one's own organisation. */
export async function meetingView(
  sql: Sql,
  id: string,
): Promise<(MeetingView & { personIds: string[] }) | undefined> {
  const [found] = await select(sql, 'm.id = ?', [id])
  if (!found) return undefined
  const { debriefs: _debriefs, ...view } = found
  return view
}

/** The whole board of an edition. */
export async function boardMeetings(sql: Sql, editionId: string): Promise<MeetingView[]> {
  return (await select(sql, 'm.edition_id = ?', [editionId])).map(
    ({ debriefs: _d, personIds: _p, ...view }) => view,
  )
}

/** The meetings of an organisation in an edition, with its own notes. */
export async function organisationMeetings(sql: Sql, editionId: string, organisationId: string) {
  const found = await select(
    sql,
    `${within('m.edition_id')} and m.id in (select meeting_id from meeting_party where organisation_id = ?)`,
    [editionId, organisationId],
  )
  const notes = found.flatMap(one =>
    one.debriefs
      .filter(debrief => debrief.organisationId === organisationId)
      .map(({ note, followUp, at }) => ({ meetingId: one.id, note, followUp, at })),
  )
  return { meetings: found.map(({ debriefs: _d, personIds: _p, ...view }) => view), notes }
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
