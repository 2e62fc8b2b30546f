// Segments: a description of many activities cut into the pieces that each speak of one.
import { plainText } from './fold.ts'
import { textCharactersMax, wordsOf } from './words.ts'
import type { Word } from './words.ts'

/** More pieces than this add nothing: the trade of a text is said early. */
const piecesMax = 120

const breaks =
  /[\n\r;:!?•·●▪✓►|/()«»"“”]+|(?<=\p{L}{2})\.(?=\s|$|[A-ZÀ-Ü])|\s[-–—*+]+\s?|,\s|…|\s(?:et|ainsi que)\s/u

/** The words of a text, piece by piece: cut at sentence ends, bullets, slashes, semicolons, commas of lists and « et ». */
export function piecesOf(text: string): Word[][] {
  if (text === '') return []
  const pieces: Word[][] = []
  for (const piece of plainText(text.slice(0, textCharactersMax)).split(breaks)) {
    const words = piece.length > 1 ? wordsOf(piece) : []
    if (words.length === 0) continue
    const last = pieces.at(-1)
    // What follows the last piece that is kept apart still belongs to the text.
    if (pieces.length >= piecesMax && last) last.push(...words)
    else pieces.push(words)
  }
  return pieces
}
