// The text index: which offers hold which words, kept in memory and changed in place.
import type { Word } from '../text/words.ts'
import { GramTable } from './grams.ts'
import { PostingList } from './postings.ts'

/** A part of a document and what it counts: a title says more than a description. */
export type Field = { words: Word[]; weight: number }

/** A query ready to be asked many times: distinct stems and 4-grams with their weights. */
export type TextQuery = {
  stems: Map<number, number>
  grams: Map<number, number>
  selfStems: number
  selfGrams: number
}

type Doc = {
  stems: Int32Array
  weights: Uint8Array
  words: Int32Array
  wordWeights: Uint8Array
  length: number
  gramLength: number
}

/** BM25's usual saturation; length counts in full, or long catalogues would meet every need a little. */
const saturation = 1.2
const lengthShare = 1
const weightUnit = 16
const weightMax = 255

/** Words in 4-grams of one offer beyond this number change nothing in a rank and cost time. */
const wordsPerDocMax = 1_500

export class TextIndex {
  #stemIds = new Map<string, number>()
  #postings: PostingList[] = []
  #wordIds = new Map<string, number>()
  #wordGrams: Int32Array[] = []
  #grams = new GramTable()
  #gramDocs = new Int32Array(1024)
  #docs: (Doc | undefined)[] = []
  /** Lengths once more in a row, since every posting asks for one. */
  #lengths = new Float32Array(1024)
  #count = 0
  #lengthSum = 0
  #gramLengthSum = 0
  #scratch = new Int32Array(1024).fill(-1)
  #seen = new Int32Array(1024)
  #mark = 0

  /** Documents in the index. */
  get count(): number {
    return this.#count
  }

