/** Refusals about the questions organisers ask at registration. */
import type { RefusalText } from './refusal-text.ts'

export const questionRefusals = {
  QUESTIONS_TOO_MANY: {
    status: 409,
    fr: 'Une édition pose au plus {limit} questions. Retirez-en une, ou reformulez-en une.',
    en: 'An edition asks at most {limit} questions. Remove one, or reword one.',
  },
  QUESTION_ANSWERED: {
    status: 409,
    fr: 'Cette question a déjà {count} réponses : elle peut être reformulée ou masquée, mais ni retirée ni changée de forme.',
    en: 'This question already has {count} answers: it may be reworded or hidden, not removed or given another form.',
  },
  CHOICE_GIVEN: {
    status: 409,
    fr: 'Le choix « {label} » a déjà été donné : reformulez-le plutôt que de le retirer.',
    en: 'The choice “{label}” has been given already: reword it rather than remove it.',
  },
  CHOICES_UNLIKE: {
    status: 422,
    fr: 'Écrivez au moins deux choix, tous différents.',
    en: 'Write at least two choices, all different.',
  },
} as const satisfies Record<string, RefusalText>
