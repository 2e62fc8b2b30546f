// A concept vector: what sectors a text speaks of, and how surely.

/** Sector numbers (their place in the taxonomy) with a weight 0..1 (single precision), heaviest first. */
export type ConceptVector = { readonly sectors: readonly number[]; readonly weights: readonly number[] }

/** A vector being made: distinct sectors in any order. */
export type SectorWeights = { sectors: number[]; weights: number[] }

/** Gives a sector at least this weight. */
export function raise({ sectors, weights }: SectorWeights, sector: number, weight: number): void {
  const at = sectors.indexOf(sector)
  if (at < 0) {
    sectors.push(sector)
    weights.push(weight)
  } else if (weight > (weights[at] ?? 0)) weights[at] = weight
}

/** The heaviest `countMax` of some sectors; ties in taxonomy order. */
export function heaviest({ sectors, weights }: SectorWeights, countMax: number): ConceptVector {
  // Each goes to its place among the heaviest so far: a text names few sectors, and sorting pairs costs more at a start.
  const kept: number[] = []
  const keptWeights: number[] = []
  for (let n = 0; n < sectors.length; n++) {
    const sector = sectors[n] ?? 0
    const weight = weights[n] ?? 0
    let at = kept.length
    while (at > 0 && before(sector, weight, kept[at - 1] ?? 0, keptWeights[at - 1] ?? 0)) at--
    if (!(weight > 0) || at >= countMax) continue
    if (kept.length < countMax) {
      kept.push(sector)
      keptWeights.push(weight)
    }
    for (let to = kept.length - 1; to > at; to--) {
      kept[to] = kept[to - 1] ?? 0
      keptWeights[to] = keptWeights[to - 1] ?? 0
    }
    kept[at] = sector
    keptWeights[at] = weight
  }
  return { sectors: kept, weights: keptWeights.map(Math.fround) }
}

function before(sector: number, weight: number, other: number, otherWeight: number): boolean {
  return weight > otherWeight || (weight === otherWeight && sector < other)
}

export function weightOf(vector: ConceptVector, sector: number): number {
  const at = vector.sectors.indexOf(sector)
  return at < 0 ? 0 : (vector.weights[at] ?? 0)
}
