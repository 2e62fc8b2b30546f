// A person's agenda as an iCalendar feed (RFC 5545): the same meeting keeps its UID for ever, each change raises its SEQUENCE.
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { AgendaEntry } from './agenda-view.ts'
import type { DocumentLanguage } from './views.ts'

export type AgendaFeed = {
  /** « Mon agenda, Les Rencontres de l’Estuaire 2026 ». */
  title: string
  language: DocumentLanguage
  timeZone: string
  /** Host of the UIDs; never changes, or every phone would show each meeting twice. */
  domain: string
  /** When this feed was made: DTSTAMP of every entry. */
  madeAt: Date
  entries: readonly AgendaEntry[]
  /** Where the person finds it on the platform. */
  url?: string | null
  /** The edition's place, used where an entry has none of its own. */
  place: string
}

/** Calendars ask again after this long; the day itself is live on the platform. */
const refreshSeconds = 15 * 60

/** Cancelled entries stay in the feed, as CANCELLED: left out, some calendars would keep them for ever. */
export function agendaIcs(feed: AgendaFeed): string {
  const calendar = ical({
    name: feed.title,
    prodId: { company: 'Covalence', product: 'agenda', language: feed.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
    url: feed.url ?? null,
  })
  // Instants go out in UTC, which every calendar shows in its reader's zone; this says which zone the event itself lives in.
  calendar.x('X-WR-TIMEZONE', feed.timeZone)
  for (const entry of feed.entries) {
    calendar.createEvent({
      id: `${entry.id}@${feed.domain}`,
      sequence: entry.revision,
      stamp: feed.madeAt,
      start: new Date(entry.startsAt),
      end: new Date(entry.endsAt),
      summary: entry.cancelled
        ? `${feed.language === 'fr' ? 'Annulé : ' : 'Cancelled: '}${entry.title}`
        : entry.title,
      location: [entry.where, feed.place].filter(part => part !== null && part !== '').join(', '),
      description: [entry.with, entry.about, entry.notes]
        .filter(part => part !== null && part !== '')
        .join('\n'),
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(entry.url ? { url: entry.url } : {}),
    })
  }
  return calendar.toString()
}
