// Characters the fonts of a document can draw: one emoji in a name must not cost an organiser the whole print run.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** A copy of `data` in which each character without a glyph is a white square; control characters are gone. Keys in …Raw, …Url or …Sha256 are left alone. */
export function drawable<T>(data: T): T {
  return walk(data) as T
}

// Bytes of attachments and drawings, addresses and hashes must stay what they are.
const untouched = /(?:Raw|Url|Sha256)$/
const replacement = '▯'

function walk(value: unknown): unknown {
  if (typeof value === 'string') return drawableText(value)
  if (Array.isArray(value)) return value.map(walk)
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, untouched.test(key) ? item : walk(item)]),
    )
  }
  return value
}

// Nearly every text is French or English: letters, punctuation and signs that the face surely has.
const plainText = /^[\n\t\u0020-\u007e\u00a0-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac]*$/
const longWord = /\S{40,}/g

function drawableText(text: string): string {
  if (plainText.test(text)) return breakable(text)
  const clean = text
    .normalize('NFC')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufe00-\ufe0f\ufeff]/g, '')
  const glyphs = theGlyphs()
  let out = ''
  for (const character of clean) {
    const code = character.codePointAt(0) ?? 0
    out += code === 10 || code === 9 || glyphs.has(code) ? character : glyphs.has(0x25af) ? replacement : '?'
  }
  return breakable(out)
}

/** A word longer than a line gets places to break, or it would run off the page. */
function breakable(text: string): string {
  return text.replace(longWord, word => word.replace(/.{12}(?=.)/gu, '$&\u200b'))
}

let glyphsKept: Set<number> | undefined

function theGlyphs(): Set<number> {
  if (!glyphsKept) {
    // Titles fall back on the text face, so the text face decides alone.
    const face =
      '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf'
    glyphsKept = codePointsOf(readFileSync(createRequire(import.meta.url).resolve(face)))
  }
  return glyphsKept
}

/** Code points of a TrueType font, from its `cmap` (formats 4 and 12: OpenType specification, chapter cmap). */
export function codePointsOf(font: Buffer): Set<number> {
  const points = new Set<number>()
  const cmap = tableOffset(font, 'cmap')
  const count = font.readUInt16BE(cmap + 2)
  for (let i = 0; i < count; i++) {
    const table = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4)
    const format = font.readUInt16BE(table)
    if (format === 4) readFormat4(font, table, points)
    if (format === 12) readFormat12(font, table, points)
  }
  return points
}

function tableOffset(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4)
  for (let i = 0; i < count; i++) {
    const record = 12 + i * 16
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  }
  throw new Error(`the font has no ${tag} table`)
}

function readFormat4(font: Buffer, table: number, points: Set<number>): void {
  const segments = font.readUInt16BE(table + 6) / 2
  for (let s = 0; s < segments; s++) {
    const end = font.readUInt16BE(table + 14 + s * 2)
    const start = font.readUInt16BE(table + 16 + segments * 2 + s * 2)
    const delta = font.readUInt16BE(table + 16 + segments * 4 + s * 2)
    const rangeAt = table + 16 + segments * 6 + s * 2
    const range = font.readUInt16BE(rangeAt)
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const glyph =
        range === 0 ? (code + delta) & 0xffff : font.readUInt16BE(rangeAt + range + (code - start) * 2)
      if (glyph !== 0) points.add(code)
    }
  }
}

function readFormat12(font: Buffer, table: number, points: Set<number>): void {
  const groups = font.readUInt32BE(table + 12)
  for (let g = 0; g < groups; g++) {
    const start = font.readUInt32BE(table + 16 + g * 12)
    const end = font.readUInt32BE(table + 20 + g * 12)
    for (let code = start; code <= end; code++) points.add(code)
  }
}
