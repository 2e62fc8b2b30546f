/** Capacity: how full a zone is, and when the doors are told. */

/** From nine tenths on the doors slow down: a group at the entrance fills the rest. */
const NEARLY_FULL_SHARE = 0.9

export type Fullness = 'open' | 'nearly-full' | 'full'

/** How full a zone is; without a capacity it is always open. */
export function fullness(present: number, capacity: number | null): Fullness {
  if (capacity === null) return 'open'
  if (present >= capacity) return 'full'
  return present >= capacity * NEARLY_FULL_SHARE ? 'nearly-full' : 'open'
}

/** The alarm to raise when presence changes: only when the zone gets fuller, so that people leaving ring no bell. */
export function capacityAlarm(before: number, after: number, capacity: number | null): Fullness | null {
  const [from, to] = [fullness(before, capacity), fullness(after, capacity)]
  return after > before && to !== from ? to : null
}
