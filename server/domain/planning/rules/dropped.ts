// Stability: meetings of the published plan that are no longer held.
import type { SoftRule } from './rule.ts'

export const dropped: SoftRule = {
  kind: 'soft',
  id: 'dropped',
  name: { fr: 'Rendez-vous supprimés', en: 'Meetings dropped' },
  reason: {
    fr: 'Retirer un rendez-vous annoncé coûte plus que de ne pas l’avoir proposé.',
    en: 'Taking back an announced meeting costs more than never having offered it.',
  },
  weight: c => -c.objective.dropped,
  count: ({ c, slotOf }) => slotOf.reduce((n, t, m) => n + (c.previous[m]! >= 0 && t < 0 ? 1 : 0), 0),
}
