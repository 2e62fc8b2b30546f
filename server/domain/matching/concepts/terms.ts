// Terms: the stems of the taxonomy's pages, with what each says for every sector; words it has never met by those they look like.
import type { Sector } from '#shared/taxonomy/types.ts'
import { wordsOf } from '../text/words.ts'
import { NearStems } from './near-stems.ts'

/** A synonym of several words: worth its gain to the sector when its other stems are there too. */
export type Phrase = { sector: number; others: number[]; gain: number }
/**
 * A stem: the sectors whose pages hold it with what it says for each, how rare it is, and the phrases it is the rarest of.
 * `id` is -1 for a stem of no page.
 */
export type Term = {
  id: number
  sectors: Int16Array
  gains: Float32Array
  rarity: number
  phrases: Phrase[]
}

/** What a word says when it stands in each part of a sector's page; buyers' and sellers' phrases meet here. */
const partWeights = { label: 2, synonym: 2, phrase: 1, definition: 0.7 }
/** A complete synonym (« espaces verts ») adds its words once more. */
const phraseGain = 1
/** Words the taxonomy has never met weigh this share of the rarest known one in what a full understanding would be. */
const unknownShare = 0.3
const unknownTermsMax = 20_000

export class Terms {
  /** How rare a word of one sector is. */
  readonly rarityMax: number
  #known = new Map<string, Term>()
  #unknown = new Map<string, Term>()
  #near: NearStems
  #sectorsCount: number

  constructor(sectors: readonly Sector[]) {
    this.#sectorsCount = sectors.length
    this.rarityMax = rarity(sectors.length, 1)
    const pages = sectors.map(pageOf)
    const holders = new Map<string, number[]>()
    pages.forEach((page, number) => {
      for (const stem of page.keys()) {
        const numbers = holders.get(stem)
        if (numbers) numbers.push(number)
        else holders.set(stem, [number])
      }
    })
    for (const [stem, numbers] of holders) this.#add(stem, numbers, pages)
    sectors.forEach((sector, number) => this.#addPhrases(sector, number))
    this.#near = new NearStems(holders.keys())
  }

  /** Terms of the taxonomy; their ids are the numbers below. */
  get count(): number {
    return this.#known.size
  }

  /** The term of a stem, if a page of the taxonomy holds it. */
  known(stem: string): Term | undefined {
    return this.#known.get(stem)
  }

  /** The term of any stem: one the taxonomy has never met speaks a little for the words it looks like. */
  of(stem: string): Term {
    return this.#known.get(stem) ?? this.#unknown.get(stem) ?? this.#unknownTerm(stem)
  }

  /** Up to eight known stems that begin so, shortest first. */
  beginning(letters: string): string[] {
    return this.#near.beginning(letters)
  }

  #unknownTerm(stem: string): Term {
    const gains = new Map<number, number>()
    const near = this.#near.of(stem)
    for (const { stem: other, likeness } of near) {
      const known = this.#known.get(other)
      known?.sectors.forEach((sector, at) =>
        add(gains, sector, (likeness * (known.gains[at] ?? 0)) / near.length),
      )
    }
    const term = {
      id: -1,
      sectors: Int16Array.from(gains.keys()),
      gains: Float32Array.from(gains.values()),
      rarity: unknownShare * this.rarityMax,
      phrases: [],
    }
    if (this.#unknown.size >= unknownTermsMax) this.#unknown.clear()
    this.#unknown.set(stem, term)
    return term
  }

  #add(stem: string, holders: number[], pages: Map<string, number>[]): void {
    const termRarity = rarity(this.#sectorsCount, holders.length)
    const gains = holders.map(number => {
      const weight = pages[number]?.get(stem) ?? 0
      return (termRarity * weight) / (weight + 1)
    })
    this.#known.set(stem, {
      id: this.#known.size,
      sectors: Int16Array.from(holders),
      gains: Float32Array.from(gains),
      rarity: termRarity,
      phrases: [],
    })
  }

  #addPhrases(sector: Sector, number: number): void {
    const seen = new Set<string>()
    for (const text of [...sector.synonyms, ...sector.fr.split(/[,:()]| et /)]) {
      const words = wordsOf(text)
      const terms = [...new Set(words.map(word => word.stem))]
        .map(stem => this.#known.get(stem))
        .filter(term => term !== undefined)
      const [rarest, ...others] = terms.sort((a, b) => b.rarity - a.rarity || a.id - b.id)
      const key = terms.map(term => term.id).join(' ')
      if (!rarest || seen.has(key)) continue
      seen.add(key)
      const weight = words.reduce((sum, word) => sum + word.weight, 0) / words.length
      const gain = phraseGain * weight * terms.reduce((sum, term) => sum + term.rarity, 0)
      rarest.phrases.push({ sector: number, others: others.map(term => term.id), gain })
    }
  }
}

/** The words of a sector's page and how much each part of it says. */
function pageOf(sector: Sector): Map<string, number> {
  const page = new Map<string, number>()
  const read = (texts: readonly string[], weight: number) => {
    for (const text of texts) for (const word of wordsOf(text)) add(page, word.stem, weight * word.weight)
  }
  read([sector.fr], partWeights.label)
  read(sector.synonyms, partWeights.synonym)
  read([...sector.buyers, ...sector.sellers], partWeights.phrase)
  read([sector.definition.fr], partWeights.definition)
  read([sector.en], partWeights.phrase)
  return page
}

function rarity(count: number, holding: number): number {
  return Math.log(1 + (count - holding + 0.5) / (holding + 0.5))
}

function add<K>(map: Map<K, number>, key: K, weight: number): void {
  map.set(key, (map.get(key) ?? 0) + weight)
}
