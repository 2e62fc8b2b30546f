// A new edition as its form knows it: from what one types to what the server takes, and what it will make.
import type { EditionInput, EditionView, GridChange, SlotView } from '#shared/edition.ts'

/** Where French editions take place; the grid is said in local time. */
export const timeZones = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'Indian/Reunion',
  'Indian/Mayotte',
  'America/Miquelon',
  'Pacific/Noumea',
  'Pacific/Tahiti',
] as const
export type TimeZone = (typeof timeZones)[number]

/** Names as people write them, where the list of zones drops an accent. */
const accented: Partial<Record<string, string>> = {
  'Indian/Reunion': 'La Réunion',
  'America/Miquelon': 'Saint-Pierre-et-Miquelon',
  'America/Cayenne': 'Guyane (Cayenne)',
  'Pacific/Noumea': 'Nouméa',
}
export const zoneName = (zone: TimeZone): string => accented[zone] ?? zone.slice(zone.indexOf('/') + 1)

/** The days and hours, as typed. */
export interface DaysDraft {
  firstDay: string
  days: number | null
  from: string
  to: string
  lunchFrom: string
  lunchTo: string
  slotMinutes: number | null
  gapMinutes: number | null
}

export interface Draft extends DaysDraft {
  name: string
  slug: string
  tables: number | null
  timeZone: TimeZone
  venue: { name: string; street: string; postcode: string; city: string }
  mode: 'direct' | 'planned'
}

/** « Les Rencontres de l’Estuaire 2026 » becomes `les-rencontres-de-l-estuaire-2026`. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)

/** Department of a French postcode; Corsica and the overseas ones have their own way. */
export function departmentOf(postcode: string): string {
  if (/^20[01]/.test(postcode)) return '2A'
  if (/^20/.test(postcode)) return '2B'
  return postcode.slice(0, /^9[78]/.test(postcode) ? 3 : 2)
}

const minutes = (clock: string): number => {
  const [h = '0', min = '0'] = clock.split(':')
  return Number(h) * 60 + Number(min)
}

/** Open slots of one day: as many as fit, less those that touch the break. */
export function slotsADay(draft: DaysDraft): number {
  const { slotMinutes, gapMinutes } = draft
  if (!slotMinutes) return 0
  const lunch = [minutes(draft.lunchFrom), minutes(draft.lunchTo)] as const
  let open = 0
  for (
    let at = minutes(draft.from);
    at + slotMinutes <= minutes(draft.to);
    at += slotMinutes + (gapMinutes ?? 0)
  )
    if (!hasLunch(draft) || at + slotMinutes <= lunch[0] || at >= lunch[1]) open++
  return open
}

const hasLunch = (draft: DaysDraft) => draft.lunchFrom !== '' && draft.lunchTo !== ''

/** Dates of the days that follow each other from the first. */
export function datesOf(firstDay: string, days: number): string[] {
  const start = Date.parse(`${firstDay}T12:00:00Z`)
  if (Number.isNaN(start)) return []
  return Array.from({ length: days }, (_, n) => new Date(start + n * 86_400_000).toISOString().slice(0, 10))
}

/** What the server takes for days and hours. */
export function gridOf(draft: DaysDraft, lunchLabel: string): GridChange {
  const breaks = hasLunch(draft) ? [{ from: draft.lunchFrom, to: draft.lunchTo, label: lunchLabel }] : []
  return {
    days: datesOf(draft.firstDay, draft.days ?? 1).map(date => ({
      date,
      from: draft.from,
      to: draft.to,
      breaks,
    })),
    slotMinutes: draft.slotMinutes ?? 20,
    gapMinutes: draft.gapMinutes ?? 0,
  }
}

const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000

/** A grid as it stands, as one would have typed it: the hours and the break of its first day. */
export function daysOf(
  slots: readonly SlotView[],
  edition: Pick<EditionView, 'startsOn' | 'timeZone'>,
): DaysDraft {
  const days = [...new Set(slots.map(slot => slot.day))].sort((a, b) => a - b)
  const first = slots.filter(slot => slot.day === days[0]).sort((a, b) => a.index - b.index)
  const lunch = first.filter(slot => slot.closed && slot.label !== null)
  const clock = (at: string | undefined) =>
    at === undefined
      ? ''
      : new Date(at).toLocaleTimeString('fr-FR', {
          hour: '2-digit',
          minute: '2-digit',
          timeZone: edition.timeZone,
        })
  const [one, two] = first
  return {
    firstDay: edition.startsOn,
    days: days.length,
    from: clock(one?.startsAt),
    to: clock(first.at(-1)?.endsAt),
    lunchFrom: clock(lunch[0]?.startsAt),
    lunchTo: clock(lunch.at(-1)?.endsAt),
    slotMinutes: one ? minutesBetween(one.startsAt, one.endsAt) : 20,
    gapMinutes: one && two ? minutesBetween(one.endsAt, two.startsAt) : 0,
  }
}

/** `like` gives its rules and its words, for an event that comes back every year. */
export function inputOf(draft: Draft, lunchLabel: string, like?: EditionView): EditionInput {
  return {
    slug: draft.slug || slugOf(draft.name),
    name: draft.name.trim(),
    timeZone: draft.timeZone,
    venue: { ...draft.venue, department: departmentOf(draft.venue.postcode) },
    summary: like?.summary ?? { fr: '', en: '' },
    bookingMode: draft.mode,
    rules: like?.rules ?? {},
    grid: { ...gridOf(draft, lunchLabel), tables: draft.tables ?? 1 },
  }
}
