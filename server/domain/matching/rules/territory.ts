// Rule: the offer comes to the place of the need.
import { reachOf } from '../territory.ts'
import { unknown } from './rule.ts'
import type { Rule } from './rule.ts'

/** A distance without a declared area says half of what the area would. */
const distanceOnlyKnown = 0.5
/** A place that was only read in the text counts for less than one that was given. */
const readKnown = 0.7

export const territoryRule: Rule = {
  criterion: 'territory',
  name: { fr: 'Territoire', en: 'Territory' },
  weight: 0.15,
  judge: ({ need, offer }) => {
    const reach = reachOf(offer, need.place)
    if (!reach) return undefined
    if (Number.isNaN(reach.score)) return unknown(reach.text.fr, reach.text.en)
    const known = (reach.served === undefined ? distanceOnlyKnown : 1) * (need.placeRead ? readKnown : 1)
    return { score: reach.score, known, text: reach.text }
  },
}
