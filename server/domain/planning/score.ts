// The figures of a finished plan, counted afresh from the meetings alone so that no running total can hide a mistake.
import type { Compiled } from './compile.ts'
import type { Score } from './format.ts'

/** Scores slots per request (-1: not held) against a bound valid for every plan of the instance. */
export function scoreOf(c: Compiled, slotOf: Int32Array, bound: number): Score {
  const busy = new Uint8Array(c.people * c.slots)
  const held = new Int32Array(c.people)
  let weight = 0
  let moved = 0
  let dropped = 0
  let mustMissing = 0
  for (let m = 0; m < c.requests; m++) {
    const t = slotOf[m]!
    const was = c.previous[m]!
    if (t < 0) {
      if (was >= 0) dropped++
      if (c.must[m]) mustMissing++
      continue
    }
    weight += c.weight[m]!
    if (was >= 0 && was !== t) moved++
    for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++) {
      busy[c.parts[k]! * c.slots + t] = 1
      held[c.parts[k]!]!++
    }
  }
  let breaks = 0
  let idleSlots = 0
  let minimaMissing = 0
  for (let p = 0; p < c.people; p++) {
    minimaMissing += Math.max(0, c.min[p]! - held[p]!)
    for (let d = 0; d < c.days; d++) {
      let last = -1
      for (let t = c.dayStart[d]!; t < c.dayStart[d + 1]!; t++) {
        if (!busy[p * c.slots + t]) continue
        if (last >= 0 && t > last + 1) {
          breaks++
          idleSlots += t - last - 1
        }
        last = t
      }
    }
  }
  const gap = bound > 0 ? Math.max(0, (bound - weight) / bound) : 0
  return { weight, bound, gap, breaks, idleSlots, moved, dropped, minimaMissing, mustMissing }
}
