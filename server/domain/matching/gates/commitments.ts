// Gate: required commitments and certifications, all of them.
import { holds, listOf } from '../conditions.ts'
import type { Gate } from './gate.ts'

export const commitmentsGate: Gate = ({ need, offer }) => {
  const asked = listOf(need.need.required?.commitments)
  if (asked.length === 0) return undefined
  const { commitments } = offer.offer
  // An offer that lists nothing may well comply; one that lists others and not this one has answered.
  if (!commitments || commitments.length === 0) {
    return {
      gate: 'commitments',
      state: 'unknown',
      text: { fr: `À vérifier : ${asked.join(', ')}`, en: `To be checked: ${asked.join(', ')}` },
    }
  }
  const missing = asked.filter(item => !holds(commitments, item))
  if (missing.length === 0)
    return {
      gate: 'commitments',
      state: 'passed',
      text: { fr: `S’engage : ${asked.join(', ')}`, en: `Commits to ${asked.join(', ')}` },
    }
  return {
    gate: 'commitments',
    state: 'failed',
    text: {
      fr: `Exigé et absent : ${missing.join(', ')}`,
      en: `Required and missing: ${missing.join(', ')}`,
    },
  }
}
