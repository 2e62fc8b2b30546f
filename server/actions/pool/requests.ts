// One request of the pool in the organisers' hands: how much it matters, who joins it, and putting it in a slot at once.
import { refuse } from '#server/domain/decision.ts'
import { MeetingRequest, Participation } from '#server/storage/entities/index.ts'
import { requestOf } from '#server/storage/mappers/request.ts'
import { json, type Sql } from '#server/storage/sql.ts'
import type { PooledRequest } from '#shared/pool.ts'
import { isRefused, type Act } from '../act.ts'
import { organiserActor } from '../actor.ts'
import { book } from '../meeting/book.ts'
import { waitingTogether } from '../request/of-several.ts'
import { aboutOf, tellRequest } from '../request/store.ts'

/** Accepted requests of one organisation: those that wait, and those that have a meeting. */
export async function pooledRequests(
  sql: Sql,
  editionId: string,
  organisationId: string,
): Promise<PooledRequest[]> {
  const rows = await sql.all<{
    id: string
    requester: string
    addressee: string
    priority: PooledRequest['priority']
    withIds: unknown
    meetingId: string | null
    startsAt: string | null
  }>(
    `select r.id, ro.name as requester, ad.name as addressee, r.priority, r.with_ids as "withIds", r.meeting_id as "meetingId", s.starts_at as "startsAt"
     from meeting_request r join organisation ro on ro.id = r.requester_id join organisation ad on ad.id = r.addressee_id
     left join meeting m on m.id = r.meeting_id and m.status <> 'cancelled' left join slot s on s.id = m.slot_id
     where r.edition_id = ? and r.status = 'accepted' and (r.requester_id = ? or r.addressee_id = ?) order by s.starts_at, r.id`,
    [editionId, organisationId, organisationId],
  )
  return rows.map(({ requester, addressee, withIds, ...row }) => ({
    ...row,
    names: [requester, addressee],
    withIds: json<string[] | null>(withIds ?? null) ?? [],
  }))
}

export async function shapeRequest(
  a: Act,
  input: { editionId: string; requestId: string; priority?: string; withIds?: readonly string[] },
) {
  const { editionId, requestId: id } = input
  const row = await a.em.findOne(MeetingRequest, { id, editionId, status: 'accepted' })
  if (!row) return refuse('NOT_FOUND')
  if (input.withIds) {
    const others = input.withIds.filter(one => one !== row.requesterId && one !== row.addresseeId)
    const known = await a.em.count(Participation, {
      editionId,
      organisationId: { $in: others },
      status: 'validated',
    })
    if (known < others.length) return refuse('NOT_FOUND')
    row.withIds = others
  }
  if (input.priority) row.priority = input.priority
  a.log('request:shaped', `request:${id}`, { priority: row.priority, with: row.withIds?.length ?? 0 })
  const told = await tellRequest(a, id, editionId)
  return isRefused(told) ? told : { done: true as const }
}

/** Books a waiting request into a slot now: a substitute for one who is missing, or what the planner left out. */
export async function placeRequest(
  a: Act,
  input: {
    editionId: string
    requestId: string
    slotId: string
    tableId?: string | null
    /** A second meeting of the same organisations about the same subject is meant. */
    despite?: boolean
  },
) {
  const { editionId, requestId: id } = input
  const rows = await waitingTogether(a, editionId, id)
  const [row] = rows
  if (!row) return refuse('NOT_FOUND')
  const asked = rows.flatMap(one => [one.addresseeId, ...(one.withIds ?? [])])
  const made = await book(a, {
    editionId,
    slotId: input.slotId,
    tableId: input.tableId ?? null,
    parties: [
      { organisationId: row.requesterId, personIds: [], prefer: row.sentBy },
      ...[...new Set(asked)].map(organisationId => ({ organisationId, personIds: [] })),
    ],
    requestId: id,
    origin: 'organiser',
    ...(await aboutOf(a, requestOf(row))),
    despite: input.despite,
    by: organiserActor(a),
  })
  if (isRefused(made)) return made
  for (const one of rows) {
    one.meetingId = made.id
    one.acceptedSlotId = input.slotId
    await tellRequest(a, one.id, editionId)
  }
  return { id: made.id, version: made.version }
}
