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
  size: BandSize = { threads: 96, rows: 6 },
): string {
  const { threads, rows } = size
  const warp = new Cloth()
  const weft = new Cloth()
  dyedThreads(sectors, threads).forEach((dye, x) =>
    warp.thread(dye, `M${x * 10 + 0.7} 0h8.6v${rows * 10}h-8.6z`),
  )
  dyedThreads(sectors, rows, 1).forEach((dye, y) => {
    for (let x = y % 2; x < threads; x += 2) weft.thread(dye, `M${x * 10} ${y * 10 + 0.7}h10v8.6h-10z`)
  })
  const [width, height] = [threads * 10, rows * 10]
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">` +
    `<path fill="#F1EADE" d="M0 0h${width}v${height}h-${width}z"/>${warp.svg()}${weft.svg()}</svg>`
  )
}

/** Threads of one direction, one path a dye: a page with hundreds of shapes would print slowly. */
class Cloth {
  private readonly paths = new Map<string, string>()

  thread(dye: string, outline: string): void {
    this.paths.set(dye, (this.paths.get(dye) ?? '') + outline)
  }

  svg(): string {
    return [...this.paths].map(([dye, outlines]) => `<path fill="${dye}" d="${outlines}"/>`).join('')
  }
}

/** Each sector gets its share of threads, spread as evenly as the weave allows (Bresenham's rule on running debts). */
function dyedThreads(sectors: readonly SectorShare[], count: number, turn = 0): string[] {
  const known = sectors
    .filter(sector => sector.share > 0)
    .toSorted((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1))
  // An edition without a mix yet gets a quiet cloth of three threads.
  const mix = known.length > 1 ? known : [4, 2, 1].map(share => ({ code: '', share }))
  const total = mix.reduce((sum, sector) => sum + sector.share, 0)
  const debts = mix.map(() => 0)
  return Array.from({ length: count }, () => {
    mix.forEach((sector, i) => (debts[i] = (debts[i] ?? 0) + sector.share / total))
    const next = debts.indexOf(Math.max(...debts))
    debts[next] = (debts[next] ?? 0) - 1
    return dyes[(next + turn) % dyes.length] ?? '#0F5C57'
  })
}
