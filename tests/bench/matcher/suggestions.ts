// Sector suggestions: for phrases of buyers and sellers that the taxonomy is not told, is the right group among the first three?
import { sectors } from '#shared/taxonomy/index.ts'
import type { Sector } from '#shared/taxonomy/index.ts'
import { createMatcher } from '#server/domain/matching/index.ts'
import { interval, mean, milliseconds, quantile } from './figures.ts'
import { randomFrom } from './market.ts'

type Side = 'buyers' | 'sellers'

export function benchSuggestions(): void {
  for (const side of ['buyers', 'sellers'] as const) {
    // The phrase asked is taken out of its sector first, or finding it again would prove nothing.
    const turns = [0, 1, 2].flatMap(turn => askedWithout(side, turn))
    const share = (test: (turn: Turn) => boolean) => turns.map(turn => (test(turn) ? 1 : 0))
    const group = share(turn => turn.groups.slice(0, 3).includes(turn.sector.group))
    const exact = share(turn => turn.codes.slice(0, 3).includes(turn.sector.code))
    const [low, high] = interval(group, randomFrom(3))
    const ms = turns.map(turn => turn.ms)
    console.log(
      `held-out phrases of ${side}: ${turns.length} asked, group in first three ${(100 * mean(group)).toFixed(1)} % ` +
        `[${(100 * low).toFixed(1)}, ${(100 * high).toFixed(1)}], sector ${(100 * mean(exact)).toFixed(1)} %, p95 ${quantile(ms, 0.95).toFixed(1)} ms`,
    )
  }
}

type Turn = { sector: Sector; codes: string[]; groups: string[]; ms: number }

function askedWithout(side: Side, turn: number): Turn[] {
  const without = sectors.map(sector => ({ ...sector, [side]: sector[side].filter((_, at) => at !== turn) }))
  const matcher = createMatcher({ sectors: without })
  return sectors.flatMap(sector => {
    const phrase = sector[side][turn]
    if (phrase === undefined) return []
    let found: { code: string; group: string }[] = []
    const ms = milliseconds(() => (found = matcher.suggestSectors(phrase, 3)))
    return [{ sector, codes: found.map(item => item.code), groups: found.map(item => item.group), ms }]
  })
}
