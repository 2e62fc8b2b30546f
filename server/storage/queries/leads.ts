// Contacts of an exhibitor, cut down to what each visitor shares; and the meeting whose table a badge was read at.
import { plusMinutes, type Instant } from '#server/domain/instant.ts'
import { sharedWith, type Lead, type SharedField } from '#server/domain/visit/lead.ts'
import type { LeadView } from '#shared/lead.ts'
import type { Sql } from '../sql.ts'
import { sharingOf } from './badges.ts'

const text = `select l.id, l.at, p.name as "by", l.note, l.interest, l.follow_up as "followUp", l.withdrawn_at as "withdrawnAt", l.visitor_id as "visitorId", l.person_id as "memberId",
  v.name, v.organisation_name as "organisationName", v.email, v.consents, v.erased_at as "erasedAt"
  from lead l join visitor v on v.id = l.visitor_id join person p on p.id = l.person_id`

interface Row extends Record<string, unknown> {
  id: string
  at: string
  by: string
  note: string
  interest: number | null
  followUp: LeadView['followUp']
  withdrawnAt: string | null
  visitorId: string
  memberId: string
  name: string
  organisationName: string
  email: string | null
  consents: unknown
}

function view(row: Row): LeadView {
  const { id, at, by, note, interest, followUp } = row
  const sharing = sharingOf(row.consents)
  const consents: SharedField[] = [
    ...(sharing.organisation ? (['organisation'] as const) : []),
    ...(sharing.email ? (['email'] as const) : []),
  ]
  const lead: Lead = {
    id,
    at,
    note,
    interest,
    followUp,
    organisationId: '',
    visitorId: row.visitorId,
    memberId: row.memberId,
    withdrawnAt: row.withdrawnAt,
  }
  const shared = sharedWith(
    lead,
    { name: row.name, organisation: row.organisationName, email: row.email, phone: null },
    consents,
  )
  return {
    id,
    at,
    by,
    note,
    interest,
    followUp,
    name: shared.name,
    organisationName: shared.organisation,
    email: shared.email,
    withdrawn: row.withdrawnAt !== null,
  }
}

export async function leadView(sql: Sql, id: string): Promise<LeadView | undefined> {
  const row = await sql.one<Row>(`${text} where l.id = ?`, [id])
  return row && view(row)
}

/** The contacts of one exhibitor, the latest first. */
export async function leadsOf(sql: Sql, participationId: string): Promise<LeadView[]> {
  return (
    await sql.all<Row>(`${text} where l.participation_id = ? order by l.at desc, l.id`, [participationId])
  ).map(view)
}

// People sit down a little before their slot and stay a little after it.
const EARLY_MIN = 10
const OVER_MIN = 20

/** The meeting at whose table a member of `organisationId` reads the badge of `personId` at that moment, if any. */
export async function meetingAtTable(
  sql: Sql,
  at: { editionId: string; organisationId: string; personId: string; at: Instant },
): Promise<string | null> {
  const row = await sql.one<{ id: string }>(
    `select m.id from meeting m join slot s on s.id = m.slot_id join meeting_party own on own.meeting_id = m.id and own.organisation_id = ?
     join meeting_party other on other.meeting_id = m.id and other.person_id = ? and other.organisation_id <> own.organisation_id
     where m.edition_id = ? and m.status in ('confirmed', 'started') and s.starts_at <= ? and s.ends_at >= ? order by s.starts_at limit 1`,
    [
      at.organisationId,
      at.personId,
      at.editionId,
      plusMinutes(at.at, EARLY_MIN),
      plusMinutes(at.at, -OVER_MIN),
    ],
  )
  return row?.id ?? null
}
