// Weave: shares of sectors become threads, spread evenly, the same for the same mix.

/** Eight colours tell sectors apart; more would be mistaken for one another. */
const COLOURS = 8

/** For each column the colour (0-7) of its thread. Shares need not add to one. */
export function weave(mix: { id: string; share: number }[], columns: number): number[] {
  const named = mix
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || a.id.localeCompare(b.id))
  const total = named.reduce((sum, { share }) => sum + share, 0)
  if (total === 0) return Array.from({ length: columns }, (_, i) => i % 2)
  // Each column goes to the sector that is furthest behind its share: a smooth spread, as in apportionment.
  const owed = named.map(() => 0)
  return Array.from({ length: columns }, () => {
    for (const [i, { share }] of named.entries()) owed[i] = (owed[i] ?? 0) + share / total
    const most = owed.indexOf(Math.max(...owed))
    owed[most] = (owed[most] ?? 0) - 1
    return most % COLOURS
  })
}
