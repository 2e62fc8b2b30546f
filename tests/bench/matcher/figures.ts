// Figures: what a bench says of many measures.

/** The value below which a share of the values lies; 0 for none. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

export function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Gini index of how unevenly something is shared: 0 all alike, near 1 all to one. */
export function gini(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const total = sorted.reduce((sum, value) => sum + value, 0)
  if (total === 0) return 0
  const weighted = sorted.reduce((sum, value, at) => sum + (at + 1) * value, 0)
  return (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length
}

/** nDCG of the first ten; gains graded as 2^gain - 1. */
export function ndcg10(ranked: number[], all: number[]): number {
  const dcg = (gains: number[]) =>
    gains.slice(0, 10).reduce((sum, gain, at) => sum + (2 ** gain - 1) / Math.log2(at + 2), 0)
  const ideal = dcg(all.toSorted((a, b) => b - a))
  return ideal > 0 ? dcg(ranked) / ideal : 0
}

/** The 95 % interval of a mean by resampling (percentile bootstrap, 2,000 draws). */
export function interval(values: number[], random: () => number): [number, number] {
  const means = Array.from({ length: 2000 }, () =>
    mean(values.map(() => values[Math.floor(random() * values.length)] ?? 0)),
  )
  return [quantile(means, 0.025), quantile(means, 0.975)]
}

/** What a run costs the processor, milliseconds of this thread: a busy machine makes the clock lie, not this. */
export function milliseconds(run: () => void): number {
  const start = process.threadCpuUsage()
  run()
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1000
}
