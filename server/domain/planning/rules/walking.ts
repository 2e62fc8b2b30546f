// Minutes on foot between two meetings that follow each other at known places.
import { placeOf } from '../value.ts'
import { agendasByDay, type SoftRule } from './rule.ts'

export const walking: SoftRule = {
  kind: 'soft',
  id: 'walking',
  name: { fr: 'Marche entre les lieux', en: 'Walking between places' },
  reason: {
    fr: 'Deux rendez-vous qui se suivent sont si possible proches l’un de l’autre.',
    en: 'Two meetings that follow each other are close to each other where possible.',
  },
  weight: c => -c.objective.walking,
  count(view) {
    const { c } = view
    if (!c.distances) return 0
    let minutes = 0
    for (const [p, busy] of agendasByDay(view)) {
      for (let i = 1; i < busy.length; i++) {
        if (busy[i] !== busy[i - 1]! + 1) continue
        const [from, to] = [busy[i - 1]!, busy[i]!].map(t => placeOf(c, view.agenda[p * c.slots + t]![0]!))
        if (from && to && from !== to) minutes += c.distances.get(`${from}|${to}`) ?? 0
      }
    }
    return minutes
  },
}
