// Tokens: the runs of letters and digits of a text, each read once and known again by its letters, without being cut out.

const placesFirst = 1 << 12
/** A table fuller than this share is made twice as large: further on, places are found by trying. */
const fullShare = 0.5

const other = 1
const letter = 2
/** Stands between letters of one token: « l'atelier », « plateaux-repas », « s.a.r.l ». */
const joiner = 3
const kinds = new Uint8Array(1 << 16)

function kindOf(code: number): number {
  return kinds[code] || (kinds[code] = classified(String.fromCharCode(code)))
}

function classified(character: string): number {
  if (/['’\-‐‑.]/.test(character)) return joiner
  return /[\p{L}\p{N}]/u.test(character) ? letter : other
}

/** The same by pattern, for texts with letters beyond the first 65,536 characters. */
const pattern = /[\p{L}\p{N}]+(?:['’\-‐‑.][\p{L}\p{N}]+)*/gu

/** Letters and digits, joined by single apostrophes, hyphens and dots; the words each is read as are kept, for up to `keptMax` of them. */
export class Tokens<T> {
  #read: (token: string) => readonly T[]
  #keptMax: number
  #kept = 0
  #tokens: (string | undefined)[] = []
  #words: (readonly T[])[] = []
  #hashes = new Int32Array(0)

  constructor(read: (token: string) => readonly T[], keptMax: number) {
    this.#read = read
    this.#keptMax = keptMax
    this.#empty(placesFirst)
  }

  /** The words of the tokens of a text, in their order; tokens longer than `lengthMax` are left out. */
  of(text: string, lengthMax: number): T[] {
    const found: T[] = []
    if (/[\ud800-\udfff]/.test(text)) {
      for (const token of text.match(pattern) ?? [])
        if (token.length <= lengthMax) append(found, this.#wordsOf(token, 0, token.length, hashOf(token)))
      return found
    }
    for (let at = 0; at < text.length;) {
      if (kindOf(text.charCodeAt(at)) !== letter) {
        at++
        continue
      }
      let end = at
      let hash = hashStart
      for (; end < text.length; end++) {
        const code = text.charCodeAt(end)
        const kind = kindOf(code)
        if (kind === other) break
        if (kind === joiner && (end + 1 >= text.length || kindOf(text.charCodeAt(end + 1)) !== letter)) break
        hash = Math.imul(hash ^ code, hashTimes)
      }
      if (end - at <= lengthMax) append(found, this.#wordsOf(text, at, end, hash))
      at = end
    }
    return found
  }

  #wordsOf(text: string, from: number, to: number, hash: number): readonly T[] {
    const mask = this.#hashes.length - 1
    let place = hash & mask
    for (;;) {
      const token = this.#tokens[place]
      if (token === undefined) return this.#keep(text.slice(from, to), hash)
      if (this.#hashes[place] === hash && token.length === to - from && same(token, text, from)) break
      place = (place + 1) & mask
    }
    return this.#words[place] ?? none
  }

  #keep(token: string, hash: number): readonly T[] {
    const words = this.#read(token)
    if (this.#kept >= this.#keptMax) this.#empty(placesFirst)
    if (this.#kept >= fullShare * this.#hashes.length) this.#widen()
    this.#place(token, hash, words)
    return words
  }

  #place(token: string, hash: number, words: readonly T[]): void {
    const mask = this.#hashes.length - 1
    let place = hash & mask
    while (this.#tokens[place] !== undefined) place = (place + 1) & mask
    this.#tokens[place] = token
    this.#words[place] = words
    this.#hashes[place] = hash
    this.#kept++
  }

  #widen(): void {
    const [tokens, words, hashes] = [this.#tokens, this.#words, this.#hashes]
    this.#empty(2 * hashes.length)
    tokens.forEach(
      (token, at) => token !== undefined && this.#place(token, hashes[at] ?? 0, words[at] ?? none),
    )
  }

  #empty(places: number): void {
    this.#kept = 0
    this.#tokens = new Array<string | undefined>(places).fill(undefined)
    this.#words = new Array<readonly T[]>(places).fill(none)
    this.#hashes = new Int32Array(places)
  }
}

const none: readonly never[] = []

function append<T>(to: T[], words: readonly T[]): void {
  for (let at = 0; at < words.length; at++) to.push(words[at] as T)
}

// FNV-1a over 16-bit units.
const hashStart = 0x811c9dc5 | 0
const hashTimes = 0x01000193

function hashOf(token: string): number {
  let hash = hashStart
  for (let at = 0; at < token.length; at++) hash = Math.imul(hash ^ token.charCodeAt(at), hashTimes)
  return hash
}

function same(token: string, text: string, from: number): boolean {
  for (let at = 0; at < token.length; at++)
    if (token.charCodeAt(at) !== text.charCodeAt(from + at)) return false
  return true
}
