// The lexicon: from the words of a text to the sectors of the taxonomy, by its labels, synonyms and typical phrasings.
import type { Sector } from '#shared/taxonomy/types.ts'
import { segmentsOf } from '../text/segments.ts'
import { wordsOf } from '../text/words.ts'
import type { Word } from '../text/words.ts'
import { NearStems } from './near-stems.ts'
import { vectorOf } from './vector.ts'
import type { ConceptVector } from './vector.ts'

type Phrase = { sector: number; stems: string[]; gain: number }

/** What a word says when it stands in each part of a sector's page; buyers' and sellers' phrases meet here. */
const partWeights = { label: 2, synonym: 2, phrase: 1, definition: 0.7 }
/** A complete synonym (« espaces verts ») is worth its words this many times more. */
const phraseGain = 1
/** Words the taxonomy has never met weigh this share of the rarest known one in what a full understanding would be. */
const unknownShare = 0.3
/** The share of the rarest word that is added to what a piece could say in all. */
const fullExtra = 0.25
/** Evidence worth this many times the rarest word makes a piece nearly sure. */
const evidenceScale = 4
/** How much several pieces saying the same adds to the surest of them. */
const oftenShare = 0.3
/** With this many pieces, a text's whole counts half beside them. */
const wholePieces = 6
const relativePower = 2
/** What a word of every sector still tells, and what a word of none does. */
const spreadTelling = 0.5
const unknownTelling = 0.6
/** Below this share of the best sector of a piece, a sector is noise. */
const relativeMin = 0.45
/** A catalogue rarely holds more trades than this; further ones are chance words. */
const sectorsPerTextMax = 16

export class Lexicon {
  readonly sectors: readonly Sector[]
  #terms = new Map<string, { sectors: Int16Array; gains: Float32Array; rarity: number }>()
  #phrasesByStem = new Map<string, Phrase[]>()
  #near: NearStems
  #rarityMax: number

