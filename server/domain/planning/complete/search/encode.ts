// Says the problem of holding every meeting as yes/no questions: meeting m in slot t, person p busy in t, a break of p ending at t.
// The implied counts (busy slots = meetings, breaks per person) follow Bofill et al., JAIR 74 (2022); whole agendas without a break
// are questions of their own, so that a bound on the breaks reaches the meetings at once.

import type { Problem } from '../problem.ts'
import { Clauses, not, type Literal } from './clauses.ts'
import { no, Shape, slotsOf, yes, type Spread } from './shape.ts'
import { Tally } from './tally.ts'

export type { Spread } from './shape.ts'

/** Variables kept for counting groups of people with breaks (cores.ts). */
const SPARE = 6000

/**
 * How the tables of a slot are counted. As rules: small and fast, best when nearly every table is taken or most meetings are fixed.
 * As tallies: what is learnt speaks of partial sums, best when many slots are open. Neither is good at all events.
 */
export type Counting = 'rules' | 'tallies'

export interface Encoding {
  search: Clauses
  /** Variable of (meeting, slot), -1 where not allowed. */
  held: Int32Array
  /** Variable of (person, slot), -1 where never busy. */
  busy: Int32Array
  /** Every break is one of these literals. */
  breaks: Literal[]
  /** Per person: "at least one break" and "at least two". Their sum is a lower bound of the breaks. */
  levels: Literal[]
  /** "This person has a break", for everyone who can have one. */
  shapes: { person: number; broken: Literal }[]
  /** The rule that bounds the number of breaks. */
  breakRule: number
}

/** The questions for all plans within the spread; the number of breaks is not bounded yet. */
export function encode(problem: Problem, spread: Spread, counting: Counting = 'rules'): Encoding {
  const { slots: T, people, meetings, allowed } = problem
  const search = new Clauses()
  const held = new Int32Array(meetings * T).fill(-1)
  for (let k = 0; k < held.length; k++) if (allowed[k]) held[k] = search.variable()
  const busy = new Int32Array(people * T).fill(-1)
  for (let p = 0; p < people; p++)
    for (let k = problem.agendaStart[p]!; k < problem.agendaStart[p + 1]!; k++)
      for (let t = 0; t < T; t++)
        if (allowed[problem.agenda[k]! * T + t] && busy[p * T + t] === -1) busy[p * T + t] = search.variable()
  const shape = new Shape(problem, search, held, busy)
  for (let p = 0; p < people; p++) shape.declare(p)
  const order = declareOrder(problem, search)
  const tally = counting === 'tallies' ? new Tally(problem, search, held) : null
  tally?.declare()
  search.open(SPARE)
  if (tally) tally.tie()
  else boundSlots(problem, search, held, busy)

  for (let m = 0; m < meetings; m++) {
    const row = slotsOf(held, m, T)
    search.add(row.map(yes))
    search.atMost(row.map(yes), 1)
  }
  for (let p = 0; p < people; p++) tieAgenda(problem, search, held, busy, p)
  tieOrder(problem, search, held, order)
  const breaks: Literal[] = []
  for (let p = 0; p < people; p++) breaks.push(...shape.tie(p, spread))
  const breakRule = search.atMost(breaks, breaks.length)
  return { search, held, busy, breaks, levels: shape.levels, shapes: shape.shapes, breakRule }
}

/** As many meetings as tables in a slot, and no more people than fit around them. */
function boundSlots(problem: Problem, search: Clauses, held: Int32Array, busy: Int32Array): void {
  const { slots: T, people, meetings, capacity } = problem
  for (let t = 0; t < T; t++) {
    const column: Literal[] = []
    for (let m = 0; m < meetings; m++) if (held[m * T + t]! >= 0) column.push(yes(held[m * T + t]!))
    if (column.length > capacity[t]!) search.atMost(column, capacity[t]!)
    const seats = capacity[t]! * crewMax(problem)
    const present: Literal[] = []
    for (let p = 0; p < people; p++) if (busy[p * T + t]! >= 0) present.push(yes(busy[p * T + t]!))
    if (present.length > seats) search.atMost(present, seats)
  }
}

function crewMax({ memberStart, meetings }: Problem): number {
  let most = 0
  for (let m = 0; m < meetings; m++) most = Math.max(most, memberStart[m + 1]! - memberStart[m]!)
  return most
}

/** One meeting at a time, and busy exactly when one is held: in as many slots as there are meetings. */
function tieAgenda(problem: Problem, search: Clauses, held: Int32Array, busy: Int32Array, p: number): void {
  const { slots: T, agenda, agendaStart } = problem
  const mine = [...agenda.subarray(agendaStart[p], agendaStart[p + 1])]
  for (let t = 0; t < T; t++) {
    const y = busy[p * T + t]!
    if (y < 0) continue
    const here = mine.map(m => held[m * T + t]!).filter(v => v >= 0)
    search.atMost([...here.map(yes), no(y)], 1)
    search.add([...here.map(yes), no(y)])
  }
  const days = slotsOf(busy, p, T)
  search.atMost(days.map(yes), mine.length)
  search.atMost(days.map(no), days.length - mine.length)
}

/** For meetings with an order: "held in the slot of rank r or earlier". */
function declareOrder(problem: Problem, search: Clauses): Map<number, Int32Array> {
  const order = new Map<number, Int32Array>()
  for (const m of problem.before)
    if (!order.has(m))
      order.set(
        m,
        Int32Array.from({ length: problem.slots }, () => search.variable()),
      )
  return order
}

function tieOrder(problem: Problem, search: Clauses, held: Int32Array, order: Map<number, Int32Array>): void {
  const T = problem.slots
  const slotAt = new Int32Array(T)
  problem.rank.forEach((r, t) => (slotAt[r] = t))
  for (const [m, done] of order) {
    for (let r = 0; r < T; r++) {
      const x = held[m * T + slotAt[r]!]!
      const already = r > 0 ? [yes(done[r - 1]!)] : []
      for (const l of already) search.add([not(l), yes(done[r]!)])
      search.add([no(done[r]!), ...already, ...(x >= 0 ? [yes(x)] : [])])
      if (x < 0) continue
      search.add([no(x), yes(done[r]!)])
      for (const l of already) search.add([no(x), not(l)])
    }
    search.add([yes(done[T - 1]!)])
  }
  for (let k = 0; k < problem.before.length; k += 2) {
    const first = order.get(problem.before[k]!)!
    const then = order.get(problem.before[k + 1]!)!
    // The second done by rank r means the first done by rank r - 1.
    for (let r = 0; r < T; r++) search.add([no(then[r]!), ...(r > 0 ? [yes(first[r - 1]!)] : [])])
  }
}
