// First plans: what is locked or fixed by agreement, then request by request in a given order, each in its best open slot.
import type { Schedule } from './schedule.ts'
import { hasBit } from './masks.ts'

/** Places every locked meeting. Callers have checked that locks agree with each other (infeasible/explain.ts). */
export function placeLocked(s: Schedule): void {
  const { c } = s
  for (let m = 0; m < c.requests; m++) {
    if (c.locked[m] && s.slotOf[m]! < 0 && s.fits(m, c.previous[m]!)) s.place(m, c.previous[m]!)
  }
}

/** Places requests in the given order, each in the open slot with the lowest price (`price(m, t)`), ties by slot. */
export function placeInOrder(
  s: Schedule,
  order: ArrayLike<number>,
  price: (m: number, t: number) => number,
): void {
  const { c } = s
  for (let i = 0; i < order.length; i++) {
    const m = order[i]!
    if (s.slotOf[m]! >= 0) continue
    let best = -1
    let bestPrice = Infinity
    for (let t = 0; t < c.slots; t++) {
      if (!hasBit(c.allowed, m * c.words, t) || !s.fits(m, t)) continue
      const cost = price(m, t)
      if (cost < bestPrice) [best, bestPrice] = [t, cost]
    }
    if (best >= 0) s.place(m, best)
  }
}

/** Requests by worth, heaviest first, then as asked. */
export function byWorth(s: Schedule): Int32Array {
  const { worth } = s.rules
  return Int32Array.from({ length: s.c.requests }, (_, m) => m).sort((x, y) => worth[y]! - worth[x]! || x - y)
}

/** What most products do: requests in the order they came, each in the earliest open slot. */
export function firstCome(s: Schedule): void {
  placeLocked(s)
  placeInOrder(
    s,
    Int32Array.from({ length: s.c.requests }, (_, m) => m),
    (_, t) => t,
  )
}
