// One meeting per person and slot.
import type { HardRule } from './rule.ts'

export const oneAtATime: HardRule = {
  kind: 'hard',
  id: 'one-at-a-time',
  name: { fr: 'Un rendez-vous à la fois', en: 'One meeting at a time' },
  reason: {
    fr: 'Personne ne peut être à deux tables dans le même créneau.',
    en: 'Nobody can sit at two tables in the same slot.',
  },
  breaches({ c, agenda }) {
    const list: string[] = []
    for (const [cell, requests] of agenda.entries()) {
      if (requests.length < 2) continue
      const [p, t] = [Math.floor(cell / c.slots), cell % c.slots]
      list.push(`participant ${c.personIds[p]} has ${requests.length} meetings in slot ${c.slotIds[t]}`)
    }
    return list
  },
}
