/** Convention rules shared by its steps: who may act, and what a reason must be. */
import type { Actor } from '../actor.ts'
import { organisationOf } from '../actor.ts'
import type { Refused } from '../decision.ts'
import { refuse } from '../decision.ts'
import type { Convention, ConventionParty, ConventionStatus } from './convention.ts'
import { conventionParty } from './convention.ts'

/** A reason is read by the other parties on a phone. */
const REASON_LENGTH_MAX = 1_000

/** The party the actor speaks for at one of `statuses`; to anyone else the convention does not exist. */
export function actingParty(
  convention: Convention,
  actor: Actor,
  statuses: readonly ConventionStatus[],
): ConventionParty | Refused<never> {
  const party = conventionParty(convention, organisationOf(actor))
  if (party === undefined) return refuse('NOT_FOUND')
  if (!statuses.includes(convention.status)) return refuse('CONVENTION_CLOSED', { status: convention.status })
  return party
}

export function isRefused<T extends object>(answer: T | Refused<never>): answer is Refused<never> {
  return 'ok' in answer && answer.ok === false
}

/** The reason without outer blanks, or why it will not do. */
export function reasonOf(text: string): string | Refused<never> {
  const reason = text.trim()
  if (reason === '') return refuse('REASON_REQUIRED')
  if (reason.length > REASON_LENGTH_MAX) {
    return refuse('MESSAGE_TOO_LONG', { length: reason.length, limit: REASON_LENGTH_MAX })
  }
  return reason
}

/** The parties whose signatory lacks a name or the capacity to sign. */
export function partiesWithoutCapacity(convention: Convention): ConventionParty[] {
  return convention.parties.filter(
    ({ signatory }) => signatory.name.trim() === '' || signatory.capacity.trim() === '',
  )
}
