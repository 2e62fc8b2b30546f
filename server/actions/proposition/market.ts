// The market of an edition in memory, with the matcher over it: the lists that screens show, suggested meetings, consortiums, loops.
import {
  fairOrder,
  fieldOf,
  withBonus,
  type Consortium,
  type Field,
  type Loop,
  type Match,
} from '#server/domain/matching/index.ts'
import type { NeedView } from '#shared/need.ts'
import { MarketPairs } from './market-pairs.ts'
import type { Moved } from './market-rows.ts'
import { sellerSide } from './seller-side.ts'
import { readable, related } from './suits.ts'

// What a page of propositions and the next one show.
const PROPOSITIONS_MAX = 20
// An exhibitor reads a whole morning's worth, not the edition.
const NEEDS_SHOWN_MAX = 60
// Three are suggested; as many again wait for those that were asked meanwhile.
const SUGGESTED_EACH = 6
// Spreading takes a good part of a second for a large edition: suggestions of a few minutes ago are as good.
const SUGGESTED_KEPT_MS = 5 * 60_000
// A list that an organiser reads through; each organisation sees its own.
const LOOPS_MAX = 60

export type LotWords = (code: string) => { fr: string; en: string } | undefined

export class Market extends MarketPairs {
  /** By need, the offers (and whose they are) that screens may show beside it: who must hear when one falls out. */
  readonly told = new Map<string, Map<string, string>>()
  /** By need, what the bonus of its last list was measured against. */
  #fields = new Map<string, Field>()
  /** Last rankings of open needs, for as long as nothing they depend on changed. */
  #lists = new Map<string, Match[]>()
  #suggested: { madeAt: string; day: string; word: string; lists: Map<string, Match[]> } | null = null
  #loops: { madeAt: string; word: string; loops: Loop[] } | null = null

  protected override forget(moved: Moved, what: { texts: boolean; terms: boolean }): void {
    this.forgetPairs(what)
    // A changed offer, or another table of who may ask whom, may enter any list; a changed need only its own.
    if (moved.offers.size > 0 || what.terms) this.#lists.clear()
    for (const needId of moved.needs) this.#lists.delete(needId)
  }

  /** Stored counts were read anew: lists made before no longer say who is under-shown. */
  takeShown(shown: Map<string, number>): void {
    this.impressions.stored = shown
    this.#lists.clear()
  }

  /** The offers for a need, best first. An open need's list is kept until something it depends on changes. */
  rank(need: NeedView, today: string, top = PROPOSITIONS_MAX): Match[] {
    const open = this.needs.get(need.id)?.version === need.version
    const kept = open && top === PROPOSITIONS_MAX ? this.#lists.get(need.id) : undefined
    if (kept) return kept
    const refused = this.refusedBySellers(need.id)
    const near = this.matcher
      .near(this.matchNeed(need), { ...this.options(need, today), top: top + refused.size })
      .filter(match => !refused.has(match.offer) && related(match) && this.mayMeet(need, match.offer))
    const field = fieldOf(near, this.impressions.stored)
    const list = fairOrder(near, this.impressions.stored, field).slice(0, top)
    if (open && top === PROPOSITIONS_MAX) {
      this.#lists.set(need.id, list)
      this.#fields.set(need.id, field)
    }
    return list
  }

  /** Remembers that screens may now show this pair. */
  noteTold(needId: string, offerId: string): void {
    const offer = this.offers.get(offerId)
    if (!offer) return
    let told = this.told.get(needId)
    if (!told) this.told.set(needId, (told = new Map()))
    told.set(offerId, offer.organisationId)
  }

  /** One pair as the buyer sees it; undefined when a condition or a refusal of either side keeps it apart. */
  pair(need: NeedView, offerId: string, today: string): Match | undefined {
    const match = this.explain(need, offerId, today)
    if (!match?.passes || !related(match) || this.refusedBySellers(need.id).has(offerId)) return undefined
    if (!this.mayMeet(need, offerId)) return undefined
    const field = this.#fields.get(need.id)
    return field ? withBonus(match, field, this.impressions.stored) : match
  }

