// QR codes: one symbol as vector, for print.
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
