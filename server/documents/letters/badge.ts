// Brings a visitor their badge.
import type { Language } from '#shared/common.ts'
import type { LetterText } from './sign-in.ts'

export function badgeLetter(
  language: Language,
  view: { edition: string; code: string; link: string },
): LetterText {
  if (language === 'en') {
    return {
      subject: `Your badge for ${view.edition}`,
      text: `Hello,\n\nYour badge for ${view.edition} is attached: print it, or show it on your phone:\n${view.link}\n\nIf the camera fails, this code does as well: ${view.code}\n\nCovalence`,
    }
  }
  return {
    subject: `Votre badge pour ${view.edition}`,
    text: `Bonjour,\n\nVotre badge pour ${view.edition} est joint : imprimez-le, ou montrez-le sur votre téléphone :\n${view.link}\n\nSi la caméra ne le lit pas, ce code suffit : ${view.code}\n\nCovalence`,
  }
}
