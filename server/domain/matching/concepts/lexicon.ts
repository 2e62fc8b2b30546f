// The lexicon: from the words of a text to the sectors of the taxonomy, by its labels, synonyms and typical phrasings.
import type { Sector } from '#shared/taxonomy/types.ts'
import type { Piece } from '../text/segments.ts'
import { Evidence } from './evidence.ts'
import { Terms } from './terms.ts'
import { heaviest } from './vector.ts'
import type { ConceptVector } from './vector.ts'

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
/** What a word of every sector still tells, and what a word of none does. */
const spreadTelling = 0.5
const unknownTelling = 0.6
/** A catalogue rarely holds more trades than this; further ones are chance words. */
const sectorsPerTextMax = 16
const peopleGroups = new Set(['insertion', 'formation', 'services-personne', 'sante', 'habitat'])

/** What a text speaks of: its sectors, surest first, and all its evidence by sector, without a threshold. */
export type Reading = { concepts: ConceptVector; evidence: Float32Array }

export class Lexicon {
  readonly sectors: readonly Sector[]
  #terms: Terms
  #evidence: Evidence
  /** Sectors whose trade is people and their way to work: what is said of people is their offer. */
  #aboutPeople: boolean[]
  /** Scratch for one reading: the sectors it named, and how surely each is named at best and by all pieces together. */
  #named: number[] = []
  #surest: Float64Array
  #often: Float64Array

  constructor(sectors: readonly Sector[]) {
    this.sectors = sectors
    this.#terms = new Terms(sectors)
    this.#evidence = new Evidence(this.#terms, sectors.length)
    this.#aboutPeople = sectors.map(sector => peopleGroups.has(sector.group))
    this.#surest = new Float64Array(sectors.length)
    this.#often = new Float64Array(sectors.length)
  }

  /** The sectors that the pieces of a text speak of: each piece by itself, and for a short text the whole. */
  readingOf(pieces: Piece[]): Reading {
    const said = new Float32Array(this.sectors.length)
    const named = this.#named
    const surest = this.#surest
    const often = this.#often
    for (let at = 0; at < named.length; at++) surest[named[at] ?? 0] = often[named[at] ?? 0] = 0
    named.length = 0
    for (let at = 0; at < pieces.length; at++) {
      const piece = pieces[at]
      if (piece) this.#readPiece(piece, lateShare + (1 - lateShare) / (1 + at / latePieces), said)
    }
    // What several pieces say is surer than what one says.
    for (let at = 0; at < named.length; at++) {
      const sector = named[at] ?? 0
      surest[sector] = (1 - oftenShare) * (surest[sector] ?? 0) + oftenShare * (often[sector] ?? 0)
    }
    if (pieces.length > 1 && pieces.length <= 2 * wholePieces) this.#readWhole(pieces)
    const weights = named.map(sector => surest[sector] ?? 0)
    return { concepts: heaviest({ sectors: named, weights }, sectorsPerTextMax), evidence: said }
  }

  /** Every sector with how well a text being typed fits it, 0..1 or a little more; the word being typed counts by its beginning. */
  suggest(text: string, pieces: Piece[]): Map<number, number> {
    const scores = new Map<number, number>()
    this.#addShares(scores, pieces)
    const last = pieces.at(-1)?.words.at(-1)
    const typing = last && /[\p{L}]$/u.test(text) && !this.#terms.known(last.stem)
    const beginnings = typing ? this.#terms.beginning(last.surface) : []
    for (const stem of beginnings) {
      const word = { written: stem, surface: stem, stem, weight: 1 / beginnings.length, number: 0 }
      this.#addShares(scores, [{ words: [word] }])
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
    const term = this.#terms.known(stem)
    return term ? spreadTelling + (1 - spreadTelling) * (term.rarity / this.#terms.rarityMax) : unknownTelling
  }

  /** Names the sectors of a piece, as surely as its place and share allow; adds its evidence to what the text said. */
  #readPiece(piece: Piece, early: number, said: Float32Array): void {
    this.#evidence.gather([piece])
    const { found, touched } = this.#evidence
    const best = this.#evidence.best()
    const sure = this.#sureness(best)
    const heard = early * piece.share
    for (let at = 0; at < touched.length; at++) {
      const sector = touched[at] ?? 0
      const evidence = found[sector] ?? 0
      // To the power 1.5: strong evidence of one piece outweighs faint evidence of many.
      said[sector] = (said[sector] ?? 0) + heard * evidence * Math.sqrt(evidence)
      const relative = evidence / best
      if (!(relative >= relativeMin)) continue
      const sureness = sure * relative ** 2
      const weight = early * (this.#aboutPeople[sector] ? sureness : piece.share * sureness)
      this.#raise(sector, weight)
      this.#often[sector] = 1 - (1 - (this.#often[sector] ?? 0)) * (1 - weight)
    }
  }

  /** A long text speaks of many trades at once, and only its pieces are clear; a short one is read whole as well. */
  #readWhole(pieces: Piece[]): void {
    this.#evidence.gather(pieces)
    const { found, touched } = this.#evidence
    const best = this.#evidence.best()
    const sure = this.#sureness(best)
    const share = 1 / (1 + (pieces.length - 1) / wholePieces)
    for (let at = 0; at < touched.length; at++) {
      const sector = touched[at] ?? 0
      const relative = (found[sector] ?? 0) / best
      if (!(relative >= relativeMin)) continue
      const weight = sure * relative ** 2
      const before = this.#surest[sector] ?? 0
      if (weight > before) this.#raise(sector, before + share * (weight - before))
    }
  }

  #raise(sector: number, weight: number): void {
    const before = this.#surest[sector] ?? 0
    if (weight <= before) return
    if (before === 0) this.#named.push(sector)
    this.#surest[sector] = weight
  }

  /** How sure the words last gathered are of their best sector: one common word is little, however much of the piece it is. */
  #sureness(best: number): number {
    return (
      Math.min(1, best / this.#evidence.full) *
      (1 - Math.exp(-best / (evidenceScale * this.#terms.rarityMax)))
    )
  }

  /** Adds every sector's share of what some words could say in all, about 0..1. */
  #addShares(scores: Map<number, number>, lists: Pick<Piece, 'words'>[]): void {
    this.#evidence.gather(lists)
    const { found, touched, full } = this.#evidence
    for (const sector of touched) add(scores, sector, (found[sector] ?? 0) / full)
  }
}

function add<K>(map: Map<K, number>, key: K, weight: number): void {
  map.set(key, (map.get(key) ?? 0) + weight)
}
