// The organisers' own words, and below them who writes and why one receives it.
import type { Language } from '#shared/common.ts'
import type { LetterText } from './sign-in.ts'

export interface GroupLetterView {
  edition: string
  subject: string
  text: string
  /** The edition's page. */
  link: string
}

export function groupLetter(
  language: Language,
  { edition, subject, text, link }: GroupLetterView,
): LetterText {
  const foot =
    language === 'en'
      ? `From the organisers of “${edition}”, because you take part in it or registered for it. Its page:`
      : `Lettre de l’organisation de « ${edition} », au titre de votre participation ou de votre inscription. Sa page :`
  return {
    subject: `${edition}${language === 'en' ? ':' : ' :'} ${subject}`,
    text: `${text.trim()}\n\n${foot}\n${link}`,
  }
}
