// Locked meetings stay where they are.
import type { HardRule } from './rule.ts'

export const locked: HardRule = {
  kind: 'hard',
  id: 'locked',
  name: { fr: 'Rendez-vous verrouillés', en: 'Locked meetings' },
  reason: {
    fr: 'Un rendez-vous verrouillé ou commencé ne bouge plus.',
    en: 'A meeting that is locked or has started does not move.',
  },
  breaches: ({ c, slotOf }) =>
    [...slotOf.keys()]
      .filter(m => c.locked[m] && slotOf[m] !== c.previous[m])
      .map(m => `request ${c.requestIds[m]} is locked in slot ${c.slotIds[c.previous[m]!]} and is not there`),
}
