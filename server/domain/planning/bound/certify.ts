// The certified bound: days priced first (small and nearly always tight), then single slots where a gap remains.
import type { Compiled } from '../compile.ts'
import { FirstOrder } from './first-order.ts'
import { priceLp, surplus, type PriceLp, type Prices } from './price-lp.ts'

/** A bound with the prices that prove it. */
export interface Priced {
  lp: PriceLp
  prices: Prices
  /** No feasible plan weighs more. */
  bound: number
  solver: FirstOrder
}

/** The bound is looked at once in so many iterations: a look costs about as much as one iteration. */
const LOOK_ITERATIONS = 20
/** Days: a thousand iterations bring the bound within a millionth on every event tried; slots: 400. */
const DAY_ITERATIONS_MAX = 1200
const SLOT_ITERATIONS_MAX = 400
/** Stop when so many looks together improved the bound by less than this share: coarse to begin with, fine to finish. */
const PATIENCE_LOOKS = 4
export const QUICK = 3e-4
export const COARSE = 1e-5
export const FINE = 3e-7
/** Above this many columns the slot programme would take gigabytes; the day bound stands alone then. */
const COLUMNS_MAX = 6_000_000

/** Prices days. `mayGoOn` is asked between looks; the bound is valid whenever it stops. */
export function* priceDays(
  c: Compiled,
  mayGoOn: () => boolean,
  improvementMin = COARSE,
  lp: PriceLp = priceLp(c, c.slotDay),
): Generator<number, Priced> {
  const solver = new FirstOrder(lp)
  return yield* run(c, solver, DAY_ITERATIONS_MAX, improvementMin, mayGoOn)
}

/** Goes on with the prices of days where `priceDays` left them. */
export function* refineDays(c: Compiled, days: Priced, mayGoOn: () => boolean): Generator<number, Priced> {
  return yield* run(c, days.solver, DAY_ITERATIONS_MAX, FINE, mayGoOn)
}

/** Prices single slots, starting from the prices of days. Null when that would take too much memory. */
export function* priceSlots(
  c: Compiled,
  days: Priced,
  mayGoOn: () => boolean,
): Generator<number, Priced | null> {
  if (c.days === c.slots) return null
  const estimate = days.lp.requests.length * c.slots
  if (estimate > COLUMNS_MAX) return null
  const lp = priceLp(
    c,
    Int32Array.from({ length: c.slots }, (_, t) => t),
  )
  const solver = new FirstOrder(lp)
  const { prices, shares } = spread(c, lp, days)
  solver.startFrom(prices, shares)
  return yield* run(c, solver, SLOT_ITERATIONS_MAX, FINE, mayGoOn)
}

function* run(
  c: Compiled,
  solver: FirstOrder,
  iterationsMax: number,
  improvementMin: number,
  mayGoOn: () => boolean,
): Generator<number, Priced> {
  const looks: number[] = []
  if (solver.iterations === 0) solver.iterate(1)
  while (solver.iterations < iterationsMax && mayGoOn()) {
    solver.iterate(LOOK_ITERATIONS)
    looks.push(solver.best)
    yield roundedBound(c, solver.best)
    const earlier = looks[looks.length - 1 - PATIENCE_LOOKS]
    if (earlier !== undefined && earlier - solver.best < improvementMin * solver.best) break
  }
  return { lp: solver.lp, prices: solver.bestPrices, bound: roundedBound(c, solver.best), solver }
}

/** Every slot of a day takes the day's prices; a request's share of a day is spread over its slots of that day. */
function spread(c: Compiled, lp: PriceLp, days: Priced): { prices: Prices; shares: Float64Array } {
  const person = new Float64Array(lp.people * lp.periods)
  const table = new Float64Array(lp.periods)
  const maximum = Float64Array.from(days.prices.maximum)
  for (let t = 0; t < lp.periods; t++) {
    table[t] = days.prices.table[c.slotDay[t]!]!
    for (let p = 0; p < lp.people; p++) {
      person[p * lp.periods + t] = days.prices.person[p * days.lp.periods + c.slotDay[t]!]!
    }
  }
  const shares = new Float64Array(lp.colPeriod.length)
  const countOfDay = new Int32Array(c.days)
  const shareOfDay = new Float64Array(c.days)
  for (let i = 0; i < lp.requests.length; i++) {
    countOfDay.fill(0)
    for (let j = days.lp.colStart[i]!; j < days.lp.colStart[i + 1]!; j++) {
      shareOfDay[days.lp.colPeriod[j]!] = days.solver.x[j]!
    }
    for (let j = lp.colStart[i]!; j < lp.colStart[i + 1]!; j++) countOfDay[c.slotDay[lp.colPeriod[j]!]!]!++
    for (let j = lp.colStart[i]!; j < lp.colStart[i + 1]!; j++) {
      const day = c.slotDay[lp.colPeriod[j]!]!
      shares[j] = Math.max(0, shareOfDay[day]!) / countOfDay[day]!
    }
  }
  return { prices: { person, table, maximum }, shares }
}

/** Whole weights allow whole bounds: no plan weighs 44,923.7. A hair is added first, for the rounding of sums. */
export function roundedBound(c: Compiled, bound: number): number {
  const safe = bound * (1 + 1e-12) + 1e-9
  return wholeWeights(c) ? Math.floor(safe + 1e-6) : safe
}

const whole = new WeakMap<Compiled, boolean>()
function wholeWeights(c: Compiled): boolean {
  const known = whole.get(c)
  if (known !== undefined) return known
  const answer = c.weight.every(w => Number.isInteger(w))
  whole.set(c, answer)
  return answer
}

/** What each request earns above the prices, by request; requests without a possible slot earn -Infinity. */
export function surpluses(c: Compiled, priced: Priced): Float64Array {
  const all = new Float64Array(c.requests).fill(-Infinity)
  for (let i = 0; i < priced.lp.requests.length; i++) {
    all[priced.lp.requests[i]!] = surplus(priced.lp, priced.prices, i)
  }
  return all
}
