// Near stems: the known stems a misspelt or rarer word looks most like.

type Near = { stem: string; likeness: number }

/** Two stems are near when their letter trigrams overlap this much (Dice). */
const likenessMin = 0.6
const nearMax = 3
const cacheMax = 20_000

export class NearStems {
  #byGram = new Map<string, number[]>()
  #stems: string[] = []
  #sizes: number[] = []
  #cache = new Map<string, Near[]>()
  /** Scratch: how many grams each known stem shares with the one that is asked. */
  #shared: Uint8Array

  constructor(stems: Iterable<string>) {
    for (const stem of stems) this.#addStem(stem)
    this.#shared = new Uint8Array(this.#stems.length)
  }

  /** Up to three near stems with their likeness (0.6..1), the nearest first; none for short words and numbers. */
  of(stem: string): Near[] {
    if (stem.length < 4 || /\d/.test(stem)) return []
    const cached = this.#cache.get(stem)
    if (cached) return cached
    const found = this.#find(stem)
    if (this.#cache.size >= cacheMax) this.#cache.clear()
    this.#cache.set(stem, found)
    return found
  }

  /** Up to eight known stems that begin so, shortest first; none for fewer than three letters. */
  beginning(letters: string): string[] {
    if (letters.length < 3) return []
    const found = (this.#byGram.get(` ${letters.slice(0, 2)}`) ?? []).map(id => this.#stems[id] ?? '')
    return found
      .filter(stem => stem.startsWith(letters))
      .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
      .slice(0, 8)
  }

  #find(stem: string): Near[] {
    const shared = this.#shared
    const met: number[] = []
    const grams = gramsOf(stem)
    for (const gram of grams) {
      for (const id of this.#byGram.get(gram) ?? []) {
        if (shared[id] === 0) met.push(id)
        shared[id] = (shared[id] ?? 0) + 1
      }
    }
    const near: Near[] = []
    for (const id of met) {
      const likeness = (2 * (shared[id] ?? 0)) / (grams.size + (this.#sizes[id] ?? 0))
      if (likeness >= likenessMin) near.push({ stem: this.#stems[id] ?? '', likeness })
      shared[id] = 0
    }
    return near.sort((a, b) => b.likeness - a.likeness || (a.stem < b.stem ? -1 : 1)).slice(0, nearMax)
  }

  #addStem(stem: string): void {
    if (stem.length < 4 || /\d/.test(stem)) return
    const grams = gramsOf(stem)
    const id = this.#stems.length
    this.#stems.push(stem)
    this.#sizes.push(grams.size)
    for (const gram of grams) {
      const list = this.#byGram.get(gram)
      if (list) list.push(id)
      else this.#byGram.set(gram, [id])
    }
  }
}

function gramsOf(stem: string): Set<string> {
  const padded = ` ${stem} `
  const grams = new Set<string>()
  for (let at = 0; at + 3 <= padded.length; at++) grams.add(padded.slice(at, at + 3))
  return grams
}
