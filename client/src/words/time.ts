// Time in words: « 10 h 20 » in French, "10:20" in English, always in the edition's own time zone.
import { ordinal } from './both.ts'
import { english, language } from './language.ts'

type Moment = string | number | Date
const NARROW = '\u202f'
const HARD = '\u00a0'
const formats = new Map<string, Intl.DateTimeFormat>()

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = english ? 'en-GB' : 'fr-FR'
  const name = locale + JSON.stringify(options)
  let made = formats.get(name)
  if (!made) formats.set(name, (made = new Intl.DateTimeFormat(locale, options)))
  return made
}

/** « 10 h 20 », « 9 h » on the hour; "10:20" in English. */
export function hour(moment: Moment, timeZone?: string): string {
  const parts = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).formatToParts(
    new Date(moment),
  )
  const part = (type: string) => parts.find(found => found.type === type)?.value ?? ''
  if (english) return `${part('hour')}:${part('minute')}`
  const minutes = part('minute')
  return `${Number(part('hour'))}${HARD}h${minutes === '00' ? '' : HARD + minutes}`
}

/** « jeudi 26 novembre », with the year when it is asked for. */
export function day(moment: Moment, timeZone?: string, year = false): string {
  const said = format({
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(year && { year: 'numeric' }),
    timeZone,
  }).format(new Date(moment))
  return ordinal(said)
}

/** « 26 nov. » */
export function shortDay(moment: Moment, timeZone?: string): string {
  return ordinal(format({ day: 'numeric', month: 'short', timeZone }).format(new Date(moment)))
}

/** « jeudi 26 novembre à 10 h 20 » */
export function dayAndHour(moment: Moment, timeZone?: string): string {
  return english
    ? `${day(moment, timeZone)}, ${hour(moment, timeZone)}`
    : `${day(moment, timeZone)} à ${hour(moment, timeZone)}`
}

/** « dans 12 min », « il y a 2 h » : minutes below an hour, hours below two days, then days. */
export function fromNow(moment: Moment, now: number): string {
  const minutes = Math.round((new Date(moment).getTime() - now) / 60_000)
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' })
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute')
  if (Math.abs(minutes) < 2880) return words.format(Math.round(minutes / 60), 'hour')
  return words.format(Math.round(minutes / 1440), 'day')
}

/** « 4 min 05 s » until something; never negative. */
export function remaining(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const minutes = Math.floor(seconds / 60)
  if (minutes >= 60)
    return `${Math.floor(minutes / 60)}${HARD}h${HARD}${String(minutes % 60).padStart(2, '0')}`
  return minutes > 0
    ? `${minutes}${HARD}min${HARD}${String(seconds % 60).padStart(2, '0')}`
    : `${seconds}${NARROW}s`
}
