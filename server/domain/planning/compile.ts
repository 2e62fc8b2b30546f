// The compiled instance: ids become positions, lists become typed arrays, availability becomes bit masks of any length.
import type { Instance } from './format.ts'
import { objectiveOf, type Objective } from './objective.ts'

export interface Compiled {
  name: string
  people: number
  slots: number
  requests: number
  days: number
  /** Words of 32 bits in a slot mask. */
  words: number
  personIds: number[]
  slotIds: number[]
  requestIds: number[]
  booths: (string | null)[]
  /** 1 exhibitor, 2 buyer, 0 any. */
  role: Uint8Array
  /** Slots are numbered by day, then by index, so that a day is a run of neighbours: day d is dayStart[d] .. dayStart[d + 1] - 1. */
  slotDay: Int32Array
  dayStart: Int32Array
  /** Place of the slot in the file: the order that `after` speaks of. */
  slotOrder: Int32Array
  capacity: Int32Array
  a: Int32Array
  b: Int32Array
  /** Everyone in request m: parts[partStart[m]] .. parts[partStart[m + 1] - 1], a and b first. */
  partStart: Int32Array
  parts: Int32Array
  weight: Float64Array
  must: Uint8Array
  /** people × words: slots in which a participant can meet. */
  free: Uint32Array
  /** requests × words: slots in which the request can be held: allowed, fixed, locked, open, and everyone present. */
  allowed: Uint32Array
  /** Slot where the request is fixed, or -1. A fixed request may be left out; a locked one may not. */
  fixed: Int32Array
  /** Slot in the previous plan, or -1. */
  previous: Int32Array
  locked: Uint8Array
  min: Int32Array
  max: Int32Array
  /** Requests that must be strictly earlier than m: afterList[afterStart[m]] .. ; and the other way round. */
  afterStart: Int32Array
  afterList: Int32Array
  beforeStart: Int32Array
  beforeList: Int32Array
  /** Requests of participant p: ofList[ofStart[p]] .. */
  ofStart: Int32Array
  ofList: Int32Array
  mustScheduleAll: boolean
  objective: Objective
  /** Idle slots wanted between two meetings of a day, by participant; null when nobody wants any. */
  gap: Int32Array | null
  /** Scarce places: request m shares placeList[placeStart[m]] ..; placeCapacity is places × slots. */
  places: number
  placeStart: Int32Array
  placeList: Int32Array
  placeCapacity: Int32Array
  /** Minutes between booths, by `from|to`; null when no distance is known. */
  distances: Map<string, number> | null
  /** Where the free tables stand, if known. */
  tablesAt: string | null
}

/** No limit, in an Int32Array. */
export const UNLIMITED = 0x7fffffff

