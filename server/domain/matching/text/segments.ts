// Segments: a description of many activities cut into the pieces that each speak of one.
import { plainText } from './fold.ts'
import { textCharactersMax } from './words.ts'

/** More pieces than this add nothing: the trade of a text is said early. */
const segmentsMax = 80

/** Pieces of a text at sentence ends, bullets, slashes, semicolons and (in lists) commas; at least one piece when there is text. */
export function segmentsOf(text: string): string[] {
  return plainText(text.slice(0, textCharactersMax))
    .split(/[\n\r;:!?•·●▪✓►|/()«»"“”]+|\.(?=\s|$|[A-ZÀ-Ü])|\s[-–—*+]+\s?|,\s|…|\bainsi que\b|\bet\b/u)
    .map(piece => piece.trim())
    .filter(piece => piece.length > 1)
    .slice(0, segmentsMax)
}
