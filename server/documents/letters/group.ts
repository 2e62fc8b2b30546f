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
      ? `From the organisers of ${edition}, in which you take part or for which you registered:`
      : `Lettre des organisateurs de ${edition}, où vous participez ou êtes inscrit·e :`
  return {
    subject: `${edition}${language === 'en' ? ':' : ' :'} ${subject}`,
    text: `${text.trim()}\n\n${foot}\n${link}`,
  }
}