/** Compiles a parsed instance (parseInstance): every id it names exists. */
export function compile(instance: Instance): Compiled {
  const slotsIn = instance.slots
    .map((slot, order) => ({
      id: slot.id,
      day: slot.day ?? 0,
      index: slot.index ?? order,
      capacity: slot.capacity,
      order,
    }))
    .sort((x, y) => x.day - y.day || x.index - y.index || x.order - y.order)
  const slots = slotsIn.length
  const people = instance.participants.length
  const requests = instance.requests.length
  const words = (slots + 31) >>> 5
  const slotAt = new Map(slotsIn.map((s, t) => [s.id, t]))
  const personAt = new Map(instance.participants.map((p, i) => [p.id, i]))
  const requestAt = new Map(instance.requests.map((r, i) => [r.id, i]))
  const at = (map: Map<number, number>, id: number) => {
    const position = map.get(id)
    if (position === undefined) throw new Error(`compile: unknown id ${id}; parse the instance first`)
    return position
  }

  const slotDay = new Int32Array(slots)
  const dayStart = [0]
  for (let t = 1; t < slots; t++) {
    const newDay = slotsIn[t]?.day !== slotsIn[t - 1]?.day
    slotDay[t] = (slotDay[t - 1] ?? 0) + (newDay ? 1 : 0)
    if (newDay) dayStart.push(t)
  }
  const days = dayStart.length
  dayStart.push(slots)
  const capacity = Int32Array.from(slotsIn, s => Math.min(s.capacity ?? UNLIMITED, UNLIMITED))

  const everySlot = new Uint32Array(words)
  const openSlots = new Uint32Array(words)
  for (let t = 0; t < slots; t++) {
    setBit(everySlot, 0, t)
    if (capacity[t] !== 0) setBit(openSlots, 0, t)
  }
  const free = new Uint32Array(people * words)
  const min = new Int32Array(people)
  const max = new Int32Array(people).fill(UNLIMITED)
  const role = new Uint8Array(people)
  const gap = Int32Array.from(instance.participants, person => person.gap ?? 0)
  for (const [p, person] of instance.participants.entries()) {
    free.set(everySlot, p * words)
    for (const id of person.unavailable ?? []) clearBit(free, p * words, at(slotAt, id))
    min[p] = person.min ?? 0
    max[p] = Math.min(person.max ?? UNLIMITED, UNLIMITED)
    role[p] = person.role === 'exhibitor' ? 1 : person.role === 'buyer' ? 2 : 0
  }

  const previous = new Int32Array(requests).fill(-1)
  const locked = new Uint8Array(requests)
  for (const [key, was] of Object.entries(instance.previous ?? {})) {
    const m = at(requestAt, Number(key))
    previous[m] = at(slotAt, was.slot)
    locked[m] = was.locked ? 1 : 0
  }
  const fixed = new Int32Array(requests).fill(-1)
  for (const [m, r] of instance.requests.entries()) if (r.fixed != null) fixed[m] = at(slotAt, r.fixed)
  for (const [request, slot] of instance.fixed ?? []) fixed[at(requestAt, request)] = at(slotAt, slot)

  const parts: number[] = []
  const partStart = new Int32Array(requests + 1)
  const allowed = new Uint32Array(requests * words)
  const a = new Int32Array(requests)
  const b = new Int32Array(requests)
  const weight = new Float64Array(requests)
  const must = new Uint8Array(requests)
  const after: number[][] = instance.requests.map(r => (r.after ?? []).map(id => at(requestAt, id)))
  for (const [earlier, later] of instance.precedences ?? []) {
    const list = after[at(requestAt, later)]
    const before = at(requestAt, earlier)
    if (list && !list.includes(before)) list.push(before)
  }
  for (const [m, r] of instance.requests.entries()) {
    a[m] = at(personAt, r.a)
    b[m] = at(personAt, r.b)
    const everyone = [r.a, r.b, ...(r.with ?? [])].map(id => at(personAt, id))
    parts.push(...everyone)
    partStart[m + 1] = parts.length
    weight[m] = r.weight ?? 1
    must[m] = r.must ? 1 : 0
    const base = m * words
    if (r.allowed) for (const id of r.allowed) setBit(allowed, base, at(slotAt, id))
    else allowed.set(everySlot, base)
    for (let w = 0; w < words; w++) allowed[base + w]! &= openSlots[w]!
    for (const only of [fixed[m] ?? -1, locked[m] ? (previous[m] ?? -1) : -1])
      if (only >= 0) keepBit(allowed, base, words, only)
    for (const p of everyone)
      for (let w = 0; w < words; w++)
        allowed[base + w] = (allowed[base + w] ?? 0) & (free[p * words + w] ?? 0)
  }

  const [afterStart, afterList] = toLists(after)
  const before: number[][] = after.map(() => [])
  after.forEach((list, m) => list.forEach(earlier => before[earlier]?.push(m)))
  const [beforeStart, beforeList] = toLists(before)
  const shared: number[][] = instance.requests.map(() => [])
  const groups = instance.places ?? []
  const placeCapacity = new Int32Array(groups.length * slots)
  for (const [g, { requests: members, capacity: room }] of groups.entries()) {
    for (const id of members) shared[at(requestAt, id)]?.push(g)
    for (const [t, slot] of slotsIn.entries()) placeCapacity[g * slots + t] = room[slot.order] ?? 0
  }
  const [placeStart, placeList] = toLists(shared)
  const of: number[][] = instance.participants.map(() => [])
  for (let m = 0; m < requests; m++) {
    for (let k = partStart[m] ?? 0; k < (partStart[m + 1] ?? 0); k++) of[parts[k] ?? -1]?.push(m)
  }
  const [ofStart, ofList] = toLists(of)

  return {
    name: instance.name ?? '',
    people,
    slots,
    requests,
    days,
    words,
    personIds: instance.participants.map(p => p.id),
    slotIds: slotsIn.map(s => s.id),
    requestIds: instance.requests.map(r => r.id),
    booths: instance.participants.map(p => p.booth ?? null),
    role,
    slotDay,
    dayStart: Int32Array.from(dayStart),
    slotOrder: Int32Array.from(slotsIn, s => s.order),
    capacity,
    a,
    b,
    partStart,
    parts: Int32Array.from(parts),
    weight,
    must,
    free,
    allowed,
    fixed,
    previous,
    locked,
    min,
    max,
    afterStart,
    afterList,
    beforeStart,
    beforeList,
    ofStart,
    ofList,
    mustScheduleAll: instance.mustScheduleAll === true,
    objective: objectiveOf(instance.objective),
    gap: gap.some(n => n > 0) ? gap : null,
    places: groups.length,
    placeStart,
    placeList,
    placeCapacity,
    distances: distanceTable(instance),
    tablesAt: instance.tablesAt ?? null,
  }
}

function distanceTable(instance: Instance): Map<string, number> | null {
  if (!instance.distances?.length) return null
  const table = new Map<string, number>()
  for (const [from, to, minutes] of instance.distances) {
    table.set(`${from}|${to}`, minutes)
    table.set(`${to}|${from}`, minutes)
  }
  return table
}

function toLists(lists: number[][]): [Int32Array, Int32Array] {
  const start = new Int32Array(lists.length + 1)
  lists.forEach((list, i) => (start[i + 1] = (start[i] ?? 0) + list.length))
  return [start, Int32Array.from(lists.flat())]
}

export function setBit(mask: Uint32Array, base: number, t: number): void {
  mask[base + (t >>> 5)] = (mask[base + (t >>> 5)] ?? 0) | (1 << (t & 31))
}

export function clearBit(mask: Uint32Array, base: number, t: number): void {
  mask[base + (t >>> 5)] = (mask[base + (t >>> 5)] ?? 0) & ~(1 << (t & 31))
}

export function hasBit(mask: Uint32Array, base: number, t: number): boolean {
  return (((mask[base + (t >>> 5)] ?? 0) >>> (t & 31)) & 1) === 1
}

function keepBit(mask: Uint32Array, base: number, words: number, t: number): void {
  const had = hasBit(mask, base, t)
  for (let w = 0; w < words; w++) mask[base + w] = 0
  if (had) setBit(mask, base, t)
}
