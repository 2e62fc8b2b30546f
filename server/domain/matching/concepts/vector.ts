// A concept vector: what sectors a text speaks of, and how surely.

/** Sector numbers (their place in the taxonomy) with a weight 0..1, heaviest first. */
export type ConceptVector = { sectors: Int16Array; weights: Float32Array }

export const emptyVector: ConceptVector = { sectors: new Int16Array(0), weights: new Float32Array(0) }

/** The heaviest `countMax` entries of a map from sector number to weight; ties in taxonomy order. */
export function vectorOf(weights: Map<number, number>, countMax: number): ConceptVector {
  const entries = [...weights].filter(([, weight]) => weight > 0).sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const kept = entries.slice(0, countMax)
  return {
    sectors: Int16Array.from(kept, ([sector]) => sector),
    weights: Float32Array.from(kept, ([, weight]) => weight),
  }
}

export function weightOf(vector: ConceptVector, sector: number): number {
  const at = vector.sectors.indexOf(sector)
  return at < 0 ? 0 : (vector.weights[at] ?? 0)
}
