// What a signed-in person is, everywhere: for the page's frame and its navigation.
import { bool, type Sql } from '../sql.ts'

export interface SessionRows {
  organisations: { id: string; name: string; role: string }[]
  editions: {
    id: string
    slug: string
    name: string
    role: string | null
    participation: {
      id: string
      organisationId: string
      exhibitor: boolean
      buyer: boolean
      status: string
    } | null
  }[]
}

const organisations = `select o.id, o.name, m.role from membership m join organisation o on o.id = m.organisation_id where m.person_id = ? order by o.name`

const editions = `
select e.id, e.slug, e.name, r.role, pa.id as participation_id, pa.organisation_id, pa.exhibitor, pa.buyer, pa.status
from edition e
left join edition_role r on r.edition_id = e.id and r.person_id = ?
left join (select pa.*, m.person_id from participation pa join membership m on m.organisation_id = pa.organisation_id) pa on pa.edition_id = e.id and pa.person_id = ?
where r.id is not null or pa.id is not null
order by e.starts_on desc, e.id, pa.id`

interface EditionRow extends Record<string, unknown> {
  id: string
  slug: string
  name: string
  role: string | null
  participation_id: string | null
  organisation_id: string
  exhibitor: unknown
  buyer: unknown
  status: string
}

export async function sessionRows(sql: Sql, personId: string): Promise<SessionRows> {
  const rows = await sql.all<EditionRow>(editions, [personId, personId])
  return {
    organisations: await sql.all(organisations, [personId]),
    editions: rows.map(row => ({
      id: row.id,
      slug: row.slug,
      name: row.name,
      role: row.role,
      participation: row.participation_id
        ? {
            id: row.participation_id,
            organisationId: row.organisation_id,
            exhibitor: bool(row.exhibitor),
            buyer: bool(row.buyer),
            status: row.status,
          }
        : null,
    })),
  }
}
