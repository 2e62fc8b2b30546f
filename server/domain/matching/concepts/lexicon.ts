// The lexicon: from the words of a text to the sectors of the taxonomy, by its labels, synonyms and typical phrasings.
import type { Sector } from '#shared/taxonomy/types.ts'
import { wordsOf } from '../text/words.ts'
import type { Piece } from '../text/segments.ts'
import type { Word } from '../text/words.ts'
import { NearStems } from './near-stems.ts'
import { vectorOf } from './vector.ts'
import type { ConceptVector } from './vector.ts'

/** A synonym of several words: worth its gain to the sector when its other stems are there too. */
type Phrase = { sector: number; others: number[]; gain: number }
/** A stem: the sectors whose pages hold it with what it says for each, how rare it is, and the phrases it is the rarest of. */
type Term = { id: number; sectors: Int16Array; gains: Float32Array; rarity: number; phrases: Phrase[] }

/** What a word says when it stands in each part of a sector's page; buyers' and sellers' phrases meet here. */
const partWeights = { label: 2, synonym: 2, phrase: 1, definition: 0.7 }
/** A complete synonym (« espaces verts ») adds its words once more. */
const phraseGain = 1
/** Words the taxonomy has never met weigh this share of the rarest known one in what a full understanding would be. */
const unknownShare = 0.3
/** The share of the rarest word that is added to what a piece could say in all, so that one faint word is no certainty. */
const fullExtra = 0.6
/** The evidence, in rarest words, that makes a piece two thirds sure. */
const evidenceScale = 2.5
/** How much several pieces saying the same adds to the surest of them. */
const oftenShare = 0.3
/** A text says its trade first and lists places and conditions later: what comes late counts down to this share… */
const lateShare = 0.5
/** …half of the way after this many pieces. */
const latePieces = 4
/** With this many pieces, a text's whole counts half beside them. */
const wholePieces = 6
/** Below this share of the best sector of a piece, a sector is noise; above it, its weight falls with the square. */
const relativeMin = 0.45
const relativePower = 2
/** What a word of every sector still tells, and what a word of none does. */
const spreadTelling = 0.5
const unknownTelling = 0.6
/** A catalogue rarely holds more trades than this; further ones are chance words. */
const sectorsPerTextMax = 16
const peopleGroups = new Set(['insertion', 'formation', 'services-personne', 'sante', 'habitat'])
const unknownTermsMax = 20_000

/** What a text speaks of: its sectors, surest first, and all its evidence by sector, without a threshold. */
export type Reading = { concepts: ConceptVector; evidence: Float32Array }

export class Lexicon {
  readonly sectors: readonly Sector[]
  #terms = new Map<string, Term>()
  #unknown = new Map<string, Term>()
  #near: NearStems
  /** Sectors whose trade is people and their way to work: what is said of people is their offer. */
  #aboutPeople: Set<number>
  #rarityMax: number
  /** Scratch for one reading: evidence by sector, the sectors touched, and the reading in which a term was last met. */
  #found: Float32Array
  #touched: number[] = []
  #met: Int32Array
  #reading = 0

  constructor(sectors: readonly Sector[]) {
    this.sectors = sectors
    this.#found = new Float32Array(sectors.length)
    this.#aboutPeople = new Set([...sectors.keys()].filter(at => peopleGroups.has(sectors[at]?.group ?? '')))
    this.#rarityMax = rarity(sectors.length, 1)
    const pages = sectors.map(pageOf)
    const holders = new Map<string, number[]>()
    pages.forEach((page, number) => {
      for (const stem of page.keys()) holders.set(stem, [...(holders.get(stem) ?? []), number])
    })
    for (const [stem, numbers] of holders) this.#addTerm(stem, numbers, pages)
    sectors.forEach((sector, number) => this.#addPhrases(sector, number))
    this.#near = new NearStems(holders.keys())
    this.#met = new Int32Array(this.#terms.size)
  }

  /** The sectors that the pieces of a text speak of: each piece by itself, and for a short text the whole. */
  readingOf(pieces: Piece[]): Reading {
    const evidence = new Float32Array(this.sectors.length)
    const surest = new Map<number, number>()
    const often = new Map<number, number>()
    for (const [at, piece] of pieces.entries()) {
      const early = lateShare + (1 - lateShare) / (1 + at / latePieces)
      this.#read(piece.words, (sector, sureness) => {
        const weight = early * (this.#aboutPeople.has(sector) ? sureness : piece.share * sureness)
        surest.set(sector, Math.max(weight, surest.get(sector) ?? 0))
        often.set(sector, 1 - (1 - (often.get(sector) ?? 0)) * (1 - weight))
      })
      this.#addTo(evidence, early * piece.share)
    }
    // What several pieces say is surer than what one says.
    for (const [sector, weight] of often)
      surest.set(sector, (1 - oftenShare) * (surest.get(sector) ?? 0) + oftenShare * weight)
    if (pieces.length > 1 && pieces.length <= 2 * wholePieces) this.#readWhole(pieces, surest)
    return { concepts: vectorOf(surest, sectorsPerTextMax), evidence }
  }

