// A plan against the published one, line by line, and which published meetings could not stay where they were.
import type { Instance, Plan, RequestIn } from './format.ts'

export interface MeetingChange {
  request: number
  from: number | null
  to: number | null
  /** The meeting could not stay where it was (absence, table or slot lost). */
  forced: boolean
}

export interface Repair {
  plan: Plan
  moved: MeetingChange[]
  dropped: MeetingChange[]
  added: MeetingChange[]
  kept: number
}

/** The plan against the published one (`instance.previous`). A plan that is none comes back without changes. */
export function differences(instance: Instance, plan: Plan): Repair {
  const repair: Repair = { plan, moved: [], dropped: [], added: [], kept: 0 }
  if (plan.status !== 'planned') return repair
  const slotNow = new Map(plan.meetings.map(m => [m.request, m.slot]))
  const stays = staysIn(instance)
  const before = new Set<number>()
  for (const [key, was] of Object.entries(instance.previous ?? {})) {
    const request = Number(key)
    before.add(request)
    const to = slotNow.get(request) ?? null
    if (to === was.slot) repair.kept++
    else {
      const change = { request, from: was.slot, to, forced: !stays(request) }
      if (to === null) repair.dropped.push(change)
      else repair.moved.push(change)
    }
  }
  for (const { request, slot } of plan.meetings) {
    if (!before.has(request)) repair.added.push({ request, from: null, to: slot, forced: false })
  }
  return repair
}

/** Whether a published meeting is still possible in its slot, others aside: everyone present, the slot open and allowed. */
export function staysIn(instance: Instance): (request: number) => boolean {
  const requests = new Map<number, RequestIn>(instance.requests.map(r => [r.id, r]))
  const away = new Map(instance.participants.map(p => [p.id, new Set(p.unavailable)]))
  const closed = new Set(instance.slots.filter(s => s.capacity === 0).map(s => s.id))
  const fixed = new Map(instance.fixed)
  return request => {
    const r = requests.get(request)
    const slot = instance.previous?.[request]?.slot
    if (!r || slot === undefined || closed.has(slot)) return false
    if (r.allowed && !r.allowed.includes(slot)) return false
    if ((fixed.get(request) ?? r.fixed ?? slot) !== slot) return false
    return [r.a, r.b, ...(r.with ?? [])].every(id => !away.get(id)?.has(slot))
  }
}
