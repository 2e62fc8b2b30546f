// Tells an organisation what the organisers decided.
import type { Language } from '#shared/common.ts'
import type { LetterText } from './sign-in.ts'

export function validationLetter(
  language: Language,
  view: { status: string; edition: string; organisation: string; link: string },
): LetterText {
  const yes = view.status === 'validated'
  if (language === 'en') {
    return yes
      ? {
          subject: `${view.organisation} takes part in ${view.edition}`,
          text: `Hello,\n\nThe organisers have validated ${view.organisation}. Your page is now visible, and you can ask for meetings.\n\nYour day:\n${view.link}\n\nCovalence`,
        }
      : {
          subject: `${view.edition}: your participation`,
          text: `Hello,\n\nThe participation of ${view.organisation} in ${view.edition} is now: ${view.status === 'refused' ? 'not accepted' : 'to be validated'}. Answer this letter to speak with the organisers.\n\nCovalence`,
        }
  }
  return yes
    ? {
        subject: `${view.organisation} participe à «\u00a0${view.edition}\u00a0»`,
        text: `Bonjour,\n\nL’organisation a validé ${view.organisation}. Votre page est visible, et vous pouvez demander des rendez-vous.\n\nVotre journée :\n${view.link}\n\nCovalence`,
      }
    : {
        subject: `${view.edition} : votre participation`,
        text: `Bonjour,\n\nLa participation de ${view.organisation} à «\u00a0${view.edition}\u00a0» est maintenant : ${view.status === 'refused' ? 'non retenue' : 'à valider'}. Répondez à cet e-mail pour en parler avec l’organisation.\n\nCovalence`,
      }
}
