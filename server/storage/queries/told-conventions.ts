// Signatures that the wall tells: only those that every party agrees to see told, the latest first.
import type { Convention } from '#server/domain/convention/convention.ts'
import type { WallConvention } from '#shared/control.ts'
import { json, type Sql } from '../sql.ts'

// What a wall shows in letters that are read from afar.
const TOLD_MAX = 5

export async function toldConventions(sql: Sql, editionId: string, id?: string): Promise<WallConvention[]> {
  const rows = await sql.all<{ state: unknown }>(
    `select c.state from convention c where c.edition_id = ? and c.signed_at is not null and c.status in ('signed', 'in-force', 'followed-up', 'executed')
     ${id ? 'and c.id = ?' : ''}
     and not exists (select 1 from convention_party p where p.convention_id = c.id and p.announce = false)
     order by c.signed_at desc, c.id limit ${TOLD_MAX}`,
    id ? [editionId, id] : [editionId],
  )
  const told = rows.map(row => json<Convention>(row.state))
  const photos = await momentsOf(
    sql,
    told.map(one => one.id),
  )
  return told.map(({ id: of, number, parties, fields, signedAt }) => ({
    id: of,
    number: number ?? '',
    names: parties.map(party => party.name),
    object: fields.object,
    signedAt: signedAt ?? '',
    photo: agreed(
      photos.filter(photo => photo.conventionId === of),
      parties.map(party => party.organisationId),
    ),
  }))
}

interface Moment extends Record<string, unknown> {
  id: string
  conventionId: string
  widthPx: number
  heightPx: number
  shownBy: unknown
}

async function momentsOf(sql: Sql, conventionIds: readonly string[]): Promise<Moment[]> {
  if (conventionIds.length === 0) return []
  return sql.all<Moment>(
    `select id, convention_id as "conventionId", width_px as "widthPx", height_px as "heightPx", shown_by as "shownBy" from convention_photo
     where purpose = 'moment' and shown_by is not null and convention_id in (${conventionIds.map(() => '?').join(', ')}) order by created_at desc, id desc`,
    conventionIds,
  )
}

/** The latest photograph to which every party said yes: to this one, having seen it. */
function agreed(photos: readonly Moment[], organisationIds: readonly string[]): WallConvention['photo'] {
  for (const { id, widthPx, heightPx, shownBy } of photos) {
    const yes = new Set(json<string[] | null>(shownBy))
    if (organisationIds.every(each => yes.has(each))) return { id, widthPx, heightPx }
  }
  return null
}
