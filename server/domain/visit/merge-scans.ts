/** The merge: scans of several doors, late and repeated, become one ledger that does not depend on the order of upload. */
import { isRevoked } from '#shared/door-verdict.ts'
import type { DoorCount, PersonVisit, Scan, ScanFlag, ScanRecord, VisitFacts, VisitLedger } from './scan.ts'
import { staysOf } from './stays.ts'

/** A phone further off than this was set by hand: worth telling the organiser, although the offset is corrected. */
const CLOCK_DRIFT_MS_MAX = 5 * 60_000

/**
 * Merges scans. An admitted person is always recorded; duplicates, revoked badges and odd orders are flagged, never dropped. The same
 * scans in any order, any number of times, give the same ledger.
 */
export function mergeScans(scans: readonly Scan[], facts: VisitFacts): VisitLedger {
  const { unique, altered } = uniqueScans(scans)
  const counts = new Map(unique.filter(scan => scan.kind === 'count').map(scan => [scan.id, scan]))
  const undone = new Set(unique.flatMap(scan => undoneBy(scan, counts)))
  const drafts = unique
    .map(scan => ({ scan, ms: trueTimeMs(scan) }))
    // Two scans of the same millisecond need an order too: their ids give it.
    .sort((one, other) => one.ms - other.ms || compareIds(one.scan.id, other.scan.id))
    .map(({ scan, ms }): ScanRecord => {
      const at = new Date(ms).toISOString()
      const person = personOf(scan, facts)
      return { scan, at, person, flags: ownFlags(scan, at, facts, { altered, undone, counts }) }
    })
  const { visits, flags } = visitsOf(drafts, facts)
  const records = drafts.map(record => {
    const added = flags.get(record.scan.id)
    return added === undefined ? record : { ...record, flags: [...record.flags, added] }
  })
  return { records, visits, counts: doorCounts(unique, undone) }
}

/** The true moment of a scan in milliseconds: its device's time, corrected by the offset measured. */
function trueTimeMs(scan: Scan): number {
  return Date.parse(scan.deviceTime) + scan.clockOffsetMs
}

/** Of several versions of one id (a retry after the clock was measured, or an altered one) the same is kept whatever came first. */
function uniqueScans(scans: readonly Scan[]): { unique: Scan[]; altered: ReadonlySet<string> } {
  const kept = new Map<string, Scan>()
  const altered = new Set<string>()
  for (const scan of scans) {
    const known = kept.get(scan.id)
    if (known === undefined) {
      kept.set(scan.id, scan)
      continue
    }
    const [one, other] = [fingerprint(known), fingerprint(scan)]
    // A clock measured between two tries is no alteration.
    if (fingerprint({ ...known, clockOffsetMs: 0 }) !== fingerprint({ ...scan, clockOffsetMs: 0 }))
      altered.add(scan.id)
    if (other < one) kept.set(scan.id, scan)
  }
  return { unique: [...kept.values()], altered }
}

/** One line per scan whatever the order of its keys; a measured clock sorts before an unmeasured one and so is preferred. */
function fingerprint(scan: Scan): string {
  return JSON.stringify([
    scan.clockOffsetMs === 0 ? 1 : 0,
    scan.deviceTime,
    scan.clockOffsetMs,
    scan.kind,
    scan.direction,
    scan.badgeId,
    scan.undoes,
    scan.doorId,
    scan.zone,
    scan.deviceId,
    scan.offline,
    scan.admitted,
    scan.reason,
  ])
}

function personOf(scan: Scan, facts: VisitFacts): string | null {
  if (scan.kind !== 'badge' || scan.badgeId === null) return null
  return facts.badges.get(scan.badgeId)?.visitorId ?? `badge:${scan.badgeId}`
}

interface Known {
  readonly altered: ReadonlySet<string>
  readonly undone: ReadonlySet<string>
  readonly counts: ReadonlyMap<string, Scan>
}

/** The flags a scan has by itself, before it is set beside the others of the same person. */
function ownFlags(scan: Scan, at: string, facts: VisitFacts, known: Known): ScanFlag[] {
  const flags: ScanFlag[] = []
  if (known.altered.has(scan.id)) flags.push('altered-retry')
  if (Math.abs(scan.clockOffsetMs) > CLOCK_DRIFT_MS_MAX) flags.push('clock-adrift')
  if (known.undone.has(scan.id)) flags.push('undone')
  if (scan.kind === 'undo' && undoneBy(scan, known.counts).length === 0) flags.push('undo-without-count')
  if (scan.kind !== 'badge') return flags
  const badge = scan.badgeId === null ? undefined : facts.badges.get(scan.badgeId)
  if (badge === undefined) flags.push('unknown-badge')
  else if (badge.editionId !== facts.editionId) flags.push('other-edition')
  else if (isRevoked(badge, at)) flags.push('revoked')
  if (!scan.admitted) flags.push('turned-away')
  return flags
}

function undoneBy(scan: Scan, counts: ReadonlyMap<string, Scan>): string[] {
  return scan.kind === 'undo' && scan.undoes !== null && counts.has(scan.undoes) ? [scan.undoes] : []
}

function visitsOf(
  records: readonly ScanRecord[],
  facts: VisitFacts,
): { visits: ReadonlyMap<string, PersonVisit>; flags: ReadonlyMap<string, ScanFlag> } {
  const byPerson = new Map<string, ScanRecord[]>()
  for (const record of records) {
    if (record.person === null || !record.scan.admitted) continue
    const known = byPerson.get(record.person)
    if (known === undefined) byPerson.set(record.person, [record])
    else known.push(record)
  }
  const visits = new Map<string, PersonVisit>()
  const flags = new Map<string, ScanFlag>()
  for (const [person, own] of byPerson) {
    const { stays, flags: found } = staysOf(own, facts.days)
    for (const [id, flag] of found) flags.set(id, flag)
    const [first] = own.filter(record => record.scan.direction === 'in')
    // Someone seen only on the way out was in: from the first sign of them, without a stay.
    const firstInAt = first?.at ?? own[0]?.at
    if (firstInAt !== undefined) visits.set(person, { person, firstInAt, stays })
  }
  return { visits, flags }
}

function doorCounts(scans: readonly Scan[], undone: ReadonlySet<string>): DoorCount[] {
  const counts = new Map<string, DoorCount>()
  for (const scan of scans) {
    if (scan.kind !== 'count' || undone.has(scan.id)) continue
    const key = JSON.stringify([scan.doorId, scan.zone])
    const known = counts.get(key) ?? { doorId: scan.doorId, zone: scan.zone, in: 0, out: 0 }
    counts.set(key, { ...known, [scan.direction]: known[scan.direction] + 1 })
  }
  return [...counts.values()].sort(
    (one, other) => compareIds(one.doorId, other.doorId) || compareIds(one.zone, other.zone),
  )
}

function compareIds(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
