// The seller's side: whether a need is worth a slot of the exhibitor's day. Both sides count.
import type { ConceptIndex } from './concepts/concept-index.ts'
import type { Facts } from './facts.ts'
import type { Reason } from './match.ts'
import { orderCents } from './rules/budget.ts'
import { priceBasis } from './units.ts'
import { budgetRule } from './rules/budget.ts'
import { capacityRule } from './rules/capacity.ts'
import { territoryRule } from './rules/territory.ts'

const weights = { focus: 0.45, territory: 0.25, capacity: 0.15, budget: 0.15 }
/** How much it counts for a seller that the trade is much of what it does, beside that it does it. */
const dedicationShare = 0.3
/** Above this share of a seller's turnover, one order is a risk for the seller: worth a word to both. */
const dependenceShareMax = 0.3

/** How good the need is for the seller, 0..1, over what is known: its own trade, its area, a fitting size and price. */
export function sellerScore(facts: Facts, concepts: ConceptIndex): number {
  const asked = facts.need.concepts.sectors.length > 0
  // Both ways: the need is about the seller's trade, and that trade is much of what the seller does.
  const dedication = Math.sqrt(concepts.likeness(facts.offer.concepts, facts.need.concepts))
  const focus = asked ? (1 - dedicationShare) * facts.category + dedicationShare * dedication : facts.text
  let known = weights.focus
  let met = weights.focus * focus
  for (const [rule, weight] of [
    [territoryRule, weights.territory],
    [capacityRule, weights.capacity],
    [budgetRule, weights.budget],
  ] as const) {
    const judgment = rule.judge(facts)
    if (!judgment) continue
    known += weight * judgment.known
    met += weight * judgment.known * judgment.score
  }
  return met / known
}

/** The harmonic mean of the two sides (Pizzato et al. 2010; Palomares et al. 2021): one-sided interest is worth little. */
export function reciprocal(buyerScore: number, seller: number): number {
  return buyerScore + seller > 0 ? (2 * buyerScore * seller) / (buyerScore + seller) : 0
}

/** A warning when this one order would exceed 30 % of the seller's yearly turnover. */
export function dependenceWarning({ need, offer }: Facts): Reason | undefined {
  const { turnoverCents, price } = offer.offer
  if (!turnoverCents) return undefined
  const { budget, quantity } = need.need
  const basis = priceBasis(budget?.unit)
  const fromBudget =
    budget?.max !== undefined && basis.kind === 'total' ? budget.max * basis.times : undefined
  const orderValue =
    fromBudget ??
    (price ? orderCents(price, price.min ?? price.max ?? 0, { unit: 'cents' }, quantity) : undefined)
  if (orderValue === undefined || orderValue <= dependenceShareMax * turnoverCents) return undefined
  const percent = Math.round((100 * orderValue) / turnoverCents)
  const text = {
    fr: `Cette commande représenterait ${percent} % du chiffre d’affaires du vendeur`,
    en: `This order would be ${percent}% of the seller’s turnover`,
  }
  return {
    criterion: 'dependence',
    state: 'partly',
    score: (dependenceShareMax * turnoverCents) / orderValue,
    text,
  }
}
