// Words that come in both languages from the server or the taxonomy: the reader's own.
import { english, language } from './language.ts'

export const both = (words: { fr: string; en: string }): string => words[language]

/** French says « 1er novembre »: the first of a month alone is an ordinal, in a range too. */
export const ordinal = (said: string): string =>
  english ? said : said.replace(/(?<!\d)1(?=\s\p{L}|\s?–)/gu, '1er')

/** « 26–27 novembre 2026 », from days of the calendar (YYYY-MM-DD). */
export function dayRange(from: string, to: string): string {
  const format = new Intl.DateTimeFormat(english ? 'en-GB' : 'fr-FR', { dateStyle: 'long', timeZone: 'UTC' })
  return ordinal(format.formatRange(new Date(`${from}T12:00Z`), new Date(`${to}T12:00Z`)))
}

/** « 26 novembre 2026 » */
export const dayOfCalendar = (day: string): string => dayRange(day, day)
