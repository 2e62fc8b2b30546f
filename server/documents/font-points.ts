// Which characters a TrueType font has a glyph for.

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
