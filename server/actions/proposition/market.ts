// The market of an edition in memory: its participants, published offers, open needs and opinions, with the matcher over them.
import {
  createMatcher,
  fairOrder,
  fieldOf,
  withBonus,
  type Consortium,
  type Explanation,
  type Field,
  type Loop,
  type Match,
  type Matcher,
  type MatchNeed,
} from '#server/domain/matching/index.ts'
import { mayAsk } from '#server/domain/request/who-may-ask.ts'
import {
  askedIn,
  editionTerms,
  shownIn,
  type AskedRow,
  type EditionTerms,
} from '#server/storage/queries/market-facts.ts'
import { openNeeds } from '#server/storage/queries/needs.ts'
import { publishedOffers } from '#server/storage/queries/offers.ts'
import {
  marketWord,
  opinionsOf,
  participantsOf,
  type MarketWord,
  type OpinionRow,
  type Participant,
} from '#server/storage/queries/propositions.ts'
import type { Sql } from '#server/storage/sql.ts'
import type { NeedView } from '#shared/need.ts'
import type { OfferView } from '#shared/offer.ts'
import { Impressions } from './impressions.ts'
import { matchNeed, matchOffer } from './match-rows.ts'
import { sellerSide } from './seller-side.ts'
import { sourcesOf, weighing, type Source } from './signals.ts'

// What a page of propositions and the next one show.
export const PROPOSITIONS_MAX = 20
// An exhibitor reads a whole morning's worth, not the edition.
export const NEEDS_SHOWN_MAX = 60
// Three are suggested; as many again wait for those that were asked meanwhile.
const SUGGESTED_EACH = 6
// Spreading takes a good part of a second for a large edition: suggestions of a few minutes ago are as good.
const SUGGESTED_KEPT_MS = 5 * 60_000
// A list that an organiser reads through; each organisation sees its own.
const LOOPS_MAX = 60

export type LotWords = (code: string) => { fr: string; en: string } | undefined

/** A pair worth showing at all: the words or the trade speak for it, not only the place. */
export const related = (match: Match): boolean =>
  match.reasons.some(
    reason =>
      (reason.criterion === 'text' || reason.criterion === 'category') &&
      (reason.state === 'met' || reason.state === 'partly'),
  )

/** A pair that suits: reserved and anonymous needs are shown to no other offer. */
export const suits = (match: Match): boolean => related(match) && match.band !== 'explore'

/** True when the exhibitor of the offer may read the need. */
export const readable = (need: NeedView, match: Match): boolean =>
  need.status === 'open' && (need.visibility === 'public' ? related(match) : suits(match))

/** What a sync found changed. */
export interface Moved {
  offers: Set<string>
  needs: Set<string>
}

export class Market {
  readonly editionId: string
  readonly participants = new Map<string, Participant>()
  readonly offers = new Map<string, OfferView>()
  readonly needs = new Map<string, NeedView>()
  readonly matcher: Matcher = createMatcher()
  /** By need, the offers (and whose they are) that screens may show beside it: who must hear when one falls out. */
  readonly told = new Map<string, Map<string, string>>()
  /** What stood on pages since it was last stored, and what was stored: the under-shown are lifted by it. */
  readonly impressions = new Impressions()
  /** The edition's own terms; undefined until the first reading. */
  terms: EditionTerms | undefined
  #word: MarketWord = { texts: '', asked: '' }
  #opinions: OpinionRow[] = []
  #asked: AskedRow[] = []
  #links: Set<string> | null = null
  #sources = new Map<string, Source[]>()
  /** By need, what the bonus of its last list was measured against. */
  #fields = new Map<string, Field>()
  /** Open needs as the matcher holds them: passed on as they are, so that their words are read once. */
  #held = new Map<string, MatchNeed>()
  /** Last rankings of open needs, for as long as nothing they depend on changed. */
  #lists = new Map<string, Match[]>()
  #offersBy = new Map<string, OfferView[]>()
  #sectorsBy = new Map<string, string[]>()
  #suggested: { madeAt: string; day: string; word: string; lists: Map<string, Match[]> } | null = null
  #loops: { madeAt: string; word: string; loops: Loop[] } | null = null
  #syncing: Promise<Moved> | null = null