  constructor(sectors: readonly Sector[]) {
    this.sectors = sectors
    const pages = sectors.map(pageOf)
    const holding = new Map<string, number>()
    for (const page of pages) for (const stem of page.keys()) holding.set(stem, (holding.get(stem) ?? 0) + 1)
    this.#rarityMax = rarity(sectors.length, 1)
    for (const [stem, count] of holding) this.#addTerm(stem, rarity(sectors.length, count), pages)
    sectors.forEach((sector, number) => this.#addPhrases(sector, number))
    this.#near = new NearStems(holding.keys())
  }

  /** The sectors a text speaks of: its pieces one by one, and for a short text the whole. */
  conceptsOf(text: string): ConceptVector {
    const pieces = segmentsOf(text).map(wordsOf)
    const found = new Map<number, number>()
    const often = new Map<number, number>()
    if (pieces.length > 1) {
      for (const piece of pieces) {
        for (const [sector, weight] of this.#read(piece)) {
          keepHigher(found, sector, weight)
          often.set(sector, 1 - (1 - (often.get(sector) ?? 0)) * (1 - weight))
        }
      }
      // What several pieces say is surer than what one says.
      for (const [sector, weight] of often)
        found.set(sector, (1 - oftenShare) * (found.get(sector) ?? 0) + oftenShare * weight)
    }
    // A long description speaks of many trades at once: only its pieces are clear.
    const wholeShare = pieces.length > 1 ? 1 / (1 + (pieces.length - 1) / wholePieces) : 1
    for (const [sector, weight] of this.#read(pieces.flat())) {
      const before = found.get(sector) ?? 0
      found.set(sector, pieces.length > 1 ? before + wholeShare * Math.max(0, weight - before) : weight)
    }
    return vectorOf(found, sectorsPerTextMax)
  }

  /** Every sector with how well a text being typed fits it, 0..1 or a little more; the word being typed counts by its beginning. */
  suggest(text: string): Map<number, number> {
    const words = wordsOf(text)
    const last = words.at(-1)
    const unfinished =
      last && /[\p{L}]$/u.test(text) && !this.#terms.has(last.stem) ? this.#near.beginning(last.surface) : []
    const scores = this.scores(words)
    for (const stem of unfinished) {
      for (const [sector, score] of this.scores([
        { written: stem, surface: stem, stem, weight: 1 / unfinished.length },
      ]))
        add(scores, sector, score)
    }
    const read = this.conceptsOf(text)
    read.sectors.forEach((sector, at) => add(scores, sector, 0.5 * (read.weights[at] ?? 0)))
    return scores
  }

  /**
   * How much a stem tells of a trade, 0..1: a word of few sectors nearly all, a word of many less; a word the taxonomy has
   * never met is mostly a name, a place or an acronym.
   */
  telling(stem: string): number {
    const term = this.#terms.get(stem)
    return term ? spreadTelling + (1 - spreadTelling) * (term.rarity / this.#rarityMax) : unknownTelling
  }

  /** For some words, every sector's share of what the words could say in all, about 0..1. */
  scores(words: Word[]): Map<number, number> {
    const { found, full } = this.#evidence(words)
    // A constant in the denominator keeps one faint word from looking like certainty.
    const scale = 1 / (full + fullExtra * this.#rarityMax)
    for (const [sector, score] of found) found.set(sector, score * scale)
    return found
  }

  #evidence(words: Word[]): { found: Map<number, number>; full: number } {
    const found = new Map<number, number>()
    const stems = new Map<string, number>()
    for (const word of words) stems.set(word.stem, Math.max(stems.get(word.stem) ?? 0, word.weight))
    let full = 0
    for (const [stem, weight] of stems) full += this.#addWord(stem, weight, found)
    for (const phrase of this.#phrasesIn(stems)) add(found, phrase.sector, phrase.gain)
    return { found, full }
  }

  #read(words: Word[]): Map<number, number> {
    const { found, full } = this.#evidence(words)
    const best = Math.max(0, ...found.values())
    const kept = new Map<number, number>()
    if (best <= 0) return kept
    const covered = Math.min(1, best / (full + fullExtra * this.#rarityMax))
    // One common word is little evidence, however much of the piece it is.
    const sure = covered * (1 - Math.exp(-best / (evidenceScale * this.#rarityMax)))
    for (const [sector, score] of found) {
      const relative = score / best
      if (relative >= relativeMin) kept.set(sector, sure * relative ** relativePower)
    }
    return kept
  }

  #addWord(stem: string, weight: number, scores: Map<number, number>): number {
    const term = this.#terms.get(stem)
    if (term) {
      term.sectors.forEach((sector, at) => add(scores, sector, weight * (term.gains[at] ?? 0)))
      return weight * term.rarity
    }
    const near = this.#near.of(stem)
    for (const { stem: other, likeness } of near) {
      const known = this.#terms.get(other)
      known?.sectors.forEach((sector, at) =>
        add(scores, sector, (weight * likeness * (known.gains[at] ?? 0)) / near.length),
      )
    }
    return weight * unknownShare * this.#rarityMax
  }

  *#phrasesIn(stems: Map<string, number>): Iterable<Phrase> {
    for (const stem of stems.keys()) {
      for (const phrase of this.#phrasesByStem.get(stem) ?? []) {
        if (phrase.stems.every(other => stems.has(other))) yield phrase
      }
    }
  }

  #addTerm(stem: string, termRarity: number, pages: Map<string, number>[]): void {
    const sectors: number[] = []
    const gains: number[] = []
    pages.forEach((page, number) => {
      const weight = page.get(stem)
      if (weight === undefined) return
      sectors.push(number)
      gains.push((termRarity * weight) / (weight + 1))
    })
    this.#terms.set(stem, {
      sectors: Int16Array.from(sectors),
      gains: Float32Array.from(gains),
      rarity: termRarity,
    })
  }

  #addPhrases(sector: Sector, number: number): void {
    const seen = new Set<string>()
    for (const text of [...sector.synonyms, ...sector.fr.split(/[,:()]| et /)]) {
      const stems = [...new Set(wordsOf(text).map(word => word.stem))]
      const key = [...stems].sort().join(' ')
      if (stems.length === 0 || seen.has(key)) continue
      seen.add(key)
      const rarities = stems.map(stem => this.#terms.get(stem)?.rarity ?? this.#rarityMax)
      const gain =
        phraseGain *
        rarities.reduce((sum, value) => sum + value, 0) *
        (wordsOf(text).reduce((sum, w) => sum + w.weight, 0) / stems.length)
      const rarest = stems[rarities.indexOf(Math.max(...rarities))] ?? ''
      const list = this.#phrasesByStem.get(rarest)
      if (list) list.push({ sector: number, stems, gain })
      else this.#phrasesByStem.set(rarest, [{ sector: number, stems, gain }])
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

function keepHigher(map: Map<number, number>, key: number, weight: number): void {
  if (weight > (map.get(key) ?? 0)) map.set(key, weight)
}
