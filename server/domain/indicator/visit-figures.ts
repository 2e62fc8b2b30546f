/** Visit figures: entries, people, presence and peak, named and anonymous, from the ledger of the doors. */
import type { Instant } from '../instant.ts'
import { earliest, isAfter } from '../instant.ts'
import type { ScanRecord, VisitFacts, VisitLedger } from '../visit/scan.ts'
import type { Tally } from './distribution.ts'
import { countBy } from './distribution.ts'

const QUARTER_MS = 15 * 60_000

export interface VisitFigureFacts {
  /** The zone one comes in by; entries, presence and peak are those of this zone. */
  readonly zone: string
  readonly days: VisitFacts['days']
  /** The IANA time zone of the edition: hours are those of its clocks. */
  readonly timeZone: string
  /** The kind of each visitor (visitor, buyer, press…); who is not in it counts as `unknown`. */
  readonly kinds: ReadonlyMap<string, string>
  readonly now: Instant
}

export interface VisitFigures {
  readonly entries: number
  readonly namedEntries: number
  readonly anonymousEntries: number
  /** Different people known by name, in any zone. */
  readonly uniqueNamed: number
  readonly unique: Estimate
  readonly presentNow: number
  readonly peak: { readonly present: number; readonly at: Instant | null }
  /** Entries by hour of the edition's clocks, such as 2026-11-26T09, in order of time. The hour that clocks show twice is one. */
  readonly byHour: readonly Tally[]
  readonly byDoor: readonly Tally[]
  readonly byKind: readonly Tally[]
  /** Named people seen, by zone. */
  readonly byZone: readonly Tally[]
}

/** An estimate never goes without its margin: the true value lies between low and high. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/**
 * The figures of an edition's doors at `now`. A reading dated later by a phone whose clock was not known has happened all the same, and
 * counts as of now. The same function feeds screen, wall, exports and report.
 */
export function visitFigures(ledger: VisitLedger, facts: VisitFigureFacts): VisitFigures {
  const entries = ledger.records.filter(record => isEntry(record, facts.zone))
  const named = entries.filter(record => record.scan.kind === 'badge')
  const anonymous = entries.length - named.length
  const visits = [...ledger.visits.values()]
  const presence = presenceSteps(ledger, facts)
  const hour = hourFormat(facts.timeZone)
  return {
    entries: entries.length,
    namedEntries: named.length,
    anonymousEntries: anonymous,
    uniqueNamed: visits.length,
    unique: uniqueEstimate(visits.length, named.length, anonymous),
    presentNow: presence.at(-1)?.present ?? 0,
    peak: peakOf(presence),
    byHour: countBy(entries, record => [hour(record.at)]).sort((one, other) =>
      one.key < other.key ? -1 : 1,
    ),
    byDoor: countBy(entries, record => [record.scan.doorId]),
    byKind: countBy(entries, record => [kindOf(record, facts.kinds)]),
    byZone: countBy(visits, visit => visit.stays.map(stay => stay.zone)),
  }
}

/**
 * How many different people came. Anonymous taps know no one, so they are divided by how often named people come back (entries per
 * person). Low: every tap was of someone also known by name. High: every tap was another person.
 */
export function uniqueEstimate(
  uniqueNamed: number,
  namedEntries: number,
  anonymousEntries: number,
): Estimate {
  const entriesPerPerson = uniqueNamed === 0 ? 1 : Math.max(1, namedEntries / uniqueNamed)
  const value = uniqueNamed + Math.round(anonymousEntries / entriesPerPerson)
  // Taps alone were of at least one person.
  const low = uniqueNamed === 0 && anonymousEntries > 0 ? 1 : uniqueNamed
  return { value, low, high: uniqueNamed + anonymousEntries }
}

/** An admitted reading in, neither a duplicate nor undone: one crossing from outside to inside. */
export function isEntry(record: ScanRecord, zone: string | null): boolean {
  const { scan, flags } = record
  if (scan.kind === 'undo' || scan.direction !== 'in' || (zone !== null && scan.zone !== zone)) return false
  return scan.admitted && !flags.includes('already-in') && !flags.includes('undone')
}

interface PresenceStep {
  readonly at: Instant
  readonly present: number
}

/** How many are inside after each change. Anonymous exits beyond the entries do not make it negative, and each day begins empty. */
function presenceSteps(ledger: VisitLedger, facts: VisitFigureFacts): PresenceStep[] {
  const changes = [...namedChanges(ledger, facts), ...anonymousChanges(ledger, facts), ...dayEnds(facts)]
    .map(change => ({ ...change, ms: Date.parse(change.at) }))
    // At one instant those who leave go first: nobody is counted in two stays.
    .sort((one, other) => one.ms - other.ms || one.named - other.named)
  let [named, anonymous] = [0, 0]
  return changes.map(change => {
    named += change.named
    anonymous = change.dayEnds ? 0 : Math.max(0, anonymous + change.anonymous)
    return { at: change.at, present: named + anonymous }
  })
}

interface PresenceChange {
  readonly at: Instant
  readonly named: number
  readonly anonymous: number
  readonly dayEnds: boolean
}

function namedChanges(ledger: VisitLedger, { zone, now }: VisitFigureFacts): PresenceChange[] {
  const stays = [...ledger.visits.values()].flatMap(visit => visit.stays.filter(stay => stay.zone === zone))
  const change = (at: Instant, named: number) => ({
    at: earliest(at, now),
    named,
    anonymous: 0,
    dayEnds: false,
  })
  return stays.flatMap(stay => {
    const ended = stay.to ?? (stay.dayEnd !== null && !isAfter(stay.dayEnd, now) ? stay.dayEnd : null)
    return ended === null ? [change(stay.from, 1)] : [change(stay.from, 1), change(ended, -1)]
  })
}

function anonymousChanges(ledger: VisitLedger, { zone, now }: VisitFigureFacts): PresenceChange[] {
  return ledger.records
    .filter(({ scan, flags }) => scan.kind === 'count' && scan.zone === zone && !flags.includes('undone'))
    .map(({ scan, at }) => {
      const anonymous = scan.direction === 'in' ? 1 : -1
      return { at: earliest(at, now), named: 0, anonymous, dayEnds: false }
    })
}

function dayEnds({ days, now }: VisitFigureFacts): PresenceChange[] {
  return days
    .filter(day => !isAfter(day.end, now))
    .map(day => ({ at: day.end, named: 0, anonymous: 0, dayEnds: true }))
}

function peakOf(steps: readonly PresenceStep[]): VisitFigures['peak'] {
  return steps.reduce<VisitFigures['peak']>(
    (peak, step) => (step.present > peak.present ? { present: step.present, at: step.at } : peak),
    { present: 0, at: null },
  )
}

function kindOf(record: ScanRecord, kinds: ReadonlyMap<string, string>): string {
  if (record.person === null) return 'anonymous'
  return kinds.get(record.person) ?? 'unknown'
}

function hourFormat(timeZone: string): (at: Instant) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  })
  // No clock on Earth changes its hour within a quarter of an hour, and formatting is dear: one call a quarter is enough.
  const known = new Map<number, string>()
  return at => {
    const quarter = Math.floor(Date.parse(at) / QUARTER_MS)
    const found = known.get(quarter)
    if (found !== undefined) return found
    const parts = new Map(format.formatToParts(quarter * QUARTER_MS).map(part => [part.type, part.value]))
    const hour = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}T${parts.get('hour')}`
    known.set(quarter, hour)
    return hour
  }
}
