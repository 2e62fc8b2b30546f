// A plan's life: begun, telling how far it is, proposed, published in one transaction, undone within a minute.
import { evolveAll, refuse } from '#server/domain/decision.ts'
import { isBefore, plusMinutes } from '#server/domain/instant.ts'
import { evolveMeeting, expected } from '#server/domain/meeting/evolve-meeting.ts'
import type { Meeting } from '#server/domain/meeting/meeting.ts'
import { planLetter } from '#server/documents/letters/plan.ts'
import {
  Booking,
  Edition,
  Meeting as MeetingEntity,
  MeetingParty,
  MeetingRequest,
  Plan,
} from '#server/storage/entities/index.ts'
import { UniqueConstraintViolationException } from '#server/storage/commit.ts'
import { boardMeetings } from '#server/storage/queries/meetings.ts'
import { planView, UNDO_MINUTES } from '#server/storage/queries/plans.ts'
import { editionRequests } from '#server/storage/queries/requests.ts'
import { requestOf } from '#server/storage/mappers/request.ts'
import type { PlanInput, PlannedMeeting, PlanResult, PlanView } from '#shared/plan.ts'
import type { Act } from '../act.ts'
import { organiserActor } from '../actor.ts'
import { found } from '../found.ts'
import { post } from '../mail.ts'
import { loadMeeting, storeEvents } from '../meeting/store.ts'
import { emitMeeting } from '../meeting/tell.ts'
import { aboutOf, emitRequest } from '../request/store.ts'

async function tell(a: Act, editionId: string, id: string): Promise<PlanView> {
  await a.em.flush()
  const view = found(await planView(a.sql, id))
  a.emit({ editionId, noun: 'plan', id, version: view.version, control: view })
  return view
}

/** Begins a run; the caller starts the thread once this is committed. One run at a time in an edition. */
export async function beginPlan(a: Act, input: PlanInput & { editionId: string }) {
  const running = await a.em.findOne(Plan, { editionId: input.editionId, status: 'running' })
  if (running) return refuse('PLAN_RUNNING')
  const last = await a.em.findOne(Plan, { editionId: input.editionId }, { orderBy: { number: 'desc' } })
  const { editionId, ...options } = input
  const plan = a.em.create(Plan, {
    id: a.newId(),
    editionId,
    number: (last?.number ?? 0) + 1,
    status: 'running',
    options,
    createdBy: a.who.kind === 'person' ? a.who.personId : 'system',
    createdAt: a.now,
  })
  a.log('plan:begun', `plan:${plan.id}`, { mode: input.mode })
  return tell(a, editionId, plan.id)
}

export async function tellProgress(
  a: Act,
  input: { planId: string; progress: NonNullable<PlanView['progress']> },
) {
  const plan = await a.em.findOne(Plan, { id: input.planId, status: 'running' })
  if (!plan) return { done: true as const }
  plan.options = { ...plan.options, progress: input.progress }
  plan.version += 1
  await tell(a, plan.editionId, plan.id)
  return { done: true as const }
}

/** The thread answered, or failed (`result` null). */
export async function finishPlan(a: Act, input: { planId: string; result: PlanResult | null }) {
  const plan = await a.em.findOne(Plan, { id: input.planId, status: 'running' })
  if (!plan) return refuse('NOT_FOUND')
  plan.status = input.result ? 'proposed' : 'failed'
  plan.result = input.result
  plan.version += 1
  a.log('plan:finished', `plan:${plan.id}`, { status: plan.status })
  return tell(a, plan.editionId, plan.id)
}

/** After a restart no thread is left: what was running is said to have failed. */
export async function failRunning(a: Act) {
  for (const plan of await a.em.find(Plan, { status: 'running' }))
    await finishPlan(a, { planId: plan.id, result: null })
  return { done: true as const }
}

export async function discardPlan(a: Act, input: { editionId: string; planId: string }) {
  const plan = await a.em.findOne(Plan, { id: input.planId, editionId: input.editionId, status: 'proposed' })
  if (!plan) return refuse('NOT_FOUND')
  plan.status = 'discarded'
  plan.version += 1
  return tell(a, plan.editionId, plan.id)
}

interface Replaced {
  added: string[]
  moved: { meetingId: string; slotId: string; tableId: string | null }[]
  dropped: string[]
  [key: string]: unknown
}

/**
 * Publishes a proposed plan: every meeting it adds, moves or drops, in one transaction, or nothing (PLAN_STALE) when
 * someone booked in between. `leave` are requests whose change is not taken over.
 */
