// Scarce places: quiet or step-free tables, one stand, the free tables. No more meetings at once than there are.
import { eachMeeting, type HardRule } from './rule.ts'

export const places: HardRule = {
  kind: 'hard',
  id: 'places',
  name: { fr: 'Places adaptées', en: 'Suitable places' },
  reason: {
    fr: 'Un stand ou une table adaptée ne sert qu’à un rendez-vous à la fois.',
    en: 'A stand or a suitable table serves one meeting at a time.',
  },
  breaches(view) {
    const { c } = view
    const load = new Int32Array(c.places * c.slots)
    eachMeeting(view, (m, t) => {
      for (let k = c.placeStart[m]!; k < c.placeStart[m + 1]!; k++) load[c.placeList[k]! * c.slots + t]!++
    })
    return [...load.keys()]
      .filter(cell => load[cell]! > c.placeCapacity[cell]!)
      .map(
        cell =>
          `slot ${c.slotIds[cell % c.slots]} holds ${load[cell]} meetings for ${c.placeCapacity[cell]} places of a kind`,
      )
  },
}
