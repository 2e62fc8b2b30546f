// The text index: which offers hold which words, kept in memory and changed in place.
import type { Word } from '../text/words.ts'
import { Blocks } from './blocks.ts'
import { longEnough, Spellings } from './grams.ts'
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

/** BM25's usual saturation; length counts in full, or long catalogues would meet every need a little. */
const saturation = 1.2
const lengthShare = 1
const weightUnit = 16
const weightMax = 255

/** In a document a term stands with its weight (1/16 of an occurrence): the weight in the highest byte, the term below. */
const weightShift = 24
const termMask = (1 << weightShift) - 1

/** Words in 4-grams of one offer beyond this number change nothing in a rank and cost time. */
const wordsPerDocMax = 1_500

export class TextIndex {
  #stemIds = new Map<string, number>()
  #postings: PostingList[] = []
  #spellings = new Spellings()
  #gramDocs = new Int32Array(1024)
  /** Each document: how many stems it has, its stems with their weights, then its spellings with theirs. */
  #docs = new Blocks()
  #lengths = new Float64Array(1024)
  #gramLengths = new Float64Array(1024)
  #count = 0
  #lengthSum = 0
  #gramLengthSum = 0
  /** Scratch: a document being read, what its terms weigh so far, the places of a query's grams, and grams already counted. */
  #block = new Int32Array(1024)
  #stemSums = new Sums()
  #wordSums = new Sums()
  #scratch = new Int32Array(1024).fill(-1)
  #seen = new Int32Array(1024)
  #mark = 0

  /** Documents in the index. */
  get count(): number {
    return this.#count
  }

