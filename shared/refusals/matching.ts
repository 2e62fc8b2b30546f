/** Refusals about suggested meetings, meetings of several, and needs whose buyer is not named. */
import type { RefusalText } from './refusal-text.ts'

export const matchingRefusals = {
  POOL_NEEDS_PLANNED: {
    status: 409,
    fr: 'Cette édition réserve les rendez-vous au fil des réponses : il n’y a pas de planning commun à compléter. Changez le mode de réservation dans les réglages.',
    en: 'This edition books meetings as they are accepted: there is no common planning to add to. Change how meetings are booked in the settings.',
  },
  NEED_TAKES_NO_REQUEST: {
    status: 409,
    fr: 'Cet acheteur ne peut pas recevoir votre demande pour ce besoin. Choisissez un autre besoin.',
    en: 'This buyer cannot receive your request about this need. Choose another need.',
  },
  DOUBLE_MEETING: {
    status: 409,
    fr: '{names} ont déjà rendez-vous au sujet de « {subject} ». Confirmez pour en fixer un second.',
    en: '{names} already have a meeting about “{subject}”. Confirm to set a second one.',
  },
} as const satisfies Record<string, RefusalText>
