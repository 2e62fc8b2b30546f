// Reads an instance from untrusted JSON: either a typed Instance, or the first place where the file is wrong and what was expected.
import type { Instance, ParticipantIn, RequestIn, SlotIn } from './format.ts'
import {
  Refusal,
  array,
  bool,
  expect,
  integer,
  keys,
  number,
  optional,
  record,
  text,
  unique,
} from './reading.ts'

export interface ParseOptions {
  /** Refuse keys the format does not know. */
  strict?: boolean
}

export interface ParseProblem {
  problem: { path: string; expected: string }
}

/** Larger than any event we know by an order of magnitude; above it the planner's memory (not its logic) would give way. */
export const REQUESTS_MAX = 200_000
export const PARTICIPANTS_MAX = 100_000
export const SLOTS_MAX = 2_000
/** One cell per participant and slot is kept in memory (four bytes each). */
export const CELLS_MAX = 40_000_000
/** A stand each, and a few kinds of tables. */
export const PLACES_MAX = 2_000

const instanceKeys = [
  ...['format', 'name', 'slots', 'participants', 'requests', 'mustScheduleAll', 'previous', 'objective'],
  ...['fixed', 'precedences', 'distances', 'tablesAt', 'places', 'params', 'bestKnown'],
]
const slotKeys = ['id', 'day', 'index', 'capacity']
const participantKeys = ['id', 'role', 'unavailable', 'min', 'max', 'booth', 'gap']
const requestKeys = ['id', 'a', 'b', 'with', 'weight', 'mutual', 'allowed', 'fixed', 'after', 'must']
const objectiveKeys = ['breaks', 'idleSlots', 'moved', 'dropped', 'fairness', 'walking'] as const

/** Reads and checks a b2bsp/1 instance. Never throws for bad data: the problem names the path and what was expected there. */
export function parseInstance(json: unknown, options: ParseOptions = {}): Instance | ParseProblem {
  try {
    return readInstance(json, options.strict === true)
  } catch (error) {
    if (error instanceof Refusal) return { problem: { path: error.path, expected: error.expected } }
    throw error
  }
}

function readInstance(json: unknown, strict: boolean): Instance {
  const top = record(json, '$')
  expect(top.format === 'b2bsp/1', 'format', '"b2bsp/1"', top.format)
  if (strict) keys(top, instanceKeys, '')
  const slots = array(top.slots, 'slots', SLOTS_MAX)
  expect(slots.length > 0, 'slots', 'at least one slot', 'an empty list')
  const participants = array(top.participants, 'participants', PARTICIPANTS_MAX)
  const requests = array(top.requests, 'requests', REQUESTS_MAX)
  const cells = slots.length * participants.length
  expect(cells <= CELLS_MAX, 'participants', `participants × slots of at most ${CELLS_MAX}`, cells)
  const slotIds = new Set<number>()
  const personIds = new Set<number>()
  const requestIds = new Set<number>()
  const instance: Instance = {
    format: 'b2bsp/1',
    name: optional(top.name, 'name', text),
    slots: slots.map((s, i) => readSlot(s, `slots[${i}]`, strict, slotIds)),
    participants: participants.map((p, i) =>
      readParticipant(p, `participants[${i}]`, strict, personIds, slotIds),
    ),
    requests: [],
    mustScheduleAll: optional(top.mustScheduleAll, 'mustScheduleAll', bool),
  }
  for (const [i, r] of requests.entries()) {
    instance.requests.push(readRequest(r, i, strict, requestIds, personIds, slotIds))
  }
  for (const [i, r] of instance.requests.entries()) {
    for (const [k, id] of (r.after ?? []).entries()) {
      expect(requestIds.has(id), `requests[${i}].after[${k}]`, 'the id of a request', id)
      expect(id !== r.id, `requests[${i}].after[${k}]`, 'another request than itself', id)
    }
  }
  readPlacePairs(top, instance, requestIds, slotIds)
  readPlaces(top, instance, requestIds)
  readPrevious(top, instance, strict, requestIds, slotIds)
  readObjective(top, instance, strict)
  return instance
}

