// Facts: an offer and a need made ready for the rules, so that each rule reads and none looks anything up.
import type { Profile } from './concepts/profiles.ts'
import type { ConceptVector } from './concepts/vector.ts'
import type { TextQuery } from './index/text-index.ts'
import type { Words } from './match.ts'
import type { MatchNeed } from './need.ts'
import type { MatchOffer } from './offer.ts'
import type { KnownPlace } from './places.ts'

/** An offer without its description: the index holds the words, and a hundred thousand texts would fill the memory. */
export type OfferFacts = {
  offer: Omit<MatchOffer, 'description'>
  place: KnownPlace
  concepts: ConceptVector
  /** Sectors that the seller declared (numbers in the taxonomy). */
  declared: number[]
}

export type NeedFacts = {
  need: MatchNeed
  place: KnownPlace
  /** True when the place was only read in the text. */
  placeRead: boolean
  concepts: ConceptVector
  profile: Profile
  declared: number[]
  query: TextQuery
  /** Stem to the first form in which the need writes it, for reasons. */
  forms: Map<number, string>
}

/** What one rule sees. `text` and `category` are 0..1; `today` is an ISO date or missing when lead times do not matter. */
export type Facts = {
  need: NeedFacts
  offer: OfferFacts
  text: number
  category: number
  sharedWords: string[]
  /** The offer's sector that answers the need best, and whether the need asks for that very one. */
  answer?: { label: Words; exact: boolean }
  today?: string
}
