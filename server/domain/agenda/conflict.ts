/** Conflicts: why a person is not free at a slot, and how that reads. */
import type { Instant } from '../instant.ts'
import { isAfter, isBefore } from '../instant.ts'
import type { Slot } from './slot.ts'
import { gapSlots, hasBegun } from './slot.ts'

/** A stretch of time a person keeps for themselves, or a session they attend. */
export interface Break {
  readonly start: Instant
  readonly end: Instant
  readonly label: string
}

export interface AgendaPerson {
  readonly memberId: string
  readonly name: string
  readonly unavailableSlotIds: ReadonlySet<string>
  readonly breaks: readonly Break[]
  /** Idle slots wanted between two meetings of a day; 0 lets them follow each other. */
  readonly gapSlotsMin: number
  /** The only slots that give what this person needs; null or absent: every slot does. Never said apart from « indisponible ». */
  readonly onlySlotIds?: ReadonlySet<string> | null
}

/** A live booking: one person in one meeting at one slot. Cancelled meetings are not bookings. */
export interface Booking {
  readonly memberId: string
  readonly slotId: string
  readonly meetingId: string
}

export type ConflictKind = 'past' | 'closed' | 'unavailable' | 'break' | 'booked' | 'gap'

export interface Conflict {
  readonly kind: ConflictKind
  readonly memberId: string
  readonly name: string
  readonly slotId: string
  /** The other meeting, for `booked` and `gap`. */
  readonly meetingId: string | null
  /** The label of the break, for `break`. */
  readonly label: string | null
}

export interface AgendaFacts {
  readonly slots: readonly Slot[]
  readonly bookings: readonly Booking[]
  readonly now: Instant
}

/** Everything that stands against `person` at `slot`, the hardest first; empty when free. `exceptMeetingId` is the meeting being moved. */
export function conflictsAt(
  person: AgendaPerson,
  slot: Slot,
  facts: AgendaFacts,
  exceptMeetingId: string | null = null,
): Conflict[] {
  const conflict = (
    kind: ConflictKind,
    meetingId: string | null = null,
    label: string | null = null,
  ): Conflict => ({
    kind,
    memberId: person.memberId,
    name: person.name,
    slotId: slot.id,
    meetingId,
    label,
  })
  const found: Conflict[] = []
  if (hasBegun(slot, facts.now)) found.push(conflict('past'))
  if (slot.closed) found.push(conflict('closed'))
  const lacks = person.onlySlotIds != null && !person.onlySlotIds.has(slot.id)
  if (lacks || person.unavailableSlotIds.has(slot.id)) found.push(conflict('unavailable'))
  for (const each of person.breaks) if (overlaps(each, slot)) found.push(conflict('break', null, each.label))
  const others = facts.bookings.filter(
    each => each.memberId === person.memberId && each.meetingId !== exceptMeetingId,
  )
  for (const each of others) if (each.slotId === slot.id) found.push(conflict('booked', each.meetingId))
  for (const meetingId of tooClose(person, slot, others, facts.slots)) found.push(conflict('gap', meetingId))
  return found
}

function tooClose(
  person: AgendaPerson,
  slot: Slot,
  bookings: readonly Booking[],
  slots: readonly Slot[],
): string[] {
  if (person.gapSlotsMin === 0) return []
  return bookings
    .filter(booking => {
      const other = slots.find(each => each.id === booking.slotId)
      if (other === undefined || other.id === slot.id) return false
      const gap = gapSlots(slot, other)
      return gap !== null && gap < person.gapSlotsMin
    })
    .map(booking => booking.meetingId)
}

function overlaps(pause: Break, slot: Slot): boolean {
  return isBefore(pause.start, slot.end) && isAfter(pause.end, slot.start)
}

const WORDS: Readonly<Record<'fr' | 'en', Readonly<Record<ConflictKind, string>>>> = {
  fr: {
    past: 'le créneau est déjà passé',
    closed: 'le créneau est fermé par l’organisation',
    unavailable: 'indisponible à ce créneau',
    break: 'pause ({label})',
    booked: 'déjà en rendez-vous',
    gap: 'un rendez-vous trop proche : une pause est demandée entre deux',
  },
  en: {
    past: 'the slot is already over',
    closed: 'the slot is closed by the organisers',
    unavailable: 'unavailable at this slot',
    break: 'break ({label})',
    booked: 'already in a meeting',
    gap: 'another meeting is too close: a pause is asked for between two',
  },
}

/** The conflict as a reader sees it, without the name. */
export function conflictWords(conflict: Conflict, language: 'fr' | 'en'): string {
  return WORDS[language][conflict.kind].replace('{label}', conflict.label ?? '…')
}
