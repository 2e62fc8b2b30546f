// Congestion: who should meet whom when everybody wants the same few. Demand spreads over those who are nearly as good.
// Transferable-utility matching (Choo and Siow 2006) solved by iterative proportional fitting (Galichon and Salanié 2022);
// for recommendation in crowded markets see Tomita et al. (2023).

/** A pair that could meet and what it is worth to both, 0..1 (the reciprocal score). */
export type Pair = { need: number; offer: number; worth: number }

/** How often the equilibrium expects a pair to meet, 0..1. */
export type Spread<P extends Pair = Pair> = { pair: P; expected: number }

/**
 * How much worth counts against the spreading force: the smaller, the nearer to the plain best; the larger, the more even.
 * At 0.06 an offer eight points lower still takes half of the demand.
 */
const temperature = 0.06
/** Meetings owed beyond this many no longer press: worth decides again. */
const owedMax = 3
const owedGain = 1.1
const roundsMax = 100
const precision = 1e-3

/**
 * Expected meetings of every pair at the equilibrium of a market in which each need can meet `needCapacity` offers and each
 * offer `offerCapacity` needs. Solves mu_xy = exp(worth / T) sqrt(mu_x0 mu_0y) with sum_y mu_xy + mu_x0 = capacity by
 * turns, each a quadratic in sqrt(mu_x0). Deterministic; stops when nothing moves by more than 0.001, or after 100 rounds.
 */
export function spreadDemand<P extends Pair>(
  pairs: P[],
  counts: { needs: number; offers: number },
  capacity: { need: number; offer: number },
): Spread<P>[] {
  const need = Int32Array.from(pairs, pair => pair.need)
  const offer = Int32Array.from(pairs, pair => pair.offer)
  const weights = Float64Array.from(pairs, pair => Math.exp((pair.worth - 0.5) / (2 * temperature)))
  const needFree = new Float64Array(counts.needs).fill(Math.sqrt(capacity.need / 2))
  const offerFree = new Float64Array(counts.offers).fill(Math.sqrt(capacity.offer / 2))
  for (let round = 0; round < roundsMax; round++) {
    halfTurn(need, needFree, capacity.need, offer, offerFree, weights)
    if (halfTurn(offer, offerFree, capacity.offer, need, needFree, weights) < precision) break
  }
  return pairs.map((pair, at) => ({
    pair,
    expected: (weights[at] ?? 0) * (needFree[pair.need] ?? 0) * (offerFree[pair.offer] ?? 0),
  }))
}

/** One half turn: with the other side fixed, the root of a^2 + s a = capacity for each member; answers the greatest change. */
function halfTurn(
  side: Int32Array,
  free: Float64Array,
  capacity: number,
  otherSide: Int32Array,
  otherFree: Float64Array,
  weights: Float64Array,
): number {
  const sums = new Float64Array(free.length)
  for (let at = 0; at < side.length; at++) {
    const member = side[at] ?? 0
    sums[member] = (sums[member] ?? 0) + (weights[at] ?? 0) * (otherFree[otherSide[at] ?? 0] ?? 0)
  }
  let moved = 0
  for (let member = 0; member < free.length; member++) {
    const sum = sums[member] ?? 0
    // The stable form of the positive root, so that a crowded member does not lose all its digits.
    const root = (2 * capacity) / (sum + Math.sqrt(sum * sum + 4 * capacity))
    moved = Math.max(moved, Math.abs(root - (free[member] ?? 0)))
    free[member] = root
  }
  return moved
}

/**
 * For each need its `top` offers, demand spread; each list in order of worth. Rounding carries over: an offer that got less
 * than the equilibrium expects is taken sooner by the next needs, so that equals take turns instead of the first taking all.
 */
export function spreadTop<P extends Pair>(
  pairs: P[],
  counts: { needs: number; offers: number },
  top: number,
): P[][] {
  const perOffer = (counts.needs * top) / Math.max(1, counts.offers)
  const lists: Spread<P>[][] = Array.from({ length: counts.needs }, () => [])
  for (const item of spreadDemand(pairs, counts, { need: top, offer: perOffer }))
    lists[item.pair.need]?.push(item)
  const owed = new Float64Array(counts.offers)
  return lists.map(list => taken(list, owed, top).sort((a, b) => b.worth - a.worth || a.offer - b.offer))
}

/** The offers of one need by what is expected of them, raised or lowered by a tenth for each meeting they are owed or ahead. */
function taken<P extends Pair>(list: Spread<P>[], owed: Float64Array, top: number): P[] {
  const key = ({ pair, expected }: Spread<P>) =>
    expected * owedGain ** Math.max(-owedMax, Math.min(owedMax, owed[pair.offer] ?? 0))
  const keyed = list
    .map(item => ({ item, key: key(item) }))
    .sort((a, b) => b.key - a.key || a.item.pair.offer - b.item.pair.offer)
  const chosen = keyed.slice(0, top).map(({ item }) => item.pair)
  const total = list.reduce((sum, item) => sum + item.expected, 0)
  for (const { pair, expected } of list)
    owed[pair.offer] = (owed[pair.offer] ?? 0) + (total > 0 ? (expected * chosen.length) / total : 0)
  for (const pair of chosen) owed[pair.offer] = (owed[pair.offer] ?? 0) - 1
  return chosen
}
