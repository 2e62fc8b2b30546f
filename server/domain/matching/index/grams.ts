// Character 4-grams: what « nettoyage », « nettoyer » and « netoyage » still share when their stems differ.

/** Numbers for 4-grams, given out as they are met. */
export class GramTable {
  #ids = new Map<string, number>()

  get size(): number {
    return this.#ids.size
  }

  /** The 4-grams of one folded word, its edges marked by spaces; a shorter word is one gram. */
  idsOf(surface: string): Int32Array {
    const padded = ` ${surface} `
    const count = Math.max(1, padded.length - 3)
    const ids = new Int32Array(count)
    for (let at = 0; at < count; at++) ids[at] = this.#idOf(padded.slice(at, at + 4))
    return ids
  }

  #idOf(gram: string): number {
    let id = this.#ids.get(gram)
    if (id === undefined) {
      id = this.#ids.size
      this.#ids.set(gram, id)
    }
    return id
  }
}
