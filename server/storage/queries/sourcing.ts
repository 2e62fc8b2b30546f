// What happened around the needs of a buyer: published and changed, asked and answered, met; four statements, whatever their number.
import type { SourcingFacts } from '#server/domain/request/sourcing-log.ts'
import { json, type Sql } from '../sql.ts'

export interface SourcedNeed {
  /** Null: meetings that were about none of the published needs. */
  needId: string | null
  facts: SourcingFacts
}

interface NeedRow extends Record<string, unknown> {
  id: string
  title: string
  status: string
  createdAt: string
}
interface LogRow extends Record<string, unknown> {
  subject: string
  action: string
  at: string
  payload: string
}
interface RequestRow extends Record<string, unknown> {
  id: string
  needId: string | null
  requesterId: string
  organisation: string
  status: string
  sentAt: string
  answeredAt: string | null
}
interface MeetingRow extends Record<string, unknown> {
  needId: string | null
  requestId: string | null
  organisation: string
  status: 'held' | 'missed' | 'cancelled'
  start: string
  end: string
}

const ANSWERED = {
  accepted: 'accepted',
  declined: 'declined',
  expired: 'expired',
  withdrawn: 'withdrawn',
} as const

/** The needs that were ever published, the oldest first; then what belongs to none of them. */
export async function sourcingOf(sql: Sql, editionId: string, buyerId: string): Promise<SourcedNeed[]> {
  const needs = await sql.all<NeedRow>(
    `select id, title, status, created_at as "createdAt" from need where edition_id = ? and organisation_id = ? order by created_at, id`,
    [editionId, buyerId],
  )
  const log = await sql.all<LogRow>(
    `select l.subject, l.action, l.at, l.payload from log_entry l join need n on l.subject = 'need:' || n.id
     where n.edition_id = ? and n.organisation_id = ? and l.action in ('need:created', 'need:changed', 'need:open', 'need:closed') order by l.seq`,
    [editionId, buyerId],
  )
  const requests = await sql.all<RequestRow>(
    `select r.id, r.subject_id as "needId", r.requester_id as "requesterId", o.name as "organisation", r.status, r.sent_at as "sentAt", r.answered_at as "answeredAt"
     from meeting_request r join organisation o on o.id = case when r.requester_id = ? then r.addressee_id else r.requester_id end
     where r.edition_id = ? and (r.requester_id = ? or r.addressee_id = ?) order by r.sent_at, r.id`,
    [buyerId, editionId, buyerId, buyerId],
  )
  const meetings = await sql.all<MeetingRow>(
    `select distinct m.id, m.need_id as "needId", m.request_id as "requestId", o.name as "organisation", m.status, s.starts_at as "start", s.ends_at as "end"
     from meeting m join slot s on s.id = m.slot_id join meeting_party mine on mine.meeting_id = m.id and mine.organisation_id = ?
     join meeting_party other on other.meeting_id = m.id and other.organisation_id <> ? join organisation o on o.id = other.organisation_id
     where m.edition_id = ? and m.status in ('held', 'missed', 'cancelled') order by s.starts_at, o.name`,
    [buyerId, buyerId, editionId],
  )
  const known = new Set(needs.map(need => need.id))
  const aboutOf = new Map(requests.map(request => [request.id, request.needId]))
  const needOf = (row: { needId: string | null; requestId?: string | null }): string | null => {
    const id = row.needId ?? (row.requestId ? (aboutOf.get(row.requestId) ?? null) : null)
    return id !== null && known.has(id) ? id : null
  }
  const around = (needId: string | null) => ({
    requests: requests
      .filter(row => needOf(row) === needId)
      .map(row => ({
        organisation: row.organisation,
        from: row.requesterId === buyerId ? ('buyer' as const) : ('seller' as const),
        sentAt: row.sentAt,
        answer: answerOf(row),
      })),
    meetings: meetings
      .filter(row => needOf(row) === needId)
      .map(({ organisation, start, end, status }) => ({ organisation, start, end, status })),
  })
  const published = needs.flatMap(need => {
    const lines = log.filter(line => line.subject === `need:${need.id}`)
    const facts = factsOf(need, lines)
    return facts ? [{ needId: need.id, facts: { ...facts, ...around(need.id) } }] : []
  })
  const rest = around(null)
  if (rest.requests.length + rest.meetings.length === 0) return published
  const facts = { needTitle: '', publishedAt: '', changes: [], closedAt: null, ...rest }
  return [...published, { needId: null, facts }]
}

function answerOf(row: RequestRow): SourcingFacts['requests'][number]['answer'] {
  const status = ANSWERED[row.status as keyof typeof ANSWERED]
  return status && row.answeredAt ? { at: row.answeredAt, status } : null
}

/** Null for a need that was never published: nobody outside has seen it. */
function factsOf(
  need: NeedRow,
  lines: readonly LogRow[],
): Pick<SourcingFacts, 'needTitle' | 'publishedAt' | 'changes' | 'closedAt'> | null {
  const opened =
    lines.find(line => line.action === 'need:open') ??
    lines.find(
      line => line.action === 'need:created' && json<{ status?: string }>(line.payload).status === 'open',
    )
  if (!opened && need.status === 'draft') return null
  const publishedAt = opened?.at ?? need.createdAt
  return {
    needTitle: need.title,
    publishedAt,
    changes: lines
      .filter(line => line.action === 'need:changed' && line.at > publishedAt)
      .map(line => ({ at: line.at, fields: json<{ fields?: string[] }>(line.payload).fields ?? [] })),
    closedAt:
      need.status === 'closed' ? (lines.findLast(line => line.action === 'need:closed')?.at ?? null) : null,
  }
}
