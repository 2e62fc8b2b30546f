// A rule: one criterion a domain expert can read, with its name, its starting weight and its judgment in words.
import type { ReasonState, Words } from '../match.ts'
import type { Facts } from '../facts.ts'

/**
 * What a rule finds. `state` is given when the usual steps (0.75 met, 0.3 partly) would say the wrong word. `score` 0..1; `known` 0..1 says how much of it is known rather than guessed (0: « à vérifier »).
 */
export type Judgment = { score: number; known: number; text: Words; state?: ReasonState }

/** `judge` answers undefined when the need does not ask for the criterion at all. */
export type Rule = {
  criterion: Criterion
  name: Words
  weight: number
  judge: (facts: Facts) => Judgment | undefined
}

export type Criterion =
  'text' | 'category' | 'territory' | 'capacity' | 'budget' | 'dates' | 'commitments' | 'legalFamily'

const metMin = 0.75
const partlyMin = 0.3

export function stateOf(judgment: Judgment): ReasonState {
  if (judgment.known <= 0) return 'unknown'
  if (judgment.state) return judgment.state
  return judgment.score >= metMin ? 'met' : judgment.score >= partlyMin ? 'partly' : 'unmet'
}

/** Asked for, but the other side does not say. */
export function unknown(fr: string, en: string): Judgment {
  return { score: 0, known: 0, text: { fr, en } }
}
