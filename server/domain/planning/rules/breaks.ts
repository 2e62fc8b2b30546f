// Compact agendas: runs of idle slots between two meetings of one participant on one day.
import { agendasByDay, type SoftRule } from './rule.ts'

export const breaks: SoftRule = {
  kind: 'soft',
  id: 'breaks',
  name: { fr: 'Pauses', en: 'Breaks' },
  reason: {
    fr: 'Des rendez-vous qui se suivent laissent le reste de la journée libre.',
    en: 'Meetings that follow each other leave the rest of the day free.',
  },
  weight: c => -c.objective.breaks,
  count(view) {
    let count = 0
    for (const [, busy] of agendasByDay(view)) {
      for (let i = 1; i < busy.length; i++) if (busy[i]! > busy[i - 1]! + 1) count++
    }
    return count
  },
}
