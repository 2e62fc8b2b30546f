// What a schema cannot see of an offer or a need: days that do not exist, ends before beginnings, territories without areas.
import { departmentName, regionName } from '#shared/areas.ts'
import type { MoneyRange, Period } from '#shared/catalogue.ts'
import type { NeedFields } from '#shared/need.ts'
import type { OfferFields, Territory } from '#shared/offer.ts'
import { refuse, type Refused } from '../decision.ts'

type No = Refused<never> | undefined

/** The first thing wrong with the given fields of an offer, with its `field`; undefined when all is well. */
export function wrongInOffer(fields: Partial<OfferFields>): No {
  return (
    wrongTerritory(fields.territory) ??
    wrongMoney('price', fields.price) ??
    wrongPeriod('dates', fields.dates) ??
    wrongCapacity(fields.capacity)
  )
}

export function wrongInNeed(fields: Partial<NeedFields>): No {
  return wrongMoney('budget', fields.budget) ?? wrongPeriod('dates', fields.dates)
}

/** Fields a buyer needs before an offer is worth showing. */
export function missingInOffer(fields: OfferFields): string[] {
  return missing(fields)
}

export function missingInNeed(fields: NeedFields): string[] {
  return missing(fields)
}

function missing(fields: { title: string; description: string }): string[] {
  return (['title', 'description'] as const).filter(name => fields[name].trim() === '')
}

export const fieldWords: Record<string, { fr: string; en: string }> = {
  title: { fr: 'le titre', en: 'the title' },
  description: { fr: 'la description', en: 'the description' },
}

function wrongTerritory(territory: Territory | null | undefined): No {
  if (!territory) return undefined
  const { kind, km, codes = [] } = territory
  if (kind === 'radius' && km === undefined) return refuse('TERRITORY_INCOMPLETE', { field: 'territory' })
  if (kind !== 'departments' && kind !== 'regions') return undefined
  if (codes.length === 0) return refuse('TERRITORY_INCOMPLETE', { field: 'territory' })
  const known = kind === 'departments' ? departmentName : regionName
  const code = codes.find(one => known(one) === undefined)
  return code === undefined ? undefined : refuse('AREA_UNKNOWN', { field: 'territory', code })
}

function wrongMoney(field: string, range: MoneyRange | null | undefined): No {
  if (range?.minCents === undefined || range.maxCents === undefined || range.minCents <= range.maxCents)
    return undefined
  return refuse('RANGE_REVERSED', { field })
}

function wrongCapacity(capacity: OfferFields['capacity'] | undefined): No {
  if (
    capacity?.minimum === undefined ||
    capacity.quantity === undefined ||
    capacity.minimum <= capacity.quantity
  )
    return undefined
  return refuse('RANGE_REVERSED', { field: 'capacity' })
}

function wrongPeriod(field: string, period: Period | null | undefined): No {
  if (!period) return undefined
  const unreal = [period.from, period.to].find(day => day !== undefined && !isDay(day))
  if (unreal !== undefined) return refuse('DATE_UNREAL', { field, date: unreal })
  if (period.from !== undefined && period.to !== undefined && period.to < period.from)
    return refuse('DATES_REVERSED', { field })
  return undefined
}

/** True for a day of the calendar: the pattern lets 30 February through. */
export function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
