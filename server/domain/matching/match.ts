// A match: an offer for a need, with its score, how sure it is, and the reasons in words.

/** One sentence in both languages of the interface. */
export type Words = { fr: string; en: string }

export type ReasonState = 'met' | 'partly' | 'unmet' | 'unknown'

/** Why: one criterion, how well it is met, 0..1 (nothing when unknown), in words. */
export type Reason = { criterion: string; state: ReasonState; score?: number; text: Words }

/** A condition that lets an offer through or not; `unknown` lets through and says « à vérifier ». */
export type GateResult = { gate: string; state: 'passed' | 'failed' | 'unknown'; text: Words }

/** Words first: « Très proche », « Proche », « À explorer ». */
export type Band = 'very-close' | 'close' | 'explore'

/** Score 0..100, confidence 0..1. `gates` holds the conditions that were asked. */
export type Match = {
  offer: string
  organisation?: string
  score: number
  confidence: number
  band: Band
  gates: GateResult[]
  reasons: Reason[]
}

/** Why an offer is or is not proposed: everything a match holds, whether it passes, and what kept it down, worst first. */
export type Explanation = Match & { passes: boolean; keptDownBy: Words[] }

const bandMinima = { veryClose: 52, close: 36 }

export function bandOf(score: number): Band {
  return score >= bandMinima.veryClose ? 'very-close' : score >= bandMinima.close ? 'close' : 'explore'
}

export const bandWords: Record<Band, Words> = {
  'very-close': { fr: 'Très proche', en: 'Very close' },
  close: { fr: 'Proche', en: 'Close' },
  explore: { fr: 'À explorer', en: 'To explore' },
}
