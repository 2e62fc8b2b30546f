// Filters: what a page's chips keep, the same for the directory and for propositions.
import { holds } from './conditions.ts'
import type { OfferFacts } from './facts.ts'
import { distanceKm, regionOfDepartment, resolvePlace } from './places.ts'
import type { Place } from './places.ts'
import type { Store } from './store.ts'

/** Each list is « any of these »; the lists add up. Empty and missing lists keep everything. */
export type Filters = {
  sectors?: string[]
  groups?: string[]
  departments?: string[]
  regions?: string[]
  legalFamilies?: string[]
  commitments?: string[]
  /** Based within `km` of a place. */
  near?: { place: Place; km: number }
}

/** A sector read in an offer's text counts as its own from this weight. */
export const ownSectorMin = 0.5

/** A test for offers; `except` leaves one filter out, which is how a facet counts what choosing another value would give. */
export function accepts(
  store: Store,
  filters: Filters,
  except?: keyof Filters,
): (offer: OfferFacts) => boolean {
  const tests = (Object.keys(filters) as (keyof Filters)[])
    .filter(key => key !== except)
    .map(key => testOf(store, key, filters))
  const asked = tests.filter(test => test !== undefined)
  return offer => asked.every(test => test(offer))
}

type Test = (offer: OfferFacts) => boolean

function testOf(store: Store, key: keyof Filters, filters: Filters): Test | undefined {
  if (key === 'near') return filters.near && nearTest(filters.near)
  const values = filters[key]
  if (!values || values.length === 0) return undefined
  const wanted = new Set(values)
  switch (key) {
    case 'sectors':
      return offer => sectorCodesOf(store, offer).some(code => wanted.has(code))
    case 'groups':
      return offer => groupCodesOf(store, offer).some(code => wanted.has(code))
    case 'departments':
      return offer => departmentsOf(offer).some(code => wanted.has(code))
    case 'regions':
      return offer => regionsOf(offer).some(code => wanted.has(code))
    case 'legalFamilies':
      return offer => offer.offer.legalFamily !== undefined && wanted.has(offer.offer.legalFamily)
    case 'commitments':
      return offer => values.every(value => holds(offer.offer.commitments, value))
  }
}

/** Declared sectors, or those its text clearly speaks of. */
export function sectorCodesOf(store: Store, offer: OfferFacts): string[] {
  const numbers =
    offer.declared.length > 0
      ? offer.declared
      : offer.concepts.sectors.filter((_, at) => (offer.concepts.weights[at] ?? 0) >= ownSectorMin)
  return numbers.map(number => store.lexicon.sectors[number]?.code).filter(code => code !== undefined)
}

export function groupCodesOf(store: Store, offer: OfferFacts): string[] {
  const byCode = (code: string) => store.lexicon.sectors[store.sectorNumber(code) ?? -1]?.group
  return [
    ...new Set(
      sectorCodesOf(store, offer)
        .map(byCode)
        .filter(group => group !== undefined),
    ),
  ]
}

/** The department an offer is based in, and those it says it serves. */
export function departmentsOf({ offer, place }: OfferFacts): string[] {
  const served = offer.territory?.kind === 'departments' ? (offer.territory.codes ?? []) : []
  return [...new Set(place.department === undefined ? served : [place.department, ...served])]
}

function regionsOf(facts: OfferFacts): string[] {
  const { territory } = facts.offer
  const served = territory?.kind === 'regions' ? (territory.codes ?? []) : []
  const based = departmentsOf(facts).map(code => regionOfDepartment(code))
  return [...new Set([...served, ...based.filter(code => code !== undefined)])]
}

function nearTest(near: { place: Place; km: number }): Test | undefined {
  const { lat, lon } = resolvePlace(near.place)
  if (lat === undefined || lon === undefined) return undefined
  return ({ place }) =>
    place.lat !== undefined &&
    place.lon !== undefined &&
    distanceKm({ lat, lon }, { lat: place.lat, lon: place.lon }) <= near.km
}
