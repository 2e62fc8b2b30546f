// The problem of holding every meeting, laid out in flat arrays for search: who attends, which slots are allowed, what comes first.
import { hasBit, type Compiled } from '../compile.ts'

/**
 * Slots are numbered in the order of time (day, then index). `allowed[m * slots + t]` is 1 when meeting m may be held in slot t;
 * it already takes availability, closed slots and fixed meetings into account. `before` holds pairs: the first strictly earlier.
 */
export interface Problem {
  slots: number
  dayOf: Int32Array
  /** Rank of a slot for "strictly earlier". */
  rank: Int32Array
  capacity: Int32Array
  people: number
  meetings: number
  /** Attendees of meeting m: `members[memberStart[m]]` up to `members[memberStart[m + 1] - 1]`. */
  memberStart: Int32Array
  members: Int32Array
  /** Meetings of person p: `agenda[agendaStart[p]]` up to `agenda[agendaStart[p + 1] - 1]`. */
  agendaStart: Int32Array
  agenda: Int32Array
  allowed: Uint8Array
  before: Int32Array
}

/** What a caller knows of an instance; `attendees[m]` lists the people of meeting m (two, or more). */
export interface Outline {
  dayOf: ArrayLike<number>
  /** Rank of a slot for "strictly earlier"; by default the slot's number. */
  rank?: ArrayLike<number>
  capacity: ArrayLike<number>
  people: number
  attendees: ReadonlyArray<ArrayLike<number>>
  allows: (meeting: number, slot: number) => boolean
  before: ReadonlyArray<readonly [number, number]>
}

/** The problem of a compiled instance. Request m of the instance is meeting m. */
export function problemOf(compiled: Compiled): Problem {
  const { requests, words, partStart, parts, afterStart, afterList } = compiled
  const before: [number, number][] = []
  for (let m = 0; m < requests; m++)
    for (let k = at(afterStart, m); k < at(afterStart, m + 1); k++) before.push([at(afterList, k), m])
  return layOut({
    dayOf: compiled.slotDay,
    rank: ranksOf(compiled.slotOrder),
    capacity: compiled.capacity,
    people: compiled.people,
    attendees: Array.from({ length: requests }, (_, m) =>
      parts.subarray(at(partStart, m), at(partStart, m + 1)),
    ),
    allows: (m, t) => hasBit(compiled.allowed, m * words, t),
    before,
  })
}

/** Ranks 0, 1, 2… in the given order, whatever its gaps. */
function ranksOf(order: Int32Array): Int32Array {
  const sorted = [...order].sort((x, y) => x - y)
  return order.map(o => sorted.indexOf(o))
}

export function layOut(outline: Outline): Problem {
  const { attendees, people } = outline
  const slots = outline.dayOf.length
  const meetings = attendees.length
  const capacity = Int32Array.from({ length: slots }, (_, t) =>
    Math.min(meetings, outline.capacity[t] ?? meetings),
  )
  const memberStart = new Int32Array(meetings + 1)
  const agendaStart = new Int32Array(people + 1)
  attendees.forEach((crew, m) => {
    memberStart[m + 1] = at(memberStart, m) + crew.length
    for (let k = 0; k < crew.length; k++) agendaStart[at(crew, k) + 1]!++
  })
  for (let p = 0; p < people; p++) agendaStart[p + 1]! += at(agendaStart, p)
  const members = new Int32Array(at(memberStart, meetings))
  const agenda = new Int32Array(members.length)
  const filled = agendaStart.slice()
  attendees.forEach((crew, m) => {
    for (let k = 0; k < crew.length; k++) {
      const p = at(crew, k)
      members[at(memberStart, m) + k] = p
      agenda[filled[p]!++] = m
    }
  })
  const allowed = new Uint8Array(meetings * slots)
  for (let m = 0; m < meetings; m++)
    for (let t = 0; t < slots; t++)
      if (at(capacity, t) > 0 && outline.allows(m, t)) allowed[m * slots + t] = 1
  return {
    slots,
    dayOf: Int32Array.from(outline.dayOf),
    rank: Int32Array.from({ length: slots }, (_, t) => outline.rank?.[t] ?? t),
    capacity,
    people,
    meetings,
    memberStart,
    members,
    agendaStart,
    agenda,
    allowed,
    before: Int32Array.from(outline.before.flat()),
  }
}

function at(list: ArrayLike<number>, k: number): number {
  return list[k] as number
}
