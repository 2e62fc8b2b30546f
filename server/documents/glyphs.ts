// Characters the fonts of a document can draw: one emoji in a name must not cost an organiser the whole print run.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { codePointsOf } from './font-points.ts'

/**
 * A copy of `data` whose texts every font here can draw: look-alikes for rare signs, the bare letter for a rare accent, « ? » for the rest.
 * Emoji beside words are left out, unless each sign of a text counts. Control characters are gone. Keys in …Raw, …Url or …Sha256 are
 * left alone.
 */
export function drawable<T>(data: T, eachSignCounts: boolean): T {
  return walk(data, eachSignCounts ? drawableText : text => drawableText(withoutEmoji(text))) as T
}

// Bytes of attachments and drawings, addresses and hashes must stay what they are.
const untouched = /(?:Raw|Url|Sha256)$/

function walk(value: unknown, draw: (text: string) => string): unknown {
  if (typeof value === 'string') return draw(value)
  if (Array.isArray(value)) return value.map(item => walk(item, draw))
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, untouched.test(key) ? item : walk(item, draw)]),
    )
  }
  return value
}

// Nearly every text is French or English: signs that both faces surely have need no closer look.
const plainText =
  /^[\n\t\u0020-\u007e\u00a0-\u00ac\u00ae-\u00b4\u00b6-\u00ff\u0152\u0153\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac]*$/
const invisible =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g
const longWord = /\S{40,}/g

// What keyboards and other programs write, and our faces lack.
const lookAlikes: Record<string, string> = {
  '\u202f': '\u00a0', // narrow no-break space
  '\u2007': '\u00a0',
  '\u2009': ' ',
  '\u200a': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '–',
  '\u00b5': '\u03bc', // micro sign
  '\u2032': '’',
  '\u02bc': '’',
  '\u2192': '>',
  '\u2116': 'N°',
}

const emoji =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\u20e3\u{e0020}-\u{e007f}]/gu

/** « 🌊 Les Drilles » is Les Drilles; a name of emoji alone stays, to be drawn as « ? ». */
function withoutEmoji(text: string): string {
  if (plainText.test(text)) return text
  const words = text.replace(emoji, sign => (hasGlyphs(sign) ? sign : ''))
  if (words === text || !/[\p{L}\p{N}]/u.test(words)) return text
  return words.replace(/ {2,}/g, ' ').trim()
}

function drawableText(text: string): string {
  if (plainText.test(text)) return breakable(text)
  const clean = text
    .normalize('NFC')
    .replace(invisible, found => (found === '\u2028' || found === '\u2029' ? '\n' : ''))
  return breakable(Array.from(clean, drawableSign).join(''))
}

function drawableSign(sign: string): string {
  if (sign === '\n' || sign === '\t' || hasGlyphs(sign)) return sign
  const lookAlike = lookAlikes[sign]
  if (lookAlike !== undefined && hasGlyphs(lookAlike)) return lookAlike
  const bareLetter = sign.normalize('NFD').replace(/\p{M}/gu, '')
  return bareLetter !== '' && hasGlyphs(bareLetter) ? bareLetter : '?'
}

/** A word longer than a line gets places to break, or it would run off the page. */
function breakable(text: string): string {
  return text.replace(longWord, word => word.replace(/.{12}(?=.)/gu, '$&\u200b'))
}

function hasGlyphs(text: string): boolean {
  const glyphs = theGlyphs()
  return Array.from(text).every(sign => glyphs.has(sign.codePointAt(0) ?? 0))
}

let glyphsKept: Set<number> | undefined

/** Both faces fall back on one another (house.typ), so together they decide. */
function theGlyphs(): Set<number> {
  if (!glyphsKept) {
    const require = createRequire(import.meta.url)
    const faces = [
      '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
      '@expo-google-fonts/bricolage-grotesque/700Bold/BricolageGrotesque_700Bold.ttf',
    ]
    glyphsKept = new Set(faces.flatMap(face => [...codePointsOf(readFileSync(require.resolve(face)))]))
  }
  return glyphsKept
}
