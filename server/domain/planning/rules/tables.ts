// No more meetings in a slot than tables and stands.
import { eachMeeting, type HardRule } from './rule.ts'

export const tables: HardRule = {
  kind: 'hard',
  id: 'tables',
  name: { fr: 'Tables disponibles', en: 'Tables available' },
  reason: {
    fr: 'Un créneau n’accueille pas plus de rendez-vous qu’il n’a de places.',
    en: 'A slot takes no more meetings than it has places.',
  },
  breaches(view) {
    const { c } = view
    const load = new Int32Array(c.slots)
    eachMeeting(view, (_, t) => load[t]!++)
    return [...load.keys()]
      .filter(t => load[t]! > c.capacity[t]!)
      .map(t => `slot ${c.slotIds[t]} holds ${load[t]} meetings for ${c.capacity[t]} places`)
  },
}
