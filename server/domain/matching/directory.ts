// The directory: full-text search over offers with the matcher's own analysis, and facets with counts.
import { accepts, departmentsOf, groupCodesOf, sectorCodesOf } from './filters.ts'
import type { Filters } from './filters.ts'
import type { OfferFacts } from './facts.ts'
import type { Store } from './store.ts'
import { wordsOf } from './text/words.ts'

export type { Filters } from './filters.ts'

export type DirectoryHit = { offer: string; organisation?: string; score: number }

/** A value with how many offers choosing it would give. */
export type FacetCount = { value: string; count: number }

export type DirectoryPage = {
  /** False when nobody holds all the words, and the hits hold most of them. */
  exact: boolean
  total: number
  hits: DirectoryHit[]
  facets: {
    sectors: FacetCount[]
    groups: FacetCount[]
    departments: FacetCount[]
    legalFamilies: FacetCount[]
    commitments: FacetCount[]
  }
}

const pageCount = 20
/** Each word of a search may stand for this many spellings. */
const queryWordsMax = 12

export class Directory {
  #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  /** Offers that hold every word of the search, best first; without words, all offers in order of title. */
  search(text: string, filters: Filters, page: { from?: number; count?: number }): DirectoryPage {
    const { found, exact } = this.#found(text)
    const factsOf = (slot: number) => this.#store.facts[slot]
    const keep = accepts(this.#store, filters)
    const kept = [...found.keys()].filter(slot => {
      const offer = factsOf(slot)
      return offer !== undefined && keep(offer)
    })
    const title = (slot: number) => factsOf(slot)?.offer.title ?? ''
    kept.sort((a, b) => (found.get(b) ?? 0) - (found.get(a) ?? 0) || compare(title(a), title(b)) || a - b)
    const from = page.from ?? 0
    const hits = kept
      .slice(from, from + (page.count ?? pageCount))
      .map(slot => hitOf(factsOf(slot), found.get(slot) ?? 0))
    return {
      exact,
      total: kept.length,
      hits: hits.filter(hit => hit !== undefined),
      facets: this.#facets(found.keys(), filters),
    }
  }

  /**
   * Slots with a score; every word must be met, by itself, a spelling that begins so, or a near one. When nobody meets all of
   * several words, those who meet most of them are better than an empty page.
   */
  #found(text: string): { found: Map<number, number>; exact: boolean } {
    const words = wordsOf(text).slice(0, queryWordsMax)
    if (words.length === 0)
      return { found: new Map([...this.#store.slots()].map(slot => [slot, 0])), exact: true }
    const typing = /[\p{L}\p{N}]$/u.test(text)
    const each = words.map((word, at) => {
      const unfinished = typing && at === words.length - 1
      return this.#slotsHolding(this.#store.spelling.like(word.surface, word.stem, unfinished))
    })
    const all = each.reduce(intersection)
    return all.size > 0 || words.length === 1
      ? { found: all, exact: true }
      : { found: mostOf(each), exact: false }
  }

  #slotsHolding(spellings: Map<string, number>): Map<number, number> {
    const scores = new Map<number, number>()
    for (const [stem, likeness] of spellings) {
      const gain = likeness * this.#store.text.rarityOf(stem)
      for (const slot of this.#store.text.slotsOf(stem))
        scores.set(slot, Math.max(gain, scores.get(slot) ?? 0))
    }
    return scores
  }

  #facets(slots: Iterable<number>, filters: Filters): DirectoryPage['facets'] {
    const offers = [...slots].map(slot => this.#store.facts[slot]).filter(offer => offer !== undefined)
    const count = (key: keyof Filters, valuesOf: (offer: OfferFacts) => string[]) =>
      counts(offers.filter(accepts(this.#store, filters, key)), valuesOf)
    return {
      sectors: count('sectors', offer => sectorCodesOf(this.#store, offer)),
      groups: count('groups', offer => groupCodesOf(this.#store, offer)),
      departments: count('departments', departmentsOf),
      legalFamilies: count('legalFamilies', ({ offer }) =>
        offer.legalFamily === undefined ? [] : [offer.legalFamily],
      ),
      commitments: count('commitments', ({ offer }) => offer.commitments ?? []),
    }
  }
}

function hitOf(facts: OfferFacts | undefined, score: number): DirectoryHit | undefined {
  return facts && { offer: facts.offer.id, organisation: facts.offer.organisation, score }
}

function intersection(a: Map<number, number>, b: Map<number, number>): Map<number, number> {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  return new Map(
    [...small]
      .filter(([slot]) => large.has(slot))
      .map(([slot, score]) => [slot, score + (large.get(slot) ?? 0)]),
  )
}

/** Slots that hold at least half of the words, and at least one, with their scores summed. */
function mostOf(each: Map<number, number>[]): Map<number, number> {
  const sums = new Map<number, { score: number; words: number }>()
  for (const scores of each) {
    for (const [slot, score] of scores) {
      const before = sums.get(slot) ?? { score: 0, words: 0 }
      sums.set(slot, { score: before.score + score, words: before.words + 1 })
    }
  }
  const kept = [...sums].filter(([, { words }]) => words * 2 >= each.length)
  return new Map(kept.map(([slot, { score }]) => [slot, score]))
}

function counts(offers: OfferFacts[], valuesOf: (offer: OfferFacts) => string[]): FacetCount[] {
  const byValue = new Map<string, number>()
  for (const offer of offers)
    for (const value of valuesOf(offer)) byValue.set(value, (byValue.get(value) ?? 0) + 1)
  return [...byValue]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || compare(a.value, b.value))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
