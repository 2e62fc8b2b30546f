// Planning cases for tests: small random events, an event of the usual shape, and a judge that shares no code with the planner.
import type { Instance, Plan, RequestIn } from '#server/domain/planning/instance.ts'
import { randomFrom } from '#server/domain/planning/random.ts'

/** A small event with everything the format knows: few enough choices for a brute force. */
export function smallEvent(seed: number): Instance {
  const random = randomFrom(seed)
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  const maybe = (share: number) => random() < share
  const slotCount = whole(1, 4)
  const days = whole(1, 2)
  const slots = Array.from({ length: slotCount }, (_, i) => ({
    id: 10 + i,
    day: Math.floor((i * days) / slotCount),
    index: i,
    ...(maybe(0.6) ? { capacity: whole(maybe(0.1) ? 0 : 1, 2) } : {}),
  }))
  const people = whole(2, 5)
  const participants = Array.from({ length: people }, (_, id) => {
    const max = maybe(0.2) ? whole(0, 2) : undefined
    return {
      id,
      unavailable: slots.filter(() => maybe(0.25)).map(s => s.id),
      ...(max === undefined ? {} : { max }),
      ...(maybe(0.15) ? { min: Math.min(max ?? 1, 1) } : {}),
    }
  })
  const requests: RequestIn[] = Array.from({ length: whole(1, 6) }, (_, id) => {
    const a = whole(0, people - 1)
    const b = (a + whole(1, people - 1)) % people
    const third = participants.find(p => p.id !== a && p.id !== b)
    return {
      id: 100 + id,
      a,
      b,
      ...(third && maybe(0.1) ? { with: [third.id] } : {}),
      weight: maybe(0.2) ? whole(1, 9) + 0.5 : whole(0, 9),
      ...(maybe(0.2) ? { allowed: slots.filter(() => maybe(0.6)).map(s => s.id) } : {}),
      ...(maybe(0.1) ? { fixed: slots[whole(0, slotCount - 1)]!.id } : {}),
      ...(id > 0 && maybe(0.15) ? { after: [100 + whole(0, id - 1)] } : {}),
      ...(maybe(0.1) ? { must: true } : {}),
    }
  })
  const instance: Instance = { format: 'b2bsp/1', name: `small-${seed}`, slots, participants, requests }
  if (maybe(0.3)) {
    instance.previous = {}
    for (const r of requests) {
      if (maybe(0.4))
        instance.previous[r.id] = { slot: slots[whole(0, slotCount - 1)]!.id, locked: maybe(0.3) }
    }
  }
  if (maybe(0.4))
    instance.objective = {
      breaks: whole(0, 3),
      fairness: whole(0, 4),
      moved: 2,
      dropped: 3,
      idleSlots: whole(0, 1),
    }
  return instance
}

