// The text index: which offers hold which words, kept in memory and changed in place.
import { WordMemo } from '../text/word-memo.ts'
import type { Word } from '../text/words.ts'
import { Documents, quantised, termOf, timesOf } from './documents.ts'
import { PostingList } from './postings.ts'
import { Sums } from './sums.ts'

/** A part of a document and what it counts: a title says more than a description. */
export type Field = { words: Word[]; weight: number }

/** A query ready to be asked many times: distinct stems and 4-grams with their weights. */
export type TextQuery = {
  stems: Map<number, number>
  grams: Map<number, number>
  selfStems: number
  selfGrams: number
}

/** BM25's usual saturation; length counts in full, or long catalogues would meet every need a little. */
const saturation = 1.2
const lengthShare = 1
/** A posting's weight is in sixteenths of an occurrence. */
const weightUnit = 16

/** Words of one field of an offer beyond this number change nothing in a rank and cost time. */
const wordsPerFieldMax = 1_500

export class TextIndex {
  #onWord: (word: Word) => void
  #stemIds = new Map<string, number>()
  #postings: PostingList[] = []
  #docs = new Documents()
  #known = new WordMemo<{ stem: number; spelling: number }>()
  /** Scratch: what the terms of a document weigh, and the places of a query's grams (-1 for none). */
  #stemSums = new Sums()
  #spellingSums = new Sums()
  #places = new Int32Array(0)

  /** `onWord` hears of words as they enter the index, each at least once. */
  constructor(onWord: (word: Word) => void = () => undefined) {
    this.#onWord = onWord
  }

  /** Documents in the index. */
  get count(): number {
    return this.#docs.count
  }

  put(slot: number, fields: Field[]): void {
    this.remove(slot)
    const stems = this.#stemSums
    const spellings = this.#spellingSums
    for (const field of fields) {
      const count = Math.min(field.words.length, wordsPerFieldMax)
      for (let at = 0; at < count; at++) {
        const word = field.words[at]
        if (!word) continue
        const { stem, spelling } = this.#known.get(word) ?? this.#met(word)
        stems.add(stem, field.weight * word.weight)
        spellings.add(spelling, field.weight * word.weight)
      }
    }
    this.#docs.put(slot, stems, spellings)
    for (const stem of stems.terms) this.#postings[stem]?.add(slot, quantised(stems.of(stem)))
    stems.clear()
    spellings.clear()
  }

