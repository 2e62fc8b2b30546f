// Nobody holds more meetings than they agreed to.
import type { HardRule } from './rule.ts'

export const maximum: HardRule = {
  kind: 'hard',
  id: 'maximum',
  name: { fr: 'Maximum par participant', en: 'Maximum per participant' },
  reason: {
    fr: 'Personne n’a plus de rendez-vous qu’il n’en a accepté.',
    en: 'Nobody holds more meetings than they agreed to.',
  },
  breaches: ({ c, held }) =>
    [...held.keys()]
      .filter(p => held[p]! > c.max[p]!)
      .map(p => `participant ${c.personIds[p]} has ${held[p]} meetings for a maximum of ${c.max[p]}`),
}
