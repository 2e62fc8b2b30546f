// The pause someone asks for between two meetings of a day.
import { agendasByDay, type HardRule } from './rule.ts'

export const pauses: HardRule = {
  kind: 'hard',
  id: 'pauses',
  name: { fr: 'Pauses demandées', en: 'Pauses asked for' },
  reason: {
    fr: 'Qui demande une pause entre deux rendez-vous l’obtient.',
    en: 'Whoever asks for a pause between two meetings has it.',
  },
  breaches(view) {
    const { c } = view
    const list: string[] = []
    if (!c.gap) return list
    for (const [p, busy] of agendasByDay(view)) {
      for (let i = 1; i < busy.length; i++) {
        if (busy[i]! - busy[i - 1]! > c.gap[p]!) continue
        list.push(`participant ${c.personIds[p]} has no pause after slot ${c.slotIds[busy[i - 1]!]}`)
      }
    }
    return list
  },
}
