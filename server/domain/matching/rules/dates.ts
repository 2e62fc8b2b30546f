// Rule: the offer is open when the need is, and there is time left for its lead time.
import { coverage, daysUntil, reversed } from '../periods.ts'
import { unknown } from './rule.ts'
import type { Rule } from './rule.ts'

export const availabilityUnknown = unknown('Disponibilité à vérifier', 'Availability to be checked')
/** A period that ends before it begins keeps nobody out: which of its two dates is wrong is the buyer's to say. */
export const datesReversed = unknown(
  'Vos dates sont à vérifier : la fin précède le début',
  'Your dates are to be checked: they end before they begin',
)

export const datesRule: Rule = {
  criterion: 'dates',
  name: { fr: 'Dates', en: 'Dates' },
  weight: 0.06,
  judge: ({ need, offer, today }) => {
    const asked = need.need.dates
    if (!asked || (!asked.from && !asked.to)) return undefined
    if (reversed(asked)) return datesReversed
    const { dates } = offer.offer
    if (!dates || reversed(dates)) return availabilityUnknown
    const left = daysUntil(asked.to ?? asked.from, today)
    if (dates.leadDays !== undefined && left !== undefined && left < dates.leadDays) {
      const text = {
        fr: `Délai de ${dates.leadDays} jours, il en reste ${Math.max(0, left)}`,
        en: `Lead time ${dates.leadDays} days, ${Math.max(0, left)} left`,
      }
      return { score: Math.max(0, left / dates.leadDays) * 0.5, known: 1, text }
    }
    if (!dates.from && !dates.to && dates.leadDays === undefined) return availabilityUnknown
    const share = coverage(asked, dates)
    if (share >= 1)
      return { score: 1, known: 1, text: { fr: 'Disponible à vos dates', en: 'Available on your dates' } }
    const percent = Math.round(share * 100)
    if (share > 0)
      return {
        score: share,
        known: 1,
        text: {
          fr: `Disponible sur ${percent} % de la période`,
          en: `Available for ${percent}% of the period`,
        },
      }
    return { score: 0, known: 1, text: { fr: 'Indisponible à vos dates', en: 'Not available on your dates' } }
  },
}
