// Spelling: the spellings a searched word may stand for: itself, those that begin so, and near ones when it is unknown.

/** Spellings that begin so, at most; more letters narrow it down. */
const beginningsMax = 50
const nearMax = 5
const likenessMin = 0.5

export class SpellingIndex {
  #stems = new Map<string, string>()
  #knownStems = new Set<string>()
  #byBeginning = new Map<string, string[]>()
  #byGram = new Map<string, string[]>()
  /** Spellings whose grams wait until a word that nobody wrote is searched for. */
  #waiting: string[] = []

  add(surface: string, stem: string): void {
    if (this.#stems.has(surface)) return
    this.#stems.set(surface, stem)
    this.#knownStems.add(stem)
    push(this.#byBeginning, surface.slice(0, 2), surface)
    this.#waiting.push(surface)
  }

  /** Stems with their likeness 0..1; when nothing is like the word, the word's own stem alone. */
  like(surface: string, stem: string, unfinished: boolean): Map<string, number> {
    const found = new Map<string, number>([[stem, 1]])
    if (unfinished && surface.length >= 2)
      for (const other of this.#beginning(surface)) raise(found, this.#stems.get(other), 0.8)
    const known = this.#stems.has(surface) || this.#knownStems.has(stem)
    if (!known && found.size === 1)
      for (const [other, likeness] of this.#near(surface)) raise(found, this.#stems.get(other), likeness)
    return found
  }

  #beginning(letters: string): string[] {
    const all = this.#byBeginning.get(letters.slice(0, 2)) ?? []
    const found = all.filter(surface => surface.startsWith(letters))
    return found.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, beginningsMax)
  }

  /** Near spellings by shared trigrams (Dice). */
  #near(surface: string): [string, number][] {
    for (const known of this.#waiting) for (const gram of trigrams(known)) push(this.#byGram, gram, known)
    this.#waiting.length = 0
    const grams = trigrams(surface)
    const shared = new Map<string, number>()
    for (const gram of grams)
      for (const other of this.#byGram.get(gram) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
    const near = [...shared].map(([other, count]): [string, number] => [
      other,
      (2 * count) / (grams.length + other.length),
    ])
    return near
      .filter(([, likeness]) => likeness >= likenessMin)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, nearMax)
  }
}

/** Trigrams with the edges marked; as many as the word has letters. */
function trigrams(surface: string): string[] {
  const padded = ` ${surface} `
  return [...new Set(Array.from({ length: surface.length }, (_, at) => padded.slice(at, at + 3)))]
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function raise(map: Map<string, number>, key: string | undefined, value: number): void {
  if (key !== undefined) map.set(key, Math.max(value, map.get(key) ?? 0))
}