  constructor(editionId: string) {
    this.editionId = editionId
  }

  /** Reads what changed since the last time, in one statement when nothing did; concurrent callers share one reading. */
  sync(sql: Sql): Promise<Moved> {
    this.#syncing ??= this.#read(sql).finally(() => (this.#syncing = null))
    return this.#syncing
  }

  async #read(sql: Sql): Promise<Moved> {
    const moved: Moved = { offers: new Set(), needs: new Set() }
    const word = await marketWord(sql, this.editionId)
    if (word.texts === this.#word.texts && word.asked === this.#word.asked) return moved
    if (word.asked !== this.#word.asked) {
      const before = this.#asked
      this.#asked = await askedIn(sql, this.editionId)
      for (const id of partiesMoved(before, this.#asked)) this.#needsOf(id, moved.needs)
    }
    if (word.texts !== this.#word.texts) await this.#readTexts(sql, moved)
    this.#word = word
    this.#sources.clear()
    this.#links = null
    // A changed offer may enter any list; a changed need only its own.
    if (moved.offers.size > 0) this.#lists.clear()
    for (const needId of moved.needs) this.#lists.delete(needId)
    return moved
  }

  async #readTexts(sql: Sql, moved: Moved): Promise<void> {
    const [participants, offers, needs, opinions, terms, shown] = await Promise.all([
      participantsOf(sql, this.editionId),
      publishedOffers(sql, this.editionId),
      openNeeds(sql, this.editionId),
      opinionsOf(sql, this.editionId),
      editionTerms(sql, this.editionId),
      shownIn(sql, this.editionId),
    ])
    const changedSellers = this.#takeParticipants(participants)
    this.#takeOffers(offers, changedSellers, moved)
    this.#takeNeeds(needs, changedSellers, moved)
    for (const one of opinionsMoved(this.#opinions, opinions)) {
      if (one.needId) moved.needs.add(one.needId)
      // A buyer's word weighs on all of its needs; an exhibitor's only on the pair it names.
      if (one.needId === null || this.needs.get(one.needId)?.organisationId === one.organisationId)
        this.#needsOf(one.organisationId, moved.needs)
    }
    this.#opinions = opinions
    this.#offersBy = Map.groupBy(this.offers.values(), offer => offer.organisationId)
    this.#sectorsBy.clear()
    // Another table of who may ask whom changes every list.
    if (JSON.stringify(terms?.rules) !== JSON.stringify(this.terms?.rules)) this.#lists.clear()
    this.terms = terms
    this.impressions.stored = shown
  }

  /** Stored counts were read anew: lists made before no longer say who is under-shown. */
  takeShown(shown: Map<string, number>): void {
    this.impressions.stored = shown
    this.#lists.clear()
  }

  #needsOf(organisationId: string, into: Set<string>): void {
    for (const need of this.needs.values()) if (need.organisationId === organisationId) into.add(need.id)
  }

  #takeParticipants(participants: Participant[]): Set<string> {
    const changed = new Set(
      participants.filter(one => this.participants.get(one.id)?.version !== one.version).map(one => one.id),
    )
    const left = [...this.participants.keys()].filter(id => !participants.some(one => one.id === id))
    this.participants.clear()
    for (const one of participants) this.participants.set(one.id, one)
    return new Set([...changed, ...left])
  }

  #takeOffers(offers: OfferView[], sellers: Set<string>, moved: Moved): void {
    const now = new Map(offers.map(offer => [offer.id, offer]))
    for (const id of this.offers.keys()) {
      if (now.has(id)) continue
      this.offers.delete(id)
      this.matcher.remove(id)
      moved.offers.add(id)
    }
    for (const offer of offers) {
      const seller = this.participants.get(offer.organisationId)
      if (!seller || (this.offers.get(offer.id)?.version === offer.version && !sellers.has(seller.id)))
        continue
      this.offers.set(offer.id, offer)
      this.matcher.put(matchOffer(offer.id, offer, seller))
      moved.offers.add(offer.id)
    }
  }

