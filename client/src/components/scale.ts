// Scale: a straight line from numbers to lengths. A charting library's scale also parses colours and dates, at ten times the weight.
type Range = readonly [number, number]

/** From `domain` to `range`, clamped to its ends. A domain without width maps to the beginning. */
export function linear([low, high]: Range, [from, to]: Range): (value: number) => number {
  const span = high - low
  return value => from + (span === 0 ? 0 : Math.min(1, Math.max(0, (value - low) / span))) * (to - from)
}