function readSlot(value: unknown, path: string, strict: boolean, ids: Set<number>): SlotIn {
  const slot = record(value, path)
  if (strict) keys(slot, slotKeys, path)
  return {
    id: unique(slot.id, `${path}.id`, ids, 'slot'),
    day: optional(slot.day, `${path}.day`, integer),
    index: optional(slot.index, `${path}.index`, integer),
    capacity: optional(slot.capacity, `${path}.capacity`, (v, p) => integer(v, p, 0)),
  }
}

function readParticipant(
  value: unknown,
  path: string,
  strict: boolean,
  ids: Set<number>,
  slotIds: Set<number>,
): ParticipantIn {
  const person = record(value, path)
  if (strict) keys(person, participantKeys, path)
  const roles = ['exhibitor', 'buyer', 'any'] as const
  const role = person.role == null ? undefined : roles.find(known => known === person.role)
  expect(
    person.role == null || role !== undefined,
    `${path}.role`,
    '"exhibitor", "buyer" or "any"',
    person.role,
  )
  const min = optional(person.min, `${path}.min`, (v, p) => integer(v, p, 0))
  const max = optional(person.max, `${path}.max`, (v, p) => integer(v, p, 0))
  expect(min === undefined || max === undefined || min <= max, `${path}.min`, `at most max (${max})`, min)
  return {
    id: unique(person.id, `${path}.id`, ids, 'participant'),
    role,
    unavailable: optional(person.unavailable, `${path}.unavailable`, (v, p) => known(v, p, slotIds, 'slot')),
    min,
    max,
    booth: optional(person.booth, `${path}.booth`, text),
    gap: optional(person.gap, `${path}.gap`, (v, p) => integer(v, p, 0)),
  }
}

function readRequest(
  value: unknown,
  i: number,
  strict: boolean,
  ids: Set<number>,
  personIds: Set<number>,
  slotIds: Set<number>,
): RequestIn {
  const path = `requests[${i}]`
  const request = record(value, path)
  if (strict) keys(request, requestKeys, path)
  const id = unique(request.id, `${path}.id`, ids, 'request')
  const a = one(request.a, `${path}.a`, personIds, 'participant')
  const b = one(request.b, `${path}.b`, personIds, 'participant')
  expect(a !== b, `${path}.b`, 'another participant than a', b)
  const others = optional(request.with, `${path}.with`, (v, p) => known(v, p, personIds, 'participant'))
  const everyone = [a, b, ...(others ?? [])]
  expect(new Set(everyone).size === everyone.length, `${path}.with`, 'participants named once each', others)
  const after = optional(request.after, `${path}.after`, (v, p) =>
    array(v, p).map((x, k) => integer(x, `${p}[${k}]`)),
  )
  return {
    id,
    a,
    b,
    with: others,
    weight: optional(request.weight, `${path}.weight`, (v, p) => number(v, p, 0)),
    mutual: optional(request.mutual, `${path}.mutual`, bool),
    allowed: optional(request.allowed, `${path}.allowed`, (v, p) => known(v, p, slotIds, 'slot')),
    fixed: request.fixed == null ? undefined : one(request.fixed, `${path}.fixed`, slotIds, 'slot'),
    after,
    must: optional(request.must, `${path}.must`, bool),
  }
}

