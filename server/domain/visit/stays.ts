/** Stays: one person's readings, in order, become intervals of presence, zone by zone and day by day. */
import type { Instant } from '../instant.ts'
import { isBefore } from '../instant.ts'
import type { ScanFlag, ScanRecord, Stay, VisitFacts } from './scan.ts'

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

/** The end of the day of the edition that `at` falls in; a reading before opening belongs to the day about to begin. */
function dayEndAt(at: Instant, days: VisitFacts['days']): Instant | null {
  return days.find(day => isBefore(at, day.end))?.end ?? null
}
