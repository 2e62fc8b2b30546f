/** Decisions: what a pure rule answers, either events that now hold or a refusal with its code. */
import type { RefusalCode, RefusalDetails } from '#shared/refusals.ts'
import type { Finding } from './field-messages.ts'

/** `events` of a refusal are facts worth keeping although the answer is no (a wrong code uses up an attempt). */
export interface Refused<Event> {
  readonly ok: false
  readonly code: RefusalCode
  readonly details: RefusalDetails
  readonly events: readonly Event[]
  /** What is wrong with which field, where the answer is no because of some of them. */
  readonly findings?: readonly Finding[]
}

export interface Decided<Event> {
  readonly ok: true
  readonly events: readonly Event[]
}

export type Decision<Event> = Decided<Event> | Refused<Event>

/** The answer is yes, and this is what happened. No event at all means: already so, nothing to store. */
export function decide<Event>(...events: readonly Event[]): Decided<Event> {
  return { ok: true, events }
}

/** The answer is no; `details` fill the sentence of the code. */
export function refuse(code: RefusalCode, details: RefusalDetails = {}): Refused<never> {
  return { ok: false, code, details, events: [] }
}

/** The answer is no because of these fields: each is told beside its own. */
export function refuseFields(findings: readonly Finding[]): Refused<never> {
  return { ok: false, code: 'INVALID_INPUT', details: {}, events: [], findings }
}

/** The answer is no, and yet something is to be stored. */
export function refuseAndRecord<Event>(
  code: RefusalCode,
  details: RefusalDetails,
  ...events: readonly Event[]
): Refused<Event> {
  return { ok: false, code, details, events }
}

/** Applies the events of a decision in order. `evolve` is the noun's own pure fold. */
export function evolveAll<State, Event>(
  state: State,
  events: readonly Event[],
  evolve: (state: State, event: Event) => State,
): State {
  return events.reduce(evolve, state)
}
