// The matcher: what the rest of the house asks of this room.
import { sectors as taxonomy } from '#shared/taxonomy/index.ts'
import type { Sector } from '#shared/taxonomy/types.ts'
import { Directory } from './directory.ts'
import type { DirectoryPage, Filters } from './directory.ts'
import { accepts } from './filters.ts'
import { fairOrder } from './exposure.ts'
import type { Shown } from './exposure.ts'
import type { Explanation, Match } from './match.ts'
import type { MatchNeed } from './need.ts'
import type { MatchOffer } from './offer.ts'
import { Ranking } from './ranking.ts'
import type { RankContext } from './ranking.ts'
import { Store } from './store.ts'
import { suggestSectors } from './suggest.ts'
import type { SectorSuggestion } from './suggest.ts'

export type MatcherOptions = {
  /** Another taxonomy than the house's own. */
  sectors?: readonly Sector[]
}

export type RankOptions = Omit<RankContext, 'accepts'> & {
  /** Matches wanted; 20 unless told. */
  top?: number
  /** The page's filters: only offers that meet them are ranked. */
  filters?: Filters
  /** How often each organisation was shown so far; without it nobody is lifted. */
  shown?: Shown
}

/** A need as an exhibitor sees it: the match of the exhibitor's best offer for it. */
export type NeedMatch = Match & { need: string }

const topDefault = 20
const fairTimes = 3
const noneShown: Shown = new Map()

export class Matcher {
  #store: Store
  #directory: Directory

  constructor(options: MatcherOptions = {}) {
    this.#store = new Store(options.sectors ?? taxonomy)
    this.#directory = new Directory(this.#store)
  }

  /** Adds an offer, or replaces the one of the same id. A millisecond at a hundred thousand offers. */
  put(offer: MatchOffer): void {
    this.#store.put(offer)
  }

  /** Removes an offer; nothing happens when it is not there. */
  remove(offerId: string): void {
    this.#store.remove(offerId)
  }

  /** Adds a need, or replaces the one of the same id. */
  putNeed(need: MatchNeed): void {
    this.#store.putNeed(need)
  }

  removeNeed(needId: string): void {
    this.#store.removeNeed(needId)
  }

  /** The offers for a need (which need not be held here), best first. */
  rank(need: MatchNeed, options: RankOptions = {}): Match[] {
    const context = { ...options, accepts: options.filters && accepts(this.#store, options.filters) }
    const ranking = new Ranking(this.#store, this.#store.needFacts(need), context)
    const top = options.top ?? topDefault
    if (options.oneSided) return ranking.matches(top)
    // Who is lifted or set behind its own organisation's others comes from a little further down.
    return fairOrder(ranking.matches(fairTimes * top), options.shown ?? noneShown).slice(0, top)
  }

  /** The needs for an offer, or for all offers of an organisation (each need once, by its best offer), best first. */
  rankNeedsFor(of: { offer: string } | { organisation: string }, options: RankOptions = {}): NeedMatch[] {
    const slots =
      'offer' in of ? [this.#store.slotOf(of.offer)] : this.#store.slotsOfOrganisation(of.organisation)
    const held = slots.filter(slot => slot !== undefined)
    const found: NeedMatch[] = []
    for (const needId of this.#store.needIds()) {
      const need = this.#store.need(needId)
      const ranking = need && new Ranking(this.#store, this.#store.needFacts(need), options)
      const passing = ranking ? held.filter(slot => ranking.passes(slot)) : []
      const [best] = (ranking?.of(passing) ?? []).sort(
        (a, b) => b.score - a.score || (a.offer < b.offer ? -1 : 1),
      )
      if (best) found.push({ ...best, need: needId })
    }
    return found
      .sort((a, b) => b.score - a.score || (a.need < b.need ? -1 : 1))
      .slice(0, options.top ?? topDefault)
  }

  /** « Pourquoi pas ? »: every gate and criterion of one pair; undefined when either is unknown. */
  explain(needOrId: MatchNeed | string, offerId: string, options: RankOptions = {}): Explanation | undefined {
    const need = typeof needOrId === 'string' ? this.#store.need(needOrId) : needOrId
    const slot = this.#store.slotOf(offerId)
    if (!need || slot === undefined) return undefined
    const [match] = new Ranking(this.#store, this.#store.needFacts(need), options).of([slot])
    if (!match) return undefined
    const failed = match.gates.filter(gate => gate.state === 'failed').map(gate => gate.text)
    const weak = match.reasons.filter(reason => reason.state === 'unmet' || reason.state === 'partly')
    const worstFirst = weak.toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0)).map(reason => reason.text)
    return { ...match, passes: failed.length === 0, keptDownBy: [...failed, ...worstFirst] }
  }

  /** Sectors for a text being typed, surest first; three unless told. */
  suggestSectors(text: string, count = 3): SectorSuggestion[] {
    return suggestSectors(this.#store, text, count)
  }

  /** The directory: offers that hold the words (last word by its beginning, typos forgiven), with facets and counts. */
  search(text: string, filters: Filters = {}, page: { from?: number; count?: number } = {}): DirectoryPage {
    return this.#directory.search(text, filters, page)
  }
}
