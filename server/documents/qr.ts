// QR codes: one symbol, as vector for print and screen, as a small PNG for e-mail.
import { deflateSync, crc32 } from 'node:zlib'
import { encodeQR } from 'qr'
import type { ErrorCorrection } from 'qr'

export type QrOptions = {
  /** Damage the symbol survives: medium (15 %) for paper that is handled; high for badges that are folded. */
  correction?: ErrorCorrection
  /** White modules around; readers want four, print layouts that have their own margin may take fewer. */
  quietModules?: number
}

/** Rows of modules, true where dark. Upper-case alphanumeric text gives the smaller symbol by itself. */
function qrModules(text: string, { correction = 'medium', quietModules = 4 }: QrOptions = {}): boolean[][] {
  return encodeQR(text, 'raw', { ecc: correction, border: quietModules })
}

/** One path, crisp at any size; the colour is the ink of the page. */
export function qrSvg(text: string, options: QrOptions & { ink?: string; background?: string } = {}): string {
  const { ink = '#1F1B2E', background = '#FFFFFF' } = options
  const rows = qrModules(text, options)
  const size = rows.length
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<rect width="${size}" height="${size}" fill="${background}"/><path fill="${ink}" d="${runs(rows)}"/></svg>`
  )
}

// Horizontal runs instead of squares: a fifth of the bytes, and no hairlines between neighbours.
function runs(rows: boolean[][]): string {
  let path = ''
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      const start = x
      while (row[x]) x++
      path += `M${start} ${y}h${x - start}v1h-${x - start}z`
    }
  })
  return path
}

/** One-bit grey PNG (PNG specification, W3C 2003), `modulePixels` pixels a module. */
export function qrPng(text: string, options: QrOptions & { modulePixels?: number } = {}): Uint8Array {
  const { modulePixels = 8 } = options
  const rows = qrModules(text, options)
  const size = rows.length * modulePixels
  const lineBytes = Math.ceil(size / 8)
  const pixels = Buffer.alloc((lineBytes + 1) * size, 0xff)
  for (let y = 0; y < size; y++) {
    pixels[y * (lineBytes + 1)] = 0 // filter: none
    const row = rows[Math.floor(y / modulePixels)] ?? []
    for (let x = 0; x < size; x++) {
      if (!row[Math.floor(x / modulePixels)]) continue
      const at = y * (lineBytes + 1) + 1 + (x >> 3)
      pixels[at] = (pixels[at] ?? 0) & ~(0x80 >> (x & 7))
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}
