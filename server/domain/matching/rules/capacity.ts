// Rule: the offer can deliver the quantity of the need, and the need reaches the offer's minimum.
import { measureOf } from '../units.ts'
import { unknown } from './rule.ts'
import type { Rule } from './rule.ts'

export const capacityRule: Rule = {
  criterion: 'capacity',
  name: { fr: 'Capacité', en: 'Capacity' },
  weight: 0.1,
  judge: ({ need, offer }) => {
    const asked = need.need.quantity
    if (!asked) return undefined
    const { capacity } = offer.offer
    const wanted = measureOf(asked.quantity, asked.unit)
    const able = measureOf(capacity?.quantity, capacity?.unit)
    const least = measureOf(capacity?.minimum, capacity?.unit)
    if (!wanted)
      return unknown(
        'Quantité sans unité : capacité à vérifier',
        'Quantity without a unit: capacity to be checked',
      )
    if (!able && !least) return unknown('Capacité à vérifier', 'Capacity to be checked')
    if ((able ?? least)?.kind !== wanted.kind)
      return unknown('Capacité dans une autre unité, à vérifier', 'Capacity in another unit, to be checked')
    // An offer that delivers less than it asks for at least has mistaken one for the other.
    if (able && least && able.amount < least.amount)
      return unknown('Capacité à vérifier', 'Capacity to be checked')
    if (least && least.periodic === wanted.periodic && wanted.amount < least.amount) {
      const minimum = `${capacity?.minimum} ${capacity?.unit}`
      const score = Math.max(0.1, wanted.amount / least.amount)
      return {
        score,
        known: 1,
        text: { fr: `Commande minimale : ${minimum}`, en: `Minimum order: ${minimum}` },
      }
    }
    if (!able) return unknown('Capacité à vérifier', 'Capacity to be checked')
    return judgeAmount(wanted, able, `${capacity?.quantity} ${capacity?.unit}`)
  },
}

function judgeAmount(
  wanted: { amount: number; periodic: boolean },
  able: { amount: number; periodic: boolean },
  words: string,
) {
  // A rhythm against a single order compares only loosely: a year's capacity is not free at once.
  const known = wanted.periodic === able.periodic ? 1 : 0.5
  const score = wanted.amount <= 0 ? 1 : Math.min(1, able.amount / wanted.amount)
  if (score >= 1)
    return { score, known, text: { fr: `Capacité suffisante : ${words}`, en: `Enough capacity: ${words}` } }
  const percent = Math.round(score * 100)
  return {
    score,
    known,
    text: {
      fr: `Couvre ${percent} % de la quantité (${words})`,
      en: `Covers ${percent}% of the quantity (${words})`,
    },
  }
}
