// The rows of an edition's market in memory, kept up with what changed: participants, published offers, open needs, opinions, requests.
import { createMatcher, type Matcher, type MatchNeed } from '#server/domain/matching/index.ts'
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

/** What a sync found changed. */
export interface Moved {
  offers: Set<string>
  needs: Set<string>
}

export abstract class MarketRows {
  readonly editionId: string
  readonly participants = new Map<string, Participant>()
  readonly offers = new Map<string, OfferView>()
  readonly needs = new Map<string, NeedView>()
  readonly matcher: Matcher = createMatcher()
  /** What stood on pages since it was last stored, and what was stored: the under-shown are lifted by it. */
  readonly impressions = new Impressions()
  /** The edition's own terms; undefined until the first reading. */
  terms: EditionTerms | undefined
  protected word: MarketWord = { texts: '', asked: '' }
  /** Changes with whatever exhibitors and buyers publish here: what was written from it holds while this stays. */
  get published(): string {
    return `${this.editionId} ${this.word.texts}`
  }
  protected opinions: OpinionRow[] = []
  protected asked: AskedRow[] = []
  /** Open needs as the matcher holds them: passed on as they are, so that their words are read once. */
  protected held = new Map<string, MatchNeed>()
  protected offersBy = new Map<string, OfferView[]>()
  #syncing: Promise<Moved> | null = null

  constructor(editionId: string) {
    this.editionId = editionId
  }

  /** Rows were read anew: what was worked out from them before is worked out again. */
  protected abstract forget(moved: Moved, what: { texts: boolean; terms: boolean }): void

  /** Reads what changed since the last time, in one statement when nothing did; concurrent callers share one reading. */
  sync(sql: Sql): Promise<Moved> {
    this.#syncing ??= this.#read(sql).finally(() => (this.#syncing = null))
    return this.#syncing
  }

  async #read(sql: Sql): Promise<Moved> {
    const moved: Moved = { offers: new Set(), needs: new Set() }
    const word = await marketWord(sql, this.editionId)
    if (word.texts === this.word.texts && word.asked === this.word.asked) return moved
    if (word.asked !== this.word.asked) {
      const before = this.asked
      this.asked = await askedIn(sql, this.editionId)
      for (const id of partiesMoved(before, this.asked)) this.#needsOf(id, moved.needs)
    }
    const texts = word.texts !== this.word.texts
    const termsBefore = JSON.stringify(this.terms?.rules)
    if (texts) await this.#readTexts(sql, moved)
    this.word = word
    this.forget(moved, { texts, terms: JSON.stringify(this.terms?.rules) !== termsBefore })
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
    for (const one of opinionsMoved(this.opinions, opinions)) {
      if (one.needId) moved.needs.add(one.needId)
      // A buyer's word weighs on all of its needs; an exhibitor's only on the pair it names.
      if (one.needId === null || this.needs.get(one.needId)?.organisationId === one.organisationId)
        this.#needsOf(one.organisationId, moved.needs)
    }
    this.opinions = opinions
    this.offersBy = Map.groupBy(this.offers.values(), offer => offer.organisationId)
    this.terms = terms
    this.impressions.stored = shown
  }

  #needsOf(organisationId: string, into: Set<string>): void {
    for (const need of this.needs.values()) if (need.organisationId === organisationId) into.add(need.id)
  }

  #takeParticipants(participants: Participant[]): Set<string> {
    const changed = new Set(
      participants.filter(one => this.participants.get(one.id)?.version !== one.version).map(one => one.id),
    )
    const here = new Set(participants.map(one => one.id))
    const left = [...this.participants.keys()].filter(id => !here.has(id))
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
      this.held.delete(id)
      this.matcher.removeNeed(id)
      moved.needs.add(id)
    }
    for (const need of needs) {
      if (this.needs.get(need.id)?.version === need.version && !buyers.has(need.organisationId)) continue
      this.needs.set(need.id, need)
      const held = matchNeed(need.id, need.organisationId, need)
      this.held.set(need.id, held)
      this.matcher.putNeed(held)
      moved.needs.add(need.id)
    }
  }

  offersOf(organisationId: string): OfferView[] {
    return this.offersBy.get(organisationId) ?? []
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
