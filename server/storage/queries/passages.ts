// Passages at a door, in few and always the same texts: the driver keeps them prepared, and no entity is built on the way.
import { plusMinutes } from '#server/domain/instant.ts'
import type { ScanInput, ScanVerdict } from '#shared/visitor.ts'
import type { Sql } from '../sql.ts'
import { ENTRANCE } from './visitors.ts'

export interface WorkingDoor {
  id: string
  editionId: string
  name: string
  zone: string
  timeZone: string
}

export async function openDoorOf(
  sql: Sql,
  editionId: string,
  doorId: string,
): Promise<WorkingDoor | undefined> {
  return sql.one<WorkingDoor & Record<string, unknown>>(
    `select d.id, d.edition_id as "editionId", d.name, d.zone, e.time_zone as "timeZone" from door d join edition e on e.id = d.edition_id
     where d.id = ? and d.edition_id = ? and d.revoked_at is null`,
    [doorId, editionId],
  )
}

export interface ReadVisitor extends Record<string, unknown> {
  id: string
  name: string
  organisationName: string
  kind: string
  badgeIssue: number
  companions: number
  revokedAt: string | null
  personId: string | null
}

export async function readVisitor(sql: Sql, editionId: string, id: string): Promise<ReadVisitor | undefined> {
  return sql.one<ReadVisitor>(
    `select id, name, organisation_name as "organisationName", kind, badge_issue as "badgeIssue", companions, revoked_at as "revokedAt", person_id as "personId"
     from visitor where id = ? and edition_id = ?`,
    [id, editionId],
  )
}

type NewScan = ScanInput & { badgeId: string | null; at: string; receivedAt: string; deviceId: string }

/** True when this passage was not known yet; sent again it changes nothing. */
export async function insertScan(sql: Sql, door: WorkingDoor, scan: NewScan): Promise<boolean> {
  const made = await sql.one(
    `insert into scan (id, edition_id, door_id, device_id, zone, kind, direction, badge_id, undoes, device_time, clock_offset_ms, at, received_at, offline, admitted, reason)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (? = 1), (? = 1), ?) on conflict (id) do nothing returning id`,
    [
      scan.id,
      door.editionId,
      door.id,
      scan.deviceId,
      door.zone,
      scan.kind,
      scan.direction,
      scan.badgeId,
      scan.undoes ?? null,
      scan.deviceTime,
      scan.clockOffsetMs,
      scan.at,
      scan.receivedAt,
      scan.offline ? 1 : 0,
      scan.admitted ? 1 : 0,
      scan.reason ?? null,
    ],
  )
  return made !== undefined
}

/** The last passage in the door's zone up to `at`: an entry means inside. The whole ledger is for the figures; a door needs one row. */
export async function lastPassage(
  sql: Sql,
  door: WorkingDoor,
  of: { badgeId: string; at: string; exceptId: string },
): Promise<{ direction: string; at: string; door: string } | undefined> {
  return sql.one(
    `select s.direction, s.at, d.name as door from scan s join door d on d.id = s.door_id
     where s.badge_id = ? and s.edition_id = ? and s.zone = ? and s.admitted and s.kind = 'badge' and s.at <= ? and s.id <> ? order by s.at desc, s.id desc limit 1`,
    [of.badgeId, door.editionId, door.zone, of.at, of.exceptId],
  )
}

/**
 * Someone who takes part is present since this passage, or gone by it, unless a later one is already known. Leaving a workshop is not
 * leaving the event.
 */
export async function attendanceFrom(
  sql: Sql,
  door: WorkingDoor,
  of: { personId: string; badgeId: string; at: string; direction: 'in' | 'out' },
): Promise<void> {
  if (of.direction === 'out' && door.zone !== ENTRANCE) return
  await sql.all(
    `update attendance set present_at = ? where edition_id = ? and person_id = ? and not exists (
       select 1 from scan s where s.badge_id = ? and s.edition_id = ? and s.zone = ? and s.kind = 'badge' and s.admitted and s.at > ?) returning id`,
    [
      of.direction === 'in' ? of.at : null,
      door.editionId,
      of.personId,
      of.badgeId,
      door.editionId,
      ENTRANCE,
      of.at,
    ],
  )
}

// Long enough for a day that begins early, too short for tomorrow's first meeting.
const TODAY_MIN = 14 * 60

/** The end of what a door calls today. */
export const doorDayEnd = (now: string): string => plusMinutes(now, TODAY_MIN)

/** The next meeting of today, for the welcome. */
export async function firstMeetingOf(
  sql: Sql,
  editionId: string,
  personId: string,
  now: string,
): Promise<ScanVerdict['firstMeeting']> {
  const row = await sql.one<{ startsAt: string; table: string }>(
    `select s.starts_at as "startsAt", coalesce(t.label, '') as "table" from meeting_party mp join meeting m on m.id = mp.meeting_id join slot s on s.id = m.slot_id left join meeting_table t on t.id = m.table_id
     where mp.person_id = ? and m.edition_id = ? and m.status = 'confirmed' and s.ends_at > ? and s.starts_at < ? order by s.starts_at limit 1`,
    [personId, editionId, now, doorDayEnd(now)],
  )
  return row ?? null
}
