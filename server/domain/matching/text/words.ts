// Words: French text cut into the words that matter, with their stems.
import { stemmer } from '@orama/stemmers/french'
import { foldAccents, lowerPlain, plainText } from './fold.ts'
import { keptApart } from './kept-apart.ts'
import { faintWords, stopWords } from './stop-words.ts'
import { Tokens } from './tokens.ts'

/**
 * One word of a text: `written` in lower case, `surface` folded, `stem` folded after stemming, `weight` 0..1 (faint words and
 * numbers count less). A word met again is the same object, and `number` tells words apart quickly (see word-memo.ts).
 */
export type Word = { written: string; surface: string; stem: string; weight: number; number: number }

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

// The same few thousand words come back all day; reading each once makes indexing several times faster.
const keptMax = 60_000
const tokens = new Tokens<Word>(
  token =>
    partsOf(token)
      .map(analysed)
      .filter(word => word !== null),
  keptMax,
)
const ofWord = new Map<string, Word | null>()
let numbered = 0

/** The words of a text in their order: markup and elisions cut, stop words dropped, compounds opened. */
export function wordsOf(text: string): Word[] {
  return tokens.of(lowerPlain(plainText(text.slice(0, textCharactersMax))), wordCharactersMax)
}

/** What one run of letters is made of: « l’éco-pâturage » is « écopâturage », « éco » and « pâturage ». */
function partsOf(token: string): string[] {
  const whole = keptWhole.get(token)
  if (whole !== undefined) return whole ? [whole] : []
  let rest = token
  while (elision.test(rest)) rest = rest.replace(elision, '')
  if (!/['\-.]/.test(rest)) return [rest]
  const parts = rest.split(/['\-.]+/).filter(Boolean)
  const [first = '', second = ''] = parts
  // « s.a.r.l » and « a.d.s.i. » are one name, not letters.
  if (parts.length > 1 && parts.every(part => part.length === 1)) return [parts.join('')]
  return parts.length === 2 && joining.has(foldAccents(first)) ? [first + second, ...parts] : parts
}

function analysed(word: string): Word | null {
  const seen = ofWord.get(word)
  if (seen !== undefined) return seen
  const result = analyse(word)
  if (ofWord.size >= keptMax) ofWord.clear()
  ofWord.set(word, result)
  return result
}

function analyse(word: string): Word | null {
  const surface = foldAccents(word)
  if (stopWords.has(surface)) return null
  if (/^\p{N}+$/u.test(surface))
    return { written: word, surface, stem: surface, weight: numberWeight, number: ++numbered }
  if (surface.length < 2) return null
  const stem = stemOf(word)
  const weight = faintWords.has(surface) ? faintWeight : 1
  return { written: word, surface, stem, weight, number: ++numbered }
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
