// Rule: responsible-buying criteria that the need requires or wishes, and the offer commits to.
import { holds, listOf } from '../conditions.ts'
import { unknown } from './rule.ts'
import type { Rule } from './rule.ts'

export const commitmentsRule: Rule = {
  criterion: 'commitments',
  name: { fr: 'Engagements', en: 'Commitments' },
  weight: 0.05,
  judge: ({ need, offer }) => {
    const asked = [
      ...new Set([...listOf(need.need.required?.commitments), ...listOf(need.need.wished?.commitments)]),
    ]
    if (asked.length === 0) return undefined
    const { commitments } = offer.offer
    if (!commitments || commitments.length === 0)
      return unknown(`À vérifier : ${asked.join(', ')}`, `To be checked: ${asked.join(', ')}`)
    const met = asked.filter(item => holds(commitments, item))
    const missing = asked.filter(item => !met.includes(item))
    const score = met.length / asked.length
    if (missing.length === 0)
      return {
        score,
        known: 1,
        text: { fr: `S’engage : ${met.join(', ')}`, en: `Commits to ${met.join(', ')}` },
      }
    return {
      score,
      known: 1,
      text: { fr: `Ne mentionne pas : ${missing.join(', ')}`, en: `Does not mention ${missing.join(', ')}` },
    }
  },
}
