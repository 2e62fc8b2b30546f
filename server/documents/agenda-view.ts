// A person's agenda, as printed and as fed to calendars: one entry a meeting, break or workshop.
import type { InstantText } from './views.ts'

export type AgendaEntry = {
  /** Stable for the life of the meeting, whatever moves: its id. */
  id: string
  /** Counts changes of this entry from 0. */
  revision: number
  startsAt: InstantText
  endsAt: InstantText
  kind: 'meeting' | 'break' | 'session'
  title: string
  /** « Table 14 », « Stand B3 ». */
  where: string | null
  /** Who one meets: « Karim Benali, Les Ateliers des Dunes ». */
  with: string | null
  /** The offer or need talked about. */
  about: string | null
  notes: string | null
  cancelled: boolean
  url?: string | null
}
