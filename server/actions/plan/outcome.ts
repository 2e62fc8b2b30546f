// What a plan means for the edition: who meets when and at which table, what changes, what is left out and why.
import { chooseTable, type Table, type TableBooking } from '#server/domain/agenda/choose-table.ts'
import { spreadOf } from '#server/domain/indicator/distribution.ts'
import type { Repair } from '#server/domain/planning/repair.ts'
import type { PlanChange, PlannedMeeting, PlanResult } from '#shared/plan.ts'
import type { Pool, PoolRequest } from './pool.ts'

export function outcomeOf(pool: Pool, repair: Repair): PlanResult {
  const { plan } = repair
  const placed = plan.meetings.map(({ request, slot }) => ({ request, slot }))
  const meetings = withTables(pool, placed)
  const slotIdOf = (slot: number | null) => (slot === null ? null : (pool.slotIds[slot] ?? null))
  const change =
    (kind: PlanChange['kind']) =>
    (one: { request: number; from: number | null; to: number | null }): PlanChange[] => {
      const request = pool.requests[one.request]
      return request
        ? [
            {
              requestId: request.requestId,
              meetingId: request.meetingId,
              kind,
              fromSlotId: slotIdOf(one.from),
              toSlotId: slotIdOf(one.to),
              names: request.names,
            },
          ]
        : []
    }
  const certificate = plan.certificate
    ? { fr: plan.certificate.text, en: plan.certificate.english ?? plan.certificate.text }
    : null
  return {
    meetings,
    unplaced: plan.unplaced.flatMap(({ request, reason, text }) => {
      const one = pool.requests[request]
      return one ? [{ requestId: one.requestId, reason, text, names: one.names }] : []
    }),
    changes: [
      ...repair.moved.flatMap(change('moved')),
      ...repair.dropped.flatMap(change('dropped')),
      ...repair.added.flatMap(change('added')),
    ],
    kept: repair.kept,
    certificate,
    score: plan.score ?? null,
    spread: spread(pool, meetings),
    asked: pool.requests.length,
  }
}

/** Tables for every meeting: those that stay keep theirs, stands come first, the load is shared. */
function withTables(pool: Pool, placed: readonly { request: number; slot: number }[]): PlannedMeeting[] {
  const bookings: TableBooking[] = [...pool.taken].map(key => {
    const [slotId = '', tableId = ''] = key.split('/')
    return { slotId, tableId, meetingId: '' }
  })
  const chosen: PlannedMeeting[] = []
  const later: { request: PoolRequest; slotId: string }[] = []
  const place = (request: PoolRequest, slotId: string, table: Table | null) => {
    if (table) bookings.push({ slotId, tableId: table.id, meetingId: request.requestId })
    chosen.push({
      requestId: request.requestId,
      slotId,
      tableId: table?.id ?? null,
      people: [...request.people],
    })
  }
  for (const { request: number, slot } of placed) {
    const request = pool.requests[number]
    const slotId = pool.slotIds[slot]
    if (!request || slotId === undefined) continue
    const same =
      request.previous?.slotId === slotId
        ? pool.tables.find(table => table.id === request.previous?.tableId)
        : undefined
    if (same) place(request, slotId, same)
    else later.push({ request, slotId })
  }
  for (const { request, slotId } of later) {
    const organisationIds = request.people.map(one => one.organisationId)
    const table = chooseTable(pool.tables, bookings, {
      slotId,
      people: request.people.length,
      quiet: false,
      stepFree: false,
      organisationIds,
    })
    place(request, slotId, 'ok' in table ? null : table)
  }
  return chosen
}

function spread(pool: Pool, meetings: readonly PlannedMeeting[]): PlanResult['spread'] {
  const count = new Map(pool.organisationIds.map(id => [id, 0]))
  for (const { people } of meetings)
    for (const { organisationId } of people) count.set(organisationId, (count.get(organisationId) ?? 0) + 1)
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
