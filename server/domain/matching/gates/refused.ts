// Gate: « pas pour nous » stays out until it is undone, with its reason.
import type { Gate } from './gate.ts'

export const refusedGate: Gate = ({ refused }) => {
  if (!refused) return undefined
  const why = refused.reason ? ` : ${refused.reason.fr}` : ''
  const whyEn = refused.reason ? `: ${refused.reason.en}` : ''
  return {
    gate: 'refused',
    state: 'failed',
    text: { fr: `Écartée par vous${why}`, en: `Set aside by you${whyEn}` },
  }
}