  put(slot: number, fields: Field[]): void {
    this.remove(slot)
    const stems = this.#stemSums
    const words = this.#wordSums
    for (const field of fields) {
      const count = Math.min(field.words.length, wordsPerDocMax)
      for (let at = 0; at < count; at++) {
        const word = field.words[at]
        if (!word) continue
        stems.add(this.#stemId(word.stem), field.weight * word.weight)
        words.add(this.#spellings.idOf(word.surface), field.weight * word.weight)
      }
    }
    this.#keep(slot, stems, words)
    stems.clear()
    words.clear()
    this.#countGrams(slot, 1)
  }

  remove(slot: number): void {
    const page = this.#docs.pageOf(slot)
    if (!page) return
    this.#count--
    this.#lengthSum -= this.#lengths[slot] ?? 0
    this.#gramLengthSum -= this.#gramLengths[slot] ?? 0
    this.#countGrams(slot, -1)
    const start = this.#docs.startOf(slot)
    const end = start + 1 + (page[start] ?? 0)
    for (let at = start + 1; at < end; at++) this.#postings[(page[at] ?? 0) & termMask]?.remove(slot)
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
      const ids = this.#spellings.gramsOf(word.surface)
      for (let at = 0; at < ids.length; at++) add(grams, ids[at] ?? 0, word.weight)
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
    const lengthMean = this.#lengthSum / Math.max(1, this.#count)
    for (const slot of slots) {
      const page = this.#docs.pageOf(slot)
      if (page) scores.set(slot, this.#stemScoreOf(page, slot, query, lengthMean))
    }
    return scores
  }

  #stemScoreOf(page: Int32Array, slot: number, query: TextQuery, lengthMean: number): number {
    const length = this.#lengths[slot] ?? 0
    const norm = saturation * (1 - lengthShare + lengthShare * (length / lengthMean))
    const start = this.#docs.startOf(slot)
    const end = start + 1 + (page[start] ?? 0)
    let score = 0
    for (let at = start + 1; at < end; at++) {
      const packed = page[at] ?? 0
      const stem = packed & termMask
      const weight = query.stems.get(stem)
      if (weight === undefined) continue
      const times = (packed >>> weightShift) / weightUnit
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
      const page = this.#docs.pageOf(slot)
      if (page) scores.set(slot, this.#gramScoreOf(page, slot, gains, times, lengthMean))
    }
    for (const gram of ids) this.#scratch[gram] = -1
    return scores
  }

  /** The stems both a query and a document hold, rarest first: the words to show as a reason. */
  sharedStems(query: TextQuery, slot: number, countMax: number): Set<number> {
    const page = this.#docs.pageOf(slot)
    if (!page) return new Set()
    const start = this.#docs.startOf(slot)
    const stems = Array.from(
      page.subarray(start + 1, start + 1 + (page[start] ?? 0)),
      packed => packed & termMask,
    )
    const shared = stems.filter(stem => query.stems.has(stem))
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

  #gramScoreOf(
    page: Int32Array,
    slot: number,
    gains: number[],
    times: Float32Array,
    lengthMean: number,
  ): number {
    times.fill(0)
    const places = this.#scratch
    const { starts, grams } = this.#spellings
    const start = this.#docs.startOf(slot)
    const end = start + this.#docs.lengthOf(slot)
    for (let at = start + 1 + (page[start] ?? 0); at < end; at++) {
      const packed = page[at] ?? 0
      const word = packed & termMask
      const weight = (packed >>> weightShift) / weightUnit
      const gramsEnd = starts[word + 1] ?? 0
      for (let i = starts[word] ?? 0; i < gramsEnd; i++) {
        const known = places[grams[i] ?? 0] ?? -1
        if (known >= 0) times[known] = (times[known] ?? 0) + weight
      }
    }
    const norm = saturation * (1 - lengthShare + lengthShare * ((this.#gramLengths[slot] ?? 0) / lengthMean))
    let score = 0
    for (let at = 0; at < gains.length; at++) {
      const count = times[at] ?? 0
      if (count > 0) score += ((gains[at] ?? 0) * count) / (count + norm)
    }
    return score
  }

  #keep(slot: number, stems: Sums, words: Sums): void {
    const { starts } = this.#spellings
    const length = 1 + stems.terms.length + words.terms.length
    this.#block = longEnough(this.#block, length)
    const block = this.#block
    let at = 0
    let weightSum = 0
    let gramSum = 0
    block[at++] = stems.terms.length
    for (const stem of stems.terms) {
      const weight = stems.of(stem)
      weightSum += weight
      block[at++] = (quantised(weight) << weightShift) | stem
      this.#postings[stem]?.add(slot, quantised(weight))
    }
    for (const word of words.terms) {
      const weight = words.of(word)
      gramSum += weight * ((starts[word + 1] ?? 0) - (starts[word] ?? 0))
      block[at++] = (quantised(weight) << weightShift) | word
    }
    this.#docs.put(slot, block, length)
    if (slot >= this.#lengths.length) {
      this.#lengths = longer(this.#lengths, slot)
      this.#gramLengths = longer(this.#gramLengths, slot)
    }
    this.#lengths[slot] = weightSum
    this.#gramLengths[slot] = gramSum
    this.#count++
    this.#lengthSum += weightSum
    this.#gramLengthSum += gramSum
  }

  #countGrams(slot: number, step: number): void {
    this.#fit()
    const page = this.#docs.pageOf(slot)
    if (!page) return
    const mark = ++this.#mark
    const seen = this.#seen
    const docs = this.#gramDocs
    const { starts, grams } = this.#spellings
    const start = this.#docs.startOf(slot)
    const end = start + this.#docs.lengthOf(slot)
    for (let at = start + 1 + (page[start] ?? 0); at < end; at++) {
      const word = (page[at] ?? 0) & termMask
      const gramsEnd = starts[word + 1] ?? 0
      for (let i = starts[word] ?? 0; i < gramsEnd; i++) {
        const gram = grams[i] ?? 0
        if (seen[gram] === mark) continue
        seen[gram] = mark
        docs[gram] = (docs[gram] ?? 0) + step
      }
    }
  }

  #fit(): void {
    const count = this.#spellings.gramCount
    if (count <= this.#gramDocs.length) return
    this.#gramDocs = longEnough(this.#gramDocs, count)
    this.#scratch = new Int32Array(this.#gramDocs.length).fill(-1)
    this.#seen = new Int32Array(this.#gramDocs.length)
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
}

/** Weights summed by term, the terms in the order they were met; cleared by undoing, so that it is used again and again. */
class Sums {
  readonly terms: number[] = []
  #sums = new Float64Array(1024)

  /** Adds a weight above nothing. */
  add(term: number, weight: number): void {
    if (term >= this.#sums.length) this.#sums = longer(this.#sums, term)
    const before = this.#sums[term] ?? 0
    if (before === 0) this.terms.push(term)
    this.#sums[term] = before + weight
  }

  of(term: number): number {
    return this.#sums[term] ?? 0
  }

  clear(): void {
    for (let at = 0; at < this.terms.length; at++) this.#sums[this.terms[at] ?? 0] = 0
    this.terms.length = 0
  }
}

function longer(column: Float64Array, place: number): Float64Array<ArrayBuffer> {
  const copy = new Float64Array(Math.ceil((place + 1) * 1.5))
  copy.set(column)
  return copy
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
