// The programme of a day, sent the evening before: what, when, where, with whom; and where it can be read again.
import type { Language } from '#shared/common.ts'
import type { LetterText } from './sign-in.ts'

export interface ReminderView {
  edition: string
  place: string
  timeZone: string
  /** Where the live agenda is. */
  link: string
  entries: readonly { startsAt: string; endsAt: string; title: string; where: string | null }[]
}

export function reminderLetter(language: Language, view: ReminderView): LetterText {
  const locale = language === 'en' ? 'en-GB' : 'fr-FR'
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: view.timeZone })
  const clock = format({ hour: '2-digit', minute: '2-digit' })
  const hour = (at: string) => {
    const text = clock.format(new Date(at))
    return language === 'en' ? text : text.replace(/^0?(\d+):/, '$1\u00a0h\u00a0')
  }
  const day = format({ weekday: 'long', day: 'numeric', month: 'long' }).format(
    new Date(view.entries[0]?.startsAt ?? 0),
  )
  const lines = view.entries
    .map(({ startsAt, title, where }) => `${hour(startsAt)}  ${title}${where ? ` (${where})` : ''}`)
    .join('\n')
  const count = view.entries.length
  return language === 'en'
    ? {
        subject: `${view.edition}: your ${count} ${count === 1 ? 'meeting' : 'meetings'} of ${day}`,
        text: `Hello,\n\nOn ${day}, ${view.place}:\n\n${lines}\n\nYour agenda changes by itself when a meeting moves, and can be read without a network:\n${view.link}\n\nCovalence`,
      }
    : {
        subject: `${view.edition} : ${count === 1 ? 'votre rendez-vous' : `vos ${count} rendez-vous`} de ${day}`,
        text: `Bonjour,\n\n${day.charAt(0).toUpperCase()}${day.slice(1)}, ${view.place} :\n\n${lines}\n\nVotre agenda change tout seul quand un rendez-vous bouge, et se lit sans réseau :\n${view.link}\n\nCovalence`,
      }
}
