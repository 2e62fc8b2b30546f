// What happens to a published plan: someone is away, a request is cancelled or new, a table or a slot is lost, time goes on.
import type { Instance, Meeting, RequestIn } from './format.ts'

export type Change =
  /** Away in these slots; `slots` missing: away for good. Being late is being away in the first slots. */
  | { type: 'absent'; participant: number; slots?: number[] }
  | { type: 'cancelled'; request: number }
  | { type: 'asked'; request: RequestIn }
  | { type: 'tables'; slot: number; capacity: number }
  | { type: 'slot-lost'; slot: number }

/**
 * The instance as it is now, with the published meetings as its previous plan. Meetings in `frozen` slots (started or
 * imminent) are locked, and nothing new may be put there. A meeting that can no longer be held is left to be moved or dropped.
 */
export function changedInstance(
  instance: Instance,
  published: Meeting[],
  changes: Change[],
  frozen: number[] = [],
): Instance {
  const gone = new Set(changes.flatMap(c => (c.type === 'cancelled' ? [c.request] : [])))
  const asked = changes.flatMap(c => (c.type === 'asked' ? [c.request] : []))
  const away = new Map<number, Set<number>>()
  const capacity = new Map<number, number>()
  const everySlot = instance.slots.map(s => s.id)
  for (const change of changes) {
    if (change.type === 'absent') {
      const slots = away.get(change.participant) ?? new Set()
      for (const slot of change.slots ?? everySlot) slots.add(slot)
      away.set(change.participant, slots)
    } else if (change.type === 'tables') capacity.set(change.slot, change.capacity)
    else if (change.type === 'slot-lost') capacity.set(change.slot, 0)
  }
  const participants = instance.participants.map(p => {
    const slots = away.get(p.id)
    return slots ? { ...p, unavailable: [...new Set([...(p.unavailable ?? []), ...slots])] } : p
  })
  const frozenSlots = new Set(frozen)
  const kept = published.filter(m => !gone.has(m.request))
  const stillPossible = new Map(participants.map(p => [p.id, new Set(p.unavailable)]))
  const locked = new Set(
    kept.filter(m => frozenSlots.has(m.slot) && isPossible(instance, m, stillPossible)).map(m => m.request),
  )
  const slots = instance.slots.map(s => {
    if (!frozenSlots.has(s.id)) return capacity.has(s.id) ? { ...s, capacity: capacity.get(s.id) } : s
    // Exactly the meetings already there: a started slot takes nobody new.
    return { ...s, capacity: kept.filter(m => m.slot === s.id && locked.has(m.request)).length }
  })
  const requests = [...instance.requests.filter(r => !gone.has(r.id)), ...asked].map(r => ({
    ...r,
    after: r.after?.filter(id => !gone.has(id)),
  }))
  const previous = Object.fromEntries(
    kept.map(m => [m.request, { slot: m.slot, locked: locked.has(m.request) || wasLocked(instance, m) }]),
  )
  for (const m of kept) {
    const was = previous[m.request]
    if (was && !locked.has(m.request) && was.locked && !isPossible(instance, m, stillPossible, capacity))
      was.locked = false
  }
  const precedences = instance.precedences?.filter(([x, y]) => !gone.has(x) && !gone.has(y))
  const fixed = instance.fixed?.filter(([request]) => !gone.has(request))
  return { ...instance, slots, participants, requests, previous, precedences, fixed }
}

function wasLocked(instance: Instance, meeting: Meeting): boolean {
  const was = instance.previous?.[meeting.request]
  return was?.locked === true && was.slot === meeting.slot
}

function isPossible(
  instance: Instance,
  meeting: Meeting,
  away: Map<number, Set<number>>,
  capacity?: Map<number, number>,
): boolean {
  if (capacity?.get(meeting.slot) === 0) return false
  const request = instance.requests.find(r => r.id === meeting.request)
  if (!request) return false
  return [request.a, request.b, ...(request.with ?? [])].every(id => !away.get(id)?.has(meeting.slot))
}
