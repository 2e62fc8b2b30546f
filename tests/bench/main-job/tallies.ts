// Counting words, and how well a list is ordered.

export function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

/** `3 sent, 1 declined`. */
export const inWords = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .map(([word, count]) => `${count} ${word}`)
    .join(', ')

/** A pattern of this very text, however its blanks are broken. */
export const literal = (text: string): RegExp =>
  new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'))

/** Järvelin and Kekäläinen's normalised discounted cumulative gain over the first ten. */
export function ndcg(names: readonly string[], relevance: ReadonlyMap<string, number>): number {
  const dcg = (gains: readonly number[]) =>
    gains.slice(0, 10).reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0)
  const ideal = dcg([...relevance.values()].sort((a, b) => b - a))
  return ideal === 0 ? 0 : dcg(names.map(name => relevance.get(name) ?? 0)) / ideal
}
