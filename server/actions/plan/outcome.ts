// What a plan means for the edition: who meets when and at which table, what changes, what is left out and why.
import { chooseTable, type TableBooking } from '#server/domain/agenda/choose-table.ts'
import { spreadOf } from '#server/domain/indicator/distribution.ts'
import type { Plan, UnplacedReason } from '#server/domain/planning/format.ts'
import type { PlanChange, PlannedMeeting, PlanResult } from '#shared/plan.ts'
import type { Pool, PoolRequest } from './pool.ts'

export interface Placed {
  request: PoolRequest
  slotId: string
  locked?: boolean
}

/** Reasons that hold for one of the two: said with whose agenda it is. */
const nameable = new Set<UnplacedReason>(['participant-maximum', 'participant-full'])
const of = (whose: string, { fr, en }: { fr: string; en: string }) => ({
  fr: `${whose}, ${fr}`,
  en: `${whose}, ${en}`,
})

export function outcomeOf(pool: Pool, plan: Plan, locked: ReadonlySet<string> = new Set()): PlanResult {
  const placed = plan.meetings.flatMap(({ request: number, slot }): Placed[] => {
    const request = pool.requests[number]
    const slotId = pool.slotIds[slot]
    if (!request || slotId === undefined) return []
    return [{ request, slotId, ...(locked.has(request.requestId) ? { locked: true } : {}) }]
  })
  const meetings = withTables(pool, placed)
  const certificate = plan.certificate
    ? {
        fr: named(pool, plan.certificate.text),
        en: named(pool, plan.certificate.english ?? plan.certificate.text),
      }
    : null
  return {
    meetings,
    unplaced: [
      ...plan.unplaced.flatMap(({ request, reason, text, participant }) => {
        const one = pool.requests[request]
        const whose = nameable.has(reason) ? pool.peopleNames[participant ?? -1] : undefined
        return one
          ? [{ requestId: one.requestId, reason, text: whose ? of(whose, text) : text, names: one.names }]
          : []
      }),
      ...pool.aside,
    ],
    ...(certificate ? { changes: [], kept: 0 } : changesOf(pool, meetings)),
    certificate,
    score: plan.score ?? null,
    spread: spread(pool, meetings),
    asked: pool.requests.length,
    promises: {
      minimaMissing: plan.score?.minimaMissing ?? 0,
      mustMissing: plan.score?.mustMissing ?? 0,
      below: (plan.shortfalls ?? []).map(({ participant, held, min }) => ({
        name: pool.peopleNames[participant] ?? '',
        held,
        min,
      })),
    },
  }
}

/** The difference with what is published, line by line; a meeting that only changes table has moved too. */
export function changesOf(
  pool: Pool,
  meetings: readonly PlannedMeeting[],
): Pick<PlanResult, 'changes' | 'kept'> {
  const planned = new Map(meetings.map(one => [one.requestId, one]))
  const changes: PlanChange[] = []
  let kept = 0
  for (const { requestId, meetingId, names, previous } of pool.requests) {
    const target = planned.get(requestId)
    if (!previous && !target) continue
    if (previous && target && previous.slotId === target.slotId && previous.tableId === target.tableId) {
      kept++
      continue
    }
    changes.push({
      requestId,
      meetingId,
      kind: !previous ? 'added' : target ? 'moved' : 'dropped',
      fromSlotId: previous?.slotId ?? null,
      toSlotId: target?.slotId ?? null,
      fromTableId: previous?.tableId ?? null,
      toTableId: target?.tableId ?? null,
      names,
    })
  }
  return { changes, kept }
}

/** Tables for every meeting: who needs a particular one first, those that stay keep theirs, the load is shared. */
function withTables(pool: Pool, placed: readonly Placed[]): PlannedMeeting[] {
  const bookings: TableBooking[] = [...pool.taken].map(key => {
    const [slotId = '', tableId = ''] = key.split('/')
    return { slotId, tableId, meetingId: '' }
  })
  const occupied = new Set(pool.taken)
  const chosen: PlannedMeeting[] = []
  const urgency = ({ request }: Placed) =>
    -4 * Number(request.needs.quiet && request.needs.stepFree) -
    2 * Number(request.needs.quiet || request.needs.stepFree) -
    Number(request.previous !== null)
  for (const { request, slotId, locked } of [...placed].sort((x, y) => urgency(x) - urgency(y))) {
    const needs = { ...request.needs, slotId }
    const was = request.previous?.slotId === slotId ? request.previous.tableId : null
    const own = pool.tables.filter(table => table.id === was && !occupied.has(`${slotId}/${table.id}`))
    const same = chooseTable(own, [], needs)
    const table = 'ok' in same ? chooseTable(pool.tables, bookings, needs) : same
    const tableId = 'ok' in table ? null : table.id
    if (tableId !== null) {
      bookings.push({ slotId, tableId, meetingId: request.requestId })
      occupied.add(`${slotId}/${tableId}`)
    }
    chosen.push({
      requestId: request.requestId,
      slotId,
      tableId,
      people: [...request.people],
      ...(locked ? { locked } : {}),
    })
  }
  return chosen
}

/** The planner speaks of numbers; organisers know names and hours. */
function named(pool: Pool, text: string): string {
  return text
    .replace(/(demande|Request) (\d+)/g, (all, word: string, id: string) => {
      const request = pool.requests[Number(id)]
      return request ? `${word} ${request.names.join(' × ')}` : all
    })
    .replace(/(participant) \(([\d, ]+)\)/g, (_, word: string, ids: string) => {
      const names = ids.split(',').map(id => pool.peopleNames[Number(id)] ?? id.trim())
      return `${word} (${names.join(', ')})`
    })
    .replace(/(créneau|slot) (\d+)/g, (all, word: string, id: string) => {
      const at = pool.slotWords[Number(id)]
      return at ? `${word} ${at}` : all
    })
}

export function spread(pool: Pool, meetings: readonly PlannedMeeting[]): PlanResult['spread'] {
  const count = new Map(pool.organisationIds.map(id => [id, 0]))
  for (const { people } of meetings)
    for (const organisationId of new Set(people.map(one => one.organisationId)))
      count.set(organisationId, (count.get(organisationId) ?? 0) + 1)
  const wanted = new Set(pool.requests.flatMap(request => request.people.map(one => one.organisationId)))
  const values = [...count].filter(([id]) => wanted.has(id)).map(([, n]) => n)
  const figures = spreadOf(values)
  return {
    min: figures.min ?? 0,
    median: figures.median ?? 0,
    max: figures.max ?? 0,
    none: values.filter(n => n === 0).length,
    gini: figures.gini ?? 0,
  }
}
