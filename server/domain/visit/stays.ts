/** Stays: one person's readings, in order, become intervals of presence, zone by zone and day by day. */
import type { Instant } from '../instant.ts'
import { isAfter, isBefore } from '../instant.ts'
import type { ScanFlag, ScanRecord, Stay, VisitFacts, VisitLedger } from './scan.ts'

interface PersonStays {
  readonly stays: readonly Stay[]
  readonly flags: ReadonlyMap<string, ScanFlag>
}

/**
 * The stays of one person from their admitted readings in order of time. In while in: flagged `already-in`, the stay goes on. Out while
 * out: flagged `out-without-in`. A stay still open when its day ends is over with it, so that the next morning is no duplicate.
 */
export function staysOf(records: readonly ScanRecord[], days: VisitFacts['days']): PersonStays {
  const stays: Stay[] = []
  const openAt = new Map<string, number>()
  const flags = new Map<string, ScanFlag>()
  for (const { scan, at } of records) {
    const index = openAt.get(scan.zone)
    const open = index === undefined ? undefined : stays[index]
    const isIn = open !== undefined && (open.dayEnd === null || isBefore(at, open.dayEnd))
    if (scan.direction === 'in' && isIn) flags.set(scan.id, 'already-in')
    else if (scan.direction === 'in') {
      openAt.set(scan.zone, stays.length)
      const dayEnd = dayEndAt(at, days)
      stays.push({ zone: scan.zone, from: at, doorIn: scan.doorId, to: null, doorOut: null, dayEnd })
    } else if (isIn && index !== undefined) {
      stays[index] = { ...open, to: at, doorOut: scan.doorId }
      openAt.delete(scan.zone)
    } else flags.set(scan.id, 'out-without-in')
  }
  return { stays, flags }
}

/** The moment a stay ends as far as is known: its exit, else the end of its day, else never. */
function stayEnd(stay: Stay): Instant | null {
  return stay.to ?? stay.dayEnd
}

/** True when the stay covers `instant`: from its entry, up to but not including its end. */
function staysAt(stay: Stay, instant: Instant): boolean {
  const end = stayEnd(stay)
  return !isAfter(stay.from, instant) && (end === null || isAfter(end, instant))
}

/** The persons inside `zone` (any zone when null) at `instant`. */
export function presentAt(ledger: VisitLedger, instant: Instant, zone: string | null = null): string[] {
  return [...ledger.visits.values()]
    .filter(visit =>
      visit.stays.some(stay => (zone === null || stay.zone === zone) && staysAt(stay, instant)),
    )
    .map(visit => visit.person)
}

/** The entry since which a person has been inside `zone` at `instant`, for the verdict at a door; null when outside. */
export function insideSince(
  ledger: VisitLedger,
  person: string,
  zone: string,
  instant: Instant,
): { readonly at: Instant; readonly door: string } | null {
  const stay = ledger.visits.get(person)?.stays.find(each => each.zone === zone && staysAt(each, instant))
  return stay === undefined ? null : { at: stay.from, door: stay.doorIn }
}

/** The end of the day of the edition that `at` falls in; a reading before opening belongs to the day about to begin. */
function dayEndAt(at: Instant, days: VisitFacts['days']): Instant | null {
  return days.find(day => isBefore(at, day.end))?.end ?? null
}
