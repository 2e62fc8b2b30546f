// Exchange loops: A supplies B, B supplies C, C supplies A. Trade inside the ESS that no pair would see.

/** One supply that could happen: an offer of one organisation for a need of another, with its score 0..100. */
export type Supply = { from: string; to: string; offer: string; need: string; score: number }

/** A loop of two to four organisations; `score` is its weakest supply, since the loop breaks there. */
export type Loop = { supplies: Supply[]; score: number }

const membersMax = 4
/** Supplies kept for each seller: more only finds weaker variants of the same loop. */
const suppliesPerSellerMax = 12

/**
 * The loops among supplies of at least `scoreMin`, strongest first, shorter before longer at equal strength; each loop
 * once, starting at its first member by id. Only the best supply between two organisations counts.
 */
export function exchangeLoops(
  supplies: readonly Supply[],
  options: { scoreMin?: number; count?: number } = {},
): Loop[] {
  const out = suppliesBySeller(supplies, options.scoreMin ?? 35)
  const loops: Loop[] = []
  const walk = (path: Supply[], start: string, at: string) => {
    for (const supply of out.get(at) ?? []) {
      if (supply.to === start && path.length >= 1) loops.push(loopOf([...path, supply]))
      // Only members after the first: otherwise each loop would be found once from each of them.
      else if (
        supply.to > start &&
        path.length < membersMax - 1 &&
        !path.some(step => step.from === supply.to)
      ) {
        if (supply.to !== at) walk([...path, supply], start, supply.to)
      }
    }
  }
  for (const start of [...out.keys()].sort()) walk([], start, start)
  return loops
    .sort((a, b) => b.score - a.score || a.supplies.length - b.supplies.length || compare(keyOf(a), keyOf(b)))
    .slice(0, options.count ?? 20)
}

function loopOf(supplies: Supply[]): Loop {
  return { supplies, score: Math.min(...supplies.map(supply => supply.score)) }
}

function suppliesBySeller(supplies: readonly Supply[], scoreMin: number): Map<string, Supply[]> {
  const best = new Map<string, Supply>()
  for (const supply of supplies) {
    if (supply.score < scoreMin || supply.from === supply.to) continue
    const key = JSON.stringify([supply.from, supply.to])
    const before = best.get(key)
    if (
      !before ||
      supply.score > before.score ||
      (supply.score === before.score && supply.offer < before.offer)
    )
      best.set(key, supply)
  }
  const out = new Map<string, Supply[]>()
  for (const supply of best.values()) {
    const list = out.get(supply.from)
    if (list) list.push(supply)
    else out.set(supply.from, [supply])
  }
  for (const [from, list] of out) {
    out.set(
      from,
      list.sort((a, b) => b.score - a.score || compare(a.to, b.to)).slice(0, suppliesPerSellerMax),
    )
  }
  return out
}

function keyOf(loop: Loop): string {
  return loop.supplies.map(supply => supply.from).join(' ')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
