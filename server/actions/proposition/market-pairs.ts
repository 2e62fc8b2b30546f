// What stands between two in a market: who may ask whom, what each said of the other, what was asked already.
import type { Explanation, MatchNeed } from '#server/domain/matching/index.ts'
import { mayAsk } from '#server/domain/request/who-may-ask.ts'
import type { OpinionRow } from '#server/storage/queries/propositions.ts'
import type { NeedView } from '#shared/need.ts'
import { MarketRows } from './market-rows.ts'
import { matchNeed } from './match-rows.ts'
import { sourcesOf, weighing, type Source } from './signals.ts'

export abstract class MarketPairs extends MarketRows {
  #links: Set<string> | null = null
  #sources = new Map<string, Source[]>()
  #sectorsBy = new Map<string, string[]>()

  /** Requests and opinions were read anew. */
  protected forgetPairs({ texts }: { texts: boolean }): void {
    this.#sources.clear()
    this.#links = null
    if (texts) this.#sectorsBy.clear()
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

  /** Whether one organisation may ask another, by the edition's table. */
  mayAsk(askerId: string, askedId: string): boolean {
    const [asker, asked] = [this.participants.get(askerId), this.participants.get(askedId)]
    return !this.terms || !asker || !asked || mayAsk(this.terms.rules, asker, asked)
  }

  /** False when the edition's table lets neither side ask the other. */
  protected mayMeet(need: NeedView, offerId: string): boolean {
    const buyer = this.participants.get(need.organisationId)
    const seller = this.participants.get(this.offers.get(offerId)?.organisationId ?? '')
    // The buyer of a typed need may not be known here; requests are judged when they are sent.
    return !buyer || !seller || this.mayAsk(buyer.id, seller.id) || this.mayAsk(seller.id, buyer.id)
  }

  /** True when the two have a request in play, or one that was accepted. */
  linked(one: string, other: string): boolean {
    if (!this.#links)
      this.#links = new Set(
        this.asked
          .filter(asked => asked.status !== 'declined')
          .flatMap(({ requesterId, addresseeId }) => [
            `${requesterId}|${addresseeId}`,
            `${addresseeId}|${requesterId}`,
          ]),
      )
    return this.#links.has(`${one}|${other}`)
  }

  explain(need: NeedView, offerId: string, today: string): Explanation | undefined {
    return this.matcher.explain(this.matchNeed(need), offerId, this.options(need, today))
  }

  opinionOf(organisationId: string, needId: string, offerId: string): OpinionRow | undefined {
    return this.opinions.findLast(
      one => one.organisationId === organisationId && one.needId === needId && one.offerId === offerId,
    )
  }

  opinionsBy(organisationIds: readonly string[]): OpinionRow[] {
    return this.opinions.filter(one => organisationIds.includes(one.organisationId))
  }

  protected refusedBySellers(needId: string): Set<string> {
    const said = this.opinions.filter(
      one => one.needId === needId && one.organisationId === this.offers.get(one.offerId)?.organisationId,
    )
    return new Set(said.filter(one => one.kind === 'refused').map(one => one.offerId))
  }

  /** What a buyer said and did, oldest first. */
  sourcesOf(organisationId: string): Source[] {
    let sources = this.#sources.get(organisationId)
    if (!sources) {
      sources = sourcesOf(organisationId, {
        opinions: this.opinions,
        asked: this.asked,
        sellerOf: offerId => this.offers.get(offerId)?.organisationId,
        offerOf: id => this.offersOf(id)[0]?.id,
      })
      this.#sources.set(organisationId, sources)
    }
    return sources
  }

  protected matchNeed(need: NeedView): MatchNeed {
    const held = this.needs.get(need.id)?.version === need.version ? this.held.get(need.id) : undefined
    return held ?? matchNeed(need.id, need.organisationId, need)
  }

  protected options(need: NeedView, today: string) {
    return { today, weights: need.weights, signals: weighing(this.sourcesOf(need.organisationId)) }
  }
}
