// From prices to a plan: a first plan in the order of what requests earn above the prices, then rounds of annealing.
import { surpluses, type Priced } from './bound/certify.ts'
import type { Compiled } from './compile.ts'
import { placeLocked } from './greedy.ts'
import type { Schedule } from './schedule.ts'

/** Annealing temperatures in units of weight; weights up to about 100 are assumed and others scaled to that (see `scale`). */
export const HOT = 0.5
export const COLD = 0.02
/** Requests that lose more than this against the prices are hardly ever in a best plan. */
const LOSS_MAX = 1
/** Small events are searched whole: there the programme's value may lie well above the best plan. */
const ALL_TRIED_MAX = 100

/** A request that the prices place for certain goes before one that they place by half. */
const SHARE_WORTH = 10

/** Requests worth trying: near the prices, or wanted for another reason than weight. */
export function candidatesOf(c: Compiled, priced: Priced): Int32Array {
  const earned = surpluses(c, priced)
  const all = c.requests <= ALL_TRIED_MAX
  const slack = all ? Infinity : LOSS_MAX * scale(c) + 2.5 * c.objective.fairness + c.objective.breaks
  const list: number[] = []
  for (let m = 0; m < c.requests; m++) {
    const wanted = c.must[m] || c.previous[m]! >= 0 || minimumWanted(c, m)
    if (earned[m]! >= -slack || wanted) list.push(m)
  }
  return Int32Array.from(list)
}

function minimumWanted(c: Compiled, m: number): boolean {
  for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++) if (c.min[c.parts[k]!]! > 0) return true
  return false
}

/** Typical weight against 25, for which the temperatures were tuned. */
export function scale(c: Compiled): number {
  let sum = 0
  for (const w of c.weight) sum += w
  return c.requests === 0 || sum === 0 ? 1 : sum / c.requests / 18
}

/** Locked meetings, then the previous plan as it was; a search then inserts the others in the order of `byPrices`. */
export function firstPlan(s: Schedule): void {
  const { c } = s
  placeLocked(s)
  for (let m = 0; m < c.requests; m++) {
    if (s.slotOf[m]! < 0 && c.previous[m]! >= 0 && s.fits(m, c.previous[m]!)) s.place(m, c.previous[m]!)
  }
}

/** The candidates in the order in which to place them: must-meet first, then by what they earn above the prices and their share. */
export function byPrices(c: Compiled, priced: Priced, candidates: Int32Array): Int32Array {
  const { lp, solver } = priced
  const rank = surpluses(c, priced)
  const shareWorth = SHARE_WORTH * scale(c)
  for (let i = 0; i < lp.requests.length; i++) {
    let share = 0
    for (let j = lp.colStart[i]!; j < lp.colStart[i + 1]!; j++) share += Math.max(0, solver.x[j]!)
    rank[lp.requests[i]!]! += shareWorth * Math.min(1, share)
  }
  for (let m = 0; m < c.requests; m++) if (c.must[m]) rank[m] = Infinity
  return candidates.toSorted((x, y) => (rank[y]! > rank[x]! ? 1 : rank[y]! < rank[x]! ? -1 : x - y))
}
