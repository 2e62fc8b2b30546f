// Rule: the price of the offer fits the budget of the need. An overrun of a third leaves a third of the score: exp(-3 overrun).
import type { Price } from '../offer.ts'
import { measureOf, priceBasis } from '../units.ts'
import { unknown } from './rule.ts'
import type { Judgment, Rule } from './rule.ts'

const overrunSteepness = 3

export const budgetRule: Rule = {
  criterion: 'budget',
  name: { fr: 'Budget', en: 'Budget' },
  weight: 0.08,
  judge: ({ need, offer }) => {
    const { budget, quantity } = need.need
    if (budget?.max === undefined) return undefined
    if (reversed(budget))
      return unknown(
        'Votre budget est à vérifier : le minimum dépasse le maximum',
        'Your budget is to be checked: its minimum is above its maximum',
      )
    const { price } = offer.offer
    const from = price?.min ?? price?.max
    if (!price || from === undefined || reversed(price))
      return unknown('Prix à vérifier', 'Price to be checked')
    const cost = orderCents(price, from, budget, quantity)
    if (cost === undefined)
      return unknown('Prix dans une autre unité, à vérifier', 'Price in another unit, to be checked')
    return judgeCost(cost, budget.max * priceBasis(budget.unit).times)
  },
}

/** True when the least is above the most: nobody knows which of the two is meant. */
function reversed({ min, max }: Price): boolean {
  return min !== undefined && max !== undefined && min > max
}

/** What the order would cost at the lowest price, in cents on the budget's basis; undefined when the units do not meet. */
export function orderCents(
  price: Price,
  from: number,
  budget: Price,
  quantity: { quantity: number; unit?: string } | undefined,
): number | undefined {
  const asked = priceBasis(price.unit)
  const wanted = priceBasis(budget.unit)
  if (asked.kind === wanted.kind) return from * asked.times
  const measure = measureOf(quantity?.quantity, quantity?.unit)
  if (wanted.kind === 'total' && measure && measure.kind === asked.kind)
    return from * asked.times * measure.amount
  return undefined
}

function judgeCost(costCents: number, budgetCents: number): Judgment {
  if (costCents <= budgetCents)
    return { score: 1, known: 1, text: { fr: 'Dans le budget', en: 'Within the budget' } }
  const overrun = budgetCents > 0 ? (costCents - budgetCents) / budgetCents : Number.POSITIVE_INFINITY
  const percent = Number.isFinite(overrun) ? ` de ${Math.round(overrun * 100)} %` : ''
  const percentEn = Number.isFinite(overrun) ? ` by ${Math.round(overrun * 100)}%` : ''
  return {
    score: Math.exp(-overrunSteepness * overrun),
    known: 1,
    text: { fr: `Dépasse le budget${percent}`, en: `Over budget${percentEn}` },
  }
}
