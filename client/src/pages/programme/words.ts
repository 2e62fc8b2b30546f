// Words of the programme: what a session is called, of which kind, and what is left of its seats.
import type { SessionKind, SessionView } from '#shared/programme.ts'
import { m } from '../../paraglide/messages.js'
import { english } from '../../words/language.ts'

export const kindWords: Record<SessionKind, () => string> = {
  opening: m.programme_kind_opening,
  talk: m.programme_kind_talk,
  panel: m.programme_kind_panel,
  workshop: m.programme_kind_workshop,
  prize: m.programme_kind_prize,
  other: m.programme_kind_other,
}

/** In the reader's language where it was written, else in French. */
export const inWords = (both: { fr: string; en: string }): string => (english && both.en) || both.fr

export const isFull = (session: SessionView): boolean =>
  session.capacity !== null && session.taken >= session.capacity

/** « Complet », « 12 places libres », or nothing where seats are not counted. */
export function seatsWords(session: SessionView): string | null {
  if (session.capacity === null) return null
  return isFull(session)
    ? m.programme_full()
    : m.programme_seats_left({ count: session.capacity - session.taken })
}
