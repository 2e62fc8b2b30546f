// The matcher: offers and needs held in memory, changed one at a time, ranked in both directions.
import { sectors as taxonomy } from '#shared/taxonomy/index.ts'
import type { Sector } from '#shared/taxonomy/types.ts'
import { ConceptIndex } from './concepts/concept-index.ts'
import { Lexicon } from './concepts/lexicon.ts'
import { likenessTable } from './concepts/likeness.ts'
import type { Facts, NeedFacts, OfferFacts } from './facts.ts'
import { gateResults, passes } from './gates/index.ts'
import type { GateFacts } from './gates/index.ts'
import { TextIndex } from './index/text-index.ts'
import { bandOf } from './match.ts'
import type { Explanation, Match } from './match.ts'
import type { MatchNeed } from './need.ts'
import type { MatchOffer } from './offer.ts'
import { resolvePlace } from './places.ts'
import { fieldsOf, joined, needConcepts, offerFacts } from './prepare.ts'
import { scoreOf, weightsWith } from './score.ts'
import type { Weights } from './score.ts'
import { wordsOf } from './text/words.ts'
import type { Word } from './text/words.ts'

export type MatcherOptions = { sectors?: readonly Sector[] }

export type RankOptions = {
  /** Matches wanted; 20 unless told. */
  top?: number
  /** For the need alone, without reciprocity and exposure. */
  oneSided?: boolean
  /** The buyer's own weights by criterion. */
  weights?: Partial<Weights>
  /** ISO date; lead times are judged only when it is given. */
  today?: string
}

/** Offers that get a whole score for one need: enough for any page, few enough for a tenth of a second. */
const poolMax = 400
/** Stems of a need that are asked of the index: the rarest, so that a pasted tender costs what a sentence costs. */
const queryWordsMax = 64
const topDefault = 20

/** How the text and category scores are blended in. */
const stemShare = 0.6
const gramShare = 0.4

export class Matcher {
  #lexicon: Lexicon
  #numbers: Map<string, number>
  #text = new TextIndex()
  #concepts: ConceptIndex
  #slots = new Map<string, number>()
  #facts: (OfferFacts | undefined)[] = []
  #free: number[] = []
  #needs = new Map<string, MatchNeed>()

  constructor(options: MatcherOptions = {}) {
    const sectors = options.sectors ?? taxonomy
    this.#lexicon = new Lexicon(sectors)
    this.#numbers = new Map(sectors.map((sector, number) => [sector.code, number]))
    this.#concepts = new ConceptIndex(likenessTable(sectors))
  }

