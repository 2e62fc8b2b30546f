// Segments: a description of many activities cut into the pieces that each speak of one.
import { plainText } from './fold.ts'
import { textCharactersMax, wordsOf } from './words.ts'
import type { Word } from './words.ts'

/** A piece of a text; `share` 0..1 is how much it speaks of what is sold rather than of the people who work there. */
export type Piece = { words: Word[]; share: number }

/** More pieces than this add nothing: the trade of a text is said early. */
const piecesMax = 120

const sentenceBreaks = /[\n\r!?•·●▪✓►]+|(?<=\p{L}{2})\.(?=\s|$|[A-ZÀ-Ü])|…/u
const pieceBreaks = /[;:|/()«»"“”]+|\s[-–—*+]+\s?|,\s|\s(?:et|ainsi que)\s/u

/**
 * Insertion enterprises tell as much of how they accompany their employees as of what they sell; a sentence full of these
 * stems names trades that its people learn, not trades that it sells.
 */
const peopleStems = new Set(
  'accompagn parcour insert emploi salari embauch contrat cddi frein social socioprofessionnel professionnel format form candid postul eligibl durabl qualif competent difficult recrut recruton chomag public person apprendr acquer acquisit autonom'.split(
    ' ',
  ),
)
const peopleWordsMin = 3
const peopleDensityMin = 0.15
const peopleShare = 0.25

/** The pieces of a text: cut at sentence ends, bullets, slashes, semicolons, commas of lists and « et ». */
export function piecesOf(text: string): Piece[] {
  if (text === '') return []
  const pieces: Piece[] = []
  for (const sentence of plainText(text.slice(0, textCharactersMax)).split(sentenceBreaks)) {
    const cut = sentence
      .split(pieceBreaks)
      .map(wordsOf)
      .filter(words => words.length > 0)
    const share = shareOf(cut)
    for (const words of cut) {
      const last = pieces.at(-1)
      // What follows the last piece that is kept apart still belongs to the text.
      if (pieces.length >= piecesMax && last) last.words.push(...words)
      else pieces.push({ words, share })
    }
  }
  return pieces
}

function shareOf(pieces: Word[][]): number {
  const people = new Set<string>()
  let count = 0
  for (const words of pieces) {
    count += words.length
    for (const { stem } of words) if (peopleStems.has(stem)) people.add(stem)
  }
  return people.size >= peopleWordsMin && people.size >= peopleDensityMin * count ? peopleShare : 1
}
