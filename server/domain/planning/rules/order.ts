// Some meetings must come strictly after others.
import { eachMeeting, type HardRule } from './rule.ts'

export const order: HardRule = {
  kind: 'hard',
  id: 'order',
  name: { fr: 'Ordre convenu', en: 'Agreed order' },
  reason: {
    fr: 'Certains rendez-vous n’ont de sens qu’après d’autres.',
    en: 'Some meetings only make sense after others.',
  },
  breaches(view) {
    const { c, slotOf } = view
    const list: string[] = []
    eachMeeting(view, (m, t) => {
      for (const before of c.afterList.subarray(c.afterStart[m], c.afterStart[m + 1])) {
        const other = slotOf[before]!
        if (other >= 0 && c.slotOrder[other]! >= c.slotOrder[t]!)
          list.push(`request ${c.requestIds[m]} is not after request ${c.requestIds[before]}`)
      }
    })
    return list
  },
}
