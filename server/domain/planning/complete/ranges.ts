// How many breaks each person must have at least and can have at most, from their own slots alone.
import type { Problem } from './problem.ts'

const IMPOSSIBLE = 1 << 20

/** Bounds on the breaks of each person, whatever the others do (IMPOSSIBLE for a person whose meetings lack slots). */
export function breakRanges(problem: Problem): { fewest: number[]; most: number[] } {
  const fewest: number[] = []
  const most: number[] = []
  for (let p = 0; p < problem.people; p++) {
    const { may, must } = slotsOf(problem, p)
    const size = (problem.agendaStart[p + 1] ?? 0) - (problem.agendaStart[p] ?? 0)
    fewest.push(fewestBreaks(problem, may, must, size))
    most.push(Math.max(0, size - 1))
  }
  return { fewest, most }
}

/** Slots in which p may be busy, and those in which a meeting of p can only be. */
function slotsOf(problem: Problem, p: number): { may: Uint8Array; must: Uint8Array } {
  const { slots: T, allowed, agenda, agendaStart } = problem
  const may = new Uint8Array(T)
  const must = new Uint8Array(T)
  for (let k = agendaStart[p] ?? 0; k < (agendaStart[p + 1] ?? 0); k++) {
    const row = (agenda[k] ?? 0) * T
    const own: number[] = []
    for (let t = 0; t < T; t++) if (allowed[row + t]) own.push(t)
    for (const t of own) may[t] = 1
    if (own.length === 1 && own[0] !== undefined) must[own[0]] = 1
  }
  return { may, must }
}

/** Walks the slots with states "meetings so far" × (nothing yet today, busy last, idle since): fewest breaks wins. */
function fewestBreaks(problem: Problem, may: Uint8Array, must: Uint8Array, size: number): number {
  const { slots: T, dayOf } = problem
  let cost = Array.from({ length: 3 }, () => new Int32Array(size + 1).fill(IMPOSSIBLE))
  const [none] = cost
  if (none) none[0] = 0
  const at = (table: Int32Array[], state: number, n: number): number => table[state]?.[n] ?? IMPOSSIBLE
  for (let t = 0; t < T; t++) {
    const newDay = t > 0 && dayOf[t] !== dayOf[t - 1]
    const next = Array.from({ length: 3 }, () => new Int32Array(size + 1).fill(IMPOSSIBLE))
    const lower = (state: number, n: number, value: number): void => {
      const row = next[state]
      if (row && value < (row[n] ?? 0)) row[n] = value
    }
    for (let state = 0; state < 3; state++)
      for (let n = 0; n <= size; n++) {
        const value = at(cost, state, n)
        if (value >= IMPOSSIBLE) continue
        const from = newDay ? 0 : state
        if (may[t] && n < size) lower(1, n + 1, value + (from === 2 ? 1 : 0))
        if (!must[t]) lower(from === 0 ? 0 : 2, n, value)
      }
    cost = next
  }
  return Math.min(at(cost, 0, size), at(cost, 1, size), at(cost, 2, size))
}
