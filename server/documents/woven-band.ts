// The woven band: each edition's own mix of sectors as warp and weft. Same sectors, same cloth.
import type { SectorShare } from './views.ts'

export type BandSize = { threads: number; rows: number }

// Threads of the house: pine, honey, brick, sea, moss, plum, sand, slate, coral, ink.
const dyes = [
  '#0F5C57',
  '#F2B33D',
  '#B3401F',
  '#2B4C9B',
  '#1E6B3A',
  '#7A3E6B',
  '#C9A77C',
  '#544E63',
  '#E2795A',
  '#1F1B2E',
]

/** Plain weave as SVG: warp threads dyed by sector in proportion, weft threads over and under in turn. */
export function wovenBand(
  sectors: readonly SectorShare[],
  { threads, rows }: BandSize = { threads: 96, rows: 6 },
): string {
  const warp = dyedThreads(sectors, threads)
  const weft = dyedThreads(sectors, rows, 1)
  let cloth = warp
    .map((dye, x) => `<rect x="${x * 10 + 0.7}" width="8.6" height="${rows * 10}" fill="${dye}"/>`)
    .join('')
  weft.forEach((dye, y) => {
    for (let x = y % 2; x < threads; x += 2) {
      cloth += `<rect x="${x * 10}" y="${y * 10 + 0.7}" width="10" height="8.6" rx="1.6" fill="${dye}"/>`
    }
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${threads * 10} ${rows * 10}" preserveAspectRatio="none"><rect width="${threads * 10}" height="${rows * 10}" fill="#F1EADE"/>${cloth}</svg>`
}

/** Each sector gets its share of threads, spread as evenly as the weave allows (Bresenham's rule on running debts). */
function dyedThreads(sectors: readonly SectorShare[], count: number, turn = 0): string[] {
  const known = sectors
    .filter(sector => sector.share > 0)
    .toSorted((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1))
  const mix = known.length > 0 ? known : [{ code: '', share: 1 }]
  const total = mix.reduce((sum, sector) => sum + sector.share, 0)
  const debts = mix.map(() => 0)
  return Array.from({ length: count }, () => {
    mix.forEach((sector, i) => (debts[i] = (debts[i] ?? 0) + sector.share / total))
    const next = debts.indexOf(Math.max(...debts))
    debts[next] = (debts[next] ?? 0) - 1
    return dyes[(next + turn) % dyes.length] ?? '#0F5C57'
  })
}
