// Requests as views, for either side and for the control room.
import { UNNAMED_ID, type RequestView } from '#shared/meeting.ts'
import { bool, json, within, type Sql, type Value } from '../sql.ts'

// The same meeting that an acceptance joins: the one invited to, or the one that others of the same asking made.
const joins = `case when r.together_id is null then null else (select m.slot_id from meeting m where m.status = 'confirmed'
  and (m.id = r.together_id or m.id in (select o.meeting_id from meeting_request o where o.together_id = r.together_id and o.id <> r.id))
  order by m.id limit 1) end`

const text = (where: string) => `
select r.id, r.requester_id as "requesterId", ro.name as "requesterName", r.addressee_id as "addresseeId", ad.name as "addresseeName", coalesce(sp.name, '') as "sentByName",
  coalesce(of.title, ne.title) as "subjectTitle", r.terms, r.counter, r.priority, r.origin, r.anonymous, r.together_id as "togetherId", ${joins} as "joinsSlotId", r.status, r.turn, r.revision, r.decline_reason as "declineReason",
  r.answer_by as "answerBy", r.sent_at as "sentAt", r.answered_at as "answeredAt", r.meeting_id as "meetingId"
from meeting_request r join organisation ro on ro.id = r.requester_id join organisation ad on ad.id = r.addressee_id
left join person sp on sp.id = r.sent_by left join offer of on of.id = r.subject_id left join need ne on ne.id = r.subject_id
where ${where} order by r.sent_at desc, r.id desc`

type Row = RequestView & Record<string, unknown>

const view = (row: Row): RequestView => ({
  ...row,
  terms: json(row.terms),
  counter: row.counter ? json(row.counter) : null,
  anonymous: bool(row.anonymous),
})

/** The request as one side may read it: whoever asked an unnamed buyer reads its name once it accepts. */
export function requestFor(view: RequestView, organisationId: string): RequestView {
  if (!view.anonymous || view.requesterId !== organisationId || view.status === 'accepted') return view
  return { ...view, addresseeId: UNNAMED_ID, addresseeName: '' }
}

async function select(sql: Sql, where: string, params: readonly Value[]): Promise<RequestView[]> {
  return (await sql.all<Row>(text(where), params)).map(view)
}

export async function requestView(sql: Sql, id: string): Promise<RequestView | undefined> {
  return (await select(sql, 'r.id = ?', [id]))[0]
}

export async function organisationRequests(
  sql: Sql,
  editionId: string,
  organisationId: string,
): Promise<RequestView[]> {
  const views = await select(
    sql,
    `${within('r.edition_id')} and (r.requester_id = ? or r.addressee_id = ?)`,
    [editionId, organisationId, organisationId],
  )
  return views.map(one => requestFor(one, organisationId))
}

export const editionRequests = (sql: Sql, editionId: string): Promise<RequestView[]> =>
  select(sql, 'r.edition_id = ?', [editionId])

/** Requests that use up a quota: in play, and not those whose meeting was cancelled. */
export async function inPlay(sql: Sql, editionId: string, organisationId: string): Promise<number> {
  const row = await sql.one<{ n: number }>(
    `select count(*) as n from meeting_request r left join meeting m on m.id = r.meeting_id
     where r.edition_id = ? and r.requester_id = ? and r.origin = 'asked' and r.status in ('sent', 'countered', 'accepted') and (m.id is null or m.status <> 'cancelled')`,
    [editionId, organisationId],
  )
  return Number(row?.n ?? 0)
}
