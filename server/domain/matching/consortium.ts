// Consortium: for a need too large for one, a small set of enterprises that together cover its lots, its quantity and its places.
import type { Words } from './match.ts'

/** A part of a need: one trade of it, or one department; `weight` is its share of the need's worth. */
export type Lot = { code: string; label: Words; weight: number }

/**
 * An enterprise that could take part: its score for the need 0..100, how well it does each lot 0..1, and the share of the
 * quantity it can deliver (undefined: not known).
 */
export type Candidate = {
  offer: string
  organisation?: string
  score: number
  lots: ReadonlyMap<string, number>
  quantityShare?: number
}

/** One member with what it brings: its lots, and the share of the quantity when the need has one. */
export type Member = {
  offer: string
  organisation?: string
  lots: Lot[]
  quantityShare?: number
  quantityUnknown: boolean
}

/** A proposed set; `covered` 0..1 over lots and quantity; `missing` holds the lots nobody does. */
export type Consortium = { members: Member[]; covered: number; missing: Lot[]; quantityCovered?: number }

const membersMaxDefault = 4
/** Only the best are combined: a set of unknowns is no proposal. */
const candidatesMax = 30
/** What each further partner must bring to be worth the trouble of one more contract. */
const memberCost = 0.04
/** An enterprise takes a lot when it does it at least this well. */
const lotMin = 0.4
/** What an enterprise that does not say its capacity is counted for. */
const unknownQuantityShare = 0.25
/** Quality counts less than coverage: a set that leaves a lot uncovered is no answer. */
const qualityShare = 0.15

/**
 * The best small set found: greedy by what each adds, then single exchanges until none helps (coverage is submodular, so the
 * greedy start is within 1 - 1/e of the best; Nemhauser, Wolsey and Fisher 1978). Undefined when nobody covers anything,
 * a single member when one is enough.
 */
export function formConsortium(
  lots: readonly Lot[],
  candidates: readonly Candidate[],
  options: { quantityAsked: boolean; membersMax?: number },
): Consortium | undefined {
  const pool = [...candidates]
    .sort((a, b) => b.score - a.score || (a.offer < b.offer ? -1 : 1))
    .slice(0, candidatesMax)
  const worth = (set: Candidate[]) => worthOf(lots, set, options.quantityAsked)
  let set: Candidate[] = []
  while (set.length < (options.membersMax ?? membersMaxDefault)) {
    const added = bestOf(
      addable(pool, set).map(candidate => [...set, candidate]),
      worth,
    )
    if (!added || worth(added) <= worth(set)) break
    set = added
  }
  set = exchanged(pool, set, worth)
  return set.length === 0 ? undefined : described(lots, set, options.quantityAsked)
}

function addable(pool: Candidate[], set: Candidate[]): Candidate[] {
  const taken = new Set(set.map(member => member.organisation ?? member.offer))
  return pool.filter(candidate => !taken.has(candidate.organisation ?? candidate.offer))
}

function bestOf(sets: Candidate[][], worth: (set: Candidate[]) => number): Candidate[] | undefined {
  let best: Candidate[] | undefined
  for (const set of sets) if (!best || worth(set) > worth(best)) best = set
  return best
}

/** Exchanges one member at a time, or drops one, while that helps. Ends: worth grows at each step and sets are finite. */
function exchanged(pool: Candidate[], start: Candidate[], worth: (set: Candidate[]) => number): Candidate[] {
  let set = start
  for (;;) {
    const options = set.flatMap((member, at) => {
      const others = set.filter((_, index) => index !== at)
      return [others, ...addable(pool, others).map(candidate => [...others, candidate])]
    })
    const better = bestOf(options, worth)
    if (!better || worth(better) <= worth(set) + 1e-9) return set
    set = better
  }
}

function worthOf(lots: readonly Lot[], set: Candidate[], quantityAsked: boolean): number {
  if (set.length === 0) return 0
  const quality = set.reduce((sum, member) => sum + member.score, 0) / set.length / 100
  return coverage(lots, set, quantityAsked) + qualityShare * quality - memberCost * set.length
}

function coverage(lots: readonly Lot[], set: Candidate[], quantityAsked: boolean): number {
  const total = lots.reduce((sum, lot) => sum + lot.weight, 0)
  const done = lots.reduce(
    (sum, lot) => sum + lot.weight * Math.max(0, ...set.map(member => doneBy(member, lot))),
    0,
  )
  const byLots = total > 0 ? done / total : 1
  return quantityAsked ? byLots * Math.min(1, quantityOf(set)) : byLots
}

function doneBy(member: Candidate, lot: Lot): number {
  const done = member.lots.get(lot.code) ?? 0
  return done >= lotMin ? done : 0
}

function quantityOf(set: Candidate[]): number {
  return set.reduce((sum, member) => sum + (member.quantityShare ?? unknownQuantityShare), 0)
}

function described(lots: readonly Lot[], set: Candidate[], quantityAsked: boolean): Consortium {
  const taken = new Map<Candidate, Lot[]>(set.map(member => [member, []]))
  const missing: Lot[] = []
  for (const lot of lots) {
    const [best] = [...set].sort((a, b) => doneBy(b, lot) - doneBy(a, lot) || b.score - a.score)
    if (best && doneBy(best, lot) > 0) taken.get(best)?.push(lot)
    else missing.push(lot)
  }
  const members = set.map(member => ({
    offer: member.offer,
    organisation: member.organisation,
    lots: taken.get(member) ?? [],
    quantityShare: quantityAsked ? member.quantityShare : undefined,
    quantityUnknown: quantityAsked && member.quantityShare === undefined,
  }))
  const quantityCovered = quantityAsked ? Math.min(1, quantityOf(set)) : undefined
  return { members, covered: coverage(lots, set, quantityAsked), missing, quantityCovered }
}
