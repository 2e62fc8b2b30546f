// Stability: meetings of the published plan that are held in another slot.
import type { SoftRule } from './rule.ts'

export const moved: SoftRule = {
  kind: 'soft',
  id: 'moved',
  name: { fr: 'Rendez-vous déplacés', en: 'Meetings moved' },
  reason: {
    fr: 'Un planning publié est une promesse : déplacer doit valoir la gêne.',
    en: 'A published plan is a promise: a move must be worth the trouble.',
  },
  weight: c => -c.objective.moved,
  count: ({ c, slotOf }) =>
    slotOf.reduce((n, t, m) => n + (c.previous[m]! >= 0 && t >= 0 && t !== c.previous[m] ? 1 : 0), 0),
}
