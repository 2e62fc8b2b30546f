// The cast of the demo edition: who one can be, and on which page each begins.
import type { Persona } from '#shared/session.ts'
import { bool, type Sql } from '../sql.ts'

/** How many of each role are offered: enough to meet one another, few enough to read at a glance. */
const OF_A_ROLE: Record<Persona['role'], number> = {
  organiser: 2,
  facilitator: 2,
  both: 1,
  exhibitor: 4,
  buyer: 4,
  visitor: 1,
}
const roles = Object.keys(OF_A_ROLE)

const text = `
select p.id, p.name, coalesce(o.name, '') as organisation, r.role as edition_role, pa.exhibitor, pa.buyer, e.slug
from person p
left join membership m on m.person_id = p.id
left join organisation o on o.id = m.organisation_id
left join edition_role r on r.person_id = p.id
left join participation pa on pa.organisation_id = o.id
left join edition e on e.id = coalesce(r.edition_id, pa.edition_id)
where p.demo order by p.id`

export async function personas(sql: Sql): Promise<Persona[]> {
  const rows = await sql.all<Record<string, string | null>>(text)
  const offered = new Map<string, number>()
  // Someone in two organisations is one person of the cast.
  const people = new Map(rows.map(row => [row.id, persona(row)]))
  return [...people.values()]
    .filter(({ role }) => {
      const already = offered.get(role) ?? 0
      offered.set(role, already + 1)
      return already < OF_A_ROLE[role]
    })
    .sort((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role))
}

function persona(row: Record<string, string | null>): Persona {
  const role = roleOf(row)
  const home = role === 'organiser' || role === 'facilitator' ? '/regie' : '/moi'
  return { personId: row.id ?? '', name: row.name ?? '', organisation: row.organisation ?? '', role, home }
}

function roleOf(row: Record<string, string | null>): Persona['role'] {
  if (row.edition_role === 'organiser' || row.edition_role === 'facilitator') return row.edition_role
  const exhibitor = bool(row.exhibitor)
  const buyer = bool(row.buyer)
  if (exhibitor) return buyer ? 'both' : 'exhibitor'
  return buyer ? 'buyer' : 'visitor'
}
