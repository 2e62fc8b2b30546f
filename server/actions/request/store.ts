// How a request reaches its row, and who hears of it.
import type { Decision, Refused } from '#server/domain/decision.ts'
import { evolveAll, refuse } from '#server/domain/decision.ts'
import type { Actor } from '#server/domain/actor.ts'
import { evolveRequest, type Request, type RequestEvent } from '#server/domain/request/request.ts'
import { UniqueConstraintViolationException } from '#server/storage/commit.ts'
import { MeetingRequest } from '#server/storage/entities/index.ts'
import { requestColumns, requestOf, type RequestRow } from '#server/storage/mappers/request.ts'
import { requestFor, requestView } from '#server/storage/queries/requests.ts'
import type { RequestView } from '#shared/meeting.ts'
import { found } from '../found.ts'
import type { Act } from '../act.ts'
import { isRefused } from '../act.ts'
import { book } from '../meeting/book.ts'
import { bringParty } from '../meeting/change.ts'

export async function loadRequest(
  a: Act,
  editionId: string,
  requestId: string,
): Promise<{ row: RequestRow; request: Request } | null> {
  const row = await a.em.findOne(MeetingRequest, { id: requestId, editionId })
  return row ? { row, request: requestOf(row) } : null
}

/** Stores what was decided: the request, and the meeting when one is wanted; answers the view or the refusal. */
export async function storeDecision(
  a: Act,
  row: RequestRow,
  request: Request,
  decision: Decision<RequestEvent>,
  by: Actor,
  prefer?: string,
): Promise<RequestView | Refused<unknown>> {
  if (!decision.ok) return decision
  let after = evolveAll(request, decision.events, evolveRequest)
  for (const event of decision.events) {
    if (event.type !== 'meeting:wanted') continue
    const joined = await meetingOfOthers(a, row)
    if (joined) {
      const brought = await bringParty(a, {
        editionId: request.editionId,
        meetingId: joined.id,
        organisationId: request.addresseeId,
        personIds: [],
        // Who asked all of them brings the next one in.
        by: { kind: 'member', memberId: row.sentBy, organisationId: request.requesterId },
      })
      if (isRefused(brought)) return brought
      after = { ...after, meetingId: joined.id }
      continue
    }
    const meeting = await book(a, {
      editionId: request.editionId,
      slotId: event.slotId,
      parties: [
        { organisationId: request.requesterId, personIds: [], prefer: row.sentBy },
        { organisationId: request.addresseeId, personIds: [], prefer },
      ],
      requestId: request.id,
      origin: 'direct',
      ...(await aboutOf(a, after)),
      by,
    })
    if (isRefused(meeting)) return meeting
    after = { ...after, meetingId: meeting.id }
  }
  a.em.assign(row, requestColumns(after))
  for (const event of decision.events) a.log(event.type, `request:${request.id}`)
  return tellRequest(a, request.id, request.editionId)
}

/** The meeting that another request of the same asking already made, or the one this request invites to: who accepts joins it. */
export async function meetingOfOthers(
  a: Act,
  { id, togetherId }: Pick<RequestRow, 'id' | 'togetherId'>,
): Promise<{ id: string; slotId: string } | undefined> {
  if (!togetherId) return undefined
  return a.sql.one<{ id: string; slotId: string }>(
    `select m.id, m.slot_id as "slotId" from meeting m where m.status = 'confirmed' and (m.id = ?
       or m.id in (select r.meeting_id from meeting_request r where r.together_id = ? and r.id <> ?)) order by m.id limit 1`,
    [togetherId, togetherId, id],
  )
}

/** Whether the request invites to a meeting that was booked before it, rather than asking for one. */
export async function invites(a: Act, { togetherId }: Pick<RequestRow, 'togetherId'>): Promise<boolean> {
  if (!togetherId) return false
  return (await a.sql.one('select 1 as one from meeting where id = ?', [togetherId])) !== undefined
}

/** The subject of the meeting that comes of a request. */
export async function aboutOf(a: Act, request: Request) {
  const { subject } = request.counter ?? request.terms
  const title = subject
    ? (
        await a.sql.one<{ title: string }>(
          `select title from ${subject.kind === 'offer' ? 'offer' : 'need'} where id = ?`,
          [subject.id],
        )
      )?.title
    : undefined
  return {
    subject: title ?? '',
    offerId: subject?.kind === 'offer' ? subject.id : null,
    needId: subject?.kind === 'need' ? subject.id : null,
  }
}

export async function tellRequest(
  a: Act,
  id: string,
  editionId: string,
): Promise<RequestView | Refused<unknown>> {
  try {
    await a.em.flush()
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) return refuse('ALREADY_ASKED')
    throw error
  }
  const view = found(await requestView(a.sql, id))
  emitRequest(a, editionId, view)
  return view
}

/** Both sides and the control room hear of the request as it stands. */
export function emitRequest(a: Act, editionId: string, view: RequestView): void {
  a.emit({
    editionId,
    noun: 'request',
    id: view.id,
    version: view.revision,
    control: view,
    parties: view,
    to: { organisationIds: [view.addresseeId] },
    each: [{ organisationId: view.requesterId, view: requestFor(view, view.requesterId) }],
  })
}
