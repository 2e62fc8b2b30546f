// Why a grid of slots does not hold, in words.
import { refuse } from '#server/domain/decision.ts'
import type { GridProblem } from '#server/domain/edition/grid.ts'

const reasons: Record<GridProblem['message'], { fr: string; en: string }> = {
  'ends-before-start': { fr: 'la fin d’une journée précède son début', en: 'a day ends before it begins' },
  'unknown-zone': { fr: 'ce fuseau horaire est inconnu', en: 'this time zone is unknown' },
  'no-slot': {
    fr: 'une journée n’a aucun créneau, ou en a plus de deux cents',
    en: 'a day has no slot, or more than two hundred',
  },
  'day-twice': { fr: 'le même jour y est deux fois', en: 'the same day is there twice' },
  'not-a-day': { fr: 'un jour n’existe pas', en: 'a day does not exist' },
}

export const invalidGrid = ({ path, message }: GridProblem) =>
  refuse('GRID_INVALID', {
    path,
    problem: message,
    reason: reasons[message].fr,
    reasonEn: reasons[message].en,
  })
