// Requests that ask several for one meeting: which of them wait for the planner, and what a refusal by one means for the others.
import { withdrawRequest } from '#server/domain/request/change-request.ts'
import { evolveAll } from '#server/domain/decision.ts'
import { evolveRequest } from '#server/domain/request/request.ts'
import { Edition, MeetingRequest } from '#server/storage/entities/index.ts'
import { requestColumns, requestOf, type RequestRow } from '#server/storage/mappers/request.ts'
import type { Act } from '../act.ts'
import { invites, tellRequest } from './store.ts'

/** The accepted request without a meeting, first, and those that were asked together with it; none when it is not waiting. */
export async function waitingTogether(a: Act, editionId: string, requestId: string): Promise<RequestRow[]> {
  const waits = { editionId, status: 'accepted', meetingId: null }
  const row = await a.em.findOne(MeetingRequest, { ...waits, id: requestId })
  if (!row) return []
  if (!row.togetherId) return [row]
  const others = await a.em.find(MeetingRequest, { ...waits, togetherId: row.togetherId })
  return [row, ...others.filter(one => one.id !== row.id)]
}

/**
 * Where a planner places meetings, one of several comes about when each says yes: after a no, or no answer in time, the asking ends for
 * the others too, and each hears of it. On the day itself whoever accepts is booked at once, so there the others go on.
 */
export async function endForOthers(
  a: Act,
  { id, editionId, togetherId }: Pick<RequestRow, 'id' | 'editionId' | 'togetherId'>,
): Promise<void> {
  // A meeting that stands goes on without the invited.
  if (!togetherId || (await invites(a, { togetherId }))) return
  const edition = await a.em.findOne(Edition, { id: editionId })
  if (edition?.bookingMode !== 'planned' || edition.phase === 'live') return
  for (const row of await a.em.find(MeetingRequest, { editionId, togetherId, meetingId: null })) {
    if (row.id === id) continue
    const request = requestOf(row)
    const ended = withdrawRequest(
      request,
      { by: { kind: 'member', memberId: row.sentBy, organisationId: row.requesterId } },
      a.now,
    )
    if (!ended.ok) continue
    a.em.assign(row, requestColumns(evolveAll(request, ended.events, evolveRequest)))
    await tellRequest(a, row.id, editionId)
    a.log('request:ended-with-others', `request:${row.id}`)
  }
}
