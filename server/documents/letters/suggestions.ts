// « Trois rencontres à prévoir »: who to meet and why, and how to receive no more of it.
import type { Language } from '#shared/common.ts'
import type { LetterText } from './sign-in.ts'

export interface DigestView {
  edition: string
  meetings: {
    /** Null when the buyer wishes to stay unnamed. */
    organisation: string | null
    about: string
    why: { fr: string; en: string }[]
    path: string
  }[]
  /** Where the product is; the paths follow it. */
  link: string
  stopLink: string
}

export function digestLetter(language: Language, view: DigestView): LetterText {
  const words = language === 'en' ? english : french
  const meetings = view.meetings
    .map(({ organisation, about, why, path }, at) => {
      const reasons = why.map(one => one[language]).join(' ; ')
      return [
        `${at + 1}. ${organisation ?? words.unnamed}, ${words.about} ${words.quoted(about)}`,
        ...(reasons ? [`   ${reasons}`] : []),
        `   ${view.link}${path}`,
      ].join('\n')
    })
    .join('\n\n')
  return {
    subject: words.subject(view.meetings.length, view.edition),
    text: `${words.hello}\n\n${words.lead(view.edition)}\n\n${meetings}\n\n${words.stop}\n${view.stopLink}\n\nCovalence`,
  }
}

const french = {
  hello: 'Bonjour,',
  unnamed: 'Un acheteur qui reste anonyme',
  about: 'au sujet de',
  quoted: (title: string) => `« ${title} »`,
  subject: (count: number, edition: string) =>
    `${edition} : ${count === 1 ? 'une rencontre' : count === 2 ? 'deux rencontres' : 'trois rencontres'} à prévoir`,
  lead: (edition: string) =>
    `Voici qui vous auriez intérêt à rencontrer à «\u00a0${edition}\u00a0». Les propositions sont réparties entre tous les participants.`,
  stop: 'Cette lettre part au plus une fois par semaine. Pour ne plus la recevoir :',
}

const english: typeof french = {
  hello: 'Hello,',
  unnamed: 'A buyer who stays unnamed',
  about: 'about',
  quoted: title => `“${title}”`,
  subject: (count, edition) =>
    `${edition}: ${count === 1 ? 'one meeting' : count === 2 ? 'two meetings' : 'three meetings'} to plan`,
  lead: edition =>
    `These are the people you would do well to meet at ${edition}. Suggestions are spread over all participants.`,
  stop: 'This letter is sent once a week at most. To stop receiving it:',
}
