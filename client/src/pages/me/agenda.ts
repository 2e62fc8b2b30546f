// The agenda's rules of showing: which meeting is next, what waits for a debrief, where a day is free. Pure.
import type { SlotView } from '#shared/edition.ts'
import type { AttendanceView, MeetingNote, MeetingView, Pause } from '#shared/meeting.ts'

export type Party = MeetingView['parties'][number]
const at = (instant: string) => new Date(instant).getTime()
/** As the server writes it. */
export const instantOf = (ms: number): string => new Date(ms).toISOString()
const MINUTE = 60_000
/** « J’y suis » opens this long before; « L’autre n’est pas là » this long after the start. As the server decides. */
const EARLY_MIN = 15
const GRACE_MIN = 5

export const isLive = (meeting: MeetingView): boolean =>
  meeting.status === 'confirmed' || meeting.status === 'started'
export const isOver = (meeting: MeetingView, now: number): boolean => at(meeting.endsAt) <= now

export const others = (meeting: MeetingView, organisationId: string): Party[] =>
  meeting.parties.filter(party => party.organisationId !== organisationId)
export const ours = (meeting: MeetingView, organisationId: string): Party | undefined =>
  meeting.parties.find(party => party.organisationId === organisationId)
export const withWhom = (meeting: MeetingView, organisationId: string): string =>
  others(meeting, organisationId)
    .map(party => party.name)
    .join(', ')
export const attends = (meeting: MeetingView, personId: string): boolean =>
  meeting.parties.some(party => party.attendees.some(one => one.personId === personId))

/** « Table 14 » is said as 14 where « Table » is written beside it. */
export const tableShort = (meeting: MeetingView): string =>
  (meeting.tableLabel ?? '–').replace(/^table\s+/i, '')

export const byTime = (one: MeetingView, other: MeetingView): number =>
  at(one.startsAt) - at(other.startsAt) || one.id.localeCompare(other.id)

/** The meeting that runs, or the first to come. */
export const nextOf = (meetings: MeetingView[], now: number): MeetingView | undefined =>
  meetings.filter(meeting => isLive(meeting) && !isOver(meeting, now)).sort(byTime)[0]

/** The slot of the grid that runs at an instant. */
export const slotAt = (slots: SlotView[], now: number): SlotView | undefined =>
  slots.find(slot => at(slot.startsAt) <= now && now < at(slot.endsAt))

/** Meetings that run now and where the others said that we did not come, though the reader could go. */
export const awaited = (
  team: MeetingView[],
  me: { personId: string; organisationId: string },
  now: number,
): MeetingView[] =>
  team.filter(
    meeting =>
      isLive(meeting) &&
      hasBegun(meeting, now) &&
      !isOver(meeting, now) &&
      !attends(meeting, me.personId) &&
      (ours(meeting, me.organisationId)?.toldAbsent ?? false) &&
      !team.some(own => own.slotId === meeting.slotId && isLive(own) && attends(own, me.personId)),
  )

/** The latest meeting that is over and of which nothing was noted. */
export const toDebrief = (
  meetings: MeetingView[],
  notes: MeetingNote[],
  now: number,
): MeetingView | undefined =>
  meetings
    .filter(meeting => (isLive(meeting) || meeting.status === 'held') && isOver(meeting, now))
    .filter(meeting => !notes.some(note => note.meetingId === meeting.id))
    .sort(byTime)
    .at(-1)

export const mayBeHere = (meeting: MeetingView, now: number): boolean =>
  now >= at(meeting.startsAt) - EARLY_MIN * MINUTE
export const hereFrom = (meeting: MeetingView): number => at(meeting.startsAt) - EARLY_MIN * MINUTE
export const mayTellAbsent = (meeting: MeetingView, now: number): boolean =>
  now >= at(meeting.startsAt) + GRACE_MIN * MINUTE
export const hasBegun = (meeting: MeetingView, now: number): boolean => at(meeting.startsAt) <= now

export const isHere = (party: Party): boolean => party.attendees.some(one => one.arrival === 'here')

export interface Span {
  kind: 'meeting' | 'free' | 'closed' | 'away' | 'session'
  from: string
  to: string
  meeting?: MeetingView
  label?: string | null
  session?: Pause
  /** Meetings booked in the hours of the session: people decide. */
  crossed?: MeetingView[]
}

/** A whole day in spans: meetings one by one, sessions attended at their own hours, what is free or closed joined together. */
export function spansOf(
  slots: SlotView[],
  meetings: MeetingView[],
  attendance: AttendanceView | undefined,
): Span[] {
  const spans: Span[] = []
  const sessions = sessionsOn(slots, attendance)
  for (const slot of slots) {
    const span = spanOf(slot, meetings, attendance)
    const last = spans.at(-1)
    // The hours of a session are the session's; the meetings in them stay in sight.
    if (span.kind !== 'meeting' && sessions.some(one => overlaps(one, slot))) continue
    const joins =
      last &&
      span.kind !== 'meeting' &&
      last.kind === span.kind &&
      last.label === span.label &&
      !sessions.some(one => at(one.start) >= at(last.to) && at(one.start) < at(span.from))
    if (joins) last.to = span.to
    else spans.push(span)
  }
  for (const session of sessions)
    spans.push({
      kind: 'session',
      from: session.start,
      to: session.end,
      session,
      crossed: meetings.filter(one => isLive(one) && overlaps(session, one)),
    })
  return spans.sort((a, b) => at(a.from) - at(b.from))
}

export const overlaps = (pause: Pause, hours: { startsAt: string; endsAt: string }): boolean =>
  at(pause.start) < at(hours.endsAt) && at(pause.end) > at(hours.startsAt)

/** Sessions of the day of these slots: an opening comes before the first of them, an award after the last. */
function sessionsOn(slots: SlotView[], attendance: AttendanceView | undefined): Pause[] {
  const first = slots[0]
  const last = slots.at(-1)
  if (!first || !last) return []
  const noon = (at(first.startsAt) + at(last.endsAt)) / 2
  return (attendance?.breaks ?? []).filter(
    one => one.session && Math.abs((at(one.start) + at(one.end)) / 2 - noon) < 12 * 60 * MINUTE,
  )
}

function spanOf(slot: SlotView, meetings: MeetingView[], attendance: AttendanceView | undefined): Span {
  const times = { from: slot.startsAt, to: slot.endsAt }
  const meeting = meetings.find(one => one.slotId === slot.id && one.status !== 'cancelled')
  if (meeting) return { kind: 'meeting', ...times, meeting }
  if (slot.closed) return { kind: 'closed', ...times, label: slot.label }
  const rest = attendance?.breaks.find(one => overlaps(one, slot))
  if (rest) return { kind: 'away', ...times, label: rest.label }
  return { kind: attendance?.unavailable.includes(slot.id) ? 'away' : 'free', ...times }
}

/** Meetings that someone's own hours cross: they stay booked, and people decide. */
export function crossedBy(attendance: AttendanceView, meetings: MeetingView[]): MeetingView[] {
  const blocked = new Set(attendance.unavailable)
  return meetings
    .filter(meeting => isLive(meeting) && attends(meeting, attendance.personId))
    .filter(meeting => blocked.has(meeting.slotId) || attendance.breaks.some(one => overlaps(one, meeting)))
    .sort(byTime)
}
