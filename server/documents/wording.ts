// Figures, days and instants in words, the same on every machine: fixed locales, zones as arguments.
import type { DayText, DocumentLanguage, InstantText } from './views.ts'

const locales: Record<DocumentLanguage, string> = { fr: 'fr-FR', en: 'en-GB' }

/** « 24 novembre 2026 », "24 November 2026". A malformed day comes back as it is: the reader sees what was entered. */
export function dayInWords(day: DayText, language: DocumentLanguage): string {
  const instant = new Date(`${day}T12:00:00Z`)
  if (Number.isNaN(instant.getTime())) return day
  const words = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    instant,
  )
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words
}

/** « 24 et 25 novembre 2026 », « du 30 novembre au 1er décembre 2026 ». */
export function daysInWords(from: DayText, to: DayText, language: DocumentLanguage): string {
  const [first, last] = [dayInWords(from, language), dayInWords(to, language)]
  if (first === last) return first
  const joined = language === 'fr' ? 'et' : 'and'
  const neighbours = Date.parse(to) - Date.parse(from) === 86_400_000
  if (from.slice(0, 7) === to.slice(0, 7)) {
    const firstDay = first.split(' ')[0] ?? ''
    return neighbours ? `${firstDay} ${joined} ${last}` : between(firstDay, last, language)
  }
  return between(first, last, language)
}

function between(first: string, last: string, language: DocumentLanguage): string {
  return language === 'fr' ? `du ${first} au ${last}` : `${first} to ${last}`
}

/** « 12 000,00 € », "€12,000.00"; integer cents in. */
export function moneyInWords(cents: number, language: DocumentLanguage): string {
  return new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'EUR' })
    .format(cents / 100)
    .replaceAll('\u202f', '\u00a0')
}

/** « 2 134 », "2,134". */
export function numberInWords(value: number, language: DocumentLanguage, fractionDigitsMax = 2): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: fractionDigitsMax })
    .format(value)
    .replaceAll('\u202f', '\u00a0')
}

/** « 10 h 40 », "10:40", in the given zone. */
export function timeInWords(
  instant: InstantText | Date,
  language: DocumentLanguage,
  timeZone: string,
): string {
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(
    new Date(instant),
  )
  return language === 'fr' ? clock.replace(':', '\u00a0h\u00a0').replace(/^0/, '') : clock
}

/** « 24 novembre 2026 à 10 h 40 min 07 s », local, with the zone's name. */
export function instantInWords(
  instant: InstantText | Date,
  language: DocumentLanguage,
  timeZone: string,
): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'long', timeZone })
    .format(new Date(instant))
    .replaceAll('\u202f', '\u00a0')
}

/** « mardi 24 novembre 2026 ». */
export function weekdayInWords(day: DayText, language: DocumentLanguage): string {
  const instant = new Date(`${day}T12:00:00Z`)
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeZone: 'UTC' }).format(instant)
}

/** Spaces groups of a SIRET: « 123 456 789 00012 ». */
export function siretInWords(siret: string): string {
  const digits = siret.replace(/\s/g, '')
  return /^\d{14}$/.test(digits)
    ? digits.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4')
    : siret
}

/** Typographic apostrophes; in French a no-break space before : ; ? ! and inside « »; an address (https://…) is left alone. */
export function typographed(text: string, language: DocumentLanguage): string {
  const apostrophes = text.replace(/(?<=\p{L})'(?=[\p{L}«])/gu, '’')
  if (language !== 'fr') return apostrophes
  return apostrophes
    .replace(/ +([:;?!»])/g, '\u00a0$1')
    .replace(/« */g, '«\u00a0')
    .replace(/(\d) (?=(?:€|%|h\b|km\b|kg\b|t\b))/g, '$1\u00a0')
}

/** « la SCIC Marée, l'ESAT des Dunes et Terre Neuve » */
export function listInWords(items: readonly string[], language: DocumentLanguage): string {
  const last = items.at(-1) ?? ''
  if (items.length < 2) return last
  return `${items.slice(0, -1).join(', ')} ${language === 'fr' ? 'et' : 'and'} ${last}`
}