/** Exhibitors and buyers with uneven demand, days of presence and blocked slots: the usual shape, in any size. */
export function event(size: {
  seed: number
  exhibitors: number
  buyers: number
  slots: number
  tables: number
  requests: number
}): Instance {
  const random = randomFrom(size.seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const perDay = Math.ceil(size.slots / 2)
  const slots = Array.from({ length: size.slots }, (_, t) => ({
    id: t,
    day: Math.floor(t / perDay),
    index: t % perDay,
    capacity: size.tables,
  }))
  const participants = Array.from({ length: size.exhibitors + size.buyers }, (_, id) => {
    const role = id < size.exhibitors ? ('exhibitor' as const) : ('buyer' as const)
    const onlyDay = random() < (role === 'buyer' ? 0.5 : 0.1) ? Math.floor(random() * 2) : null
    const unavailable = slots
      .filter(s => (onlyDay !== null && s.day !== onlyDay) || random() < 0.08)
      .map(s => s.id)
    return { id, role, unavailable }
  })
  const appeal = Array.from({ length: size.exhibitors }, () => Math.exp(0.8 * normal()))
  const total = appeal.reduce((sum, x) => sum + x, 0)
  const chooseExhibitor = () => {
    let rest = random() * total
    return Math.max(
      0,
      appeal.findIndex(x => (rest -= x) <= 0),
    )
  }
  const seen = new Set<string>()
  const requests: RequestIn[] = []
  while (requests.length < size.requests) {
    const [a, b] = [chooseExhibitor(), size.exhibitors + Math.floor(random() * size.buyers)]
    if (seen.has(`${a} ${b}`)) continue
    seen.add(`${a} ${b}`)
    requests.push({ id: requests.length, a, b, weight: 2 + Math.floor(random() * 60) })
  }
  return { format: 'b2bsp/1', name: `event-${size.seed}`, slots, participants, requests }
}

/** Every hard rule that the meetings break, in words; nothing for a good plan. */
export function judge(instance: Instance, meetings: Plan['meetings']): string[] {
  const problems: string[] = []
  const orderOf = new Map(instance.slots.map((s, i) => [s.id, i]))
  const slotOf = new Map<number, number>()
  const taken = new Set<string>()
  for (const { request, slot, table } of meetings) {
    const r = instance.requests.find(x => x.id === request)
    if (!r) return [`request ${request} does not exist`]
    if (slotOf.has(request)) problems.push(`request ${request} is placed twice`)
    slotOf.set(request, slot)
    if (!orderOf.has(slot)) problems.push(`slot ${slot} does not exist`)
    if (r.allowed && !r.allowed.includes(slot)) problems.push(`request ${request} is not allowed in ${slot}`)
    if (r.fixed != null && r.fixed !== slot) problems.push(`request ${request} is fixed elsewhere`)
    const places = [r.a, r.b, ...(r.with ?? [])].map(id => `participant ${id} in ${slot}`)
    if (table !== undefined) places.push(`table ${table} in ${slot}`)
    for (const place of places) {
      if (taken.has(place)) problems.push(`${place} is taken twice`)
      taken.add(place)
    }
  }
  const count = (of: (id: number) => boolean) => [...slotOf.keys()].filter(of).length
  for (const s of instance.slots) {
    const here = [...slotOf.values()].filter(slot => slot === s.id).length
    if (here > (s.capacity ?? Infinity)) problems.push(`slot ${s.id} holds ${here}`)
  }
  for (const p of instance.participants) {
    const mine = (id: number) => {
      const r = instance.requests.find(x => x.id === id)
      return r !== undefined && (r.a === p.id || r.b === p.id || (r.with ?? []).includes(p.id))
    }
    if (count(mine) > (p.max ?? Infinity)) problems.push(`participant ${p.id} is over the maximum`)
    for (const [id, slot] of slotOf) {
      if (mine(id) && (p.unavailable ?? []).includes(slot))
        problems.push(`participant ${p.id} is away in ${slot}`)
    }
  }
  for (const r of instance.requests) {
    for (const before of r.after ?? []) {
      const [first, second] = [slotOf.get(before), slotOf.get(r.id)]
      if (first === undefined || second === undefined) continue
      if ((orderOf.get(first) ?? 0) >= (orderOf.get(second) ?? 0))
        problems.push(`request ${r.id} is not after ${before}`)
    }
  }
  for (const [id, was] of Object.entries(instance.previous ?? {})) {
    if (was.locked && slotOf.get(Number(id)) !== was.slot)
      problems.push(`request ${id} is locked and not in its slot`)
  }
  return problems
}

/** The largest weight of any plan that keeps every hard rule, by trying them all; null when even the locks cannot be kept. */
export function bestWeight(instance: Instance): number | null {
  const weights = [...instance.requests.keys()].map(i => instance.requests[i]?.weight ?? 1)
  let best: number | null = null
  const meetings: Plan['meetings'] = []
  // Judging only the rules that cannot heal by adding meetings lets the search cut early.
  const healing = (problem: string) => problem.includes('locked')
  const visit = (i: number, weight: number) => {
    if (i === instance.requests.length) {
      if (judge(instance, meetings).length === 0) best = Math.max(best ?? 0, weight)
      return
    }
    const request = instance.requests[i]
    if (!request) return
    for (const slot of instance.slots) {
      meetings.push({ request: request.id, slot: slot.id })
      if (judge(instance, meetings).every(healing)) visit(i + 1, weight + (weights[i] ?? 0))
      meetings.pop()
    }
    visit(i + 1, weight)
  }
  visit(0, 0)
  return best
}
