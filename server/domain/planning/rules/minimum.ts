// Contractual minima come before weight: each meeting up to the minimum counts.
import { priorityOf } from '../value.ts'
import type { SoftRule } from './rule.ts'

export const minimum: SoftRule = {
  kind: 'soft',
  id: 'minimum',
  name: { fr: 'Minimum promis', en: 'Promised minimum' },
  reason: {
    fr: 'Chacun reçoit d’abord le nombre de rendez-vous qui lui est dû.',
    en: 'Everyone first gets the number of meetings they were promised.',
  },
  weight: priorityOf,
  count: ({ c, held }) => held.reduce((sum, n, p) => sum + Math.min(n, c.min[p]!), 0),
}
