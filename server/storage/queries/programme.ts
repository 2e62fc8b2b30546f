// The programme of an edition, and who attends its sessions.
import type { SessionAttendee, SessionView } from '#shared/programme.ts'
import { bool, json, type Row, type Sql, type Value } from '../sql.ts'

const views = (where: string) => `
select s.id, s.kind, s.title, s.description, s.place, s.speakers, s.starts_at as "startsAt", s.ends_at as "endsAt", s.capacity, s.visitors, s.version,
  (select count(*) from session_seat t where t.session_id = s.id) as taken
from programme_session s where ${where} order by s.starts_at, s.ends_at, s.id`

async function read(sql: Sql, where: string, params: readonly Value[]): Promise<SessionView[]> {
  const rows = await sql.all<Row>(views(where), params)
  return rows.map(row => ({
    ...row,
    title: json(row.title),
    description: json(row.description),
    speakers: json(row.speakers),
    visitors: bool(row.visitors),
    taken: Number(row.taken),
  })) as SessionView[]
}

/** In the order of time. One statement. */
export const programmeOf = (sql: Sql, editionId: string): Promise<SessionView[]> =>
  read(sql, 's.edition_id = ?', [editionId])

export const sessionView = async (sql: Sql, id: string): Promise<SessionView | undefined> =>
  (await read(sql, 's.id = ?', [id]))[0]

/** The sessions that someone attends. */
export const sessionsOf = (sql: Sql, attendanceId: string): Promise<SessionView[]> =>
  read(sql, 's.id in (select t.session_id from session_seat t where t.attendance_id = ?)', [attendanceId])

/** By organisation, then name. */
export const attendeesOf = (sql: Sql, sessionId: string): Promise<SessionAttendee[]> =>
  sql.all<SessionAttendee & Row>(
    `select p.id as "personId", p.name, o.name as organisation, p.email, t.created_at as since from session_seat t
     join attendance at on at.id = t.attendance_id join person p on p.id = at.person_id
     join participation pa on pa.id = at.participation_id join organisation o on o.id = pa.organisation_id
     where t.session_id = ? order by o.name, p.name, p.id`,
    [sessionId],
  )

export interface Crossing {
  personId: string
  meetingId: string
  startsAt: string
}

/** Confirmed meetings in the hours of a session, of all who attend it or of one. One statement. */
export const crossingsOf = (sql: Sql, sessionId: string, personId?: string): Promise<Crossing[]> =>
  sql.all<Crossing & Row>(
    `select at.person_id as "personId", m.id as "meetingId", sl.starts_at as "startsAt" from session_seat t
     join programme_session s on s.id = t.session_id join attendance at on at.id = t.attendance_id
     join meeting_party mp on mp.person_id = at.person_id join meeting m on m.id = mp.meeting_id and m.edition_id = s.edition_id
     join slot sl on sl.id = m.slot_id
     where t.session_id = ? and m.status = 'confirmed' and sl.starts_at < s.ends_at and sl.ends_at > s.starts_at${personId === undefined ? '' : ' and at.person_id = ?'}
     order by sl.starts_at, m.id`,
    personId === undefined ? [sessionId] : [sessionId, personId],
  )
