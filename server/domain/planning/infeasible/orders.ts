// Meetings ordered in a circle: each must come after the other, so none can be first.

import type { Problem } from '../complete/problem.ts'

/** The meetings of a circle, each before the next and the last before the first; null when there is none. */
export function circleOf({ before, meetings }: Problem): number[] | null {
  const next: number[][] = Array.from({ length: meetings }, () => [])
  for (let k = 0; k < before.length; k += 2) next[before[k]!]!.push(before[k + 1]!)
  const state = new Uint8Array(meetings)
  for (let start = 0; start < meetings; start++) {
    if (state[start] !== 0) continue
    // Walks without recursion: chains may be as long as the list of requests.
    const path = [start]
    const tried = [0]
    state[start] = 1
    while (path.length > 0) {
      const m = path.at(-1)!
      const n = next[m]![tried[tried.length - 1]!++]
      if (n === undefined) {
        state[m] = 2
        path.pop()
        tried.pop()
      } else if (state[n] === 1) return path.slice(path.indexOf(n))
      else if (state[n] === 0) {
        state[n] = 1
        path.push(n)
        tried.push(0)
      }
    }
  }
  return null
}
