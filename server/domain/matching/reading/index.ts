// Reading: what a need says in its text and not in its fields. What is read is a wish, never a gate.
import type { MatchNeed } from '../need.ts'
import { regionOfDepartment } from '../places.ts'
import type { KnownPlace } from '../places.ts'
import { plainText } from '../text/fold.ts'
import { readBudget, readQuantity } from './amounts.ts'
import { readPlace } from './place.ts'

/** A need completed by its own words: which criteria were only read, and the words that named the place. */
export type ReadNeed = {
  quantity?: MatchNeed['quantity']
  budget?: MatchNeed['budget']
  place?: KnownPlace
  placeWords: Set<string>
}

const readCharactersMax = 4_000

export function readNeed(need: MatchNeed): ReadNeed {
  const text = plainText(`${need.title ?? ''}. ${need.description ?? ''}`.slice(0, readCharactersMax))
  const place = readPlace(text)
  const quantity = need.quantity ? undefined : readQuantity(text)
  const budget = need.budget ? undefined : readBudget(text)
  return { quantity, budget, place: place && withRegion(place.place), placeWords: new Set(place?.words) }
}

function withRegion(place: KnownPlace): KnownPlace {
  return place.region || !place.department
    ? place
    : { ...place, region: regionOfDepartment(place.department) }
}
