/** Slots: the grid of an edition, ordered by day and index. */
import type { Instant } from '../instant.ts'
import { isAfter } from '../instant.ts'

export interface Slot {
  readonly id: string
  /** The day of the edition, from 0; gaps are counted within a day only. */
  readonly day: number
  /** The place within the day, from 0, one step a slot. */
  readonly index: number
  readonly start: Instant
  readonly end: Instant
  /** Closed by the organiser: lunch, a plenary, a slot kept back. */
  readonly closed: boolean
}

/** Slots in the order of time. */
export function inOrder(slots: readonly Slot[]): Slot[] {
  return [...slots].sort((one, other) => one.day - other.day || one.index - other.index)
}

/** Idle slots between two slots of the same day (0 when they touch), or null on different days. */
export function gapSlots(one: Slot, other: Slot): number | null {
  return one.day === other.day ? Math.max(0, Math.abs(one.index - other.index) - 1) : null
}

/** True from the moment the slot has begun: too late to book it. */
export function hasBegun(slot: Slot, now: Instant): boolean {
  return !isAfter(slot.start, now)
}
