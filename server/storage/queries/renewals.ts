// Which conventions of an organisation can be renewed in an edition: signed before, or soon at their end, and without a successor.
import type { RenewalView } from '#shared/convention-follow-up.ts'
import { json, type Sql } from '../sql.ts'
import type { Convention } from '#server/domain/convention/convention.ts'

const LIVE_SUCCESSOR = `select 1 from convention r where r.renews_id = c.id and r.status not in ('refused', 'withdrawn', 'expired', 'abandoned')`

/** True when a successor is drafted or signed. */
export const renewedBy = async (sql: Sql, conventionId: string): Promise<boolean> =>
  (await sql.one(`select 1 as one from convention c where c.id = ? and exists (${LIVE_SUCCESSOR})`, [
    conventionId,
  ])) !== undefined

/** `soon`: the day until which a convention counts as near its end. */
export async function renewable(
  sql: Sql,
  where: { editionId: string; organisationId: string; soon: string },
): Promise<RenewalView[]> {
  const rows = await sql.all<{ id: string; edition: string; state: unknown; endsOn: string | null }>(
    `select c.id, e.name as "edition", c.state, c.ends_on as "endsOn" from convention c join edition e on e.id = c.edition_id
     join edition here on here.id = ?
     where c.id in (select convention_id from convention_party where organisation_id = ?)
     and c.status in ('signed', 'in-force', 'followed-up', 'executed')
     and ((c.edition_id <> here.id and e.starts_on <= here.starts_on) or (c.edition_id = here.id and c.ends_on <= ?))
     and not exists (${LIVE_SUCCESSOR}) order by c.signed_at desc, c.id`,
    [where.editionId, where.organisationId, where.soon],
  )
  return rows.map(({ id, edition, state, endsOn }) => {
    const { number, kind, fields, parties } = json<Convention>(state)
    return {
      id,
      number,
      kind,
      edition,
      object: fields.object,
      endsOn,
      others: parties.filter(party => party.organisationId !== where.organisationId).map(party => party.name),
    }
  })
}
