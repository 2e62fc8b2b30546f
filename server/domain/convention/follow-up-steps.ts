/** Follow-up: when both sides are asked what became of it, and what they may answer. */
import type { Instant } from '../instant.ts'
import { plusDays, plusMonths } from '../instant.ts'

/** Two weeks, three, six and twelve months after the last signature. */
export type FollowUpStep = 'w2' | 'm3' | 'm6' | 'm12'
export type FollowUpState = 'under-way' | 'executed' | 'not-feasible' | 'nobody-called'

export interface FollowUpAnswer {
  readonly step: FollowUpStep
  readonly organisationId: string
  readonly state: FollowUpState
  /** Why it is not feasible; empty otherwise. */
  readonly why: string
  /** What was really traded until now, in cents; null when not said. */
  readonly amountCents: number | null
  readonly at: Instant
}

export const FOLLOW_UP_STEPS: readonly FollowUpStep[] = ['w2', 'm3', 'm6', 'm12']
export const FOLLOW_UP_STATES: readonly FollowUpState[] = [
  'under-way',
  'executed',
  'not-feasible',
  'nobody-called',
]

/** The four dates on which the parties are asked, counted from the last signature. */
export function followUpSchedule(signedAt: Instant): Readonly<Record<FollowUpStep, Instant>> {
  return {
    w2: plusDays(signedAt, 14),
    m3: plusMonths(signedAt, 3),
    m6: plusMonths(signedAt, 6),
    m12: plusMonths(signedAt, 12),
  }
}
