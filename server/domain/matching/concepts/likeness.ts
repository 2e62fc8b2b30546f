// Likeness of sectors: how far an offer of one sector answers a need of another.
import type { Sector } from '#shared/taxonomy/types.ts'
import { wordsOf } from '../text/words.ts'

/** Same sector 1, a shared CPV group, the same group of the taxonomy, a shared CPV division; phrases in common add. */
const cpvClassLikeness = 0.6
const cpvGroupLikeness = 0.4
const groupLikeness = 0.35
const cpvDivisionLikeness = 0.2
const phrasesLikeness = 0.9
const otherMax = 0.75
/** Likeness below this is chance. */
const likenessMin = 0.15

/** The sectors like one sector, itself first with likeness 1, and how like (0..1). */
export type LikeSectors = { sectors: Int16Array; likeness: Float32Array }

/** For every sector, the sectors like it: by the taxonomy's tree, by CPV codes in common, and by the words they share. */
export function likenessTable(sectors: readonly Sector[]): LikeSectors[] {
  const words = wordsInCommon(sectors.map(bagOf))
  const beginnings = sectors.map(beginningsOf)
  const none: Beginnings = { classes: new Set(), groups: new Set(), divisions: new Set() }
  return sectors.map((sector, at) => {
    const like: [number, number][] = [[at, 1]]
    sectors.forEach((other, to) => {
      if (to === at) return
      const norms = Math.sqrt(words(at, at) * words(to, to))
      const cosine = words(at, to) / Math.max(1e-9, norms)
      const likeness = Math.min(
        otherMax,
        Math.max(
          treeLikeness(beginnings[at] ?? none, beginnings[to] ?? none, sector.group === other.group),
          phrasesLikeness * cosine,
        ),
      )
      if (likeness >= likenessMin) like.push([to, likeness])
    })
    return {
      sectors: Int16Array.from(like, ([to]) => to),
      likeness: Float32Array.from(like, ([, value]) => value),
    }
  })
}

/** The CPV beginnings of a sector by their number of digits: class, group, division. */
type Beginnings = { classes: Set<string>; groups: Set<string>; divisions: Set<string> }

function beginningsOf(sector: Sector): Beginnings {
  const cut = (digits: number) =>
    new Set(sector.cpv.filter(code => code.length >= digits).map(code => code.slice(0, digits)))
  return { classes: cut(4), groups: cut(3), divisions: cut(2) }
}

function treeLikeness(a: Beginnings, b: Beginnings, sameGroup: boolean): number {
  return Math.max(
    cpvClassLikeness * sharedShare(a.classes, b.classes),
    cpvGroupLikeness * sharedShare(a.groups, b.groups),
    cpvDivisionLikeness * sharedShare(a.divisions, b.divisions),
    sameGroup ? groupLikeness : 0,
  )
}

/** What two sets have in common, as a share of the smaller. */
function sharedShare(mine: Set<string>, theirs: Set<string>): number {
  let common = 0
  for (const code of mine) if (theirs.has(code)) common++
  return common === 0 ? 0 : common / Math.min(mine.size, theirs.size)
}

type Bag = Map<string, number>

function bagOf(sector: Sector): Bag {
  const bag: Bag = new Map()
  for (const text of [sector.fr, ...sector.synonyms, ...sector.buyers, ...sector.sellers]) {
    for (const word of wordsOf(text)) bag.set(word.stem, Math.min(3, (bag.get(word.stem) ?? 0) + word.weight))
  }
  return bag
}

/**
 * The product of any two bags, each word by the square of its rarity. Summed word by word rather than pair by pair: most words
 * stand on few pages, and this is part of every start.
 */
function wordsInCommon(bags: Bag[]): (a: number, b: number) => number {
  const holders = new Map<string, { bag: number; count: number }[]>()
  bags.forEach((bag, at) => {
    for (const [stem, count] of bag) {
      const list = holders.get(stem)
      if (list) list.push({ bag: at, count })
      else holders.set(stem, [{ bag: at, count }])
    }
  })
  const products = new Float64Array(bags.length ** 2)
  for (const list of holders.values()) {
    const rarity = Math.log(bags.length / list.length)
    for (const a of list) {
      const from = a.bag * bags.length
      for (const b of list)
        products[from + b.bag] = (products[from + b.bag] ?? 0) + a.count * b.count * rarity * rarity
    }
  }
  return (a, b) => products[a * bags.length + b] ?? 0
}
