// The pool: out of all offers, those worth a whole score, found without sorting them all.

/** Scores are put in this many shelves between nothing and the best, and read from the highest down. */
const shelvesCount = 512

/** Slots with a positive score, best first, lazily: only as many are ordered as are asked for. */
export function* bestFirst(scores: Float32Array): Generator<number> {
  const count = scores.length
  let best = 0
  for (let slot = 0; slot < count; slot++) best = Math.max(best, scores[slot] ?? 0)
  if (best <= 0) return
  const shelves = (shelvesCount - 1) / best
  const counts = new Int32Array(shelvesCount)
  for (let slot = 0; slot < count; slot++) {
    const score = scores[slot] ?? 0
    const shelf = (score * shelves) | 0
    if (score > 0) counts[shelf] = (counts[shelf] ?? 0) + 1
  }
  for (let top = shelvesCount - 1; top >= 0;) {
    const bottom = lowerShelf(counts, top)
    const slots: number[] = []
    for (let slot = 0; slot < count; slot++) {
      const score = scores[slot] ?? 0
      const shelf = (score * shelves) | 0
      if (score > 0 && shelf >= bottom && shelf <= top) slots.push(slot)
    }
    slots.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    yield* slots
    top = bottom - 1
  }
}

/** Each further reading of all scores takes at least this many slots, so that few readings are needed. */
const batchMin = 600

function lowerShelf(counts: Int32Array, top: number): number {
  let taken = 0
  for (let shelf = top; shelf > 0; shelf--) {
    taken += counts[shelf] ?? 0
    if (taken >= batchMin) return shelf
  }
  return 0
}