export async function publishPlan(
  a: Act,
  input: { editionId: string; planId: string; leave?: readonly string[] },
) {
  const plan = await a.em.findOne(Plan, { id: input.planId, editionId: input.editionId, status: 'proposed' })
  const edition = await a.em.findOne(Edition, { id: input.editionId })
  if (!plan || !edition) return refuse('NOT_FOUND')
  const result = plan.result as unknown as PlanResult
  if (result.certificate) return refuse('PLAN_INFEASIBLE')
  if ((plan.options as { tables?: number }).tables !== undefined) return refuse('PLAN_STALE')
  const leave = new Set(input.leave ?? [])
  const changes = result.changes.filter(change => !leave.has(change.requestId))
  const replaced: Replaced = { added: [], moved: [], dropped: [] }
  const concerned = new Set<string>()
  try {
    const before = new Map<string, Meeting>()
    for (const { kind, meetingId } of changes) {
      if (kind === 'added' || !meetingId) continue
      const meeting = await loadMeeting(a, input.editionId, meetingId)
      if (!meeting || meeting.status !== 'confirmed' || meeting.locked) return refuse('PLAN_STALE')
      before.set(meetingId, meeting)
      replaced[kind === 'moved' ? 'moved' : 'dropped'].push({
        meetingId,
        slotId: meeting.slotId,
        tableId: meeting.tableId,
      } as never)
    }
    // All places are given up before any is taken, so that two meetings may change places.
    await a.em.nativeDelete(Booking, { meetingId: { $in: [...before.keys()] } })
    replaced.dropped = (replaced.dropped as unknown as { meetingId: string }[]).map(one => one.meetingId)
    const planned = new Map(result.meetings.map(one => [one.requestId, one]))
    for (const change of changes) {
      const meeting = change.meetingId ? before.get(change.meetingId) : undefined
      const target = planned.get(change.requestId)
      if (change.kind === 'added' && target)
        replaced.added.push(await add(a, input.editionId, target, concerned))
      else if (change.kind === 'moved' && meeting && target)
        await moveTo(a, meeting, target.slotId, target.tableId, concerned)
      else if (change.kind === 'dropped' && meeting) await drop(a, meeting, concerned)
    }
    await a.em.flush()
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException || error instanceof Stale)
      return refuse('PLAN_STALE')
    throw error
  }
  plan.status = 'published'
  plan.publishedAt = a.now
  plan.replaced = replaced
  plan.version += 1
  await tellAll(a, input.editionId, [
    ...replaced.added,
    ...replaced.moved.map(one => one.meetingId),
    ...replaced.dropped,
  ])
  await writeToPeople(a, edition, concerned)
  a.log('plan:published', `plan:${plan.id}`, {
    added: replaced.added.length,
    moved: replaced.moved.length,
    dropped: replaced.dropped.length,
  })
  return tell(a, input.editionId, plan.id)
}

class Stale extends Error {}

/**
 * Everyone concerned hears of hundreds of meetings: the rows are stored and let go of first, then read back in a fixed
 * number of statements, since each flush looks at every row still held.
 */
async function tellAll(a: Act, editionId: string, meetingIds: readonly string[]): Promise<void> {
  await a.em.flush()
  a.em.clear()
  const ids = new Set(meetingIds)
  const meetings = (await boardMeetings(a.sql, editionId)).filter(one => ids.has(one.id))
  for (const meeting of meetings) emitMeeting(a, editionId, meeting)
  const requestIds = new Set(meetings.map(one => one.requestId))
  for (const request of await editionRequests(a.sql, editionId))
    if (requestIds.has(request.id)) emitRequest(a, editionId, request)
}

async function add(
  a: Act,
  editionId: string,
  target: PlannedMeeting,
  concerned: Set<string>,
): Promise<string> {
  const row = await a.em.findOne(MeetingRequest, {
    id: target.requestId,
    editionId,
    status: 'accepted',
    meetingId: null,
  })
  if (!row) throw new Stale()
  const id = a.newId()
  a.em.create(MeetingEntity, {
    id,
    editionId,
    requestId: row.id,
    origin: 'planned',
    slotId: target.slotId,
    tableId: target.tableId,
    ...(await aboutOf(a, requestOf(row))),
    status: 'confirmed',
    toldAbsent: {},
    missingIds: [],
    debriefs: [],
    createdAt: a.now,
    updatedAt: a.now,
  })
  for (const { organisationId, personId } of target.people) {
    a.em.create(MeetingParty, { id: a.newId(), meetingId: id, organisationId, personId })
    a.em.create(Booking, { id: a.newId(), meetingId: id, slotId: target.slotId, personId, live: true })
    concerned.add(personId)
  }
  if (target.tableId)
    a.em.create(Booking, {
      id: a.newId(),
      meetingId: id,
      slotId: target.slotId,
      tableId: target.tableId,
      live: true,
    })
  row.meetingId = id
  row.acceptedSlotId = target.slotId
  return id
}

