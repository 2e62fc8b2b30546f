// The heart of the plan: the sum of the weights of the requests that are met.
import { eachMeeting, type SoftRule } from './rule.ts'

export const weight: SoftRule = {
  kind: 'soft',
  id: 'weight',
  name: { fr: 'Intérêt des rencontres', en: 'Worth of the meetings' },
  reason: {
    fr: 'À choisir entre deux demandes, la plus souhaitée des deux côtés l’emporte.',
    en: 'Between two requests, the one wanted most by both sides wins.',
  },
  weight: () => 1,
  count(view) {
    let sum = 0
    eachMeeting(view, m => (sum += view.c.weight[m]!))
    return sum
  },
}
