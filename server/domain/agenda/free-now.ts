/** Free now: who could sit down at once. */
import type { Instant } from '../instant.ts'
import { isAfter } from '../instant.ts'
import type { AgendaFacts, AgendaPerson } from './conflict.ts'
import { conflictsAt } from './conflict.ts'
import type { Slot } from './slot.ts'
import { inOrder } from './slot.ts'

export interface FreeNow {
  readonly person: AgendaPerson
  /** When the next booking, break or absence begins today; null when the rest of the day is free. */
  readonly until: Instant | null
}

/** The persons free at this moment, those free the longest first. Outside the slots of the day nobody is. */
export function peopleFreeNow(persons: readonly AgendaPerson[], facts: AgendaFacts): FreeNow[] {
  const current = facts.slots.find(slot => !isAfter(slot.start, facts.now) && isAfter(slot.end, facts.now))
  if (current === undefined || current.closed) return []
  const later = inOrder(facts.slots).filter(slot => slot.day === current.day && slot.index > current.index)
  return persons
    .filter(person => isFreeIn(person, current, facts))
    .map(person => ({ person, until: later.find(slot => !isFreeIn(person, slot, facts))?.start ?? null }))
    .sort(
      (one, other) =>
        compareUntil(one.until, other.until) || (one.person.memberId < other.person.memberId ? -1 : 1),
    )
}

/** Free as far as the person goes: a slot that has begun is not held against them here. */
function isFreeIn(person: AgendaPerson, slot: Slot, facts: AgendaFacts): boolean {
  return conflictsAt(person, slot, facts).every(each => each.kind === 'past' || each.kind === 'gap')
}

function compareUntil(one: Instant | null, other: Instant | null): number {
  if (one === other) return 0
  if (one === null) return -1
  return other === null ? 1 : Date.parse(other) - Date.parse(one)
}
