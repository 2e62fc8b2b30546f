// Answering and changing requests: accept, decline, propose otherwise, edit, take back, expire.
import { organisationOf, type Actor } from '#server/domain/actor.ts'
import { refuse } from '#server/domain/decision.ts'
import { acceptRequest, counterRequest, declineRequest } from '#server/domain/request/answer-request.ts'
import { editRequest, expireRequests, withdrawRequest } from '#server/domain/request/change-request.ts'
import type { RequestTerms } from '#server/domain/request/request.ts'
import { MeetingRequest } from '#server/storage/entities/index.ts'
import { requestColumns, requestOf } from '#server/storage/mappers/request.ts'
import { evolveRequest } from '#server/domain/request/request.ts'
import { isRefused, type Act } from '../act.ts'
import { takenWithOthers } from '../meeting/book.ts'
import { pairFacts, subjectPublished as isPublished, unnamedNeed } from './facts.ts'
import { endForOthers } from './of-several.ts'
import { invites, loadRequest, meetingOfOthers, storeDecision, tellRequest } from './store.ts'

interface Which {
  editionId: string
  requestId: string
  by: Actor
}

async function load(a: Act, { editionId, requestId }: Which) {
  const loaded = await loadRequest(a, editionId, requestId)
  if (!loaded) return null
  const pair = await pairFacts(a, editionId, loaded.request.requesterId, loaded.request.addresseeId)
  return pair ? { ...loaded, pair } : null
}

/** Naming a need whose buyer is not named would tell whose it is; only a request that came by way of that need may go on about it. */
async function wouldName(
  a: Act,
  { row, request }: NonNullable<Awaited<ReturnType<typeof load>>>,
  by: Actor,
  { subject }: RequestTerms,
): Promise<boolean> {
  const other = organisationOf(by) === request.requesterId ? request.addresseeId : request.requesterId
  return (
    !(row.anonymous && subject?.id === request.terms.subject?.id) && (await unnamedNeed(a, subject, other))
  )
}

/** The request and what is known of its two sides, once the new terms name nobody who wishes to stay unnamed. */
async function loadForTerms(a: Act, input: Which & { terms: RequestTerms }) {
  const loaded = await load(a, input)
  if (!loaded) return refuse('NOT_FOUND')
  if (await wouldName(a, loaded, input.by, input.terms)) return refuse('SUBJECT_NOT_PUBLISHED')
  const { requesterId, addresseeId } = loaded.request
  const sides = [requesterId, addresseeId]
  return { ...loaded, subjectPublished: await isPublished(a, input.editionId, sides, input.terms) }
}

export async function accept(
  a: Act,
  input: Which & { slotId?: string | null; revision?: number | null; personId?: string },
) {
  const loaded = await load(a, input)
  if (!loaded) return refuse('NOT_FOUND')
  const { row, request, pair } = loaded
  // Who was refused since takes no part any more, on either side.
  const absent = [pair.requester, pair.addressee].find(one => one.status !== 'validated')
  if (absent)
    return refuse(absent.organisationId === organisationOf(input.by) ? 'NOT_VALIDATED' : 'ADDRESSEE_CLOSED')
  // Asked by name and unnamed, two may have been under way: one yes is one meeting.
  if (await promised(a, row)) return refuse('ALREADY_ASKED')
  // Others of the same asking meet already: one accepts to join them, at their hour.
  const joined = await meetingOfOthers(a, row)
  const invited = await invites(a, row)
  if (invited && !joined) return refuse('MEETING_CLOSED')
  const decision = acceptRequest(
    request,
    { by: input.by, revision: input.revision ?? null, slotId: joined?.slotId ?? input.slotId ?? null },
    {
      phase: invited && pair.phase === 'planned' ? 'direct' : pair.phase,
      freeSlotIds: joined ? new Set([...pair.freeSlotIds, joined.slotId]) : pair.freeSlotIds,
      alreadyMeeting: pair.alreadyMeeting && !invited,
    },
    a.now,
  )
  // « Pris à l’instant » comes with what is still free.
  if (!decision.ok && decision.code === 'SLOT_TAKEN')
    return takenWithOthers(pair.agenda, String(decision.details.slotId))
  const prefer = input.personId ?? (input.by.kind === 'member' ? input.by.memberId : undefined)
  return storeDecision(a, row, request, decision, input.by, prefer)
}

