// A proposed plan changed by hand before it is published: a line put elsewhere, parked, or locked where it is.
import { chooseTable, tableUnsuitable, type TableBooking } from '#server/domain/agenda/choose-table.ts'
import { refuse, type Refused } from '#server/domain/decision.ts'
import { compile } from '#server/domain/planning/compile.ts'
import { Schedule } from '#server/domain/planning/schedule.ts'
import { scoreOf } from '#server/domain/planning/score.ts'
import { whyNot, type WhyNot } from '#server/domain/planning/why-not.ts'
import { Plan } from '#server/storage/entities/index.ts'
import type { DraftEdit, PlanInput, PlannedMeeting, PlanResult } from '#shared/plan.ts'
import type { Act } from '../act.ts'
import { changesOf, spread } from './outcome.ts'
import { poolOf, type Pool } from './pool.ts'
import { tellPlan } from './tell.ts'

/** The rules that bound the planner bind the organiser's hand too; the refusal says which, and who is in the way. */
export async function editDraft(a: Act, input: DraftEdit & { editionId: string; planId: string }) {
  const { editionId, planId, requestId } = input
  const plan = await a.em.findOne(Plan, { id: planId, editionId, status: 'proposed' })
  if (!plan) return refuse('NOT_FOUND')
  if (plan.version !== input.version) return refuse('VERSION_CONFLICT')
  const options = plan.options as unknown as PlanInput
  if (options.whatIf !== undefined || options.preview) return refuse('PLAN_WHAT_IF')
  const result = plan.result as unknown as PlanResult
  const pool = await poolOf(a.sql, editionId, a.now)
  const number = pool.requests.findIndex(one => one.requestId === requestId)
  const request = pool.requests[number]
  if (!request) return refuse('NOT_FOUND')
  const others = result.meetings.filter(one => one.requestId !== requestId)
  const before = result.meetings.find(one => one.requestId === requestId)
  let line: PlannedMeeting | null = null
  if (input.slotId !== null) {
    const placed = place(pool, others, number, input.slotId, input.tableId ?? null, before)
    if ('ok' in placed) return placed
    const locked = input.locked ?? before?.locked ?? false
    line = { ...placed, ...(locked ? { locked } : {}) }
  } else if (request.previous?.locked) return refuse('MEETING_LOCKED')
  const meetings = line ? [...others, line] : others
  const unplaced = result.unplaced.filter(one => one.requestId !== requestId)
  plan.result = {
    ...result,
    meetings,
    unplaced: line
      ? unplaced
      : [{ requestId, reason: 'parked', text: PARKED, names: request.names }, ...unplaced],
    ...changesOf(pool, meetings),
    spread: spread(pool, meetings),
    score: rescored(pool, meetings, result),
  }
  plan.version += 1
  a.log('plan:edited', `plan:${plan.id}`, { request: requestId, slot: input.slotId })
  return tellPlan(a, editionId, plan.id)
}

const PARKED = { fr: 'mis de côté par l’organisation', en: 'set aside by the organisers' }

function place(
  pool: Pool,
  others: readonly PlannedMeeting[],
  number: number,
  slotId: string,
  tableId: string | null,
  before: PlannedMeeting | undefined,
): PlannedMeeting | Refused<never> {
  const request = pool.requests[number]
  const slot = pool.slotIds.indexOf(slotId)
  if (!request || slot < 0) return refuse('SLOT_PAST')
  if (request.previous?.locked && request.previous.slotId !== slotId) return refuse('MEETING_LOCKED')
  const { s, slotAt } = scheduleOf(pool, others)
  const t = slotAt.get(slot) ?? -1
  const why = whyNot(s, number, t)
  if (why) return noPlace(pool, why)
  const bookings: TableBooking[] = [
    ...[...pool.taken].map(key => ({
      slotId: key.split('/')[0] ?? '',
      tableId: key.split('/')[1] ?? '',
      meetingId: '',
    })),
    ...others.flatMap(one =>
      one.tableId === null ? [] : [{ slotId: one.slotId, tableId: one.tableId, meetingId: one.requestId }],
    ),
  ]
  const needs = { ...request.needs, slotId }
  const isFree = (id: string) => !bookings.some(one => one.slotId === slotId && one.tableId === id)
  const wanted = pool.tables.find(table => table.id === (tableId ?? before?.tableId))
  if (tableId !== null) {
    if (!wanted) return refuse('NOT_FOUND')
    const unsuitable = tableUnsuitable(wanted, needs)
    if (unsuitable)
      return refuse('TABLE_UNSUITABLE', {
        table: wanted.label,
        reason: unsuitable.fr,
        reasonEn: unsuitable.en,
      })
    if (!isFree(tableId)) return refuse('TABLE_TAKEN', { table: wanted.label })
  }
  const keeps = wanted && isFree(wanted.id) && tableUnsuitable(wanted, needs) === null
  const table = keeps ? wanted : chooseTable(pool.tables, bookings, needs)
  if ('ok' in table) return table
  return { requestId: request.requestId, slotId, tableId: table.id, people: [...request.people] }
}

/** The other lines of the draft, as far as they still fit the edition as it is now. */
function scheduleOf(pool: Pool, lines: readonly PlannedMeeting[]) {
  const c = compile({ ...pool.instance, previous: undefined })
  const s = new Schedule(c)
  const slotAt = new Map(c.slotIds.map((id, t) => [id, t]))
  const numberOf = new Map(pool.requests.map((request, id) => [request.requestId, id]))
  for (const line of lines) {
    const m = numberOf.get(line.requestId)
    const t = slotAt.get(pool.slotIds.indexOf(line.slotId))
    if (m !== undefined && t !== undefined && s.fits(m, t)) s.place(m, t)
  }
  return { c, s, slotAt }
}

function rescored(pool: Pool, lines: readonly PlannedMeeting[], result: PlanResult): PlanResult['score'] {
  if (!result.score) return null
  const c = compile(pool.instance)
  const { s } = scheduleOf(pool, lines)
  return scoreOf(c, s.slotOf, result.score.bound)
}

function noPlace(pool: Pool, why: WhyNot): Refused<never> {
  const who = pool.peopleNames[why.participant ?? -1] ?? ''
  const others = pool.requests[why.request ?? -1]?.names.join(' × ') ?? ''
  const words: Record<WhyNot['kind'], [fr: string, en: string]> = {
    closed: ['ce créneau est fermé', 'this slot is closed'],
    absent: [`${who} n’est pas là à ce créneau`, `${who} is not there in this slot`],
    'not-allowed': [
      'ce créneau ne répond pas à un besoin d’accès (interprète, ou plus de temps)',
      'this slot does not give what someone needs (an interpreter, or more time)',
    ],
    busy: [`${who} y a déjà un rendez-vous (${others})`, `${who} already has a meeting there (${others})`],
    maximum: [`${who} a atteint son maximum de rendez-vous`, `${who} has reached the maximum of meetings`],
    pause: [
      `${who} demande une pause entre deux rendez-vous`,
      `${who} asks for a pause between two meetings`,
    ],
    tables: ['toutes les tables y sont prises', 'every table is taken there'],
    places: [
      'le stand ou les tables adaptées y sont pris',
      'the stand or the suitable tables are taken there',
    ],
    order: [
      'l’ordre demandé avec un autre rendez-vous l’interdit',
      'its order with another meeting forbids it',
    ],
  }
  const [reason, reasonEn] = words[why.kind]
  return refuse('PLAN_NO_PLACE', { reason, reasonEn })
}
