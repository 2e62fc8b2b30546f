// The market of an edition in memory: its participants, published offers, open needs and opinions, with the matcher over them.
import {
  createMatcher,
  type Explanation,
  type Match,
  type Matcher,
  type MatchNeed,
  type Signal,
} from '#server/domain/matching/index.ts'
import { openNeeds } from '#server/storage/queries/needs.ts'
import { publishedOffers } from '#server/storage/queries/offers.ts'
import {
  marketWord,
  opinionsOf,
  participantsOf,
  type OpinionRow,
  type Participant,
} from '#server/storage/queries/propositions.ts'
import type { Sql } from '#server/storage/sql.ts'
import type { NeedView } from '#shared/need.ts'
import type { OfferView } from '#shared/offer.ts'
import { matchNeed, matchOffer } from './match-rows.ts'

// What a page of propositions and the next one show.
export const PROPOSITIONS_MAX = 20
// An exhibitor reads a whole morning's worth, not the edition.
export const NEEDS_SHOWN_MAX = 60
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
  #word = ''
  #opinions: OpinionRow[] = []
  /** Open needs as the matcher holds them: passed on as they are, so that their words are read once. */
  #held = new Map<string, MatchNeed>()
  /** Last rankings of open needs, for as long as nothing they depend on changed. */
  #lists = new Map<string, Match[]>()
  #offersBy = new Map<string, OfferView[]>()
  #sectorsBy = new Map<string, string[]>()
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
    if (word === this.#word) return moved
    const [participants, offers, needs, opinions] = await Promise.all([
      participantsOf(sql, this.editionId),
      publishedOffers(sql, this.editionId),
      openNeeds(sql, this.editionId),
      opinionsOf(sql, this.editionId),
    ])
    const changedSellers = this.#takeParticipants(participants)
    this.#takeOffers(offers, changedSellers, moved)
    this.#takeNeeds(needs, changedSellers, moved)
    for (const needId of needsWithOtherOpinions(this.#opinions, opinions)) moved.needs.add(needId)
    this.#opinions = opinions
    this.#offersBy = Map.groupBy(this.offers.values(), offer => offer.organisationId)
    this.#sectorsBy.clear()
    // A changed offer may enter any list; a changed need only its own.
    if (moved.offers.size > 0) this.#lists.clear()
    for (const needId of moved.needs) this.#lists.delete(needId)
    this.#word = word
    return moved
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
    const list = this.matcher
      .rank(this.#matchNeed(need), { ...this.#options(need, today), top: top + refused.size })
      .filter(match => !refused.has(match.offer) && related(match))
      .slice(0, top)
    if (open && top === PROPOSITIONS_MAX) this.#lists.set(need.id, list)
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
    return match?.passes && related(match) && !this.#refusedBySellers(need.id).has(offerId)
      ? match
      : undefined
  }

  explain(need: NeedView, offerId: string, today: string): Explanation | undefined {
    return this.matcher.explain(this.#matchNeed(need), offerId, this.#options(need, today))
  }

  /** The open needs that an organisation's offers answer, each by its best offer; reserved ones only when they suit. */
  rankNeeds(organisationId: string, today: string): (Match & { need: string })[] {
    return this.matcher
      .rankNeedsFor({ organisation: organisationId }, { today, top: Number.MAX_SAFE_INTEGER })
      .filter(match => {
        const need = this.needs.get(match.need)
        return need !== undefined && readable(need, match)
      })
      .slice(0, NEEDS_SHOWN_MAX)
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
    const said = this.#opinions.filter(one => one.organisationId === need.organisationId)
    return { today, weights: need.weights, signals: said.map(signalOf) }
  }
}

function signalOf(opinion: OpinionRow): Signal {
  const pair = { offer: opinion.offerId, need: opinion.needId }
  if (opinion.kind === 'shortlisted') return { kind: 'shortlisted', ...pair }
  return { kind: 'refused', ...pair, ...(opinion.reason === null ? {} : { reason: opinion.reason }) }
}

function needsWithOtherOpinions(before: readonly OpinionRow[], after: readonly OpinionRow[]): Set<string> {
  const [had, has] = [new Set(before.map(one => one.id)), new Set(after.map(one => one.id))]
  const changed = [...before.filter(one => !has.has(one.id)), ...after.filter(one => !had.has(one.id))]
  return new Set(changed.map(one => one.needId))
}
