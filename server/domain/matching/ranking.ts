// Ranking: from a need to its offers, by a pool found fast and a whole score for each.
import type { Facts, NeedFacts, OfferFacts } from './facts.ts'
import { gateResults, passes } from './gates/index.ts'
import type { GateFacts } from './gates/index.ts'
import { bestFirst } from './pool.ts'
import { bandOf } from './match.ts'
import type { Match } from './match.ts'
import { scoreOf, settled, weightsWith } from './score.ts'
import type { Weights } from './score.ts'
import { dependenceWarning, reciprocal, sellerScore } from './seller.ts'
import { declinedMalus, likedBonus, refusalOf, refusalWords, weightsAfter } from './signals.ts'
import type { Signal } from './signals.ts'
import type { Store } from './store.ts'

/** What a ranking depends on beyond the need: `weights` and `signals` are the buyer's own. */
export type RankContext = {
  oneSided?: boolean
  weights?: Partial<Weights>
  /** ISO date; lead times are judged only when it is given. */
  today?: string
  signals?: readonly Signal[]
  /** Keeps only the offers it accepts (filters of a page). */
  accepts?: (offer: OfferFacts) => boolean
}

/** Offers that get a whole score for one need: enough for any page, few enough for a tenth of a second. */
const poolMax = 300
/** How stems and 4-grams share the text score (see docs/matcher.md). */
const stemShare = 0.65
const gramShare = 0.35
/** How much two texts' likeness as wholes says of their category, beside that of their surest sectors. */
const profileShare = 0.4
const sharedWordsMax = 3

/** An offer of the pool; `seller` is its organisation, or the offer itself when none is known. */
export type Scored = { slot: number; id: string; seller: string; score: number }

/** One need against one store, with everything that stays the same from offer to offer. */
export class Ranking {
  #store: Store
  #need: NeedFacts
  #context: RankContext
  #weights: Weights
  #signals: readonly Signal[]
  #texts = new Map<number, number>()

  constructor(store: Store, need: NeedFacts, context: RankContext) {
    this.#store = store
    this.#need = need
    this.#context = context
    this.#signals = context.signals ?? []
    this.#weights = weightsAfter(this.#signals, weightsWith(context.weights))
  }

