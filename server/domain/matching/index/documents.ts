// Documents: what each holds, term by term with its weight, how long it is, and how many hold each 4-gram.
import { Blocks } from './blocks.ts'
import { longEnough, Spellings } from './grams.ts'
import { longerFor } from './sums.ts'
import type { Sums } from './sums.ts'

const weightUnit = 16
const weightMax = 255
/** A term stands with its weight in one number: the weight in the highest byte, the term below. */
const weightShift = 24
const termMask = (1 << weightShift) - 1

export function termOf(packed: number): number {
  return packed & termMask
}

/** How often a term is met, to a sixteenth. */
export function timesOf(packed: number): number {
  return (packed >>> weightShift) / weightUnit
}

/** A weight as postings and documents keep it: sixteenths in a byte, never none. */
export function quantised(weight: number): number {
  return Math.min(weightMax, Math.max(1, Math.round(weight * weightUnit)))
}

export class Documents {
  readonly spellings = new Spellings()
  #count = 0
  #lengthSum = 0
  #gramLengthSum = 0
  /** Each document: how many stems it has, its stems, then its spellings. */
  #blocks = new Blocks()
  #lengths = new Float64Array(1024)
  #gramLengths = new Float64Array(1024)
  #gramDocs = new Int32Array(1024)
  /** Scratch: a document being written, and the counting in which each gram was last met. */
  #block = new Int32Array(1024)
  #met = new Int32Array(1024)
  #counting = 0

  get count(): number {
    return this.#count
  }

  get lengthMean(): number {
    return this.#lengthSum / Math.max(1, this.#count)
  }

  get gramLengthMean(): number {
    return this.#gramLengthSum / Math.max(1, this.#count)
  }

  /** The length of each document by its slot, in words. */
  get lengths(): Float64Array {
    return this.#lengths
  }

  /** The length of each document by its slot, in 4-grams. */
  get gramLengths(): Float64Array {
    return this.#gramLengths
  }

  /** Documents that hold a 4-gram. */
  holding(gram: number): number {
    return this.#gramDocs[gram] ?? 0
  }

  /** Keeps a document where there is none. */
  put(slot: number, stems: Sums, spellings: Sums): void {
    const { starts } = this.spellings
    const length = 1 + stems.terms.length + spellings.terms.length
    this.#block = longEnough(this.#block, length)
    const block = this.#block
    let at = 0
    let words = 0
    let grams = 0
    block[at++] = stems.terms.length
    for (const stem of stems.terms) {
      const weight = stems.of(stem)
      words += weight
      block[at++] = (quantised(weight) << weightShift) | stem
    }
    for (const spelling of spellings.terms) {
      const weight = spellings.of(spelling)
      grams += weight * ((starts[spelling + 1] ?? 0) - (starts[spelling] ?? 0))
      block[at++] = (quantised(weight) << weightShift) | spelling
    }
    this.#blocks.put(slot, block, length)
    this.#keepLengths(slot, words, grams)
    this.#count++
    this.#lengthSum += words
    this.#gramLengthSum += grams
    this.#countGrams(slot, 1)
  }

  remove(slot: number): void {
    if (!this.#blocks.has(slot)) return
    this.#count--
    this.#lengthSum -= this.#lengths[slot] ?? 0
    this.#gramLengthSum -= this.#gramLengths[slot] ?? 0
    this.#countGrams(slot, -1)
    this.#blocks.remove(slot)
  }

  /** The numbers in which a document stands, from `stemsFrom` to `stemsTo` and from there to `spellingsTo`; undefined for none. */
  pageOf(slot: number): Int32Array | undefined {
    return this.#blocks.pageOf(slot)
  }

  stemsFrom(slot: number): number {
    return this.#blocks.startOf(slot) + 1
  }

  stemsTo(slot: number): number {
    const start = this.#blocks.startOf(slot)
    return start + 1 + (this.#blocks.pageOf(slot)?.[start] ?? 0)
  }

  spellingsTo(slot: number): number {
    return this.#blocks.startOf(slot) + this.#blocks.lengthOf(slot)
  }

  #keepLengths(slot: number, words: number, grams: number): void {
    if (slot >= this.#lengths.length) {
      this.#lengths = longerFor(this.#lengths, slot)
      this.#gramLengths = longerFor(this.#gramLengths, slot)
    }
    this.#lengths[slot] = words
    this.#gramLengths[slot] = grams
  }

  #countGrams(slot: number, step: number): void {
    const page = this.#blocks.pageOf(slot)
    if (!page) return
    this.#fit()
    const { starts, grams } = this.spellings
    const [met, docs] = [this.#met, this.#gramDocs]
    const counting = ++this.#counting
    const to = this.spellingsTo(slot)
    for (let at = this.stemsTo(slot); at < to; at++) {
      const spelling = termOf(page[at] ?? 0)
      const gramsTo = starts[spelling + 1] ?? 0
      for (let i = starts[spelling] ?? 0; i < gramsTo; i++) {
        const gram = grams[i] ?? 0
        if (met[gram] === counting) continue
        met[gram] = counting
        docs[gram] = (docs[gram] ?? 0) + step
      }
    }
  }

  #fit(): void {
    const count = this.spellings.gramCount
    if (count <= this.#gramDocs.length) return
    this.#gramDocs = longEnough(this.#gramDocs, count)
    this.#met = new Int32Array(this.#gramDocs.length)
    this.#counting = 0
  }
}