  remove(slot: number): void {
    for (const stem of this.#stemsOf(slot)) this.#postings[stem]?.remove(slot)
    this.#docs.remove(slot)
  }

  /** A query from weighted words; words the index has never met still count in what a full score would be. */
  query(words: Iterable<{ stem: string; surface: string; weight: number }>): TextQuery {
    const stems = new Map<number, number>()
    const grams = new Map<number, number>()
    let unknownWeight = 0
    for (const word of words) {
      const stem = this.#stemIds.get(word.stem)
      if (stem === undefined) unknownWeight += word.weight
      else add(stems, stem, word.weight)
      const ids = this.#docs.spellings.gramsOf(word.surface)
      for (let at = 0; at < ids.length; at++) add(grams, ids[at] ?? 0, word.weight)
    }
    // A need that repeats a word means it once and a half, not three times.
    for (const [stem, weight] of stems) stems.set(stem, Math.min(weight, 1.5))
    for (const [gram, weight] of grams) grams.set(gram, Math.min(weight, 1.5))
    const selfStems =
      this.#selfScore(stems, stem => this.#stemRarity(stem)) + unknownWeight * rarity(this.#docs.count, 0)
    return { stems, grams, selfStems, selfGrams: this.#selfScore(grams, gram => this.#gramRarity(gram)) }
  }

  /** Adds each document's BM25 over stems, as a share of the query's score against itself, to `scores[slot]`. */
  addStemScores(query: TextQuery, scores: Float32Array, share = 1): void {
    if (query.selfStems <= 0) return
    const { lengths, lengthMean } = this.#docs
    for (const [stem, weight] of query.stems) {
      const list = this.#postings[stem]
      if (!list || list.size === 0) continue
      const gain = (share * weight * this.#stemRarity(stem) * (saturation + 1)) / query.selfStems
      for (let at = 0; at < list.size; at++) {
        const slot = list.slots[at] ?? 0
        const times = (list.weights[at] ?? 0) / weightUnit
        const length = Math.fround(lengths[slot] ?? 0)
        const norm = saturation * (1 - lengthShare + lengthShare * (length / lengthMean))
        scores[slot] = (scores[slot] ?? 0) + (gain * times) / (times + norm)
      }
    }
  }

  /** The same score for a few documents, by their own words: cheaper than asking every posting. */
  stemScoresOf(query: TextQuery, slots: number[]): Map<number, number> {
    const scores = new Map<number, number>()
    if (query.selfStems <= 0) return scores
    const { lengthMean } = this.#docs
    for (const slot of slots) {
      const page = this.#docs.pageOf(slot)
      if (page) scores.set(slot, this.#stemScoreOf(page, slot, query, lengthMean))
    }
    return scores
  }

  #stemScoreOf(page: Int32Array, slot: number, query: TextQuery, lengthMean: number): number {
    const length = this.#docs.lengths[slot] ?? 0
    const norm = saturation * (1 - lengthShare + lengthShare * (length / lengthMean))
    const to = this.#docs.stemsTo(slot)
    let score = 0
    for (let at = this.#docs.stemsFrom(slot); at < to; at++) {
      const packed = page[at] ?? 0
      const stem = termOf(packed)
      const weight = query.stems.get(stem)
      if (weight === undefined) continue
      const times = timesOf(packed)
      score += (weight * this.#stemRarity(stem) * (saturation + 1) * times) / (times + norm)
    }
    return score / query.selfStems
  }

  /** One document's BM25 over 4-grams, as a share of the query's score against itself. */
  gramScore(query: TextQuery, slots: Iterable<number>): Map<number, number> {
    const scores = new Map<number, number>()
    if (query.selfGrams <= 0) return scores
    const { gramCount } = this.#docs.spellings
    if (gramCount > this.#places.length) this.#places = new Int32Array(Math.ceil(gramCount * 1.5)).fill(-1)
    const ids = [...query.grams.keys()]
    ids.forEach((gram, at) => (this.#places[gram] = at))
    const gains = ids.map(
      gram => ((query.grams.get(gram) ?? 0) * this.#gramRarity(gram) * (saturation + 1)) / query.selfGrams,
    )
    const times = new Float32Array(ids.length)
    const { gramLengthMean } = this.#docs
    for (const slot of slots) {
      const page = this.#docs.pageOf(slot)
      if (page) scores.set(slot, this.#gramScoreOf(page, slot, gains, times, gramLengthMean))
    }
    for (const gram of ids) this.#places[gram] = -1
    return scores
  }

  /** The stems both a query and a document hold, rarest first: the words to show as a reason. */
  sharedStems(query: TextQuery, slot: number, countMax: number): Set<number> {
    const shared = this.#stemsOf(slot).filter(stem => query.stems.has(stem))
    const gain = (stem: number) => (query.stems.get(stem) ?? 0) * this.#stemRarity(stem)
    return new Set(shared.sort((a, b) => gain(b) - gain(a) || a - b).slice(0, countMax))
  }

  stemIdOf(stem: string): number | undefined {
    return this.#stemIds.get(stem)
  }

  /** Slots of the documents that hold the stem. */
  slotsOf(stem: string): Int32Array {
    const list = this.#postings[this.#stemIds.get(stem) ?? -1]
    return list ? list.slots.subarray(0, list.size) : new Int32Array(0)
  }

  /** How much a stem tells in this index (inverse document frequency). */
  rarityOf(stem: string): number {
    const id = this.#stemIds.get(stem)
    return id === undefined ? rarity(this.#docs.count, 0) : this.#stemRarity(id)
  }

  #gramScoreOf(
    page: Int32Array,
    slot: number,
    gains: number[],
    times: Float32Array,
    lengthMean: number,
  ): number {
    times.fill(0)
    const places = this.#places
    const { starts, grams } = this.#docs.spellings
    const to = this.#docs.spellingsTo(slot)
    for (let at = this.#docs.stemsTo(slot); at < to; at++) {
      const packed = page[at] ?? 0
      const spelling = termOf(packed)
      const weight = timesOf(packed)
      const gramsTo = starts[spelling + 1] ?? 0
      for (let i = starts[spelling] ?? 0; i < gramsTo; i++) {
        const known = places[grams[i] ?? 0] ?? -1
        if (known >= 0) times[known] = (times[known] ?? 0) + weight
      }
    }
    const length = this.#docs.gramLengths[slot] ?? 0
    const norm = saturation * (1 - lengthShare + lengthShare * (length / lengthMean))
    let score = 0
    for (let at = 0; at < gains.length; at++) {
      const count = times[at] ?? 0
      if (count > 0) score += ((gains[at] ?? 0) * count) / (count + norm)
    }
    return score
  }

  /** The stems of a document, in the order it says them; none for an empty slot. */
  #stemsOf(slot: number): number[] {
    const page = this.#docs.pageOf(slot)
    return page ? Array.from(page.subarray(this.#docs.stemsFrom(slot), this.#docs.stemsTo(slot)), termOf) : []
  }

  #selfScore(weights: Map<number, number>, rarityOf: (id: number) => number): number {
    let sum = 0
    // A term met once in a document of mean length: (k + 1) / (1 + k) = 1.
    for (const [id, weight] of weights) sum += weight * rarityOf(id)
    return sum
  }

  #stemRarity(stem: number): number {
    return rarity(this.#docs.count, this.#postings[stem]?.size ?? 0)
  }

  #gramRarity(gram: number): number {
    return rarity(this.#docs.count, this.#docs.holding(gram))
  }

  #met(word: Word): { stem: number; spelling: number } {
    const ids = { stem: this.#stemId(word.stem), spelling: this.#docs.spellings.idOf(word.surface) }
    this.#known.set(word, ids)
    this.#onWord(word)
    return ids
  }

  #stemId(stem: string): number {
    let id = this.#stemIds.get(stem)
    if (id === undefined) {
      id = this.#postings.length
      this.#stemIds.set(stem, id)
      this.#postings.push(new PostingList())
    }
    return id
  }
}

/** Robertson and Sparck Jones' inverse document frequency, kept positive as Lucene does. */
function rarity(count: number, holding: number): number {
  return Math.log(1 + (count - holding + 0.5) / (holding + 0.5))
}

function add(map: Map<number, number>, key: number, weight: number): void {
  map.set(key, (map.get(key) ?? 0) + weight)
}
