/** Distributions: how something counted is spread over those it is counted for. */

export interface Spread {
  readonly count: number
  readonly total: number
  readonly mean: number
  readonly min: number
  readonly median: number
  readonly max: number
  /** How many have none at all. */
  readonly none: number
  /** 0 when all have the same, towards 1 when one has everything. */
  readonly gini: number
}

const EMPTY: Spread = { count: 0, total: 0, mean: 0, min: 0, median: 0, max: 0, none: 0, gini: 0 }

/** The spread of non-negative numbers; all zeros when there are none. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other)
  const count = sorted.length
  if (count === 0) return EMPTY
  const total = sorted.reduce((sum, each) => sum + each, 0)
  return {
    count,
    total,
    mean: total / count,
    min: sorted[0] ?? 0,
    median: median(sorted),
    max: sorted.at(-1) ?? 0,
    none: sorted.filter(each => each === 0).length,
    gini: gini(sorted, total),
  }
}

/** A share between 0 and 1, or null when there is nothing to take a share of: never a misleading 0 %. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

/** Counts things by a key, the most frequent first and equals by name, so that a list never jumps. */
export function countBy<T>(things: readonly T[], keysOf: (thing: T) => readonly string[]): Tally[] {
  const counts = new Map<string, number>()
  for (const thing of things)
    for (const key of new Set(keysOf(thing))) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1))
}

export interface Tally {
  readonly key: string
  readonly count: number
}

function median(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
}

/** G = sum over i of (2i - n - 1) x_i / (n sum x), x in rising order, i from 1 (Gini's mean difference over twice the mean). */
function gini(sorted: readonly number[], total: number): number {
  if (total === 0) return 0
  const count = sorted.length
  const weighted = sorted.reduce((sum, each, place) => sum + (2 * (place + 1) - count - 1) * each, 0)
  return weighted / (count * total)
}
