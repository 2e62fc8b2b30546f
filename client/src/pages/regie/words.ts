// Words of the control room: trends, alerts, states, phases, said as one would say them aloud.
import type { AlertKind, AlertView, ControlFigures } from '#shared/control.ts'
import type { IconName } from '../../../icons/names.ts'
import { clock } from '../../components/clock.svelte.ts'
import { m } from '../../paraglide/messages.js'
import { count } from '../../words/number.ts'
import { hour, shortDay } from '../../words/time.ts'

type Live = ControlFigures['live']
type Zone = string | undefined

const isToday = (at: string, zone: Zone): boolean => shortDay(at, zone) === shortDay(clock.now, zone)
/** The hour alone today; on another day, that day too. */
const when = (at: string, zone: Zone): string =>
  isToday(at, zone) ? hour(at, zone) : `${shortDay(at, zone)}, ${hour(at, zone)}`

export function presentTrend({ entriesLastHour: now, entriesHourBefore: before }: Live): string {
  if (now === 0) return m.regie_trend_no_entries()
  const last = m.regie_trend_entries({ count: now })
  if (before === 0 || now === before) return last
  return `${last}, ${now > before ? m.regie_trend_more({ count: now - before }) : m.regie_trend_fewer({ count: before - now })}`
}
export function runningTrend({ running, started, next, nextAt }: Live, zone: Zone): string {
  if (running > 0) return m.regie_trend_started({ count: started })
  if (!nextAt) return m.regie_trend_over()
  return isToday(nextAt, zone)
    ? m.regie_trend_next({ count: next, time: hour(nextAt, zone) })
    : m.regie_trend_next_day({ count: next, time: when(nextAt, zone) })
}
export function signedTrend({ signedLastHour, signing }: Live): string {
  if (signedLastHour > 0) return m.regie_trend_signed({ count: signedLastHour })
  return signing > 0 ? m.regie_trend_signing({ count: signing }) : m.regie_trend_none_signed()
}
export const alertsTrend = ({ alerts, alertsNow }: Live): string =>
  alerts === 0
    ? m.regie_trend_calm()
    : alertsNow > 0
      ? m.regie_trend_now({ count: alertsNow })
      : m.regie_trend_no_rush()

/** What is wrong, where and since when. */
export function alertText(alert: AlertView, zone: Zone): string {
  const { count: n, of, place } = alert
  const names = alert.names.join(', ')
  const time = alert.since ? when(alert.since, zone) : ''
  switch (alert.kind) {
    case 'late-start':
      return m.regie_alert_late({ names, place: place ?? '', time })
    case 'told-absent':
      return m.regie_alert_absent({ names, place: place ?? '', time })
    case 'stranded':
      return m.regie_alert_stranded({ names: alert.names.join(' × '), time })
    case 'crossed':
      return m.planning_alert_crossed({ names, time })
    case 'empty-tables':
      return m.regie_alert_empty({ count: n, of: of ?? n, time })
    case 'door-silent':
      return time
        ? m.regie_alert_door({ place: place ?? '', time })
        : m.regie_alert_door_never({ place: place ?? '' })
    case 'crowded':
      return m.regie_alert_crowded({ count: count(n), of: count(of ?? n) })
    case 'plan-stale':
      return m.regie_alert_pool({ count: n })
    case 'mail-failed':
      return m.regie_alert_mail({ count: n })
    case 'answers-due':
      return m.regie_alert_answers({ count: n })
    case 'to-validate':
      return m.regie_alert_validate({ count: n })
  }
}

/** Where one goes to settle it, and what that is called. */
export function alertWay(alert: AlertView): { href: string; label: string; icon: IconName } {
  const ways: Record<AlertKind, { href: string; label: string; icon: IconName }> = {
    'late-start': {
      href: `/regie?rdv=${alert.meetingId ?? ''}`,
      label: m.regie_way_meeting(),
      icon: 'timer',
    },
    'told-absent': {
      href: `/regie?rdv=${alert.meetingId ?? ''}`,
      label: m.regie_way_meeting(),
      icon: 'user-x',
    },
    stranded: { href: `/regie?rdv=${alert.meetingId ?? ''}`, label: m.regie_way_meeting(), icon: 'move' },
    crossed: { href: '/regie/planning', label: m.planning_way_repair(), icon: 'calendar-x' },
    'empty-tables': { href: '/regie/planning', label: m.regie_way_plan(), icon: 'table' },
    'door-silent': { href: '/regie/reglages?onglet=doors', label: m.regie_way_doors(), icon: 'door-open' },
    crowded: { href: '/regie/bilan', label: m.regie_way_visits(), icon: 'users' },
    'plan-stale': { href: '/regie/planning', label: m.regie_way_plan(), icon: 'layout-grid' },
    'mail-failed': { href: '/regie/reglages?onglet=mail', label: m.regie_way_mail(), icon: 'mail' },
    'answers-due': { href: '/regie/alertes?liste=unanswered', label: m.regie_way_requests(), icon: 'clock' },
    'to-validate': {
      href: '/regie/participants?etat=pending',
      label: m.regie_way_validate(),
      icon: 'user-check',
    },
  }
  return ways[alert.kind]
}

export const meetingStatus: Record<string, () => string> = {
  confirmed: m.regie_status_confirmed,
  started: m.regie_status_started,
  held: m.regie_status_held,
  missed: m.regie_status_missed,
  cancelled: m.regie_status_cancelled,
}
export const participationStatus: Record<string, () => string> = {
  pending: m.regie_part_pending,
  validated: m.regie_part_validated,
  refused: m.regie_part_refused,
}
export const planStatus: Record<string, () => string> = {
  running: m.regie_plan_running,
  proposed: m.regie_plan_proposed,
  published: m.regie_plan_published,
  discarded: m.regie_plan_discarded,
  cancelled: m.regie_plan_cancelled,
  failed: m.regie_plan_failed,
  undone: m.regie_plan_undone,
}
export const phaseNames: Record<string, () => string> = {
  preparation: m.regie_phase_preparation,
  requests: m.regie_phase_requests,
  planning: m.regie_phase_planning,
  live: m.regie_phase_live,
  closed: m.regie_phase_closed,
}
export const conventionStatus: Record<string, () => string> = {
  draft: m.regie_conv_draft,
  review: m.regie_conv_review,
  frozen: m.regie_conv_frozen,
  signing: m.regie_conv_signing,
  signed: m.regie_conv_signed,
  'in-force': m.regie_conv_in_force,
  'followed-up': m.regie_conv_followed,
  executed: m.regie_conv_executed,
  abandoned: m.regie_conv_abandoned,
  refused: m.regie_conv_refused,
  expired: m.regie_conv_expired,
  withdrawn: m.regie_conv_withdrawn,
}
export const conventionKind: Record<string, () => string> = {
  'framework-supply': m.regie_kind_supply,
  service: m.regie_kind_service,
  partnership: m.regie_kind_partnership,
  'in-kind': m.regie_kind_in_kind,
  'letter-of-intent': m.regie_kind_letter,
  'multi-party': m.regie_kind_multi,
}
export const said = (words: Record<string, () => string>, code: string): string => words[code]?.() ?? code
