// Each request only in its slots: allowed ones, the fixed one, and those its participants need.
import { hasBit } from '../masks.ts'
import { eachMeeting, type HardRule } from './rule.ts'

export const allowed: HardRule = {
  kind: 'hard',
  id: 'allowed',
  name: { fr: 'Créneaux permis', en: 'Allowed slots' },
  reason: {
    fr: 'Une demande peut être limitée à certains créneaux : heure convenue, interprète, table calme ou accessible.',
    en: 'A request may be limited to some slots: an agreed time, an interpreter, a quiet or step-free table.',
  },
  breaches(view) {
    const { c } = view
    const list: string[] = []
    eachMeeting(view, (m, t) => {
      if (!hasBit(c.allowed, m * c.words, t))
        list.push(`request ${c.requestIds[m]} is not possible in slot ${c.slotIds[t]}`)
    })
    return list
  },
}
