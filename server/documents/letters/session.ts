// Tells those who attend a session that it has moved, or that it will not take place.
import type { Language } from '#shared/common.ts'
import { timeInWords } from '../wording.ts'
import type { LetterText } from './sign-in.ts'

export interface SessionLetterView {
  edition: string
  timeZone: string
  title: string
  /** Where and when it now is; null when it was taken out of the programme. */
  now: { startsAt: string; endsAt: string; place: string } | null
  /** Starts of one's own meetings in those hours. */
  crossed: readonly string[]
  link: string
}

export function sessionLetter(language: Language, view: SessionLetterView): LetterText {
  const { edition, title, now, crossed, link } = view
  const time = (at: string) => timeInWords(at, language, view.timeZone)
  const day = (at: string) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr-FR', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: view.timeZone,
    }).format(new Date(at))
  const hours = crossed.map(time).join(', ')
  if (language === 'en') {
    if (!now)
      return {
        subject: `${edition}: “${title}” will not take place`,
        text: `Hello,\n\nThe organisers have taken “${title}” out of the programme. Your hours are free again for meetings:\n${link}\n\nCovalence`,
      }
    const choice = hours
      ? `\n\nYou have a meeting then (${hours}). It stays: move it, or give up your seat at the session.`
      : ''
    return {
      subject: `${edition}: “${title}” has changed`,
      text: `Hello,\n\n“${title}” now takes place on ${day(now.startsAt)}, from ${time(now.startsAt)} to ${time(now.endsAt)}${now.place ? `, ${now.place}` : ''}. Your agenda follows.${choice}\n\n${link}\n\nCovalence`,
    }
  }
  if (!now)
    return {
      subject: `${edition} : « ${title} » n’aura pas lieu`,
      text: `Bonjour,\n\nL’organisation a retiré « ${title} » du programme. Vos heures sont de nouveau libres pour des rendez-vous :\n${link}\n\nCovalence`,
    }
  const choice = hours
    ? `\n\nVous avez un rendez-vous à ce moment (${hours}). Il reste : déplacez-le, ou renoncez à la session.`
    : ''
  return {
    subject: `${edition} : « ${title} » a changé`,
    text: `Bonjour,\n\n« ${title} » a maintenant lieu ${day(now.startsAt)}, de ${time(now.startsAt)} à ${time(now.endsAt)}${now.place ? `, ${now.place}` : ''}. Votre agenda suit.${choice}\n\n${link}\n\nCovalence`,
  }
}
