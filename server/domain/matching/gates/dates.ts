// Gate: an offer closed for the whole of the need's dates.
import type { GateResult } from '../match.ts'
import { daysUntil, overlap, reversed } from '../periods.ts'
import { availabilityUnknown, datesReversed } from '../rules/dates.ts'
import type { Gate } from './gate.ts'

export const datesGate: Gate = ({ need, offer, today }) => {
  const asked = need.need.dates
  const required = need.need.required?.dates === true
  if (!asked || (!asked.from && !asked.to)) return undefined
  const unknown = ({ text }: Pick<GateResult, 'text'>): GateResult | undefined =>
    required ? { gate: 'dates', state: 'unknown', text } : undefined
  if (reversed(asked)) return unknown(datesReversed)
  const { dates } = offer.offer
  if (!dates || (!dates.from && !dates.to && dates.leadDays === undefined) || reversed(dates))
    return unknown(availabilityUnknown)
  if (!overlap(asked, dates)) {
    return {
      gate: 'dates',
      state: 'failed',
      text: { fr: 'Indisponible à vos dates', en: 'Not available on your dates' },
    }
  }
  const left = daysUntil(asked.to ?? asked.from, today)
  if (required && dates.leadDays !== undefined && left !== undefined && left < dates.leadDays) {
    return {
      gate: 'dates',
      state: 'failed',
      text: {
        fr: `Délai de ${dates.leadDays} jours, trop long`,
        en: `Lead time of ${dates.leadDays} days, too long`,
      },
    }
  }
  return {
    gate: 'dates',
    state: 'passed',
    text: { fr: 'Disponible à vos dates', en: 'Available on your dates' },
  }
}
