// What the planner is told of an edition, as rows: a fixed number of statements whatever its size.
import { json, type Sql } from '#server/storage/sql.ts'
import { EVERYONE_ANSWERED } from '#server/storage/queries/plans.ts'
import { bool } from '#server/storage/sql.ts'
import type { AccessNeeds } from '#shared/access.ts'
import { defaultRules, type EditionRules } from '#shared/edition.ts'
import type { PairKind } from '#shared/pair.ts'

export interface AskedRow extends Record<string, unknown> {
  id: string
  requesterId: string
  addresseeId: string
  sentBy: string
  priority: string
  score: number | null
  withIds: unknown
  togetherId: string | null
  meetingId: string | null
  slotId: string | null
  tableId: string | null
  locked: unknown
  startsAt: string | null
}

export interface PersonRow {
  personId: string
  organisationId: string
  organisation: string
  name: string
  exhibitor: boolean
  buyer: boolean
  unavailable: string[]
  breaks: { start: string; end: string }[]
  gapSlots: number
  /** What the person needs, and what the organisation does. */
  access: AccessNeeds[]
  min: number | null
  max: number | null
}

export interface PartyRow extends Record<string, unknown> {
  meetingId: string
  personId: string
  organisationId: string
  /** When someone who said they would be late arrives. */
  startsAt: string
  lateMinutes: number | null
  status: string
}

export interface PoolRows {
  rules: EditionRules
  timeZone: string
  asked: AskedRow[]
  people: PersonRow[]
  parties: PartyRow[]
  bookings: { personId: string; slotId: string; meetingId: string }[]
  names: Map<string, string>
  marks: { one: string; other: string; kind: PairKind }[]
}

export async function poolRows(sql: Sql, editionId: string): Promise<PoolRows> {
  const edition = await sql.one<{ settings: unknown; timeZone: string }>(
    'select settings, time_zone as "timeZone" from edition where id = ?',
    [editionId],
  )
  const asked = await sql.all<AskedRow>(
    `select r.id, r.requester_id as "requesterId", r.addressee_id as "addresseeId", r.sent_by as "sentBy", r.priority, r.score,
       r.with_ids as "withIds", r.together_id as "togetherId", m.id as "meetingId", m.slot_id as "slotId", m.table_id as "tableId", m.locked, s.starts_at as "startsAt"
     from meeting_request r left join meeting m on m.id = r.meeting_id left join slot s on s.id = m.slot_id
     where r.edition_id = ? and r.status = 'accepted' and ((m.id is null and ${EVERYONE_ANSWERED}) or m.status = 'confirmed') order by r.id`,
    [editionId],
  )
  const people = await sql.all<Record<string, unknown>>(
    `select at.person_id as "personId", pa.organisation_id as "organisationId", o.name as organisation, p.name, pa.exhibitor, pa.buyer, at.unavailable, at.breaks,
       at.gap_slots as "gapSlots", at.access as "ownAccess", pa.access, pa.meetings_min as "min", pa.meetings_max as "max"
     from attendance at join participation pa on pa.id = at.participation_id join organisation o on o.id = pa.organisation_id join person p on p.id = at.person_id
     where at.edition_id = ? and pa.status = 'validated' order by at.id`,
    [editionId],
  )
  const parties = await sql.all<PartyRow>(
    `select mp.meeting_id as "meetingId", mp.person_id as "personId", mp.organisation_id as "organisationId", mp.late_minutes as "lateMinutes", s.starts_at as "startsAt", m.status
     from meeting_party mp join meeting m on m.id = mp.meeting_id join slot s on s.id = m.slot_id where m.edition_id = ? and m.status <> 'cancelled' order by mp.id`,
    [editionId],
  )
  const bookings = await sql.all<{ personId: string; slotId: string; meetingId: string }>(
    `select b.person_id as "personId", b.slot_id as "slotId", b.meeting_id as "meetingId" from booking b join slot s on s.id = b.slot_id
     where b.live and b.person_id is not null and s.edition_id = ?`,
    [editionId],
  )
  const names = await sql.all<{ id: string; name: string }>(
    'select o.id, o.name from participation pa join organisation o on o.id = pa.organisation_id where pa.edition_id = ?',
    [editionId],
  )
  const marks = await sql.all<PoolRows['marks'][number] & Record<string, unknown>>(
    'select organisation_id as one, about_organisation_id as other, kind from pair_mark where edition_id = ? order by id',
    [editionId],
  )
  return {
    rules: { ...defaultRules, ...json<Partial<EditionRules>>(edition?.settings ?? '{}') },
    timeZone: edition?.timeZone ?? 'UTC',
    asked,
    people: people.map(personOf),
    parties,
    bookings,
    names: new Map(names.map(one => [one.id, one.name])),
    marks,
  }
}

function personOf(row: Record<string, unknown>): PersonRow {
  const { ownAccess, access, ...rest } = row
  return {
    ...(rest as unknown as PersonRow),
    exhibitor: bool(row.exhibitor),
    buyer: bool(row.buyer),
    unavailable: json<string[]>(row.unavailable),
    breaks: json<PersonRow['breaks']>(row.breaks),
    gapSlots: Number(row.gapSlots),
    access: [ownAccess, access].flatMap(one => json<AccessNeeds | null>(one ?? null) ?? []),
  }
}
