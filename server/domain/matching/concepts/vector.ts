// A concept vector: what sectors a text speaks of, and how surely.

/** Sector numbers (their place in the taxonomy) with a weight 0..1, heaviest first. */
export type ConceptVector = { sectors: Int16Array; weights: Float32Array }

export const emptyVector: ConceptVector = { sectors: new Int16Array(0), weights: new Float32Array(0) }

/** The heaviest `countMax` entries of a map from sector number to weight; ties in taxonomy order. */
export function vectorOf(weights: Map<number, number>, countMax: number): ConceptVector {
  // Each goes to its place among the heaviest so far: a text names few sectors, and sorting pairs costs more at a start.
  const sectors: number[] = []
  const kept: number[] = []
  for (const [sector, weight] of weights) {
    let at = kept.length
    while (at > 0 && before(sector, weight, sectors[at - 1] ?? 0, kept[at - 1] ?? 0)) at--
    if (weight <= 0 || at >= countMax) continue
    sectors.splice(at, 0, sector)
    kept.splice(at, 0, weight)
    if (kept.length > countMax) {
      sectors.pop()
      kept.pop()
    }
  }
  return { sectors: Int16Array.from(sectors), weights: Float32Array.from(kept) }
}

function before(sector: number, weight: number, other: number, otherWeight: number): boolean {
  return weight > otherWeight || (weight === otherWeight && sector < other)
}

export function weightOf(vector: ConceptVector, sector: number): number {
  const at = vector.sectors.indexOf(sector)
  return at < 0 ? 0 : (vector.weights[at] ?? 0)
}
