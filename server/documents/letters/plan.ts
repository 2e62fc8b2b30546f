// Tells people that their agenda has changed.
import type { Language } from '#shared/common.ts'
import type { LetterText } from './sign-in.ts'

export function planLetter(language: Language, view: { edition: string; link: string }): LetterText {
  if (language === 'en') {
    return {
      subject: `${view.edition}: your meetings`,
      text: `Hello,\n\nThe schedule of ${view.edition} has been published. Your meetings, with their tables:\n${view.link}\n\nThis page stays up to date on the day.\n\nCovalence`,
    }
  }
  return {
    subject: `${view.edition} : vos rendez-vous`,
    text: `Bonjour,\n\nLe planning de «\u00a0${view.edition}\u00a0» est publié. Vos rendez-vous, avec leurs tables :\n${view.link}\n\nCette page reste à jour pendant l’événement.\n\nCovalence`,
  }
}
