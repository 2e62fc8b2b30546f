/** Refusals about the programme: its sessions, their hours and their seats. */
import type { RefusalText } from './refusal-text.ts'

export const programmeRefusals = {
  SESSION_HOURS: {
    status: 422,
    fr: 'La fin vient après le début, le même jour, et ce jour est l’un de ceux de l’édition. Corrigez les heures de la session.',
    en: 'The end comes after the start, on the same day, and that day is one of the edition. Correct the hours of the session.',
  },
  SESSION_FULL: {
    status: 409,
    fr: 'Cette session est complète : ses {capacity} places sont prises. Une place se libère quand quelqu’un y renonce.',
    en: 'This session is full: all its {capacity} seats are taken. A seat comes free when somebody gives theirs up.',
  },
  SESSION_OVER: {
    status: 409,
    fr: 'Cette session est terminée : on ne peut plus s’y inscrire.',
    en: 'This session is over: it can no longer be joined.',
  },
  SESSION_CLASH: {
    status: 409,
    fr: 'Vous serez déjà à la session « {title} » à cette heure. Renoncez-y d’abord, puis choisissez celle-ci.',
    en: 'You will already be at the session “{title}” then. Leave that one first, then choose this one.',
  },
  SESSION_SEATS: {
    status: 409,
    fr: 'Déjà {taken} personnes ont dit venir : gardez au moins autant de places.',
    en: 'Already {taken} people said that they will come: keep at least as many seats.',
  },
} as const satisfies Record<string, RefusalText>
