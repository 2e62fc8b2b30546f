// First meetings are worth more than the tenth: a concave bonus, so that no one leaves with nothing.
import { FAIR_MEETINGS } from '../value.ts'
import type { SoftRule } from './rule.ts'

export const fairness: SoftRule = {
  kind: 'soft',
  id: 'fairness',
  name: { fr: 'Équité', en: 'Fairness' },
  reason: {
    fr: 'Un premier rendez-vous compte plus qu’un dixième : personne ne repart sans rien s’il peut en être autrement.',
    en: 'A first meeting counts more than a tenth: nobody leaves with nothing if it can be helped.',
  },
  weight: c => c.objective.fairness,
  /** 1 for the first meeting of a participant, a half for the second, a third for the third. */
  count({ held }) {
    let sum = 0
    for (const n of held) for (let k = 0; k < Math.min(n, FAIR_MEETINGS); k++) sum += 1 / (k + 1)
    return sum
  },
}