  /** The offers of the pool with their scores, best first; equal scores in order of id, so that two runs are the same. */
  scored(): Scored[] {
    const { slots, stems } = this.#pool()
    this.#texts = this.#textScores(slots, slot => stems[slot] ?? 0)
    return slots.map(slot => this.#scored(slot)).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  }

  /** A scored offer as a match with its reasons; wording is most of the work, so it is done only for what is shown. */
  worded({ slot }: Scored): Match {
    return this.#match(slot, this.#texts.get(slot) ?? 0)
  }

  /** The scores of some offers, whether or not the gates let them through; in the order given. */
  scoredOf(slots: number[]): Scored[] {
    const stems = this.#store.text.stemScoresOf(this.#need.query, slots)
    this.#texts = this.#textScores(slots, slot => stems.get(slot) ?? 0)
    return slots.map(slot => this.#scored(slot))
  }

  passes(slot: number): boolean {
    const offer = this.#store.facts[slot]
    return offer !== undefined && passes(this.#gateFacts(offer))
  }

  /** The offers worth a whole score: the best by words and sectors that no gate keeps out. */
  #pool(): { slots: number[]; stems: Float32Array } {
    const { text, concepts, facts } = this.#store
    const stems = new Float32Array(facts.length)
    text.addStemScores(this.#need.query, stems)
    const scores = new Float32Array(stems.length)
    for (let slot = 0; slot < stems.length; slot++) scores[slot] = (stems[slot] ?? 0) * this.#weights.text
    concepts.addScores(this.#need.concepts, scores, this.#weights.category)
    const slots: number[] = []
    for (const slot of bestFirst(scores)) {
      if (slots.length >= poolMax) break
      if (this.#enters(slot)) slots.push(slot)
    }
    // A small edition is scored whole; a need without a known word still gets a list.
    if (slots.length < poolMax)
      for (const slot of this.#unmet(scores)) if (this.#enters(slot)) slots.push(slot)
    return { slots, stems }
  }

  /** Offers that neither words nor sectors found, as many as there is room for. */
  #unmet(scores: Float32Array): number[] {
    const slots: number[] = []
    for (let slot = 0; slot < scores.length && slots.length < poolMax; slot++)
      if (scores[slot] === 0) slots.push(slot)
    return slots
  }

  #enters(slot: number): boolean {
    const offer = this.#store.facts[slot]
    return offer !== undefined && this.#context.accepts?.(offer) !== false && passes(this.#gateFacts(offer))
  }

  #gateFacts(offer: OfferFacts): GateFacts {
    const refusal = refusalOf(this.#signals, offer.offer.id, this.#need.need.id)
    const refused = refusal && { reason: refusal.reason && refusalWords[refusal.reason] }
    return { need: this.#need, offer, today: this.#context.today, refused }
  }

  #textScores(slots: number[], stemScore: (slot: number) => number): Map<number, number> {
    const grams = this.#store.text.gramScore(this.#need.query, slots)
    return new Map(
      slots.map(slot => [
        slot,
        Math.min(1, stemShare * stemScore(slot) + gramShare * (grams.get(slot) ?? 0)),
      ]),
    )
  }

  #scored(slot: number): Scored {
    const { id = '', organisation = id } = this.#store.facts[slot]?.offer ?? {}
    return { slot, id, seller: organisation, score: this.#scoreOnly(slot, this.#texts.get(slot) ?? 0) }
  }

  #scoreOnly(slot: number, text: number): number {
    const facts = this.#factsOf(slot, text, false)
    const { score } = scoreOf(facts, this.#weights)
    return this.#context.oneSided ? score : this.#bothScore(score, facts).score
  }

  #match(slot: number, text: number): Match {
    const facts = this.#factsOf(slot, text)
    const { offer } = facts
    const { score, confidence, reasons } = scoreOf(facts, this.#weights)
    const gates = gateResults(this.#gateFacts(offer))
    const { id, organisation } = offer.offer
    const match = { offer: id, organisation, score, confidence, band: bandOf(score), gates, reasons }
    return this.#context.oneSided ? match : this.#bothSides(match, facts)
  }

  #bothSides(match: Match, facts: Facts): Match {
    const { score, bonus, malus } = this.#bothScore(match.score, facts)
    const further = [bonus?.reason, malus?.reason, dependenceWarning(facts)].filter(
      reason => reason !== undefined,
    )
    return { ...match, score, band: bandOf(score), reasons: [...match.reasons, ...further] }
  }

  #bothScore(buyerScore: number, facts: Facts) {
    const { facts: all, concepts } = this.#store
    const factsOf = (offerId: string) => all[this.#store.slotOf(offerId) ?? -1]
    const bonus =
      this.#signals.length > 0 ? likedBonus(facts.offer, this.#signals, factsOf, concepts) : undefined
    const malus = this.#signals.length > 0 ? declinedMalus(facts.offer, this.#signals, factsOf) : undefined
    const both = 100 * reciprocal(buyerScore / 100, sellerScore(facts, concepts))
    const moved = both + (bonus?.points ?? 0) - (malus?.points ?? 0)
    return { score: settled(Math.max(0, Math.min(100, moved))), bonus, malus }
  }

  /** What the rules see; the words for reasons are only looked up when `worded`. */
  #factsOf(slot: number, text: number, worded = true): Facts {
    const offer = this.#store.facts[slot]
    if (!offer) throw new Error(`matcher: slot ${slot} holds no offer`)
    const need = this.#need
    const shared = worded ? this.#store.text.sharedStems(need.query, slot, sharedWordsMax) : []
    return {
      need,
      offer,
      text,
      category: this.#category(slot, offer),
      sharedWords: [...shared].map(stem => need.forms.get(stem) ?? '').filter(Boolean),
      answer: worded ? this.#answer(offer) : undefined,
      today: this.#context.today,
    }
  }

  #category(slot: number, offer: OfferFacts): number {
    const { concepts, profiles } = this.#store
    // Likeness is evidence, and the root makes half of the evidence look like what it is: a fair match.
    const surest = Math.sqrt(concepts.likeness(this.#need.concepts, offer.concepts))
    const whole = profiles.likeness(this.#need.profile, slot)
    return whole === undefined ? surest : (1 - profileShare) * surest + profileShare * whole
  }

  /** The offer's sector that answers the need best, and whether the need asks for that very sector. */
  #answer(offer: OfferFacts): Facts['answer'] {
    const number = this.#store.concepts.bestAnswer(this.#need.concepts, offer.concepts)
    const label = number === undefined ? undefined : this.#store.lexicon.sectors[number]
    return label && number !== undefined
      ? { label, exact: this.#need.concepts.sectors.includes(number) }
      : undefined
  }
}
