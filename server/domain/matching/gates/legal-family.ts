// Gate: a required legal family.
import { holds, listOf } from '../conditions.ts'
import type { Gate } from './gate.ts'

export const legalFamilyGate: Gate = ({ need, offer }) => {
  const asked = listOf(need.need.required?.legalFamily)
  if (asked.length === 0) return undefined
  const { legalFamily } = offer.offer
  if (!legalFamily)
    return {
      gate: 'legalFamily',
      state: 'unknown',
      text: { fr: 'Famille juridique à vérifier', en: 'Legal family to be checked' },
    }
  if (holds(asked, legalFamily))
    return {
      gate: 'legalFamily',
      state: 'passed',
      text: { fr: `Famille demandée : ${legalFamily}`, en: `Requested family: ${legalFamily}` },
    }
  const list = asked.join(', ')
  return {
    gate: 'legalFamily',
    state: 'failed',
    text: {
      fr: `Famille ${legalFamily}, réservé à : ${list}`,
      en: `Family ${legalFamily}, reserved for ${list}`,
    },
  }
}
