// Publishing a plan: every meeting it adds, moves or drops, in one transaction or not at all; and taking it back within a minute.
import { refuse } from '#server/domain/decision.ts'
import { isAfter, isBefore, plusMinutes } from '#server/domain/instant.ts'
import type { Meeting } from '#server/domain/meeting/meeting.ts'
import { UniqueConstraintViolationException } from '#server/storage/commit.ts'
import { Booking, Edition, MeetingTable, Plan, Slot } from '#server/storage/entities/index.ts'
import { UNDO_MINUTES } from '#server/storage/queries/plans.ts'
import type { PlanChange, PlanInput, PlannedMeeting, PlanResult } from '#shared/plan.ts'
import type { Act } from '../act.ts'
import { loadMeeting } from '../meeting/store.ts'
import { addMeeting, dropMeeting, moveMeetingTo, restoreMeeting, Stale } from './meetings.ts'
import { IMMINENT_MINUTES } from './pool.ts'
import { tellMeetings, tellPlan, writeToPeople } from './tell.ts'

/** What publication replaced, so that it can be undone. */
interface Replaced {
  added: string[]
  moved: { meetingId: string; slotId: string; tableId: string | null }[]
  dropped: string[]
  [key: string]: unknown
}

/**
 * Publishes a proposed plan, or answers PLAN_STALE when someone booked in between or a meeting it would touch is about to begin.
 * `leave` are requests whose change is not taken over.
 */
export async function publishPlan(
  a: Act,
  input: { editionId: string; planId: string; leave?: readonly string[] },
) {
  const plan = await a.em.findOne(Plan, { id: input.planId, editionId: input.editionId, status: 'proposed' })
  const edition = await a.em.findOne(Edition, { id: input.editionId })
  if (!plan || !edition) return refuse('NOT_FOUND')
  const result = plan.result as unknown as PlanResult
  const options = plan.options as unknown as PlanInput
  if (result.certificate)
    return refuse('PLAN_INFEASIBLE', { reason: result.certificate.fr, reasonEn: result.certificate.en })
  if (options.whatIf !== undefined || options.preview) return refuse('PLAN_WHAT_IF')
  const leave = new Set(input.leave ?? [])
  const changes = result.changes.filter(change => !leave.has(change.requestId))
  const concerned = new Set<string>()
  let replaced: Replaced
  try {
    replaced = await replace(a, input.editionId, changes, result.meetings, concerned)
  } catch (error) {
    if (isStale(error)) return refuse('PLAN_STALE')
    throw error
  }
  plan.status = 'published'
  plan.publishedAt = a.now
  plan.replaced = replaced
  plan.version += 1
  await tellMeetings(a, input.editionId, touched(replaced))
  await writeToPeople(a, edition, concerned)
  a.log('plan:published', `plan:${plan.id}`, {
    added: replaced.added.length,
    moved: replaced.moved.length,
    dropped: replaced.dropped.length,
  })
  return tellPlan(a, input.editionId, plan.id)
}

async function replace(
  a: Act,
  editionId: string,
  changes: readonly PlanChange[],
  meetings: readonly PlannedMeeting[],
  concerned: Set<string>,
): Promise<Replaced> {
  const replaced: Replaced = { added: [], moved: [], dropped: [] }
  const planned = new Map(meetings.map(one => [one.requestId, one]))
  const startsAt = new Map(
    (await a.em.find(Slot, { editionId, closed: false })).map(slot => [slot.id, slot.startsAt]),
  )
  const open = new Set((await a.em.find(MeetingTable, { editionId, closed: false })).map(table => table.id))
  const there = await attending(a, editionId)
  const soon = plusMinutes(a.now, IMMINENT_MINUTES)
  const before = new Map<string, Meeting>()
  for (const { requestId, kind, meetingId, toSlotId } of changes) {
    // What begins now is as good as begun: people are on their way. A slot closed since begins never.
    if (toSlotId !== null && !isAfter(startsAt.get(toSlotId) ?? '', soon)) throw new Stale()
    const to = toSlotId === null ? undefined : planned.get(requestId)
    // Who left since the draft, or was refused, is met by nobody; nor is anyone at a table taken away.
    if (to?.tableId && !open.has(to.tableId)) throw new Stale()
    if (to?.people.some(one => !there.has(`${one.organisationId} ${one.personId}`))) throw new Stale()
    if (kind === 'added' || !meetingId) continue
    const meeting = await loadMeeting(a, editionId, meetingId)
    if (!meeting || meeting.status !== 'confirmed' || meeting.locked || !isAfter(meeting.start, soon))
      throw new Stale()
    before.set(meetingId, meeting)
    if (kind === 'dropped') replaced.dropped.push(meetingId)
    else replaced.moved.push({ meetingId, slotId: meeting.slotId, tableId: meeting.tableId })
  }
  // All places are given up before any is taken, so that two meetings may change places.
  await a.em.nativeDelete(Booking, { meetingId: { $in: [...before.keys()] } })
  for (const change of changes) {
    const meeting = change.meetingId ? before.get(change.meetingId) : undefined
    const target = planned.get(change.requestId)
    if (change.kind === 'added' && target)
      replaced.added.push(await addMeeting(a, editionId, target, concerned))
    else if (change.kind === 'moved' && meeting && target)
      await moveMeetingTo(a, meeting, target.slotId, target.tableId, concerned)
    else if (change.kind === 'dropped' && meeting) await dropMeeting(a, meeting, concerned)
  }
  await a.em.flush()
  return replaced
}

