// What organisations are in an edition, as organisers see them.
import type { ParticipationView } from '#shared/edition.ts'
import { bool, json, type Sql } from '../sql.ts'

const text = (where: string) => `
select pa.id, pa.organisation_id as "organisationId", o.name, o.siret, o.legal_family as "legalFamily", o.place, pa.exhibitor, pa.buyer, pa.status,
  pa.stand, pa.request_quota as "requestQuota", pa.meetings_min as "meetingsMin", pa.meetings_max as "meetingsMax", pa.version,
  coalesce(at.n, 0) as people, coalesce(of.n, 0) as offers, coalesce(ne.n, 0) as needs, coalesce(me.n, 0) as meetings
from participation pa join organisation o on o.id = pa.organisation_id
left join (select participation_id, count(*) as n from attendance group by participation_id) at on at.participation_id = pa.id
left join (select edition_id, organisation_id, count(*) as n from offer group by edition_id, organisation_id) of on of.organisation_id = pa.organisation_id and of.edition_id = pa.edition_id
left join (select edition_id, organisation_id, count(*) as n from need group by edition_id, organisation_id) ne on ne.organisation_id = pa.organisation_id and ne.edition_id = pa.edition_id
left join (select m.edition_id, mp.organisation_id, count(distinct mp.meeting_id) as n from meeting_party mp join meeting m on m.id = mp.meeting_id where m.status <> 'cancelled' group by m.edition_id, mp.organisation_id) me on me.organisation_id = pa.organisation_id and me.edition_id = pa.edition_id
where ${where} order by o.name, pa.id`

type Row = ParticipationView & Record<string, unknown>

const view = (row: Row): ParticipationView => ({
  ...row,
  place: json(row.place),
  exhibitor: bool(row.exhibitor),
  buyer: bool(row.buyer),
  people: Number(row.people),
  offers: Number(row.offers),
  needs: Number(row.needs),
  meetings: Number(row.meetings),
})

export async function participationList(sql: Sql, editionId: string): Promise<ParticipationView[]> {
  return (await sql.all<Row>(text('pa.edition_id = ?'), [editionId])).map(view)
}

export async function participationView(sql: Sql, id: string): Promise<ParticipationView | undefined> {
  const row = await sql.one<Row>(text('pa.id = ?'), [id])
  return row ? view(row) : undefined
}