async function moveTo(
  a: Act,
  meeting: Meeting,
  slotId: string,
  tableId: string | null,
  concerned: Set<string>,
): Promise<void> {
  const slot = found(
    await a.sql.one<{ starts_at: string; ends_at: string }>(
      'select starts_at, ends_at from slot where id = ?',
      [slotId],
    ),
  )
  const to = { slotId, start: slot.starts_at, end: slot.ends_at, tableId }
  const from = { slotId: meeting.slotId, start: meeting.start, end: meeting.end, tableId: meeting.tableId }
  await storeAnyhow(a, meeting, {
    type: 'meeting:moved',
    meetingId: meeting.id,
    from,
    to,
    by: organiserActor(a),
    at: a.now,
  })
  for (const party of meeting.parties) for (const one of party.attendees) concerned.add(one.memberId)
}

async function drop(a: Act, meeting: Meeting, concerned: Set<string>): Promise<void> {
  const reason = 'Le planning a changé.'
  await storeAnyhow(a, meeting, {
    type: 'meeting:cancelled',
    meetingId: meeting.id,
    organisationId: null,
    reason,
    by: organiserActor(a),
    at: a.now,
  })
  const row = await a.em.findOne(MeetingRequest, { meetingId: meeting.id })
  if (row) {
    // Back in the pool: the two still want to meet.
    row.meetingId = null
    row.acceptedSlotId = null
  }
  for (const party of meeting.parties) for (const one of party.attendees) concerned.add(one.memberId)
}

async function storeAnyhow(
  a: Act,
  meeting: Meeting,
  event: Parameters<typeof evolveMeeting>[1],
): Promise<void> {
  const stored = await storeEvents(a, meeting, [event])
  if ('ok' in stored) throw new Stale()
}

/** Takes publication back, as long as its minute lasts and nobody has touched what it changed. */
export async function undoPlan(a: Act, input: { editionId: string; planId: string }) {
  const plan = await a.em.findOne(Plan, { id: input.planId, editionId: input.editionId, status: 'published' })
  if (!plan?.publishedAt || !plan.replaced) return refuse('NOT_FOUND')
  if (isBefore(plusMinutes(plan.publishedAt, UNDO_MINUTES), a.now)) return refuse('UNDO_TOO_LATE')
  const replaced = plan.replaced as unknown as Replaced
  const concerned = new Set<string>()
  try {
    const ids = [...replaced.added, ...replaced.moved.map(one => one.meetingId), ...replaced.dropped]
    await a.em.nativeDelete(Booking, { meetingId: { $in: ids } })
    for (const id of replaced.added) {
      const meeting = await loadMeeting(a, input.editionId, id)
      if (!meeting || meeting.status !== 'confirmed') return refuse('PLAN_STALE')
      await drop(a, meeting, concerned)
    }
    for (const one of replaced.moved) {
      const meeting = await loadMeeting(a, input.editionId, one.meetingId)
      if (!meeting || meeting.status !== 'confirmed') return refuse('PLAN_STALE')
      await moveTo(a, meeting, one.slotId, one.tableId, concerned)
    }
    for (const id of replaced.dropped) await restore(a, input.editionId, id)
    await a.em.flush()
    plan.status = 'undone'
    plan.version += 1
    await tellAll(a, input.editionId, ids)
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException || error instanceof Stale)
      return refuse('PLAN_STALE')
    throw error
  }
  a.log('plan:undone', `plan:${plan.id}`)
  return tell(a, input.editionId, plan.id)
}

async function restore(a: Act, editionId: string, meetingId: string): Promise<void> {
  const meeting = found(await loadMeeting(a, editionId, meetingId))
  const row = found(await a.em.findOne(MeetingEntity, { id: meetingId }))
  row.status = 'confirmed'
  row.cancellation = null
  row.version += 1
  const again = evolveAll(meeting, [], evolveMeeting)
  for (const { memberId } of again.parties.flatMap(party =>
    party.attendees.map(one => expected(one.memberId)),
  )) {
    a.em.create(Booking, { id: a.newId(), meetingId, slotId: meeting.slotId, personId: memberId, live: true })
  }
  if (meeting.tableId)
    a.em.create(Booking, {
      id: a.newId(),
      meetingId,
      slotId: meeting.slotId,
      tableId: meeting.tableId,
      live: true,
    })
  const request = meeting.requestId ? await a.em.findOne(MeetingRequest, { id: meeting.requestId }) : null
  if (request) request.meetingId = meetingId
}

async function writeToPeople(
  a: Act,
  edition: { id: string; name: string },
  personIds: ReadonlySet<string>,
): Promise<void> {
  if (personIds.size === 0) return
  const people = await a.sql.all<{ id: string; email: string; locale: string }>(
    'select p.id, p.email, p.locale from person p join attendance at on at.person_id = p.id where at.edition_id = ?',
    [edition.id],
  )
  for (const { id, email, locale } of people) {
    if (!personIds.has(id)) continue
    post(a, {
      to: email,
      editionId: edition.id,
      ...planLetter(locale === 'en' ? 'en' : 'fr', {
        edition: edition.name,
        link: `${a.house.settings.publicUrl}/moi`,
      }),
    })
  }
}