  /** Every sector with how well a text being typed fits it, 0..1 or a little more; the word being typed counts by its beginning. */
  suggest(text: string, pieces: Piece[]): Map<number, number> {
    const words = pieces.flatMap(piece => piece.words)
    const scores = this.#shares(words)
    const last = words.at(-1)
    const typing = last && /[\p{L}]$/u.test(text) && !this.#terms.has(last.stem)
    const beginnings = typing ? this.#near.beginning(last.surface) : []
    for (const stem of beginnings) {
      const word = { written: stem, surface: stem, stem, weight: 1 / beginnings.length }
      for (const [sector, score] of this.#shares([word])) add(scores, sector, score)
    }
    const read = this.readingOf(pieces).concepts
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

  /** The evidence last gathered, to the power 1.5: strong evidence of one piece outweighs faint evidence of many. */
  #addTo(evidence: Float32Array, share: number): void {
    const found = this.#found
    for (const sector of this.#touched) {
      const said = found[sector] ?? 0
      evidence[sector] = (evidence[sector] ?? 0) + share * said * Math.sqrt(said)
    }
  }

  /** A long text speaks of many trades at once, and only its pieces are clear; a short one is read whole as well. */
  #readWhole(pieces: Piece[], weights: Map<number, number>): void {
    const share = 1 / (1 + (pieces.length - 1) / wholePieces)
    this.#read(
      pieces.flatMap(piece => piece.words),
      (sector, weight) => {
        const before = weights.get(sector) ?? 0
        if (weight > before) weights.set(sector, before + share * (weight - before))
      },
    )
  }

  /** For some words, every sector's share of what the words could say in all, about 0..1. */
  #shares(words: Word[]): Map<number, number> {
    const full = this.#gather(words)
    const shares = new Map<number, number>()
    for (const sector of this.#touched) shares.set(sector, (this.#found[sector] ?? 0) / full)
    return shares
  }

  #read(words: Word[], visit: (sector: number, weight: number) => void): void {
    const full = this.#gather(words)
    let best = 0
    for (const sector of this.#touched) best = Math.max(best, this.#found[sector] ?? 0)
    if (best <= 0) return
    // One common word is little evidence, however much of the piece it is.
    const sure = Math.min(1, best / full) * (1 - Math.exp(-best / (evidenceScale * this.#rarityMax)))
    for (const sector of this.#touched) {
      const relative = (this.#found[sector] ?? 0) / best
      if (relative >= relativeMin) visit(sector, sure * relative ** relativePower)
    }
  }

  /** Fills the scratch with the evidence of some words; answers what they could say in all. */
  #gather(words: Word[]): number {
    // The hot place of indexing: columns are held by name, so that each word costs a few array reads.
    const found = this.#found
    const touched = this.#touched
    const met = this.#met
    for (const sector of touched) found[sector] = 0
    touched.length = 0
    const reading = ++this.#reading
    const terms: Term[] = []
    const raise = (sector: number, gain: number) => {
      const before = found[sector] ?? 0
      if (before === 0) touched.push(sector)
      found[sector] = before + gain
    }
    let full = fullExtra * this.#rarityMax
    for (const { stem, weight } of words) {
      const term = this.#terms.get(stem) ?? this.#unknownTerm(stem)
      if (term.id >= 0) {
        if (met[term.id] === reading) continue
        met[term.id] = reading
        if (term.phrases.length > 0) terms.push(term)
      }
      full += weight * term.rarity
      const { sectors, gains } = term
      for (let at = 0; at < sectors.length; at++) raise(sectors[at] ?? 0, weight * (gains[at] ?? 0))
    }
    for (const term of terms) {
      for (const { sector, others, gain } of term.phrases) {
        if (others.every(id => met[id] === reading)) raise(sector, gain)
      }
    }
    return full
  }

  /** A word the taxonomy has never met speaks a little for the words it looks like. */
  #unknownTerm(stem: string): Term {
    const cached = this.#unknown.get(stem)
    if (cached) return cached
    const gains = new Map<number, number>()
    const near = this.#near.of(stem)
    for (const { stem: other, likeness } of near) {
      const known = this.#terms.get(other)
      known?.sectors.forEach((sector, at) =>
        add(gains, sector, (likeness * (known.gains[at] ?? 0)) / near.length),
      )
    }
    const term = {
      id: -1,
      sectors: Int16Array.from(gains.keys()),
      gains: Float32Array.from(gains.values()),
      rarity: unknownShare * this.#rarityMax,
      phrases: [],
    }
    if (this.#unknown.size >= unknownTermsMax) this.#unknown.clear()
    this.#unknown.set(stem, term)
    return term
  }

  #addTerm(stem: string, holders: number[], pages: Map<string, number>[]): void {
    const termRarity = rarity(this.sectors.length, holders.length)
    const gains = holders.map(number => {
      const weight = pages[number]?.get(stem) ?? 0
      return (termRarity * weight) / (weight + 1)
    })
    const id = this.#terms.size
    this.#terms.set(stem, {
      id,
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
        .map(stem => this.#terms.get(stem))
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
