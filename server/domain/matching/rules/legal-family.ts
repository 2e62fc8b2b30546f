// Rule: the legal family that the need requires or wishes (EI, ESAT, SCOP…).
import { holds, listOf } from '../conditions.ts'
import { unknown } from './rule.ts'
import type { Rule } from './rule.ts'

export const legalFamilyRule: Rule = {
  criterion: 'legalFamily',
  name: { fr: 'Famille juridique', en: 'Legal family' },
  weight: 0.03,
  judge: ({ need, offer }) => {
    const asked = [...listOf(need.need.required?.legalFamily), ...listOf(need.need.wished?.legalFamily)]
    if (asked.length === 0) return undefined
    const { legalFamily } = offer.offer
    if (!legalFamily) return unknown('Famille juridique à vérifier', 'Legal family to be checked')
    const met = holds(asked, legalFamily)
    const text = met
      ? { fr: `Famille demandée : ${legalFamily}`, en: `Requested family: ${legalFamily}` }
      : { fr: `Famille ${legalFamily}, non demandée`, en: `Family ${legalFamily}, not requested` }
    return { score: met ? 1 : 0, known: 1, text }
  },
}
