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
  const bags = sectors.map(bagOf)
  const rarities = raritiesOf(bags)
  const norms = bags.map(bag =>
    Math.sqrt(sumOver(bag, (stem, count) => (count * (rarities.get(stem) ?? 0)) ** 2)),
  )
  return sectors.map((sector, at) => {
    const like: [number, number][] = [[at, 1]]
    sectors.forEach((other, to) => {
      if (to === at) return
      const cosine = dot(bags[at], bags[to], rarities) / Math.max(1e-9, (norms[at] ?? 0) * (norms[to] ?? 0))
      const likeness = Math.min(otherMax, Math.max(treeLikeness(sector, other), phrasesLikeness * cosine))
      if (likeness >= likenessMin) like.push([to, likeness])
    })
    return {
      sectors: Int16Array.from(like, ([to]) => to),
      likeness: Float32Array.from(like, ([, value]) => value),
    }
  })
}

function treeLikeness(a: Sector, b: Sector): number {
  const byClass = cpvClassLikeness * sharedShare(a, b, 4)
  const byGroup = cpvGroupLikeness * sharedShare(a, b, 3)
  const byDivision = cpvDivisionLikeness * sharedShare(a, b, 2)
  return Math.max(byClass, byGroup, byDivision, a.group === b.group ? groupLikeness : 0)
}

/** The share of CPV beginnings of so many digits that two sectors have in common, of the one that has fewer. */
function sharedShare(a: Sector, b: Sector, digits: number): number {
  const beginnings = (sector: Sector) =>
    new Set(sector.cpv.filter(code => code.length >= digits).map(code => code.slice(0, digits)))
  const [mine, theirs] = [beginnings(a), beginnings(b)]
  const common = [...mine].filter(code => theirs.has(code)).length
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

function raritiesOf(bags: Bag[]): Map<string, number> {
  const holding = new Map<string, number>()
  for (const bag of bags) for (const stem of bag.keys()) holding.set(stem, (holding.get(stem) ?? 0) + 1)
  return new Map([...holding].map(([stem, count]) => [stem, Math.log(bags.length / count)]))
}

function dot(a: Bag = new Map(), b: Bag = new Map(), rarities: Map<string, number>): number {
  return sumOver(a, (stem, count) => count * (b.get(stem) ?? 0) * (rarities.get(stem) ?? 0) ** 2)
}

function sumOver(bag: Bag, value: (stem: string, count: number) => number): number {
  let sum = 0
  for (const [stem, count] of bag) sum += value(stem, count)
  return sum
}
