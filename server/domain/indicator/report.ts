/** The report: every indicator with its value, so that screen, export and report cannot differ. */
import type { ConventionFigures } from './convention-figures.ts'
import type { Indicator, IndicatorCode } from './definitions.ts'
import { INDICATORS } from './definitions.ts'
import type { MeetingFigures, RequestFigures } from './meeting-figures.ts'
import type { VisitFigures } from './visit-figures.ts'

export interface Figure extends Indicator {
  readonly code: IndicatorCode
  /** Null when there is nothing yet to compute it from. */
  readonly value: number | null
  /** The margin of an estimate; null for what was counted. */
  readonly margin: { readonly low: number; readonly high: number } | null
}

export interface AllFigures {
  readonly visits: VisitFigures
  readonly requests: RequestFigures
  readonly meetings: MeetingFigures
  readonly conventions: ConventionFigures
}

/** Every indicator with its value, in the order of the report. */
export function report(figures: AllFigures): Figure[] {
  const values = valuesOf(figures)
  const { low, high } = figures.visits.unique
  return INDICATORS.map(indicator => ({
    ...indicator,
    value: values[indicator.code],
    margin: indicator.code === 'unique-visitors' ? { low, high } : null,
  }))
}

function valuesOf({
  visits,
  requests,
  meetings,
  conventions,
}: AllFigures): Record<IndicatorCode, number | null> {
  return {
    entries: visits.entries,
    'unique-named': visits.uniqueNamed,
    'unique-visitors': visits.unique.value,
    'present-now': visits.presentNow,
    peak: visits.peak.present,
    'requests-sent': requests.sent,
    'requests-accepted-share': requests.acceptedShare,
    'requests-per-exhibitor': requests.meanPerExhibitor,
    'meetings-booked': meetings.booked,
    'meetings-held': meetings.byStatus.held,
    'no-show-rate': meetings.noShowRate,
    'participants-without-meeting': meetings.withoutMeeting.length,
    'meetings-per-participant-median': meetings.perParticipant.median,
    'meetings-gini': meetings.perParticipant.gini,
    'conventions-signed': conventions.signed,
    'conventions-executed': conventions.executed,
    'signed-value': conventions.signedValueCents,
    'signed-value-in-kind': conventions.signedValueInKindCents,
    'traded-value': conventions.tradedCents,
    'intra-ess-share': conventions.intraEssShare,
  }
}
