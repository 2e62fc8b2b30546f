// Evidence: what some words say for each sector, gathered in columns that every reading uses again.
import { WordMemo } from '../text/word-memo.ts'
import type { Word } from '../text/words.ts'
import type { Term, Terms } from './terms.ts'

/** The share of the rarest word that is added to what a piece could say in all, so that one faint word is no certainty. */
const fullExtra = 0.6

/** The hot place of indexing: plain loops over columns, since a closure would box each number it is given. */
export class Evidence {
  /** Evidence by sector; zero for those not in `touched`. */
  readonly found: Float32Array
  /** The sectors that the words spoke of, in the order they were met. */
  readonly touched: number[] = []
  /** What the words could say in all. */
  full = 0
  #terms: Terms
  #termOf = new WordMemo<Term>()
  /** The gathering in which each term was last met, and the terms of this one that begin phrases. */
  #met: Int32Array
  #gathering = 0
  #leading: Term[] = []

  constructor(terms: Terms, sectorsCount: number) {
    this.#terms = terms
    this.found = new Float32Array(sectorsCount)
    this.#met = new Int32Array(terms.count)
  }

  /** Gathers what some lists of words say together; each known stem counts once. */
  gather(lists: readonly { words: readonly Word[] }[]): void {
    const { found, touched } = this
    for (let at = 0; at < touched.length; at++) found[touched[at] ?? 0] = 0
    touched.length = 0
    this.#leading.length = 0
    this.#gathering++
    this.full = fullExtra * this.#terms.rarityMax
    for (let at = 0; at < lists.length; at++) {
      const list = lists[at]
      if (list) this.#take(list.words)
    }
    this.#takePhrases()
  }

  /** The most evidence of any sector. */
  best(): number {
    const { found, touched } = this
    let best = 0
    for (let at = 0; at < touched.length; at++) best = Math.max(best, found[touched[at] ?? 0] ?? 0)
    return best
  }

  #take(words: readonly Word[]): void {
    const { found, touched } = this
    const met = this.#met
    const gathering = this.#gathering
    let full = this.full
    for (let n = 0; n < words.length; n++) {
      const word = words[n]
      if (!word) continue
      const { weight } = word
      const term = this.#termOf.get(word) ?? this.#term(word)
      if (term.id >= 0) {
        if (met[term.id] === gathering) continue
        met[term.id] = gathering
        if (term.phrases.length > 0) this.#leading.push(term)
      }
      full += weight * term.rarity
      const { sectors, gains } = term
      for (let at = 0; at < sectors.length; at++) {
        const sector = sectors[at] ?? 0
        const before = found[sector] ?? 0
        if (before === 0) touched.push(sector)
        found[sector] = before + weight * (gains[at] ?? 0)
      }
    }
    this.full = full
  }

  #term(word: Word): Term {
    const term = this.#terms.of(word.stem)
    this.#termOf.set(word, term)
    return term
  }

  #takePhrases(): void {
    const { found, touched } = this
    for (const { phrases } of this.#leading) {
      for (const { sector, others, gain } of phrases) {
        if (!this.#allMet(others)) continue
        const before = found[sector] ?? 0
        if (before === 0) touched.push(sector)
        found[sector] = before + gain
      }
    }
  }

  #allMet(ids: readonly number[]): boolean {
    for (let at = 0; at < ids.length; at++) if (this.#met[ids[at] ?? 0] !== this.#gathering) return false
    return true
  }
}
