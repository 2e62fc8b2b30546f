/** What the merge promises of any history of four doors: no scan is lost, and the order of upload changes nothing. */
import fc from 'fast-check'
import { isRevoked } from '#shared/door-verdict.ts'
import { mergeScans } from '#server/domain/visit/merge-scans.ts'
import type { PersonVisit, VisitLedger } from '#server/domain/visit/scan.ts'
import { at } from '../cast.ts'
import type { History, Truth } from './four-doors.ts'
import { histories, play, shuffled } from './four-doors.ts'
import { presentAt } from './presence.ts'

/** The last minute of the day: everyone not read out is still inside. */
const CLOSING = at('18:59')

const asText = (ledger: VisitLedger) => JSON.stringify([ledger.records, [...ledger.visits], ledger.counts])

/** The first promise broken by the ledger, or null. */
function brokenPromise(truth: Truth, ledger: VisitLedger, history: History): string | null {
  const again = mergeScans(shuffled(truth.uploads, history.shuffleSeed), truth.facts)
  if (asText(again) !== asText(ledger)) return 'the order of upload changes the ledger'
  if (asText(mergeScans(truth.made, truth.facts)) !== asText(ledger)) return 'retries change the ledger'
  const kept = ledger.records.map(record => record.scan.id).sort()
  if (
    kept.join() !==
    truth.made
      .map(scan => scan.id)
      .sort()
      .join()
  )
    return 'a scan is lost or doubled'
  if ([...ledger.visits.keys()].sort().join() !== [...truth.admitted].sort().join())
    return 'an admitted person is missing'
  for (const visit of ledger.visits.values()) {
    const broken = brokenVisit(visit, ledger)
    if (broken !== null) return broken
  }
  for (const { scan, at: moment, flags } of ledger.records) {
    const known = scan.badgeId === null ? undefined : truth.facts.badges.get(scan.badgeId)
    const revoked = known !== undefined && isRevoked(known, moment)
    if (revoked !== flags.includes('revoked')) return 'a revoked badge is not flagged as such'
    if (scan.admitted === flags.includes('turned-away')) return 'a person turned away is not flagged as such'
  }
  const taps = ledger.counts.reduce((sum, each) => ({ in: sum.in + each.in, out: sum.out + each.out }), {
    in: 0,
    out: 0,
  })
  if (taps.in !== truth.tapsIn || taps.out !== truth.tapsOut) return 'the anonymous counter is wrong'
  return truth.clocksKnown ? brokenTruth(truth, ledger) : null
}

function brokenVisit(visit: PersonVisit, ledger: VisitLedger): string | null {
  const own = ledger.records.filter(record => record.person === visit.person && record.scan.admitted)
  const entries = own.filter(record => record.scan.direction === 'in')
  const repeated = entries.filter(record => record.flags.includes('already-in'))
  if (visit.stays.length + repeated.length !== entries.length)
    return 'an entry is neither a stay nor a duplicate'
  if (visit.firstInAt !== (entries[0] ?? own[0])?.at) return 'the first entry is not the earliest'
  const overlaps = visit.stays.some((stay, place) => {
    const next = visit.stays[place + 1]
    return (
      (stay.to !== null && stay.to < stay.from) ||
      (next !== undefined && (stay.to === null || stay.to > next.from))
    )
  })
  return overlaps ? 'two stays of one person overlap' : null
}

function brokenTruth(truth: Truth, ledger: VisitLedger): string | null {
  const repeated = ledger.records
    .filter(record => record.flags.includes('already-in'))
    .map(record => record.scan.id)
  if (repeated.sort().join() !== [...truth.repeated].sort().join()) return 'a duplicate is missed or invented'
  if (presentAt(ledger, CLOSING).sort().join() !== [...truth.insideAtEnd].sort().join())
    return 'the wrong people are inside'
  return null
}

export interface Seen {
  readonly clocksKnown: number
  readonly repeated: number
  readonly offline: number
  readonly retried: number
  readonly revoked: number
}

/** Plays `runs` histories and throws at the first broken promise; answers how often each difficulty occurred. */
export function keepPromises(clocksMeasured: boolean, runs: number, seed: number): Seen {
  const seen = { clocksKnown: 0, repeated: 0, offline: 0, retried: 0, revoked: 0 }
  const holds = (history: History) => {
    const truth = play(history)
    const ledger = mergeScans(truth.uploads, truth.facts)
    seen.clocksKnown += Number(truth.clocksKnown)
    seen.repeated += Number(truth.repeated.size > 0)
    seen.offline += Number(truth.made.some(scan => scan.offline))
    seen.retried += Number(truth.uploads.length > truth.made.length)
    seen.revoked += Number(ledger.records.some(record => record.flags.includes('revoked')))
    const broken = brokenPromise(truth, ledger, history)
    if (broken !== null) throw new Error(broken)
  }
  fc.assert(fc.property(histories(clocksMeasured), holds), { numRuns: runs, seed })
  return seen
}
