// Figures, days and instants in words, the same on every machine: fixed locales, zones as arguments.
import type { DayText, DocumentLanguage, InstantText } from './views.ts'

const locales: Record<DocumentLanguage, string> = { fr: 'fr-FR', en: 'en-GB' }

/** « 24 novembre 2026 », "24 November 2026". A malformed day comes back as it is: the reader sees what was entered. */
export function dayInWords(day: DayText, language: DocumentLanguage): string {
  const instant = new Date(`${day}T12:00:00Z`)
  if (Number.isNaN(instant.getTime())) return day
  return dateText(instant, language, 'UTC')
}

/** « 24 et 25 novembre 2026 », « du 30 novembre 2026 au 1er décembre 2026 ». */
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

/** « 12 000,00 € », "€12,000.00"; integer cents in. Written by hand: a signed text must not depend on a machine's locale data. */
export function moneyInWords(cents: number, language: DocumentLanguage): string {
  const sign = cents < 0 ? '-' : ''
  const euros = grouped(Math.floor(Math.abs(cents) / 100), language)
  const rest = String(Math.abs(cents) % 100).padStart(2, '0')
  return language === 'fr' ? `${sign}${euros},${rest}\u00a0€` : `${sign}€${euros}.${rest}`
}

/** « 2 134 », "2,134.5". */
export function numberInWords(value: number, language: DocumentLanguage, fractionDigitsMax = 2): string {
  const rounded = Math.round(Math.abs(value) * 10 ** fractionDigitsMax) / 10 ** fractionDigitsMax
  const fraction = String(rounded).split('.')[1]
  const whole = grouped(Math.floor(rounded), language)
  const sign = value < 0 ? '-' : ''
  return fraction === undefined
    ? `${sign}${whole}`
    : `${sign}${whole}${language === 'fr' ? ',' : '.'}${fraction}`
}

function grouped(whole: number, language: DocumentLanguage): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u00a0' : ',')
}

/** « 10 h 40 », "10:40", in the given zone. */
export function timeInWords(
  instant: InstantText | Date,
  language: DocumentLanguage,
  timeZone: string,
): string {
  const clock = clockText(instant, timeZone).slice(0, 5)
  return language === 'fr' ? clock.replace(':', '\u00a0h\u00a0').replace(/^0/, '') : clock
}

/** « 24 novembre 2026 à 10 h 40 (UTC+1) », local, with the distance to UTC. */
export function instantInWords(
  instant: InstantText | Date,
  language: DocumentLanguage,
  timeZone: string,
): string {
  const time = timeInWords(instant, language, timeZone)
  const at = language === 'fr' ? 'à' : 'at'
  return `${dateText(new Date(instant), language, timeZone)} ${at} ${time} (${offsetText(instant, timeZone)})`
}

/** « 10:42:07 » in the given zone, to the second: for evidence. */
export function clockText(instant: InstantText | Date, timeZone: string): string {
  return formatted(
    `clock ${timeZone}`,
    () => new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone }),
    instant,
  )
}

/** « 2026-11-24 10:42:07 » in the given zone: what spreadsheets take for a date. */
export function sheetInstant(instant: InstantText | Date, timeZone: string): string {
  const make = (): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone })
  return formatted(`sheet ${timeZone}`, make, instant)
}

/** « mardi 24 novembre 2026 ». */
export function weekdayInWords(day: DayText, language: DocumentLanguage): string {
  const make = (): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeZone: 'UTC' })
  return formatted(`weekday ${language}`, make, `${day}T12:00:00Z`)
}

function dateText(instant: Date, language: DocumentLanguage, timeZone: string): string {
  const make = (): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone })
  const words = formatted(`date ${language} ${timeZone}`, make, instant)
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words
}

function offsetText(instant: InstantText | Date, timeZone: string): string {
  const make = (): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'shortOffset' })
  return formatted(`offset ${timeZone}`, make, instant).replace(/^.*GMT/, 'UTC')
}

// Making a formatter costs a hundred times more than using it. Few languages and zones: the list stays short.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatted(key: string, make: () => Intl.DateTimeFormat, instant: InstantText | Date): string {
  const formatter = formatters.get(key) ?? make()
  formatters.set(key, formatter)
  return formatter.format(new Date(instant))
}

/** Groups of a SIRET: « 123 456 789 00012 ». */
export function siretInWords(siret: string): string {
  const digits = siret.replace(/\s/g, '')
  return /^\d{14}$/.test(digits)
    ? digits.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4')
    : siret
}

/** Typographic apostrophes; in French a no-break space before : ; ? ! and inside « »; an address (https://…) is left alone. */
export function typographed(text: string, language: DocumentLanguage): string {
  const apostrophes = text.replace(/(?<=\p{L})'(?=[\p{L}«])/gu, '’')
  // “the parties' meeting”: nothing is quoted by half.
  if (language !== 'fr') return apostrophes.replace(/(?<=s)'(?= \p{L})/gu, '’')
  return apostrophes
    .replace(/ +([:;?!»])/g, '\u00a0$1')
    .replace(/« */g, '«\u00a0')
    .replace(/(\d) (?=(?:€|%|h\b|km\b|kg\b|t\b))/g, '$1\u00a0')
}

/** « la SCIC Marée, l’ESAT des Dunes et Terre Neuve ». */
export function listInWords(items: readonly string[], language: DocumentLanguage): string {
  const last = items.at(-1) ?? ''
  if (items.length < 2) return last
  return `${items.slice(0, -1).join(', ')} ${language === 'fr' ? 'et' : 'and'} ${last}`
}
