// Matching: who should meet, and why. The only door of this room.
import { Matcher } from './matcher.ts'
import type { MatcherOptions } from './matcher.ts'

/** An empty matcher; offers and needs are put in one by one and may be changed at any time. */
export function createMatcher(options?: MatcherOptions): Matcher {
  return new Matcher(options)
}

export type { Matcher, MatcherOptions, NeedMatch, RankOptions, SpreadOptions } from './matcher.ts'
export type { DirectoryHit, DirectoryPage, FacetCount, Filters } from './directory.ts'
export type { SectorSuggestion } from './suggest.ts'
export { refusalWords } from './signals.ts'
export type { RefusalReason, Signal } from './signals.ts'
export { fairOrder, fieldOf, pageSize, withBonus } from './exposure.ts'
export type { Field, Shown } from './exposure.ts'
export type { Band, Explanation, GateResult, Match, Reason, ReasonState, Words } from './match.ts'
export { bandOf, bandWords } from './match.ts'
export type { MatchNeed, Conditions } from './need.ts'
export type { MatchOffer, MatchPlace, Price, Territory } from './offer.ts'
export { readNeedLines, readOfferLines } from './lines.ts'
export type { LineProblem, Lines } from './lines.ts'
export { startingWeights } from './score.ts'
export type { Weights } from './score.ts'
export { distanceKm, resolvePlace } from './places.ts'
export type { KnownPlace, Place } from './places.ts'
export { Rankings } from './rankings.ts'
export type { Consortium, Lot, Member } from './consortium.ts'
export type { Loop, Supply } from './loops.ts'
