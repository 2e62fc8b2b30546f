// Says the problem of holding every meeting as yes/no questions: meeting m in slot t, person p busy in t, a break of p ending at t.
// The implied counts (busy slots = meetings, breaks per person) follow Bofill et al., JAIR 74 (2022); whole agendas without a break
// are questions of their own, so that a bound on the breaks reaches the meetings at once.

import type { Problem } from '../problem.ts'
import { Clauses, type Literal } from './clauses.ts'
import { Done } from './done.ts'
import { no, Shape, slotsOf, yes, type Spread } from './shape.ts'
import { Tally } from './tally.ts'
import { Tree } from './tree.ts'

export type { Spread } from './shape.ts'

/** Up to so many breaks, "at least j breaks" is a question of its own. */
const BREAKS_COUNTED = 60

/**
 * How the tables of a slot are counted. As rules: small and fast. As tallies, host by host, or as trees, by the people at the tables: what
 * is learnt speaks of partial sums. Each settles events that the others cannot.
 */
export type Counting = 'rules' | 'tallies' | 'trees'

export interface Encoding {
  search: Clauses
  /** Variable of (meeting, slot), -1 where not allowed. */
  held: Int32Array
  /** Variable of (person, slot), -1 where never busy. */
  busy: Int32Array
  /** At j: "j + 1 breaks or more", where nobody's third break counts. */
  counted: readonly Literal[]
  /** The rule that bounds the number of breaks, all of them. */
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
  const done = new Done(problem, search, held, busy)
  const counted = new Tree(search, shape.levels, BREAKS_COUNTED)
  const tables = tablesOf(counting, problem, search, held, busy)
  search.open()
  tables.tie()

  for (let m = 0; m < meetings; m++) {
    const row = slotsOf(held, m, T)
    search.add(row.map(yes))
    search.atMost(row.map(yes), 1)
  }
  for (let p = 0; p < people; p++) tieAgenda(problem, search, held, busy, p)
  const breaks: Literal[] = []
  for (let p = 0; p < people; p++) breaks.push(...shape.tie(p, spread))
  done.tie(shape)
  counted.tie()
  const breakRule = search.atMost(breaks, breaks.length)
  return { search, held, busy, counted: counted.sums, breakRule }
}

/** What counts the tables: declared now, tied once the search is open. */
function tablesOf(
  counting: Counting,
  problem: Problem,
  search: Clauses,
  held: Int32Array,
  busy: Int32Array,
): { tie(): void } {
  const rules = { tie: () => boundSlots(problem, search, held, busy) }
  if (counting === 'tallies') {
    const tally = new Tally(problem, search, held)
    tally.declare()
    return tally
  }
  // The people at the tables say how many meetings there are only when all are of one size.
  if (counting === 'rules' || !sameCrews(problem)) return rules
  const trees = seatsOf(problem, busy).map(
    ({ present, seats }) => new Tree(search, present, seats, 'at most'),
  )
  return { tie: () => trees.forEach(tree => tree.tie()) }
}

/** The slots where more people may be busy than there are seats. */
function seatsOf(problem: Problem, busy: Int32Array): { present: Literal[]; seats: number }[] {
  const { slots: T, capacity } = problem
  const crew = crewMax(problem)
  return Array.from({ length: T }, (_, t) => ({
    present: presentIn(problem, busy, t),
    seats: capacity[t]! * crew,
  })).filter(({ present, seats }) => present.length > seats)
}

function presentIn({ slots: T, people }: Problem, busy: Int32Array, t: number): Literal[] {
  const present: Literal[] = []
  for (let p = 0; p < people; p++) if (busy[p * T + t]! >= 0) present.push(yes(busy[p * T + t]!))
  return present
}

/** As many meetings as tables in a slot, and no more people than fit around them. */
function boundSlots(problem: Problem, search: Clauses, held: Int32Array, busy: Int32Array): void {
  const { slots: T, meetings, capacity } = problem
  for (let t = 0; t < T; t++) {
    const column: Literal[] = []
    for (let m = 0; m < meetings; m++) if (held[m * T + t]! >= 0) column.push(yes(held[m * T + t]!))
    if (column.length > capacity[t]!) search.atMost(column, capacity[t]!)
    const seats = capacity[t]! * crewMax(problem)
    const present = presentIn(problem, busy, t)
    if (present.length > seats) search.atMost(present, seats)
  }
}

function sameCrews({ memberStart, meetings }: Problem): boolean {
  for (let m = 1; m < meetings; m++)
    if (memberStart[m + 1]! - memberStart[m]! !== memberStart[1]! - memberStart[0]!) return false
  return true
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
