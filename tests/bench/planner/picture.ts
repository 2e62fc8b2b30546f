// The value of the plan against time, drawn as a small SVG that stands alone.

export interface Point {
  seconds: number
  /** Share of the bound, 0 to 1. */
  share: number
}

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT] = [640, 300, 64, 40, 40, 24]

/** One line that climbs to the bound, and level lines for what simpler methods reach. */
export function pictureOf(points: Point[], levels: { name: string; share: number }[], title: string): string {
  const secondsMax = Math.max(...points.map(p => p.seconds), 0.1)
  const low = Math.min(...levels.map(l => l.share), ...points.map(p => p.share)) - 0.02
  const x = (seconds: number) => LEFT + (seconds / secondsMax) * (WIDTH - LEFT - RIGHT)
  const y = (share: number) => TOP + ((1 - share) / (1 - low)) * (HEIGHT - TOP - BOTTOM)
  const at = (p: Point) => `${x(p.seconds).toFixed(1)},${y(p.share).toFixed(1)}`
  const percent = (share: number) => `${(100 * share).toFixed(share > 0.999 && share < 1 ? 2 : 1)} %`
  const level = (l: { name: string; share: number }) =>
    `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(l.share)}" y2="${y(l.share)}" stroke="#8a8f98" stroke-dasharray="4 4"/>` +
    `<text x="${WIDTH - RIGHT}" y="${y(l.share) - 5}" text-anchor="end">${l.name}: ${percent(l.share)}</text>`
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    f =>
      `<text x="${x(f * secondsMax)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${(f * secondsMax).toFixed(1)} s</text>`,
  )
  const last = points.at(-1) ?? { seconds: 0, share: 0 }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" fill="#2b2f36" role="img">
<title>${title}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>
<text x="${LEFT}" y="22" font-size="14" font-weight="600">${title}</text>
<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(1)}" y2="${y(1)}" stroke="#1f6f5c" stroke-width="1"/>
<text x="${LEFT - 6}" y="${y(1) + 4}" text-anchor="end">bound</text>
${levels.map(level).join('\n')}
<polyline points="${points.map(at).join(' ')}" fill="none" stroke="#c2410c" stroke-width="2.5" stroke-linejoin="round"/>
<circle cx="${x(last.seconds)}" cy="${y(last.share)}" r="4" fill="#c2410c"/>
<text x="${x(last.seconds) - 8}" y="${y(last.share) + 18}" text-anchor="end" fill="#c2410c">${percent(last.share)} of the bound</text>
${ticks.join('\n')}
</svg>
`
}
