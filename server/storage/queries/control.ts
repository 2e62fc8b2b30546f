// What the control room reads besides figures: announcements, the wall, letters.
import type { AnnouncementView, Letter, MailLine, WallMeeting } from '#shared/control.ts'
import { bool, json, type Sql, type Value } from '../sql.ts'

export async function announcementsOf(sql: Sql, editionId: string, now: string): Promise<AnnouncementView[]> {
  const rows = await sql.all<AnnouncementView & Record<string, unknown>>(
    'select id, body_text as "text", urgent, at, shown_until as "until" from announcement where edition_id = ? and shown_until > ? order by at desc',
    [editionId, now],
  )
  return rows.map(row => ({ ...row, urgent: bool(row.urgent) }))
}

/** Times and places, nobody's name. */
export const wallMeetings = (sql: Sql, editionId: string): Promise<WallMeeting[]> =>
  sql.all<WallMeeting & Record<string, unknown>>(
    `select m.id, m.slot_id as "slotId", m.table_id as "tableId", m.status, s.starts_at as "startsAt", s.ends_at as "endsAt"
     from meeting m join slot s on s.id = m.slot_id where m.edition_id = ? and m.status <> 'cancelled' order by s.starts_at, m.id`,
    [editionId],
  )

const line = `id, recipient as "to", subject, status, attempts, error, created_at as "createdAt", sent_at as "sentAt", next_attempt_at as "nextAttemptAt"`
// What fits a phone in a few turns of the thumb.
const MAIL_PAGE = 20

/** Letters of an edition, the newest first, a page at a time, and how many there are by state. */
export async function mailList(
  sql: Sql,
  editionId: string,
  status: string | undefined,
  page: number,
): Promise<{ counts: Record<string, number>; total: number; letters: MailLine[] }> {
  const counts = await sql.all<{ status: string; n: number }>(
    'select status, count(*) as n from mail_delivery where edition_id = ? group by status',
    [editionId],
  )
  const params: Value[] = status ? [editionId, status] : [editionId]
  const letters = await sql.all<MailLine & Record<string, unknown>>(
    `select ${line} from mail_delivery where edition_id = ?${status ? ' and status = ?' : ''} order by created_at desc, id desc limit ${MAIL_PAGE} offset ${page * MAIL_PAGE}`,
    params,
  )
  const byStatus = Object.fromEntries(counts.map(one => [one.status, Number(one.n)]))
  return {
    counts: byStatus,
    total: status ? (byStatus[status] ?? 0) : Object.values(byStatus).reduce((sum, n) => sum + n, 0),
    letters,
  }
}

export async function letterOf(sql: Sql, editionId: string, id: string): Promise<Letter | undefined> {
  const row = await sql.one<Letter & Record<string, unknown>>(
    `select ${line}, body_text as "text", attachments from mail_delivery where id = ? and edition_id = ?`,
    [id, editionId],
  )
  return row && { ...row, attachments: json<{ name: string }[]>(row.attachments).map(one => one.name) }
}
