// Bounds an organiser can check by hand: nobody meets more than their slots allow, no slot holds more than its tables.
import type { Compiled } from './compile.ts'
import { UNLIMITED } from './compile.ts'
import { popcount } from './masks.ts'

export interface NamedBound {
  name: 'requests' | 'first-side' | 'second-side' | 'tables' | 'prices'
  value: number
}

/**
 * Upper bounds on the weight of any plan, the lowest first. Each follows from relaxing all rules but one:
 * a participant holds at most as many meetings as they have open slots (or their maximum), so at most the best ones.
 */
export function simpleBounds(c: Compiled): NamedBound[] {
  const placeable: number[] = []
  for (let m = 0; m < c.requests; m++) if (popcount(c.allowed, m * c.words, c.words) > 0) placeable.push(m)
  const room = Array.from({ length: c.people }, (_, p) =>
    Math.min(popcount(c.free, p * c.words, c.words), c.max[p]!),
  )
  let tables = 0
  for (const k of c.capacity) tables += k === UNLIMITED ? c.requests : Math.min(k, c.requests)
  const sides = (side: Int32Array) => {
    const lists = new Map<number, number[]>()
    for (const m of placeable) {
      const list = lists.get(side[m]!)
      if (list) list.push(c.weight[m]!)
      else lists.set(side[m]!, [c.weight[m]!])
    }
    return [...lists].reduce((sum, [p, weights]) => sum + best(weights, room[p]!), 0)
  }
  const weights = placeable.map(m => c.weight[m]!)
  const bounds: NamedBound[] = [
    { name: 'requests', value: best(weights, weights.length) },
    { name: 'first-side', value: sides(c.a) },
    { name: 'second-side', value: sides(c.b) },
    { name: 'tables', value: best(weights, tables) },
  ]
  return bounds.sort((x, y) => x.value - y.value)
}

function best(weights: number[], count: number): number {
  const sorted = count < weights.length ? Float64Array.from(weights).sort().reverse() : weights
  let sum = 0
  for (let i = 0; i < Math.min(count, sorted.length); i++) sum += sorted[i]!
  return sum
}
