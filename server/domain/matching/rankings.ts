// Live rankings: the best offers of every need, kept up to date one change at a time.
import { spread } from './exposure.ts'
import type { Match } from './match.ts'
import type { Matcher, RankOptions } from './matcher.ts'
import type { MatchNeed } from './need.ts'
import type { MatchOffer } from './offer.ts'

/** Matches kept for each need: what a page and the next one show. */
const keptDefault = 20
/** As many again wait behind them, so that who leaves is replaced without ranking the whole market. */
const reserveTimes = 2

/** A need with its matches, best first; `whole` when no offer is left out, so that none can be missing. */
type Held = { need: MatchNeed; matches: Match[]; whole: boolean }

/**
 * The first matches of each need of an edition. A changed offer is scored against every need and put in its place; a need is
 * ranked anew only when its reserve is used up. Each change answers with the needs whose shown list moved.
 */
export class Rankings {
  #matcher: Matcher
  #options: RankOptions
  #kept: number
  #held = new Map<string, Held>()

  constructor(matcher: Matcher, options: RankOptions = {}) {
    this.#matcher = matcher
    this.#kept = options.top ?? keptDefault
    this.#options = { ...options, top: reserveTimes * this.#kept }
  }

  /** The list of a need, best first; empty for an unknown need. */
  of(needId: string): readonly Match[] {
    return this.#held.get(needId)?.matches.slice(0, this.#kept) ?? []
  }

  putNeed(need: MatchNeed): void {
    this.#matcher.putNeed(need)
    this.#held.set(need.id, this.#ranked(need))
  }

  removeNeed(needId: string): void {
    this.#matcher.removeNeed(needId)
    this.#held.delete(needId)
  }

  /** Puts an offer in; answers the ids of the needs whose list changed. */
  putOffer(offer: MatchOffer): string[] {
    this.#matcher.put(offer)
    // Only where the offer is or may be seen: wording a reason costs more than scoring it.
    const keeps = (needId: string, score: number) => this.#enters(needId, offer.id, score)
    const all = { ...this.#options, top: Number.MAX_SAFE_INTEGER, keeps }
    const now = new Map(
      this.#matcher.rankNeedsFor({ offer: offer.id }, all).map(({ need, ...match }) => [need, match]),
    )
    return [...this.#held.keys()].filter(needId => this.#place(needId, offer.id, now.get(needId)))
  }

  /** Takes an offer out; answers the ids of the needs whose list changed. */
  removeOffer(offerId: string): string[] {
    this.#matcher.remove(offerId)
    return [...this.#held.keys()].filter(needId => this.#place(needId, offerId, undefined))
  }

  /** Puts one offer in its place among the matches of one need; true when what is shown is no longer the same. */
  #place(needId: string, offerId: string, match: Match | undefined): boolean {
    const held = this.#held.get(needId)
    if (!held) return false
    const others = held.matches.filter(other => other.offer !== offerId)
    if (!match && others.length === held.matches.length) return false
    const before = this.of(needId)
    const placed = match ? inOrder(others, match) : others
    const ordered = this.#options.oneSided ? placed : spread(placed)
    const full = reserveTimes * this.#kept
    const after = { ...held, matches: ordered.slice(0, full), whole: held.whole && ordered.length <= full }
    const usedUp = !after.whole && after.matches.length < this.#kept
    this.#held.set(needId, usedUp ? this.#ranked(held.need) : after)
    return !sameList(before, this.of(needId), offerId)
  }

  /** True when the score is better than the last that waits, or every offer has its place. */
  #enters(needId: string, offerId: string, score: number): boolean {
    const held = this.#held.get(needId)
    if (!held) return false
    const others = held.matches.filter(other => other.offer !== offerId)
    return held.whole || score > others.reduce((low, match) => Math.min(low, match.score), Infinity)
  }

  #ranked(need: MatchNeed): Held {
    const matches = this.#matcher.rank(need, this.#options)
    return { need, matches, whole: matches.length < reserveTimes * this.#kept }
  }
}

/** Unchanged when the same offers stand in the same order and the changed one is not among them. */
function sameList(before: readonly Match[], after: readonly Match[], changed: string): boolean {
  const same = before.length === after.length && before.every((match, at) => match.offer === after[at]?.offer)
  return same && !after.some(match => match.offer === changed)
}

function inOrder(list: Match[], match: Match): Match[] {
  const at = list.findIndex(
    other => other.score < match.score || (other.score === match.score && other.offer > match.offer),
  )
  return at < 0 ? [...list, match] : [...list.slice(0, at), match, ...list.slice(at)]
}