/** Whether another request of the two was accepted and waits for the planning. */
async function promised(
  a: Act,
  {
    id,
    editionId,
    requesterId,
    addresseeId,
  }: Record<'id' | 'editionId' | 'requesterId' | 'addresseeId', string>,
): Promise<boolean> {
  const other = await a.sql.one(
    `select 1 as one from meeting_request where edition_id = ? and id <> ? and status = 'accepted' and meeting_id is null
     and ((requester_id = ? and addressee_id = ?) or (addressee_id = ? and requester_id = ?)) limit 1`,
    [editionId, id, requesterId, addresseeId, requesterId, addresseeId],
  )
  return other !== undefined
}

export async function decline(a: Act, input: Which & { reason?: string | null; revision?: number | null }) {
  const loaded = await loadRequest(a, input.editionId, input.requestId)
  if (!loaded) return refuse('NOT_FOUND')
  const decision = declineRequest(
    loaded.request,
    { by: input.by, revision: input.revision ?? null, reason: input.reason ?? null },
    a.now,
  )
  const told = await storeDecision(a, loaded.row, loaded.request, decision, input.by)
  if (!isRefused(told)) await endForOthers(a, loaded.row)
  return told
}

export async function counter(a: Act, input: Which & { terms: RequestTerms; revision?: number | null }) {
  const loaded = await loadForTerms(a, input)
  if (isRefused(loaded)) return loaded
  const { row, request, pair, subjectPublished } = loaded
  const facts = {
    phase: pair.phase,
    rules: pair.rules,
    freeSlotIds: pair.freeSlotIds,
    subjectPublished,
  }
  const decision = counterRequest(
    request,
    { by: input.by, revision: input.revision ?? null, terms: input.terms },
    facts,
    a.now,
  )
  if (!decision.ok && decision.code === 'SLOT_TAKEN')
    return takenWithOthers(pair.agenda, String(decision.details.slotId))
  return storeDecision(a, row, request, decision, input.by)
}

export async function edit(a: Act, input: Which & { terms: RequestTerms }) {
  const loaded = await loadForTerms(a, input)
  if (isRefused(loaded)) return loaded
  const { row, request, pair, subjectPublished } = loaded
  // The hours of a buyer that is not named would tell which it is.
  const unnamed = row.anonymous && organisationOf(input.by) === request.requesterId
  const decision = editRequest(
    request,
    { by: input.by, terms: input.terms },
    {
      phase: pair.phase,
      freeSlotIds: unnamed ? pair.ownFreeSlotIds : pair.freeSlotIds,
      subjectPublished,
    },
    a.now,
  )
  if (!decision.ok && decision.code === 'SLOT_TAKEN')
    return takenWithOthers(unnamed ? pair.ownAgenda : pair.agenda, String(decision.details.slotId))
  return storeDecision(a, row, request, decision, input.by)
}

export async function withdraw(a: Act, input: Which) {
  const loaded = await loadRequest(a, input.editionId, input.requestId)
  if (!loaded) return refuse('NOT_FOUND')
  return storeDecision(
    a,
    loaded.row,
    loaded.request,
    withdrawRequest(loaded.request, { by: input.by }, a.now),
    input.by,
  )
}

// One round of the clock ends at most this many; the next minute takes the rest.
const EXPIRED_A_ROUND_MAX = 500

/** Ends what was not answered in time; both sides hear. Answers how many. */
export async function expire(a: Act) {
  const rows = await a.em.find(
    MeetingRequest,
    { status: { $in: ['sent', 'countered'] }, answerBy: { $lt: a.now } },
    { limit: EXPIRED_A_ROUND_MAX },
  )
  const events = expireRequests(rows.map(requestOf), a.now)
  for (const event of events) {
    const row = rows.find(one => 'requestId' in event && one.id === event.requestId)
    if (!row) continue
    a.em.assign(row, requestColumns(evolveRequest(requestOf(row), event)))
    await tellRequest(a, row.id, row.editionId)
    a.log(event.type, `request:${row.id}`)
    await endForOthers(a, row)
  }
  return { expired: events.length }
}