function readPlacePairs(
  top: Record<string, unknown>,
  instance: Instance,
  requestIds: Set<number>,
  slotIds: Set<number>,
) {
  instance.fixed = optional(top.fixed, 'fixed', (v, p) =>
    array(v, p).map((pair, k) => {
      const [request, slot] = array(pair, `${p}[${k}]`)
      return [
        one(request, `${p}[${k}][0]`, requestIds, 'request'),
        one(slot, `${p}[${k}][1]`, slotIds, 'slot'),
      ] satisfies [number, number]
    }),
  )
  instance.precedences = optional(top.precedences, 'precedences', (v, p) =>
    array(v, p).map((pair, k) => {
      const [before, after] = array(pair, `${p}[${k}]`)
      const earlier = one(before, `${p}[${k}][0]`, requestIds, 'request')
      const later = one(after, `${p}[${k}][1]`, requestIds, 'request')
      expect(earlier !== later, `${p}[${k}]`, 'two different requests', later)
      return [earlier, later] satisfies [number, number]
    }),
  )
  instance.distances = optional(top.distances, 'distances', (v, p) =>
    array(v, p).map((row, k) => {
      const [from, to, minutes] = array(row, `${p}[${k}]`)
      return [
        text(from, `${p}[${k}][0]`),
        text(to, `${p}[${k}][1]`),
        number(minutes, `${p}[${k}][2]`, 0),
      ] satisfies [string, string, number]
    }),
  )
}

/** Pauses and scarce places are known to the weighted planner alone; where all must be held they are refused, not passed over. */
function readPlaces(top: Record<string, unknown>, instance: Instance, requestIds: Set<number>) {
  instance.tablesAt = optional(top.tablesAt, 'tablesAt', text)
  instance.places = optional(top.places, 'places', (v, p) =>
    array(v, p, PLACES_MAX).map((value, k) => {
      const place = record(value, `${p}[${k}]`)
      const capacity = array(place.capacity, `${p}[${k}].capacity`)
      const slots = instance.slots.length
      expect(
        capacity.length === slots,
        `${p}[${k}].capacity`,
        `one number for each of ${slots} slots`,
        capacity.length,
      )
      return {
        requests: known(place.requests, `${p}[${k}].requests`, requestIds, 'request'),
        capacity: capacity.map((n, i) => integer(n, `${p}[${k}].capacity[${i}]`, 0)),
      }
    }),
  )
  const gapAt = instance.participants.findIndex(person => (person.gap ?? 0) > 0)
  const all = instance.mustScheduleAll === true
  expect(!all || gapAt < 0, `participants[${gapAt}].gap`, 'no pauses where every request must be held', 'one')
  expect(
    !all || !instance.places?.length,
    'places',
    'no scarce places where every request must be held',
    'some',
  )
}

function readPrevious(
  top: Record<string, unknown>,
  instance: Instance,
  strict: boolean,
  requestIds: Set<number>,
  slotIds: Set<number>,
) {
  if (top.previous === undefined || top.previous === null) return
  instance.previous = {}
  for (const [key, value] of Object.entries(record(top.previous, 'previous'))) {
    const path = `previous[${JSON.stringify(key)}]`
    expect(requestIds.has(Number(key)), path, 'the id of a request as key', key)
    const was = record(value, path)
    if (strict) keys(was, ['slot', 'locked'], path)
    instance.previous[key] = {
      slot: one(was.slot, `${path}.slot`, slotIds, 'slot'),
      locked: optional(was.locked, `${path}.locked`, bool),
    }
  }
}

function readObjective(top: Record<string, unknown>, instance: Instance, strict: boolean) {
  if (top.objective === undefined || top.objective === null) return
  const objective = record(top.objective, 'objective')
  if (strict) keys(objective, objectiveKeys, 'objective')
  instance.objective = {}
  for (const key of objectiveKeys) {
    instance.objective[key] = optional(objective[key], `objective.${key}`, (v, p) => number(v, p, 0))
  }
}

function one(value: unknown, path: string, ids: Set<number>, what: string): number {
  expect(typeof value === 'number' && ids.has(value), path, `the id of a ${what}`, value)
  return value as number
}

function known(value: unknown, path: string, ids: Set<number>, what: string): number[] {
  return array(value, path).map((id, k) => one(id, `${path}[${k}]`, ids, what))
}