/** Everyone who may be met now, with whom they come for. */
async function attending(a: Act, editionId: string): Promise<ReadonlySet<string>> {
  const rows = await a.sql.all<{ who: string }>(
    `select pa.organisation_id || ' ' || at.person_id as who from attendance at join participation pa on pa.id = at.participation_id
     join person p on p.id = at.person_id where at.edition_id = ? and pa.status = 'validated' and p.erased_at is null`,
    [editionId],
  )
  return new Set(rows.map(row => row.who))
}

/** Takes publication back, as long as its minute lasts and nobody has touched what it changed. */
export async function undoPlan(a: Act, input: { editionId: string; planId: string }) {
  const plan = await a.em.findOne(Plan, { id: input.planId, editionId: input.editionId, status: 'published' })
  if (!plan?.publishedAt || !plan.replaced) return refuse('NOT_FOUND')
  if (isBefore(plusMinutes(plan.publishedAt, UNDO_MINUTES), a.now)) return refuse('UNDO_TOO_LATE')
  const replaced = plan.replaced as unknown as Replaced
  const concerned = new Set<string>()
  const { editionId } = input
  const { changes } = plan.result as unknown as PlanResult
  // A meeting that was added is known by its request only.
  const wentTo = new Map(changes.map(one => [one.meetingId ?? one.requestId, one.toSlotId]))
  const standing = async (id: string): Promise<Meeting> => {
    const meeting = await loadMeeting(a, editionId, id)
    if (!meeting || meeting.status !== 'confirmed') throw new Stale()
    return meeting
  }
  // Whoever moved one since, by hand, meant it.
  const untouched = (meeting: Meeting, at: string | null | undefined): Meeting => {
    if (meeting.slotId !== at) throw new Stale()
    return meeting
  }
  try {
    await a.em.nativeDelete(Booking, { meetingId: { $in: touched(replaced) } })
    for (const id of replaced.added) {
      const meeting = await standing(id)
      await dropMeeting(a, untouched(meeting, wentTo.get(meeting.requestId ?? '')), concerned)
    }
    for (const { meetingId, slotId, tableId } of replaced.moved)
      await moveMeetingTo(
        a,
        untouched(await standing(meetingId), wentTo.get(meetingId)),
        slotId,
        tableId,
        concerned,
      )
    for (const id of replaced.dropped) await restoreMeeting(a, editionId, id)
    await a.em.flush()
    plan.status = 'undone'
    plan.version += 1
    await tellMeetings(a, editionId, touched(replaced))
  } catch (error) {
    if (isStale(error)) return refuse('PLAN_STALE')
    throw error
  }
  a.log('plan:undone', `plan:${plan.id}`)
  return tellPlan(a, editionId, plan.id)
}

const touched = ({ added, moved, dropped }: Replaced): string[] => [
  ...added,
  ...moved.map(one => one.meetingId),
  ...dropped,
]

const isStale = (error: unknown): boolean =>
  error instanceof UniqueConstraintViolationException || error instanceof Stale
