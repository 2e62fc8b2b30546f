// Small events with every plan counted by hand: the judge of the complete solver.
import type { Instance } from '#server/domain/planning/instance.ts'
import { randomFrom } from '#server/domain/planning/random.ts'

/** A random event of a few people; some are impossible, some have orders, fixed meetings, two days. */
export function smallEvent(seed: number): Instance {
  const random = randomFrom(seed)
  const upTo = (n: number) => Math.floor(random() * n)
  const slotCount = 3 + upTo(4)
  const peopleCount = 3 + upTo(4)
  const days = random() < 0.25 ? 2 : 1
  const slots = Array.from({ length: slotCount }, (_, t) => ({
    id: 10 + t,
    day: days === 2 && t >= slotCount / 2 ? 1 : 0,
    index: t,
    capacity: random() < 0.1 ? 0 : 1 + upTo(3),
  }))
  const participants = Array.from({ length: peopleCount }, (_, p) => ({
    id: 100 + p,
    role: 'any' as const,
    unavailable: slots.filter(() => random() < 0.12).map(s => s.id),
  }))
  const pairs = participants.flatMap((a, i) => participants.slice(i + 1).map(b => [a.id, b.id] as const))
  const requests = pairs
    .map(pair => ({ pair, order: random() }))
    .sort((x, y) => x.order - y.order)
    .slice(0, Math.min(pairs.length, 2 + upTo(6)))
    .map(({ pair: [a, b] }, m) => ({
      id: m,
      a,
      b,
      weight: 1,
      ...(random() < 0.25 ? { allowed: slots.filter(() => random() < 0.6).map(s => s.id) } : {}),
      ...(random() < 0.15 ? { fixed: 10 + upTo(slotCount) } : {}),
      ...(m > 0 && random() < 0.2 ? { after: [upTo(m)] } : {}),
    }))
  return {
    format: 'b2bsp/1',
    name: `small ${seed}`,
    slots,
    participants,
    requests,
    mustScheduleAll: true,
  }
}

/** The fewest breaks over all plans that hold every request (fair ones, and any), or Infinity when there is none. */
export function countedByHand(instance: Instance): { fair: number; any: number } {
  const { slots, participants, requests } = instance
  const slotOf: number[] = []
  let fair = Infinity
  let any = Infinity
  const place = (m: number): void => {
    const request = requests[m]
    if (!request) {
      const each = participants.map(p => breaksOf(instance, slotOf, p.id))
      const sum = each.reduce((x, y) => x + y, 0)
      any = Math.min(any, sum)
      if (Math.max(...each) - Math.min(...each) <= 2) fair = Math.min(fair, sum)
      return
    }
    slots.forEach((slot, t) => {
      if (request.allowed && !request.allowed.includes(slot.id)) return
      if (request.fixed != null && request.fixed !== slot.id) return
      const both = participants.filter(p => p.id === request.a || p.id === request.b)
      if (both.some(p => p.unavailable?.includes(slot.id))) return
      const here = requests.slice(0, m).filter((_, k) => slotOf[k] === t)
      if (here.length >= (slot.capacity ?? Infinity)) return
      if (here.some(r => [r.a, r.b].some(id => id === request.a || id === request.b))) return
      if (request.after?.some(id => (slotOf[requests.findIndex(r => r.id === id)] ?? -1) >= t)) return
      slotOf[m] = t
      place(m + 1)
      slotOf.length = m
    })
  }
  place(0)
  return { fair, any }
}

/** Breaks of one person: runs of idle slots between two meetings of one day. */
export function breaksOf(instance: Instance, slotOf: readonly number[], person: number): number {
  const days = new Map<number, number[]>()
  instance.requests.forEach((r, m) => {
    if (r.a !== person && r.b !== person) return
    const t = slotOf[m] ?? -1
    const day = instance.slots[t]?.day ?? 0
    days.set(day, [...(days.get(day) ?? []), t])
  })
  let breaks = 0
  for (const held of days.values()) {
    held.sort((x, y) => x - y)
    for (let k = 1; k < held.length; k++) if ((held[k] ?? 0) > (held[k - 1] ?? 0) + 1) breaks++
  }
  return breaks
}
