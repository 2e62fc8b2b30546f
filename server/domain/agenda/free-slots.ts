/** Free slots: when people are free together, and which chances come next. */
import type { Instant } from '../instant.ts'
import { isAfter } from '../instant.ts'
import type { AgendaFacts, AgendaPerson } from './conflict.ts'
import { conflictsAt } from './conflict.ts'
import type { Slot } from './slot.ts'
import { inOrder } from './slot.ts'

/** Three alternatives fit beside « Pris à l’instant » without scrolling. */
const NEXT_FREE_COUNT = 3

/** The slots at which every one of `persons` is free, in the order of time. No persons: every open slot to come. */
export function mutuallyFreeSlots(
  persons: readonly AgendaPerson[],
  facts: AgendaFacts,
  exceptMeetingId: string | null = null,
): Slot[] {
  return inOrder(facts.slots).filter(
    slot =>
      !slot.closed &&
      isAfter(slot.start, facts.now) &&
      persons.every(person => conflictsAt(person, slot, facts, exceptMeetingId).length === 0),
  )
}

/**
 * The slots at which each organisation has at least one member free: the colleagues of a stand share its requests. `teams` is one list
 * of members per organisation; an organisation without members is never free.
 */
export function freeSlotsOfTeams(teams: readonly (readonly AgendaPerson[])[], facts: AgendaFacts): Slot[] {
  return mutuallyFreeSlots([], facts).filter(slot =>
    teams.every(team => freeMembers(team, slot, facts).length > 0),
  )
}

/** The members free at `slot`, those with the fewest bookings first so that a stand's load is shared. */
export function freeMembers(team: readonly AgendaPerson[], slot: Slot, facts: AgendaFacts): AgendaPerson[] {
  const load = (memberId: string) => facts.bookings.filter(booking => booking.memberId === memberId).length
  return team
    .filter(person => conflictsAt(person, slot, facts).length === 0)
    .map(person => ({ person, load: load(person.memberId) }))
    .sort((one, other) => one.load - other.load || (one.person.memberId < other.person.memberId ? -1 : 1))
    .map(({ person }) => person)
}

/** The next free slots after `from`; when the rest of the event has fewer, the latest ones before it complete the list. */
export function nextFree(freeSlots: readonly Slot[], from: Instant, count: number = NEXT_FREE_COUNT): Slot[] {
  const ordered = inOrder(freeSlots)
  const later = ordered.filter(slot => !isAfter(from, slot.start))
  if (later.length >= count) return later.slice(0, count)
  const earlier = ordered.filter(slot => isAfter(from, slot.start))
  return [...earlier.slice(Math.max(0, earlier.length - (count - later.length))), ...later]
}
