// Nobody is booked while away.
import { hasBit } from '../masks.ts'
import { eachMeeting, everyoneIn, type HardRule } from './rule.ts'

export const presence: HardRule = {
  kind: 'hard',
  id: 'presence',
  name: { fr: 'Présence', en: 'Presence' },
  reason: {
    fr: 'Un rendez-vous se tient quand tous ses participants sont présents.',
    en: 'A meeting is held when all its participants are present.',
  },
  breaches(view) {
    const { c } = view
    const list: string[] = []
    eachMeeting(view, (m, t) => {
      for (const p of everyoneIn(c, m)) {
        if (!hasBit(c.free, p * c.words, t))
          list.push(`participant ${c.personIds[p]} is away in slot ${c.slotIds[t]}`)
      }
    })
    return list
  },
}
