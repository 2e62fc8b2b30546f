// The cast of the demo edition: who one can be, and on which page each begins.
import type { Persona } from '#shared/session.ts'
import { bool, type Sql } from '../sql.ts'

const text = `
select p.id, p.name, coalesce(o.name, '') as organisation, r.role as edition_role, pa.exhibitor, pa.buyer, e.slug
from person p
left join membership m on m.person_id = p.id
left join organisation o on o.id = m.organisation_id
left join edition_role r on r.person_id = p.id
left join participation pa on pa.organisation_id = o.id
left join edition e on e.id = coalesce(r.edition_id, pa.edition_id)
where p.demo order by p.id limit 12`

export async function personas(sql: Sql): Promise<Persona[]> {
  const rows = await sql.all<Record<string, string | null>>(text)
  return rows.map(row => {
    const exhibitor = bool(row.exhibitor)
    const buyer = bool(row.buyer)
    const role: Persona['role'] =
      row.edition_role === 'organiser' || row.edition_role === 'facilitator'
        ? row.edition_role
        : exhibitor && buyer
          ? 'both'
          : exhibitor
            ? 'exhibitor'
            : buyer
              ? 'buyer'
              : 'visitor'
    const home = role === 'organiser' || role === 'facilitator' ? '/regie' : '/moi'
    return { personId: row.id ?? '', name: row.name ?? '', organisation: row.organisation ?? '', role, home }
  })
}
