// A gate: a condition that keeps an offer out, with the reason said.
import type { Facts } from '../facts.ts'
import type { GateResult, Words } from '../match.ts'

/** What gates read beyond the facts: who refused what. */
export type GateFacts = Pick<Facts, 'need' | 'offer' | 'today'> & { refused?: { reason?: Words } }

/** Answers undefined when the need does not ask for it. */
export type Gate = (facts: GateFacts) => GateResult | undefined
