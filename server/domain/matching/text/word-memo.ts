// A memo of words: what was found for a word, found again without its spelling being looked up.
import type { Word } from './words.ts'

const placesFirst = 1 << 10
/** Words are numbered as they are met: as many as this have a place of their own, then the later takes it. */
const placesMax = 1 << 16

/** One thing for each word. A word is known by being the same object, so nothing here is ever out of date. */
export class WordMemo<T> {
  #words: (Word | undefined)[] = []
  #things: (T | undefined)[] = []
  #mask = placesFirst - 1

  get(word: Word): T | undefined {
    const place = word.number & this.#mask
    return this.#words[place] === word ? this.#things[place] : undefined
  }

  set(word: Word, thing: T): void {
    while (word.number > this.#mask && this.#mask < placesMax - 1) this.#grow()
    this.#put(word, thing)
  }

  #put(word: Word, thing: T | undefined): void {
    const place = word.number & this.#mask
    while (this.#words.length <= place) {
      this.#words.push(undefined)
      this.#things.push(undefined)
    }
    this.#words[place] = word
    this.#things[place] = thing
  }

  #grow(): void {
    const [words, things] = [this.#words, this.#things]
    this.#words = []
    this.#things = []
    this.#mask = 2 * this.#mask + 1
    words.forEach((word, at) => word && this.#put(word, things[at]))
  }
}
