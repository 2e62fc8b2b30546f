// Compact agendas: idle slots between the first and the last meeting of a participant's day.
import { agendasByDay, type SoftRule } from './rule.ts'

export const idleSlots: SoftRule = {
  kind: 'soft',
  id: 'idle-slots',
  name: { fr: 'Créneaux d’attente', en: 'Idle slots' },
  reason: {
    fr: 'Attendre longtemps entre deux rendez-vous coûte plus que deux courtes pauses.',
    en: 'A long wait between two meetings costs more than two short breaks.',
  },
  weight: c => -c.objective.idleSlots,
  count(view) {
    let count = 0
    for (const [, busy] of agendasByDay(view)) count += busy.at(-1)! - busy[0]! + 1 - busy.length
    return count
  },
}
