// Character 4-grams: what « nettoyage », « nettoyer » and « netoyage » still share when their stems differ.

/** Letters of a folded word are mostly ASCII: four of them make a whole number, which is found faster than a text. */
const asciiBits = 7

/** The spellings met, each with its 4-grams, numbered as they are met; a spelling once met is kept. */
export class Spellings {
  /** The grams of spelling `n` are `grams[starts[n]]` to before `grams[starts[n + 1]]`. */
  starts = new Int32Array(1024)
  grams = new Int32Array(8192)
  #ids = new Map<string, number>()
  #gramIds = new Map<number | string, number>()

  /** How many distinct grams have been met. */
  get gramCount(): number {
    return this.#gramIds.size
  }

  /** The number of a spelling, which is remembered with its grams. */
  idOf(surface: string): number {
    const known = this.#ids.get(surface)
    if (known !== undefined) return known
    const id = this.#ids.size
    this.#ids.set(surface, id)
    const grams = this.#newGrams(surface)
    const start = this.starts[id] ?? 0
    this.starts = longEnough(this.starts, id + 2)
    this.grams = longEnough(this.grams, start + grams.length)
    this.grams.set(grams, start)
    this.starts[id + 1] = start + grams.length
    return id
  }

  /** The grams of a word, from memory when it was met: a need is asked far more often than it is written. */
  gramsOf(surface: string): ArrayLike<number> {
    const id = this.#ids.get(surface)
    return id === undefined
      ? this.#newGrams(surface)
      : this.grams.subarray(this.starts[id] ?? 0, this.starts[id + 1] ?? 0)
  }

  /** The 4-grams of one folded word, its edges marked by spaces; a shorter word is one gram. */
  #newGrams(surface: string): number[] {
    const padded = ` ${surface} `
    const ids: number[] = []
    const count = Math.max(1, padded.length - 3)
    for (let at = 0; at < count; at++) {
      const key = gramKey(padded, at)
      let id = this.#gramIds.get(key)
      if (id === undefined) {
        id = this.#gramIds.size
        this.#gramIds.set(key, id)
      }
      ids.push(id)
    }
    return ids
  }
}

function gramKey(padded: string, from: number): number | string {
  let key = 0
  for (let at = from; at < from + 4 && at < padded.length; at++) {
    const letter = padded.charCodeAt(at)
    if (letter >= 1 << asciiBits) return padded.slice(from, from + 4)
    key = (key << asciiBits) | letter
  }
  return key
}

/** The column itself while it is long enough, otherwise a longer one with the same numbers. */
export function longEnough(column: Int32Array, length: number): Int32Array<ArrayBuffer> {
  if (length <= column.length) return column as Int32Array<ArrayBuffer>
  const longer = new Int32Array(Math.ceil(length * 1.5))
  longer.set(column)
  return longer
}