  put(slot: number, fields: Field[]): void {
    this.remove(slot)
    const stems = new Map<number, number>()
    const words = new Map<number, number>()
    for (const field of fields) {
      for (const word of field.words.slice(0, wordsPerDocMax)) {
        add(stems, this.#stemId(word.stem), field.weight * word.weight)
        add(words, this.#wordId(word.surface), field.weight * word.weight)
      }
    }
    const doc = this.#doc(stems, words)
    this.#docs[slot] = doc
    this.#keepLength(slot, doc.length)
    this.#count++
    this.#lengthSum += doc.length
    this.#gramLengthSum += doc.gramLength
    doc.stems.forEach((stem, at) => this.#postings[stem]?.add(slot, doc.weights[at] ?? 0))
    this.#countGrams(doc, 1)
  }

  remove(slot: number): void {
    const doc = this.#docs[slot]
    if (!doc) return
    this.#docs[slot] = undefined
    this.#count--
    this.#lengthSum -= doc.length
    this.#gramLengthSum -= doc.gramLength
    for (const stem of doc.stems) this.#postings[stem]?.remove(slot)
    this.#countGrams(doc, -1)
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
      for (const gram of this.#gramsOf(word.surface)) add(grams, gram, word.weight)
    }
    // A need that repeats a word means it once and a half, not three times.
    for (const [stem, weight] of stems) stems.set(stem, Math.min(weight, 1.5))
    for (const [gram, weight] of grams) grams.set(gram, Math.min(weight, 1.5))
    const selfStems =
      this.#selfScore(stems, stem => this.#stemRarity(stem)) + unknownWeight * rarity(this.#count, 0)
    return { stems, grams, selfStems, selfGrams: this.#selfScore(grams, gram => this.#gramRarity(gram)) }
  }

  /** Adds each document's BM25 over stems, as a share of the query's score against itself, to `scores[slot]`. */
  addStemScores(query: TextQuery, scores: Float32Array, share = 1): void {
    if (query.selfStems <= 0) return
    const lengthMean = this.#lengthSum / Math.max(1, this.#count)
    const lengths = this.#lengths
    for (const [stem, weight] of query.stems) {
      const list = this.#postings[stem]
      if (!list || list.size === 0) continue
      const gain = (share * weight * this.#stemRarity(stem) * (saturation + 1)) / query.selfStems
      for (let at = 0; at < list.size; at++) {
        const slot = list.slots[at] ?? 0
        const times = (list.weights[at] ?? 0) / weightUnit
        const norm = saturation * (1 - lengthShare + lengthShare * ((lengths[slot] ?? 0) / lengthMean))
        scores[slot] = (scores[slot] ?? 0) + (gain * times) / (times + norm)
      }
    }
  }

  /** The same score for a few documents, by their own words: cheaper than asking every posting. */
  stemScoresOf(query: TextQuery, slots: number[]): Map<number, number> {
    const scores = new Map<number, number>()
    if (query.selfStems <= 0) return scores
    const lengthMean = this.#lengthSum / Math.max(1, this.#count)
    for (const slot of slots) {
      const doc = this.#docs[slot]
      if (doc) scores.set(slot, this.#stemScoreOf(doc, query, lengthMean))
    }
    return scores
  }

  #stemScoreOf(doc: Doc, query: TextQuery, lengthMean: number): number {
    const norm = saturation * (1 - lengthShare + lengthShare * (doc.length / lengthMean))
    let score = 0
    for (let at = 0; at < doc.stems.length; at++) {
      const stem = doc.stems[at] ?? -1
      const weight = query.stems.get(stem)
      if (weight === undefined) continue
      const times = (doc.weights[at] ?? 0) / weightUnit
      score += (weight * this.#stemRarity(stem) * (saturation + 1) * times) / (times + norm)
    }
    return score / query.selfStems
  }

  /** One document's BM25 over 4-grams, as a share of the query's score against itself. */
  gramScore(query: TextQuery, slots: Iterable<number>): Map<number, number> {
    const scores = new Map<number, number>()
    if (query.selfGrams <= 0) return scores
    this.#fit()
    const ids = [...query.grams.keys()]
    ids.forEach((gram, at) => (this.#scratch[gram] = at))
    const gains = ids.map(
      gram => ((query.grams.get(gram) ?? 0) * this.#gramRarity(gram) * (saturation + 1)) / query.selfGrams,
    )
    const times = new Float32Array(ids.length)
    const lengthMean = this.#gramLengthSum / Math.max(1, this.#count)
    for (const slot of slots) {
      const doc = this.#docs[slot]
      if (doc) scores.set(slot, this.#gramScoreOf(doc, gains, times, lengthMean))
    }
    for (const gram of ids) this.#scratch[gram] = -1
    return scores
  }

  /** The stems both a query and a document hold, rarest first: the words to show as a reason. */
  sharedStems(query: TextQuery, slot: number, countMax: number): Set<number> {
    const doc = this.#docs[slot]
    if (!doc) return new Set()
    const shared = [...doc.stems].filter(stem => query.stems.has(stem))
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
    return id === undefined ? rarity(this.#count, 0) : this.#stemRarity(id)
  }

  #gramScoreOf(doc: Doc, gains: number[], times: Float32Array, lengthMean: number): number {
    times.fill(0)
    const places = this.#scratch
    for (let at = 0; at < doc.words.length; at++) {
      const grams = this.#wordGrams[doc.words[at] ?? 0]
      if (!grams) continue
      const weight = (doc.wordWeights[at] ?? 0) / weightUnit
      for (let i = 0; i < grams.length; i++) {
        const known = places[grams[i] ?? 0] ?? -1
        if (known >= 0) times[known] = (times[known] ?? 0) + weight
      }
    }
    const norm = saturation * (1 - lengthShare + lengthShare * (doc.gramLength / lengthMean))
    let score = 0
    for (let at = 0; at < gains.length; at++) {
      const count = times[at] ?? 0
      if (count > 0) score += ((gains[at] ?? 0) * count) / (count + norm)
    }
    return score
  }

  #doc(stems: Map<number, number>, words: Map<number, number>): Doc {
    let length = 0
    for (const weight of stems.values()) length += weight
    let gramLength = 0
    for (const [word, weight] of words) gramLength += weight * (this.#wordGrams[word]?.length ?? 0)
    return {
      stems: Int32Array.from(stems.keys()),
      weights: Uint8Array.from(stems.values(), quantised),
      words: Int32Array.from(words.keys()),
      wordWeights: Uint8Array.from(words.values(), quantised),
      length,
      gramLength,
    }
  }

  #keepLength(slot: number, length: number): void {
    if (slot >= this.#lengths.length) {
      const longer = new Float32Array(Math.ceil((slot + 1) * 1.5))
      longer.set(this.#lengths)
      this.#lengths = longer
    }
    this.#lengths[slot] = length
  }

  #countGrams(doc: Doc, step: number): void {
    this.#fit()
    this.#mark++
    for (const word of doc.words) {
      for (const gram of this.#wordGrams[word] ?? []) {
        if (this.#seen[gram] === this.#mark) continue
        this.#seen[gram] = this.#mark
        this.#gramDocs[gram] = (this.#gramDocs[gram] ?? 0) + step
      }
    }
  }

  #fit(): void {
    if (this.#grams.size <= this.#gramDocs.length) return
    const length = Math.ceil(this.#grams.size * 1.5)
    const docs = new Int32Array(length)
    docs.set(this.#gramDocs)
    this.#gramDocs = docs
    this.#scratch = new Int32Array(length).fill(-1)
    this.#seen = new Int32Array(length)
    this.#mark = 0
  }

  #selfScore(weights: Map<number, number>, rarityOf: (id: number) => number): number {
    let sum = 0
    // A term met once in a document of mean length: (k + 1) / (1 + k) = 1.
    for (const [id, weight] of weights) sum += weight * rarityOf(id)
    return sum
  }

  #stemRarity(stem: number): number {
    return rarity(this.#count, this.#postings[stem]?.size ?? 0)
  }

  #gramRarity(gram: number): number {
    return rarity(this.#count, this.#gramDocs[gram] ?? 0)
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

  /** The 4-grams of a word, from the vocabulary when it is there: a need is asked far more often than it is written. */
  #gramsOf(surface: string): Int32Array {
    return this.#wordGrams[this.#wordIds.get(surface) ?? -1] ?? this.#grams.idsOf(surface)
  }

  #wordId(surface: string): number {
    let id = this.#wordIds.get(surface)
    if (id === undefined) {
      id = this.#wordGrams.length
      this.#wordIds.set(surface, id)
      this.#wordGrams.push(this.#grams.idsOf(surface))
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

function quantised(weight: number): number {
  return Math.min(weightMax, Math.max(1, Math.round(weight * weightUnit)))
}
