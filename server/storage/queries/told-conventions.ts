// Signatures that the wall tells: only those that every party agrees to see told, the latest first.
import type { Convention } from '#server/domain/convention/convention.ts'
import type { WallConvention } from '#shared/control.ts'
import { json, type Sql } from '../sql.ts'

// What a wall shows in letters that are read from afar.
const TOLD_MAX = 5

export async function toldConventions(sql: Sql, editionId: string, id?: string): Promise<WallConvention[]> {
  const rows = await sql.all<{ id: string; state: unknown }>(
    `select c.id, c.state from convention c where c.edition_id = ? and c.signed_at is not null and c.status in ('signed', 'in-force', 'followed-up', 'executed')
     ${id ? 'and c.id = ?' : ''}
     and not exists (select 1 from convention_party p where p.convention_id = c.id and p.announce = false)
     order by c.signed_at desc, c.id limit ${TOLD_MAX}`,
    id ? [editionId, id] : [editionId],
  )
  return rows.map(({ id: of, state }) => {
    const { number, parties, fields, signedAt } = json<Convention>(state)
    return {
      id: of,
      number: number ?? '',
      names: parties.map(party => party.name),
      object: fields.object,
      signedAt: signedAt ?? '',
    }
  })
}
