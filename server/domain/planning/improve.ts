// From prices to a plan: a first plan in the order of what requests earn above the prices, then rounds of annealing.
import { surpluses, type Priced } from './bound/certify.ts'
import type { Compiled } from './compile.ts'
import { placeInOrder, placeLocked } from './greedy.ts'
import type { Schedule } from './schedule.ts'

/** Annealing temperatures in units of weight; weights up to about 100 are assumed and others scaled to that (see `scale`). */
export const HOT = 1
export const COLD = 0.02
/** Requests that lose more than this against the prices are hardly ever in a best plan. */
const LOSS_MAX = 2

/** Requests worth trying: near the prices, or wanted for another reason than weight. */
export function candidatesOf(c: Compiled, priced: Priced): Int32Array {
  const earned = surpluses(c, priced)
  const slack = LOSS_MAX * scale(c) + 2.5 * c.objective.fairness
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

/** Locked meetings, then the previous plan as it was, then the others by what they earn above the prices. */
export function firstPlan(s: Schedule, priced: Priced): void {
  const { c } = s
  placeLocked(s)
  for (let m = 0; m < c.requests; m++) {
    if (s.slotOf[m]! < 0 && c.previous[m]! >= 0 && s.fits(m, c.previous[m]!)) s.place(m, c.previous[m]!)
  }
  const earned = surpluses(c, priced)
  for (let m = 0; m < c.requests; m++) if (c.must[m]) earned[m] = Infinity
  const order = Int32Array.from({ length: c.requests }, (_, m) => m)
  const rank = (x: number, y: number) => (earned[y]! > earned[x]! ? 1 : earned[y]! < earned[x]! ? -1 : x - y)
  placeInOrder(s, order.sort(rank), (_, t) => t)
}
