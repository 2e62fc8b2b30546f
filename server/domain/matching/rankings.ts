// Live rankings: the best offers of every need, kept up to date one change at a time.
import { spread } from './exposure.ts'
import type { Match } from './match.ts'
import type { Matcher, NeedMatch, RankOptions } from './matcher.ts'
import type { MatchNeed } from './need.ts'
import type { MatchOffer } from './offer.ts'

/** Matches kept for each need: what a page and the next one show. */
const keptDefault = 20

/**
 * The first matches of each need of an edition. A changed offer is scored against every need and put in its place;
 * only a need that loses one of its best is ranked anew. Each change answers with the needs whose list moved.
 */
export class Rankings {
  #matcher: Matcher
  #options: RankOptions
  #kept: number
  #lists = new Map<string, Match[]>()
  #needs = new Map<string, MatchNeed>()

  constructor(matcher: Matcher, options: RankOptions = {}) {
    this.#matcher = matcher
    this.#kept = options.top ?? keptDefault
    this.#options = { ...options, top: this.#kept }
  }

  /** The list of a need, best first; empty for an unknown need. */
  of(needId: string): readonly Match[] {
    return this.#lists.get(needId) ?? []
  }

  putNeed(need: MatchNeed): void {
    this.#matcher.putNeed(need)
    this.#needs.set(need.id, need)
    this.#lists.set(need.id, this.#matcher.rank(need, this.#options))
  }

  removeNeed(needId: string): void {
    this.#matcher.removeNeed(needId)
    this.#needs.delete(needId)
    this.#lists.delete(needId)
  }

  /** Puts an offer in; answers the ids of the needs whose list changed. */
  putOffer(offer: MatchOffer): string[] {
    this.#matcher.put(offer)
    // Only where the offer is or may be seen: wording a reason costs more than scoring it.
    const keeps = (needId: string, score: number) =>
      this.#seen(needId, offer.id) || this.#enters(needId, score)
    const matches = this.#matcher.rankNeedsFor(
      { offer: offer.id },
      { ...this.#options, top: Number.MAX_SAFE_INTEGER, keeps },
    )
    const now = new Map(matches.map(match => [match.need, match]))
    return [...this.#lists.keys()].filter(needId => this.#place(needId, offer.id, now.get(needId)))
  }

  /** Takes an offer out; answers the ids of the needs whose list changed. */
  removeOffer(offerId: string): string[] {
    this.#matcher.remove(offerId)
    return [...this.#lists.keys()].filter(needId => this.#place(needId, offerId, undefined))
  }

  /** Puts one offer in its place in one list; true when the list is no longer the same. */
  #place(needId: string, offerId: string, match: NeedMatch | undefined): boolean {
    const list = this.#lists.get(needId) ?? []
    const seen = this.#seen(needId, offerId)
    const others = list.filter(other => other.offer !== offerId)
    const enters = match !== undefined && (others.length < this.#kept - 1 || match.score > lowest(others))
    if (!seen && !enters) return false
    // One of the best has left or fallen to the end: who follows is not in the list.
    if (seen && !enters && list.length >= this.#kept) return this.#rankAnew(needId)
    const { need: _, ...plain } = match ?? { need: needId }
    const after = match ? inOrder(others, plain as Match) : others
    this.#lists.set(needId, (this.#options.oneSided ? after : spread(after)).slice(0, this.#kept))
    return true
  }

  #seen(needId: string, offerId: string): boolean {
    return this.of(needId).some(match => match.offer === offerId)
  }

  #enters(needId: string, score: number): boolean {
    const list = this.of(needId)
    return list.length < this.#kept || score > lowest(list)
  }

  #rankAnew(needId: string): boolean {
    const need = this.#needs.get(needId)
    if (need) this.#lists.set(needId, this.#matcher.rank(need, this.#options))
    return true
  }
}

function lowest(list: readonly Match[]): number {
  return list.reduce((low, match) => Math.min(low, match.score), Infinity)
}

function inOrder(list: Match[], match: Match): Match[] {
  const at = list.findIndex(
    other => other.score < match.score || (other.score === match.score && other.offer > match.offer),
  )
  return at < 0 ? [...list, match] : [...list.slice(0, at), match, ...list.slice(at)]
}
