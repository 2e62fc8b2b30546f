// What the planner says while it works, and how much work it may still do.

import type { Partner } from './complete/partner.ts'

export interface Progress {
  phase: 'certify' | 'bound' | 'solve'
  /** Weight of the best plan so far. */
  best: number
  bound: number
  gap: number
  steps: number
}

export interface PlanOptions {
  /** Whole number; the same seed and steps give the same plan, bit for bit. */
  seed?: number
  /** Work allowed, in moves tried (a bound iteration counts by its size). */
  steps?: number
  /** Prices only as good as the search needs them, for a repair that is awaited; the bound stays valid, less tight. */
  quick?: boolean
  /** Share of a time budget already spent, 0 to 1; the caller has the clock. Ignored when `steps` is given. */
  spent?: () => number
  /** The caller wants the best so far now. */
  shouldStop?: () => boolean
  /** Where every request must be held: the leading half of a search by two (complete/partner.ts). Then steps are not deterministic. */
  partner?: Partner
}

/** How far a plan is from the bound, as a share of the bound. */
export function gapOf(bound: number, weight: number): number {
  return bound > 0 ? Math.max(0, (bound - weight) / bound) : 0
}
