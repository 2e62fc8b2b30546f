// The known variable nearest to a mistyped one, by the fewest letters to change (Levenshtein), parts after the point weighing alone too.

/** The name in `known` that is nearest to `name`; the first of the list when nothing resembles it. */
export function nearestVariable(name: string, known: readonly string[]): string {
  let best = known[0] ?? ''
  let least = Infinity
  for (const candidate of known) {
    const far = Math.min(
      distance(name.toLowerCase(), candidate.toLowerCase()),
      // « nom » for « party1.name » is nearer than it looks, but less sure than a whole name.
      distance(name.toLowerCase(), candidate.split('.').at(-1)?.toLowerCase() ?? '') + 0.5,
    )
    if (far < least) [best, least] = [candidate, far]
  }
  return best
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
