// What lies beside a convention: its photographs, and the letters it sent that never arrived.
import type { ConventionView } from '#shared/convention.ts'
import { json, type Sql } from '../sql.ts'

interface PhotoRow extends Record<string, unknown> {
  id: string
  purpose: 'paper' | 'moment'
  sha256: string
  widthPx: number
  heightPx: number
  bytes: number
  byPersonId: string | null
  usedAt: string | null
  shownBy: unknown
  createdAt: string
}

const columns = `id, purpose, sha256, width_px as "widthPx", height_px as "heightPx", bytes, by_person_id as "byPersonId", used_at as "usedAt", shown_by as "shownBy", created_at as "createdAt"`

export const photoOf = (sql: Sql, conventionId: string, photoId: string): Promise<PhotoRow | undefined> =>
  sql.one<PhotoRow>(`select ${columns} from convention_photo where id = ? and convention_id = ?`, [
    photoId,
    conventionId,
  ])

export async function photosOf(sql: Sql, conventionId: string): Promise<ConventionView['photos']> {
  const rows = await sql.all<PhotoRow>(
    `select ${columns} from convention_photo where convention_id = ? order by created_at, id`,
    [conventionId],
  )
  return rows.map(({ usedAt, bytes: _bytes, shownBy, ...row }) => ({
    ...row,
    used: usedAt !== null,
    shownBy: json<string[] | null>(shownBy) ?? [],
  }))
}

/** Letters of a convention that came back or could not leave. Addresses are shown as they were written: the sender corrects them. */
export const lostLetters = (sql: Sql, conventionId: string): Promise<ConventionView['lostLetters']> =>
  sql.all<ConventionView['lostLetters'][number] & Record<string, unknown>>(
    `select l.organisation_id as "organisationId", l.purpose, d.recipient as "to", d.status, d.created_at as "at"
     from convention_letter l join mail_delivery d on d.id = l.id
     where l.convention_id = ? and (d.status in ('failed', 'bounced') or (d.status = 'waiting' and d.error is not null)) order by d.created_at, d.id`,
    [conventionId],
  )