  #takeNeeds(needs: NeedView[], buyers: Set<string>, moved: Moved): void {
    const now = new Map(needs.map(need => [need.id, need]))
    for (const id of this.needs.keys()) {
      if (now.has(id)) continue
      this.needs.delete(id)
      this.#held.delete(id)
      this.matcher.removeNeed(id)
      moved.needs.add(id)
    }
    for (const need of needs) {
      if (this.needs.get(need.id)?.version === need.version && !buyers.has(need.organisationId)) continue
      this.needs.set(need.id, need)
      const held = matchNeed(need.id, need.organisationId, need)
      this.#held.set(need.id, held)
      this.matcher.putNeed(held)
      moved.needs.add(need.id)
    }
  }

  /** Sectors of an exhibitor: those its offers declare, else the one that its words speak of. */
  sectorsOf(organisationId: string): string[] {
    let sectors = this.#sectorsBy.get(organisationId)
    if (!sectors) {
      const offers = this.offersOf(organisationId)
      const declared = [...new Set(offers.flatMap(offer => offer.sectors))]
      const words = offers.map(offer => `${offer.title} ${offer.description}`).join('\n')
      sectors =
        declared.length > 0 || words === ''
          ? declared
          : this.matcher.suggestSectors(words, 1).map(one => one.code)
      this.#sectorsBy.set(organisationId, sectors)
    }
    return sectors
  }

  offersOf(organisationId: string): OfferView[] {
    return this.#offersBy.get(organisationId) ?? []
  }

  /** The offers for a need, best first. An open need's list is kept until something it depends on changes. */
  rank(need: NeedView, today: string, top = PROPOSITIONS_MAX): Match[] {
    const open = this.needs.get(need.id)?.version === need.version
    const kept = open && top === PROPOSITIONS_MAX ? this.#lists.get(need.id) : undefined
    if (kept) return kept
    const refused = this.#refusedBySellers(need.id)
    const near = this.matcher
      .near(this.#matchNeed(need), { ...this.#options(need, today), top: top + refused.size })
      .filter(match => !refused.has(match.offer) && related(match) && this.#mayMeet(need, match.offer))
    const field = fieldOf(near, this.impressions.stored)
    const list = fairOrder(near, this.impressions.stored, field).slice(0, top)
    if (open && top === PROPOSITIONS_MAX) {
      this.#lists.set(need.id, list)
      this.#fields.set(need.id, field)
    }
    return list
  }

  /** False when the edition's table lets neither side ask the other. */
  #mayMeet(need: NeedView, offerId: string): boolean {
    const buyer = this.participants.get(need.organisationId)
    const seller = this.participants.get(this.offers.get(offerId)?.organisationId ?? '')
    // The buyer of a typed need may not be known here; requests are judged when they are sent.
    return !buyer || !seller || this.mayAsk(buyer.id, seller.id) || this.mayAsk(seller.id, buyer.id)
  }

  /** Whether one organisation may ask another, by the edition's table. */
  mayAsk(askerId: string, askedId: string): boolean {
    const [asker, asked] = [this.participants.get(askerId), this.participants.get(askedId)]
    return !this.terms || !asker || !asked || mayAsk(this.terms.rules, asker, asked)
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
    if (!match?.passes || !related(match) || this.#refusedBySellers(need.id).has(offerId)) return undefined
    if (!this.#mayMeet(need, offerId)) return undefined
    const field = this.#fields.get(need.id)
    return field ? withBonus(match, field, this.impressions.stored) : match
  }

  explain(need: NeedView, offerId: string, today: string): Explanation | undefined {
    return this.matcher.explain(this.#matchNeed(need), offerId, this.#options(need, today))
  }

  /** The open needs that an organisation's offers answer, each by its best offer; reserved ones only when they suit. */
  rankNeeds(organisationId: string, today: string): (Match & { need: string })[] {
    const side = sellerSide(organisationId, {
      needs: this.needs,
      opinions: this.#opinions,
      asked: this.#asked,
    })
    return this.matcher
      .rankNeedsFor({ organisation: organisationId }, { today, top: Number.MAX_SAFE_INTEGER })
      .filter(match => {
        const need = this.needs.get(match.need)
        return need !== undefined && readable(need, match) && this.#mayMeet(need, match.offer)
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
    const word = `${this.#word.texts} ${this.#word.asked}`
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
    const { weights, signals } = this.#options(need, day)
    const without = this.#refusedBySellers(needId)
    for (const offer of this.offers.values())
      if (this.linked(need.organisationId, offer.organisationId) || !this.#mayMeet(need, offer.id))
        without.add(offer.id)
    return { weights, signals, without }
  }

  /** True when the two have a request in play, or one that was accepted. */
  linked(one: string, other: string): boolean {
    if (!this.#links)
      this.#links = new Set(
        this.#asked
          .filter(asked => asked.status !== 'declined')
          .flatMap(({ requesterId, addresseeId }) => [
            `${requesterId}|${addresseeId}`,
            `${addresseeId}|${requesterId}`,
          ]),
      )
    return this.#links.has(`${one}|${other}`)
  }

  /** The small set of enterprises that covers a need; `lotOf` gives the buyer's own words for a trade that stands for a lot. */
  consortium(need: NeedView, today: string): { set: Consortium | undefined; lotOf: LotWords } {
    const held = this.#matchNeed(need)
    const titles = new Map<string, string>()
    for (const { title } of need.lots) {
      const [sector] = this.matcher.suggestSectors(title, 1)
      if (sector && !titles.has(sector.code)) titles.set(sector.code, title)
    }
    const byLots = titles.size > 1 ? { ...held, sectors: [...titles.keys()] } : held
    const refused = this.#refusedBySellers(need.id)
    const set = this.matcher.consortium(byLots, {
      ...this.#options(need, today),
      accepts: ({ offer }) => !refused.has(offer.id) && this.#mayMeet(need, offer.id),
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
    const word = `${this.#word.texts} ${now.slice(0, 10)}`
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

  opinionOf(organisationId: string, needId: string, offerId: string): OpinionRow | undefined {
    return this.#opinions.findLast(
      one => one.organisationId === organisationId && one.needId === needId && one.offerId === offerId,
    )
  }

  opinionsBy(organisationIds: readonly string[]): OpinionRow[] {
    return this.#opinions.filter(one => organisationIds.includes(one.organisationId))
  }

  #refusedBySellers(needId: string): Set<string> {
    const said = this.#opinions.filter(
      one => one.needId === needId && one.organisationId === this.offers.get(one.offerId)?.organisationId,
    )
    return new Set(said.filter(one => one.kind === 'refused').map(one => one.offerId))
  }

  #matchNeed(need: NeedView): MatchNeed {
    const held = this.needs.get(need.id)?.version === need.version ? this.#held.get(need.id) : undefined
    return held ?? matchNeed(need.id, need.organisationId, need)
  }

  #options(need: NeedView, today: string) {
    return { today, weights: need.weights, signals: weighing(this.sourcesOf(need.organisationId)) }
  }

  /** What a buyer said and did, oldest first. */
  sourcesOf(organisationId: string): Source[] {
    let sources = this.#sources.get(organisationId)
    if (!sources) {
      sources = sourcesOf(organisationId, {
        opinions: this.#opinions,
        asked: this.#asked,
        sellerOf: offerId => this.offers.get(offerId)?.organisationId,
        offerOf: id => this.offersOf(id)[0]?.id,
      })
      this.#sources.set(organisationId, sources)
    }
    return sources
  }
}

function opinionsMoved(before: readonly OpinionRow[], after: readonly OpinionRow[]): OpinionRow[] {
  const [had, has] = [new Set(before.map(one => one.id)), new Set(after.map(one => one.id))]
  return [...before.filter(one => !has.has(one.id)), ...after.filter(one => !had.has(one.id))]
}

/** The organisations between which something was asked or answered since. */
function partiesMoved(before: readonly AskedRow[], after: readonly AskedRow[]): Set<string> {
  const word = (one: AskedRow) => `${one.id} ${one.status} ${one.at}`
  const [had, has] = [new Set(before.map(word)), new Set(after.map(word))]
  const moved = [...before.filter(one => !has.has(word(one))), ...after.filter(one => !had.has(word(one)))]
  return new Set(moved.flatMap(one => [one.requesterId, one.addresseeId]))
}
