/** Sessions of the programme: which hours they may have, who still finds a seat, and the pause they are in an agenda. */
import type { Pause } from '#shared/meeting.ts'
import type { Decided, Refused } from '../decision.ts'
import { decide, refuse } from '../decision.ts'
import type { Instant } from '../instant.ts'
import { isAfter, isBefore } from '../instant.ts'

export interface SessionHours {
  readonly startsAt: Instant
  readonly endsAt: Instant
}

export interface EditionDays {
  readonly timeZone: string
  /** Days of the calendar there, YYYY-MM-DD. */
  readonly startsOn: string
  readonly endsOn: string
}

export interface TitledSession extends SessionHours {
  readonly id: string
  readonly title: { readonly fr: string; readonly en: string }
}

export interface Session extends TitledSession {
  readonly place: string
  readonly version: number
  readonly capacity: number | null
}

const dayIn = (zone: string, at: Instant): string =>
  // Swedish writes a day as the calendar of computers does.
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(at))

/** A session stands on one day of the edition, and no fewer seats remain than are taken. */
export function maySession(
  session: SessionHours & { readonly capacity: number | null },
  edition: EditionDays,
  taken: number,
): Decided<never> | Refused<never> {
  const day = dayIn(edition.timeZone, session.startsAt)
  // One that ends at midnight still ends that day.
  const lastMoment = new Date(Date.parse(session.endsAt) - 1).toISOString()
  const within = day >= edition.startsOn && day <= edition.endsOn
  if (!within || !isBefore(session.startsAt, session.endsAt) || dayIn(edition.timeZone, lastMoment) !== day)
    return refuse('SESSION_HOURS')
  if (session.capacity !== null && session.capacity < taken) return refuse('SESSION_SEATS', { taken })
  return decide()
}

/** The seat someone gets, or why none. `seats` are the numbers taken, `attended` the sessions this person attends already. */
export function seatIn(
  session: Session,
  seats: readonly number[],
  attended: readonly TitledSession[],
  now: Instant,
): { ok: true; number: number } | Refused<never> {
  if (!isAfter(session.endsAt, now)) return refuse('SESSION_OVER')
  const clash = attended.find(one => one.id !== session.id && overlap(one, session))
  if (clash)
    return refuse('SESSION_CLASH', { title: clash.title.fr, titleEn: clash.title.en || clash.title.fr })
  if (session.capacity !== null && seats.length >= session.capacity)
    return refuse('SESSION_FULL', { capacity: session.capacity })
  const taken = new Set(seats)
  let number = 1
  while (taken.has(number)) number++
  return { ok: true, number }
}

export const overlap = (one: SessionHours, other: SessionHours): boolean =>
  isBefore(one.startsAt, other.endsAt) && isAfter(one.endsAt, other.startsAt)

/** Someone's pauses with this session among them, as it now stands, in the order of time. */
export function withSession(pauses: readonly Pause[], session: Session): Pause[] {
  const { id, title, place, version, startsAt: start, endsAt: end } = session
  const pause = { start, end, label: title.fr, session: { id, labelEn: title.en, place, version } }
  return inOrder([...withoutSession(pauses, id), pause])
}

export const withoutSession = (pauses: readonly Pause[], sessionId: string): Pause[] =>
  pauses.filter(one => one.session?.id !== sessionId)

/** Own pauses said anew; the sessions attended stay. */
export const withOwnPauses = (pauses: readonly Pause[], own: readonly Pause[]): Pause[] =>
  inOrder([...own, ...pauses.filter(one => one.session)])

const inOrder = (pauses: Pause[]): Pause[] => pauses.sort((a, b) => Date.parse(a.start) - Date.parse(b.start))
