// Someone's slot is suddenly free: who is there, idle, and wants to meet them, best first.
import { substitutes } from '#server/domain/planning/substitutes.ts'
import type { Sql } from '#server/storage/sql.ts'
import type { SubstituteList } from '#shared/plan.ts'
import { poolOf } from './pool.ts'

/** Of the accepted requests of `personId` that wait for a place, those that fit in `slotId` without moving anyone. */
export async function substitutesFor(
  sql: Sql,
  input: { editionId: string; personId: string; slotId: string; now: string },
): Promise<SubstituteList> {
  const pool = await poolOf(sql, input.editionId, input.now)
  const slot = pool.slotIds.indexOf(input.slotId)
  const person = pool.personIds.indexOf(input.personId)
  const plan = Object.entries(pool.instance.previous ?? {}).map(([request, was]) => ({
    request: Number(request),
    slot: was.slot,
  }))
  const list = slot < 0 || person < 0 ? [] : substitutes(pool.instance, plan, person, slot)
  return {
    substitute: list.flatMap(({ request, text }) => {
      const one = pool.requests[request]
      return one ? [{ requestId: one.requestId, names: one.names, text, people: one.people }] : []
    }),
  }
}
