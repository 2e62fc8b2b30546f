// Tells an organisation that someone asks to meet; it can be answered from the letter.
import type { Language } from '#shared/common.ts'
import { timeInWords } from '../wording.ts'
import type { LetterText } from './sign-in.ts'

export function requestLetter(
  language: Language,
  view: {
    requester: string
    subject: string | null
    edition: string
    answerBy: string
    answerLink: string
    timeZone?: string
  },
): LetterText {
  const timeZone = view.timeZone ?? 'Europe/Paris'
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr-FR', {
    dateStyle: 'full',
    timeZone,
  }).format(new Date(view.answerBy))
  const when = `${day}${language === 'en' ? ' at' : ' à'} ${timeInWords(view.answerBy, language, timeZone)}`
  if (language === 'en') {
    return {
      subject: `${view.requester} asks to meet you`,
      text: `Hello,\n\n${view.requester} asks to meet you at “${view.edition}”${view.subject ? ` about “${view.subject}”` : ''}.\n\nAnswer before ${when}:\n${view.answerLink}\n\nThe link works without signing in, for this request only.\n\nCovalence`,
    }
  }
  return {
    subject: `${view.requester} vous demande un rendez-vous`,
    text: `Bonjour,\n\n${view.requester} souhaite vous rencontrer à «\u00a0${view.edition}\u00a0»${view.subject ? `, au sujet de « ${view.subject} »` : ''}.\n\nRépondez avant le ${when}\u00a0:\n${view.answerLink}\n\nCe lien sert sans connexion, pour cette demande seulement.\n\nCovalence`,
  }
}