  /** The open needs that an organisation's offers answer, each by its best offer; reserved ones only when they suit. */
  rankNeeds(organisationId: string, today: string): (Match & { need: string })[] {
    const side = sellerSide(organisationId, {
      needs: this.needs,
      opinions: this.opinions,
      asked: this.asked,
    })
    return this.matcher
      .rankNeedsFor({ organisation: organisationId }, { today, top: Number.MAX_SAFE_INTEGER })
      .filter(match => {
        const need = this.needs.get(match.need)
        return need !== undefined && readable(need, match) && this.mayMeet(need, match.offer)
      })
      .map(side)
      .sort((a, b) => b.score - a.score || (a.need < b.need ? -1 : 1))
      .slice(0, NEEDS_SHOWN_MAX)
  }

  /**
   * For every open need the offers that are suggested for a meeting, demand spread over the sellers; made anew when something
   * changed, at most every few minutes, since spreading looks at the whole market at once.
   */
  suggestedLists(now: string): Map<string, Match[]> {
    const day = now.slice(0, 10)
    const word = `${this.word.texts} ${this.word.asked}`
    const last = this.#suggested
    const young = last && Date.parse(now) - Date.parse(last.madeAt) < SUGGESTED_KEPT_MS
    if (last && last.day === day && (last.word === word || young)) return last.lists
    const lists = this.matcher.spread({
      needs: [...this.needs.keys()],
      top: SUGGESTED_EACH,
      today: day,
      each: needId => this.#suggesting(needId, day),
    })
    this.#suggested = { madeAt: now, day, word, lists }
    return lists
  }

  #suggesting(needId: string, day: string) {
    const need = this.needs.get(needId)
    if (!need) return {}
    const { weights, signals } = this.options(need, day)
    const without = this.refusedBySellers(needId)
    for (const offer of this.offers.values())
      if (this.linked(need.organisationId, offer.organisationId) || !this.mayMeet(need, offer.id))
        without.add(offer.id)
    return { weights, signals, without }
  }

  /** The small set of enterprises that covers a need; `lotOf` gives the buyer's own words for a trade that stands for a lot. */
  consortium(need: NeedView, today: string): { set: Consortium | undefined; lotOf: LotWords } {
    const held = this.matchNeed(need)
    const titles = new Map<string, string>()
    for (const { title } of need.lots) {
      const [sector] = this.matcher.suggestSectors(title, 1)
      if (sector && !titles.has(sector.code)) titles.set(sector.code, title)
    }
    const byLots = titles.size > 1 ? { ...held, sectors: [...titles.keys()] } : held
    const refused = this.refusedBySellers(need.id)
    const set = this.matcher.consortium(byLots, {
      ...this.options(need, today),
      accepts: ({ offer }) => !refused.has(offer.id) && this.mayMeet(need, offer.id),
    })
    return {
      set,
      lotOf: code => {
        const title = titles.size > 1 ? titles.get(code) : undefined
        return title === undefined ? undefined : { fr: title, en: title }
      },
    }
  }

  /** Exchange loops among those who both offer and need; kept as long as suggestions are. Needs without a named buyer stay out. */
  loops(now: string): Loop[] {
    const word = `${this.word.texts} ${now.slice(0, 10)}`
    const last = this.#loops
    const young = last && Date.parse(now) - Date.parse(last.madeAt) < SUGGESTED_KEPT_MS
    if (last && (last.word === word || young)) return last.loops
    const open = [...this.needs.values()].filter(
      need => need.visibility !== 'anonymous' && this.offersOf(need.organisationId).length > 0,
    )
    const loops = this.matcher
      .loops({ today: now.slice(0, 10), needs: open.map(need => need.id), count: LOOPS_MAX })
      .filter(loop =>
        loop.supplies.every(({ from, to, need, offer }) => {
          const asked = this.needs.get(need)
          return asked && this.mayAsk(to, from) && this.pair(asked, offer, now.slice(0, 10))
        }),
      )
    this.#loops = { madeAt: now, word, loops }
    return loops
  }
}
