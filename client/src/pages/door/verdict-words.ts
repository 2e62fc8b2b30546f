// A verdict in words: what the person at the door reads at arm's length.
import type { IconName } from '../../../icons/names.ts'
import { m } from '../../paraglide/messages.js'
import { hour } from '../../words/time.ts'
import type { Shown } from './door.svelte.ts'

export interface VerdictWords {
  icon: IconName
  title: string
  text: string
  /** The person may come in all the same, if someone says why. */
  asks: boolean
}

export function verdictWords(shown: Shown, timeZone?: string): VerdictWords {
  const words = said(shown, timeZone)
  if (shown.reason !== undefined)
    return { icon: 'user-check', title: m.door_let_in(), text: shown.reason, asks: false }
  if (!shown.offline || shown.tone === 'red') return words
  return {
    ...words,
    icon: 'history',
    title: m.door_recorded(),
    text: words.asks ? words.text : firstTable(shown, timeZone) || m.door_recorded_text(),
    asks: words.asks,
  }
}

function said(shown: Shown, timeZone?: string): VerdictWords {
  switch (shown.verdict) {
    case 'welcome':
      return { icon: 'circle-check', title: m.door_welcome(), text: firstTable(shown, timeZone), asks: false }
    case 'already-in':
      return {
        icon: 'circle-alert',
        title: m.door_already(),
        text: shown.earlier
          ? m.door_already_text({ time: hour(shown.earlier.at, timeZone), door: shown.earlier.door })
          : '',
        asks: true,
      }
    case 'exit':
      return { icon: 'log-out', title: m.door_exit(), text: m.door_exit_text(), asks: false }
    case 'revoked':
      return { icon: 'user-x', title: m.door_revoked(), text: m.door_revoked_text(), asks: true }
    case 'other-edition':
      return { icon: 'calendar-x', title: m.door_other(), text: m.door_other_text(), asks: true }
    case 'unknown':
      return { icon: 'circle-x', title: m.door_unknown(), text: m.door_unknown_text(), asks: true }
    case 'counted':
    case 'undone':
      return { icon: 'check', title: m.door_counted(), text: '', asks: false }
  }
}

const firstTable = ({ firstMeeting }: Shown, timeZone?: string): string =>
  firstMeeting
    ? m.door_first_table({ time: hour(firstMeeting.startsAt, timeZone), table: firstMeeting.table })
    : ''

export function kindWords(kind: string): string {
  switch (kind) {
    case 'exhibitor':
      return m.door_kind_exhibitor()
    case 'buyer':
      return m.door_kind_buyer()
    case 'organiser':
      return m.door_kind_organiser()
    case 'door-staff':
      return m.door_kind_staff()
    case 'speaker':
      return m.door_kind_speaker()
    case 'press':
      return m.door_kind_press()
    case 'companion':
      return m.door_kind_companion()
    default:
      return m.door_kind_visitor()
  }
}

export function zoneWords(zone: string | undefined): string | undefined {
  switch (zone) {
    case 'hall':
      return m.door_zone_hall()
    case 'meetings':
      return m.door_zone_meetings()
    case 'workshops':
      return m.door_zone_workshops()
    default:
      return undefined
  }
}
