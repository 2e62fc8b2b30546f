// Must-meet requests come before weight.
import { priorityOf } from '../value.ts'
import { eachMeeting, type SoftRule } from './rule.ts'

export const mustMeet: SoftRule = {
  kind: 'soft',
  id: 'must-meet',
  name: { fr: 'À rencontrer absolument', en: 'Must meet' },
  reason: {
    fr: 'Une rencontre promise passe avant tout total de préférences.',
    en: 'A promised meeting comes before any sum of preferences.',
  },
  weight: priorityOf,
  count(view) {
    let count = 0
    eachMeeting(view, m => (count += view.c.must[m]!))
    return count
  },
}
