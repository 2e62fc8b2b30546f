// Words: French text cut into the words that matter, with their stems.
import { stemmer } from '@orama/stemmers/french'
import { foldAccents, lowerPlain, plainText } from './fold.ts'
import { keptApart } from './kept-apart.ts'
import { faintWords, stopWords } from './stop-words.ts'

/** One word of a text: `written` in lower case, `surface` folded, `stem` folded after stemming, `weight` 0..1 (faint words and numbers count less). */
export type Word = { written: string; surface: string; stem: string; weight: number }

/** Longest text that is analysed: a catalogue page, not a book; what follows is ignored. */
export const textCharactersMax = 20_000

/** A word longer than this is a pasted link or code, never a trade. */
const wordCharactersMax = 40

const faintWeight = 0.3
const numberWeight = 0.25

const elision = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)'/
// Prefixes that people write joined, hyphenated or apart: « multi-services », « éco-pâturage », « sous-traitance ».
const joining = new Set(
  list(
    'multi sous eco re co bio auto inter pre semi mini micro anti tele post demi non hydro agro agri electro photo socio cyber demo geo',
  ),
)
const keptWhole = new Map([
  ["aujourd'hui", ''],
  ["main-d'oeuvre", 'maindoeuvre'],
  ['vis-à-vis', ''],
])

const wordPattern = /[\p{L}\p{N}]+(?:['’\-‐‑.][\p{L}\p{N}]+)*/gu

/** The words of a text in their order: markup and elisions cut, stop words dropped, compounds opened. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const raw of lowerPlain(plainText(text.slice(0, textCharactersMax))).match(wordPattern) ?? []) {
    if (raw.length <= wordCharactersMax) addRaw(raw, words)
  }
  return words
}

function addRaw(raw: string, words: Word[]): void {
  const whole = keptWhole.get(raw)
  if (whole !== undefined) {
    if (whole) addWord(whole, words)
    return
  }
  let rest = raw
  while (elision.test(rest)) rest = rest.replace(elision, '')
  if (!/['\-.]/.test(rest)) return addWord(rest, words)
  const parts = rest.split(/['\-.]+/).filter(Boolean)
  const [first = '', second = ''] = parts
  // « s.a.r.l » and « a.d.s.i. » are one name, not letters.
  if (parts.length > 1 && parts.every(part => part.length === 1)) return addWord(parts.join(''), words)
  if (parts.length === 2 && joining.has(foldAccents(first))) addWord(first + second, words)
  for (const part of parts) addWord(part, words)
}

function addWord(word: string, words: Word[]): void {
  const known = analysed(word)
  if (known) words.push(known)
}

// The same few thousand words come back all day; analysing each once makes indexing several times faster.
const cacheWordsMax = 60_000
const cache = new Map<string, Word | null>()

function analysed(word: string): Word | null {
  const seen = cache.get(word)
  if (seen !== undefined) return seen
  const result = analyse(word)
  if (cache.size >= cacheWordsMax) cache.clear()
  cache.set(word, result)
  return result
}

function analyse(word: string): Word | null {
  const surface = foldAccents(word)
  if (stopWords.has(surface)) return null
  if (/^\p{N}+$/u.test(surface)) return { written: word, surface, stem: surface, weight: numberWeight }
  if (surface.length < 2) return null
  const stem = stemOf(word)
  return { written: word, surface, stem, weight: faintWords.has(surface) ? faintWeight : 1 }
}

/** The stem of one lower-case word, accents folded afterwards. */
export function stemOf(word: string): string {
  const apart = keptApart.get(word)
  if (apart !== undefined) return apart
  // Digits mean a reference (A4, m2, 4x4): the stemmer would cut it wrongly.
  if (/\p{N}/u.test(word)) return foldAccents(word)
  const stem = foldAccents(stemmer(word))
  return stem.length >= 2 ? stem : foldAccents(word)
}

function list(words: string): string[] {
  return words.split(' ')
}
