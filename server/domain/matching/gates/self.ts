// Gate: nobody is proposed to themselves.
import type { Gate } from './gate.ts'

export const selfGate: Gate = ({ need, offer }) => {
  const { organisation } = need.need
  if (organisation === undefined || organisation !== offer.offer.organisation) return undefined
  return {
    gate: 'self',
    state: 'failed',
    text: { fr: 'C’est votre propre offre', en: 'This is your own offer' },
  }
}