  /** Adds an offer, or replaces the one of the same id. */
  put(offer: MatchOffer): void {
    const slot = this.#slots.get(offer.id) ?? this.#free.pop() ?? this.#facts.length
    this.#slots.set(offer.id, slot)
    const facts = offerFacts(offer, this.#lexicon, this.#numbers)
    this.#facts[slot] = facts
    this.#text.put(slot, fieldsOf(offer))
    this.#concepts.put(slot, facts.concepts)
  }

  /** Removes an offer; nothing happens when it is not there. */
  remove(offerId: string): void {
    const slot = this.#slots.get(offerId)
    if (slot === undefined) return
    this.#slots.delete(offerId)
    this.#facts[slot] = undefined
    this.#text.remove(slot)
    this.#concepts.remove(slot)
    this.#free.push(slot)
  }

  putNeed(need: MatchNeed): void {
    this.#needs.set(need.id, need)
  }

  removeNeed(needId: string): void {
    this.#needs.delete(needId)
  }

  /** The offers for a need, best first. */
  rank(need: MatchNeed, options: RankOptions = {}): Match[] {
    const facts = this.#needFacts(need)
    const weights = weightsWith(options.weights)
    const pool = this.#pool(facts, weights, options.today)
    const texts = this.#textScores(facts, pool)
    const matches = pool.map(slot => this.#match(facts, slot, texts.get(slot) ?? 0, weights, options.today))
    return matches.sort(byScore).slice(0, options.top ?? topDefault)
  }

  /** Why an offer is or is not proposed for a need; undefined when either is unknown. */
  explain(needOrId: MatchNeed | string, offerId: string, options: RankOptions = {}): Explanation | undefined {
    const need = typeof needOrId === 'string' ? this.#needs.get(needOrId) : needOrId
    const slot = this.#slots.get(offerId)
    if (!need || slot === undefined) return undefined
    const facts = this.#needFacts(need)
    const text = this.#textScores(facts, [slot]).get(slot) ?? 0
    const match = this.#match(facts, slot, text, weightsWith(options.weights), options.today)
    const failed = match.gates.filter(gate => gate.state === 'failed').map(gate => gate.text)
    const weak = match.reasons.filter(reason => reason.state === 'unmet' || reason.state === 'partly')
    const worstFirst = weak.sort((a, b) => (a.score ?? 0) - (b.score ?? 0)).map(reason => reason.text)
    return { ...match, passes: failed.length === 0, keptDownBy: [...failed, ...worstFirst] }
  }

  #needFacts(need: MatchNeed): NeedFacts {
    const { concepts, declared } = needConcepts(need, this.#lexicon, this.#numbers)
    const words = this.#rarest(wordsOf(joined(need.title, need.description)))
    const query = this.#text.query(words)
    const forms = new Map<number, string>()
    for (const word of words) {
      const stem = this.#text.stemIdOf(word.stem)
      if (stem !== undefined && !forms.has(stem)) forms.set(stem, word.surface)
    }
    return { need, place: resolvePlace(need.place), concepts, declared, query, forms }
  }

  #rarest(words: Word[]): Word[] {
    if (words.length <= queryWordsMax) return words
    const distinct = [...new Map(words.map(word => [word.stem, word])).values()]
    const gain = (word: Word) => word.weight * this.#text.rarityOf(word.stem)
    return distinct.sort((a, b) => gain(b) - gain(a)).slice(0, queryWordsMax)
  }

  /** The offers worth a whole score: the best by words and sectors that no gate keeps out. */
  #pool(need: NeedFacts, weights: Weights, today: string | undefined): number[] {
    const scores = new Float32Array(this.#facts.length)
    this.#text.addStemScores(need.query, scores, weights.text)
    this.#concepts.addScores(need.concepts, scores, weights.category)
    const slots: number[] = []
    scores.forEach((score, slot) => {
      if (score > 0 && this.#facts[slot]) slots.push(slot)
    })
    if (slots.length <= poolMax)
      for (const slot of this.#slots.values()) if (scores[slot] === 0) slots.push(slot)
    slots.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    const pool: number[] = []
    for (const slot of slots) {
      const offer = this.#facts[slot]
      if (offer && passes({ need, offer, today })) pool.push(slot)
      if (pool.length >= poolMax) break
    }
    return pool
  }

  #textScores(need: NeedFacts, slots: number[]): Map<number, number> {
    const stems = new Float32Array(this.#facts.length)
    this.#text.addStemScores(need.query, stems)
    const grams = this.#text.gramScore(need.query, slots)
    return new Map(
      slots.map(slot => [
        slot,
        Math.min(1, stemShare * (stems[slot] ?? 0) + gramShare * (grams.get(slot) ?? 0)),
      ]),
    )
  }

  #match(need: NeedFacts, slot: number, text: number, weights: Weights, today: string | undefined): Match {
    const offer = this.#facts[slot]
    if (!offer) throw new Error(`matcher: slot ${slot} holds no offer`)
    const facts: Facts = {
      need,
      offer,
      text,
      category: this.#concepts.likeness(need.concepts, offer.concepts),
      sharedWords: [...this.#text.sharedStems(need.query, slot, 3)]
        .map(stem => need.forms.get(stem) ?? '')
        .filter(Boolean),
      sharedSectors: this.#sharedSectors(need, offer),
      today,
    }
    const gateFacts: GateFacts = { need, offer, today }
    const { score, confidence, reasons } = scoreOf(facts, weights)
    const { id, organisation } = offer.offer
    return {
      offer: id,
      organisation,
      score,
      confidence,
      band: bandOf(score),
      gates: gateResults(gateFacts),
      reasons,
    }
  }

  #sharedSectors(need: NeedFacts, offer: OfferFacts): { fr: string[]; en: string[] } {
    const shared = [...need.concepts.sectors].filter(sector => offer.concepts.sectors.includes(sector))
    const shown = shared.length > 0 ? shared : [...offer.concepts.sectors.slice(0, 1)]
    const labels = shown.map(sector => this.#lexicon.sectors[sector]).filter(sector => sector !== undefined)
    return { fr: labels.map(label => label.fr), en: labels.map(label => label.en) }
  }
}

/** Best first; equal scores in order of id, so that two runs are the same. */
function byScore(a: Match, b: Match): number {
  return b.score - a.score || (a.offer < b.offer ? -1 : 1)
}
