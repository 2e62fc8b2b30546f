// All meetings against all tables, whoever attends: is there a table for each within its slots?

import type { Domains } from './domains.ts'

/** Meetings that only fit in slots which together have fewer places; null when every meeting finds a place. */
export function tablesShort(
  domains: Domains,
  places: readonly number[],
): { meetings: number[]; slots: number[] } | null {
  const { meetings, slots: T } = domains.problem
  const slotOf = new Int32Array(meetings).fill(-1)
  const inside: Set<number>[] = Array.from({ length: T }, () => new Set<number>())
  const put = (m: number, t: number): void => {
    inside[slotOf[m]!]?.delete(m)
    slotOf[m] = t
    inside[t]!.add(m)
  }
  for (let m = 0; m < meetings; m++) {
    const room = domains.slotsOf(m).filter(t => inside[t]!.size < places[t]!)
    room.sort((a, b) => inside[a]!.size / places[a]! - inside[b]!.size / places[b]!)
    if (room.length > 0) put(m, room[0]!)
  }
  for (let m = 0; m < meetings; m++) {
    if (slotOf[m] !== -1) continue
    // Breadth first over slots: from the ones m may use, to those their meetings may move to, until one has room.
    const via = new Map<number, { meeting: number; from: number }>()
    for (const t of domains.slotsOf(m)) via.set(t, { meeting: m, from: -1 })
    let goal = -1
    for (const t of via.keys()) {
      if (inside[t]!.size < places[t]!) {
        goal = t
        break
      }
      for (const n of inside[t]!)
        for (let u = 0; u < T; u++) if (!via.has(u) && domains.may(n, u)) via.set(u, { meeting: n, from: t })
    }
    if (goal === -1) {
      const slots = [...via.keys()].sort((a, b) => a - b)
      return { meetings: [m, ...slots.flatMap(t => [...inside[t]!])], slots }
    }
    for (let t = goal; t !== -1;) {
      const step = via.get(t)!
      put(step.meeting, t)
      t = step.from
    }
  }
  return null
}

/** Places of each slot: its tables, or the pairs of people who can be there at all, whichever is fewer. */
export function placesOf(domains: Domains): number[] {
  const { slots: T, capacity, people } = domains.problem
  const present = new Int32Array(T)
  for (let p = 0; p < people; p++) {
    const mine = domains.agendaOf(p)
    for (let t = 0; t < T; t++) if (mine.some(m => domains.may(m, t))) present[t]!++
  }
  return Array.from(capacity, (k, t) => Math.min(k, present[t]! >> 1))
}

/** People whose meetings need every slot they have left, slot by slot: they must be there. */
export function compelled(domains: Domains): number[][] {
  const { slots: T, people } = domains.problem
  const there: number[][] = Array.from({ length: T }, () => [])
  for (let p = 0; p < people; p++) {
    const mine = domains.agendaOf(p)
    const slots = new Set(mine.flatMap(m => domains.slotsOf(m)))
    if (mine.length > 0 && slots.size === mine.length) for (const t of slots) there[t]!.push(p)
  }
  return there
}
