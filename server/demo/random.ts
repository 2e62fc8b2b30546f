// Chance with a seed: the demo edition is the same on every machine.

export interface Chance {
  next(): number
  /** A whole number from 0 to n - 1. */
  below(n: number): number
  pick<T>(list: readonly T[]): T
  /** True with probability p. */
  yes(p: number): boolean
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for a cast of three thousand. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
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
