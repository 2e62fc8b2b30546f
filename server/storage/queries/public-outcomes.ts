// What came of an edition, in two numbers that anyone may read.
import type { EditionFront } from '#shared/directory.ts'
import type { Sql } from '../sql.ts'

export async function publicOutcomes(sql: Sql, editionId: string): Promise<EditionFront['outcomes']> {
  const row = await sql.one<{ meetings: number | string; conventions: number | string }>(
    `select (select count(*) from meeting where edition_id = ? and status in ('confirmed', 'started', 'held')) as meetings,
     (select count(*) from convention where edition_id = ? and signed_at is not null
       and status in ('signed', 'in-force', 'followed-up', 'executed')) as conventions`,
    [editionId, editionId],
  )
  return { meetings: Number(row?.meetings ?? 0), conventions: Number(row?.conventions ?? 0) }
}
