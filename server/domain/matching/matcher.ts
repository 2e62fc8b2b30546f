// The matcher: what the rest of the house asks of this room.
import { sectors as taxonomy } from '#shared/taxonomy/index.ts'
import type { Sector } from '#shared/taxonomy/types.ts'
import type { Consortium } from './consortium.ts'
import { spreadTop } from './congestion.ts'
import { Directory } from './directory.ts'
import type { DirectoryPage, Filters } from './directory.ts'
import { accepts } from './filters.ts'
import { fairOrder } from './exposure.ts'
import type { Shown } from './exposure.ts'
import type { Loop } from './loops.ts'
import type { Explanation, Match } from './match.ts'
import type { MatchNeed } from './need.ts'
import type { MatchOffer } from './offer.ts'
import { Ranking } from './ranking.ts'
import type { RankContext, Scored } from './ranking.ts'
import { Store } from './store.ts'
import { suggestSectors } from './suggest.ts'
import type { SectorSuggestion } from './suggest.ts'
import { consortiumFor, loopsAmong } from './together.ts'
import type { LoopOptions } from './together.ts'

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

/** Criteria whose words still praise when they are only partly met. */
const praising = new Set(['text', 'category'])

/** A need as an exhibitor sees it: the match of the exhibitor's best offer for it. */
export type NeedMatch = Match & { need: string }

const topDefault = 20
const fairTimes = 3
/** Offers of each need that take part in the market: all of an edition, the best of a year-round directory. */
const spreadPool = 150
const spreadTopDefault = 10
const noneShown: Shown = new Map()

export type NeedsOptions = RankOptions & { keeps?: (needId: string, score: number) => boolean }

export type SpreadOptions = Omit<RankOptions, 'top' | 'shown'> & {
  needs?: string[]
  top?: number
  /** What one need's buyer adds: its weights and signals, and the offers that may not be suggested to it. */
  each?: (needId: string) => Pick<RankContext, 'weights' | 'signals'> & { without?: ReadonlySet<string> }
}

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
    const near = this.near(need, options)
    const top = options.top ?? topDefault
    return options.oneSided ? near : fairOrder(near, options.shown ?? noneShown).slice(0, top)
  }

  /**
   * The offers from which a fair list is made: three times as many as asked for, best first, nobody lifted yet. With
   * `oneSided` only as many as asked for.
   */
  near(need: MatchNeed, options: RankOptions = {}): Match[] {
    const context = { ...options, accepts: options.filters && accepts(this.#store, options.filters) }
    const ranking = new Ranking(this.#store, this.#store.needFacts(need), context)
    const top = options.top ?? topDefault
    // Who is lifted or set behind its own organisation's others comes from a little further down.
    const count = options.oneSided ? top : fairTimes * top
    return ranking
      .scored()
      .slice(0, count)
      .map(item => ranking.worded(item))
  }

  /**
   * The needs for an offer, or for all offers of an organisation (each need once, by its best offer), best first.
   * `keeps` drops needs by their score before reasons are worded.
   */
  rankNeedsFor(of: { offer: string } | { organisation: string }, options: NeedsOptions = {}): NeedMatch[] {
    const slots =
      'offer' in of ? [this.#store.slotOf(of.offer)] : this.#store.slotsOfOrganisation(of.organisation)
    const held = slots.filter(slot => slot !== undefined)
    const found = this.#store.needIds().flatMap(need => {
      const best = this.#bestOf(need, held, options)
      return best && options.keeps?.(need, best.scored.score) !== false ? [{ need, ...best }] : []
    })
    found.sort((a, b) => b.scored.score - a.scored.score || (a.need < b.need ? -1 : 1))
    return found
      .slice(0, options.top ?? topDefault)
      .map(({ need, ranking, scored }) => ({ ...ranking.worded(scored), need }))
  }

  #bestOf(
    needId: string,
    slots: number[],
    options: RankOptions,
  ): { ranking: Ranking; scored: Scored } | undefined {
    const need = this.#store.need(needId)
    if (!need) return undefined
    const ranking = new Ranking(this.#store, this.#store.needFacts(need), options)
    const passing = slots.filter(slot => ranking.passes(slot))
    const [scored] = ranking.scoredOf(passing).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    return scored && { ranking, scored }
  }

  /**
   * Offers for many needs at once, demand spread (see congestion.ts): what digests, suggested meetings and the planner's pool
   * are made of. Each organisation is weighed as one seller by its best offer for each need. Ids of held needs, all by default.
   */
  spread(options: SpreadOptions = {}): Map<string, Match[]> {
    const needs = (options.needs ?? this.#store.needIds())
      .map(id => this.#store.need(id))
      .filter(need => need !== undefined)
    const top = options.top ?? spreadTopDefault
    const sellers = new Map<string, number>()
    const pairs = needs.flatMap((need, at) => this.#bestBySeller(need, at, sellers, options))
    const spread = spreadTop(pairs, { needs: needs.length, offers: sellers.size }, top)
    return new Map(
      needs.map((need, at) => [need.id, (spread[at] ?? []).map(pair => pair.ranking.worded(pair.scored))]),
    )
  }

  #bestBySeller(need: MatchNeed, at: number, sellers: Map<string, number>, options: SpreadOptions) {
    const { without, ...own } = options.each?.(need.id) ?? {}
    const ranking = new Ranking(this.#store, this.#store.needFacts(need), { ...options, ...own })
    const best = new Map<string, Scored>()
    for (const scored of ranking.scored().slice(0, spreadPool))
      if (!best.has(scored.seller) && !without?.has(scored.id)) best.set(scored.seller, scored)
    return [...best.values()].map(scored => ({
      need: at,
      offer: numberOf(sellers, scored.seller),
      worth: scored.score / 100,
      ranking,
      scored,
    }))
  }

  /** For a need too large for one: a small set of enterprises with what each covers; undefined when nobody covers anything. */
  consortium(need: MatchNeed, options: RankContext & { membersMax?: number } = {}): Consortium | undefined {
    return consortiumFor(this.#store, need, options)
  }

  /** Exchange loops of two to four organisations among the needs held here, strongest first. */
  loops(options: LoopOptions = {}): Loop[] {
    return loopsAmong(this.#store, options)
  }

  /** « Pourquoi pas ? »: every gate and criterion of one pair; undefined when either is unknown. */
  explain(needOrId: MatchNeed | string, offerId: string, options: RankOptions = {}): Explanation | undefined {
    const need = typeof needOrId === 'string' ? this.#store.need(needOrId) : needOrId
    const slot = this.#store.slotOf(offerId)
    if (!need || slot === undefined) return undefined
    const ranking = new Ranking(this.#store, this.#store.needFacts(need), options)
    const [scored] = ranking.scoredOf([slot])
    if (!scored) return undefined
    const match = ranking.worded(scored)
    const failed = match.gates.filter(gate => gate.state === 'failed').map(gate => gate.text)
    const weak = match.reasons.filter(
      reason => reason.state === 'unmet' || (reason.state === 'partly' && !praising.has(reason.criterion)),
    )
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

function numberOf(numbers: Map<string, number>, key: string): number {
  let number = numbers.get(key)
  if (number === undefined) numbers.set(key, (number = numbers.size))
  return number
}
