// Chance with a seed: the demo edition is the same on every machine.
import { randomFrom } from '#server/domain/planning/random.ts'

export interface Chance {
  next(): number
  /** A whole number from 0 to n - 1. */
  below(n: number): number
  pick<T>(list: readonly T[]): T
  /** True with probability p. */
  yes(p: number): boolean
}

export function chance(seed: number): Chance {
  const next = randomFrom(seed)
  const below = (n: number) => Math.floor(next() * n)
  return {
    next,
    below,
    pick: list => {
      const found = list[below(list.length)]
      if (found === undefined) throw new Error('nothing to pick from')
      return found
    },
    yes: p => next() < p,
  }
}
