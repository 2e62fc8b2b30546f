/** The impact estimate for the buyer: each line with its formula and its source, and always called an estimate. */
import type { ImpactSettings, Sourced } from './impact-settings.ts'

export type ImpactCode = 'ess-share' | 'insertion-hours' | 'kilometres' | 'deduction'

export interface ImpactLine {
  readonly code: ImpactCode
  /** Null when something needed is unknown: shown as « à demander », never as zero. */
  readonly value: number | null
  readonly unit: 'share' | 'hours' | 'km' | 'cents'
  /** declared: from what the parties said. assumed: a default rate took the place of what nobody said. */
  readonly basis: 'declared' | 'assumed' | 'unknown'
  readonly formula: { readonly fr: string; readonly en: string }
  readonly sources: readonly { readonly fr: string; readonly en: string }[]
}

export interface ImpactSeller {
  readonly inEss: boolean
  readonly family: string
  /** Share of the seller's working hours done by people in insertion or with a disability, as it declares; null when it does not. */
  readonly insertionShare: number | null
  readonly place: Place | null
}

export interface Place {
  readonly lat: number
  readonly lon: number
}

export interface ImpactFacts {
  readonly valueCents: number | null
  /** Labour within that value, as the seller's statement says; null without one. */
  readonly labourCents: number | null
  readonly seller: ImpactSeller
  readonly buyerPlace: Place | null
  /** The buyer's gross contribution for the year and its rate of employment, when it wants the ceiling applied. */
  readonly contribution: { readonly grossCents: number; readonly employmentRate: number } | null
}

/** Families whose work is done by people in insertion or with a disability. */
const INSERTION_FAMILIES: readonly string[] = ['EI', 'ETTI', 'ACI', 'AI', 'EA', 'ESAT', 'GEIQ']
const DEDUCTION_FAMILIES: readonly string[] = ['EA', 'ESAT']

/** All lines that make sense for these parties; a line that lacks a figure says so by a null value. */
export function estimateImpact(facts: ImpactFacts, settings: ImpactSettings): ImpactLine[] {
  const lines = [essShare(facts), kilometres(facts)]
  if (INSERTION_FAMILIES.includes(facts.seller.family)) lines.push(insertionHours(facts, settings))
  if (DEDUCTION_FAMILIES.includes(facts.seller.family)) lines.push(deduction(facts, settings))
  return lines
}

/** Great-circle distance in kilometres (haversine formula, mean radius of the Earth 6,371 km). */
export function distanceKm(one: Place, other: Place): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2
  const chord =
    half(other.lat - one.lat) +
    Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * half(other.lon - one.lon)
  return 2 * 6_371 * Math.asin(Math.min(1, Math.sqrt(chord)))
}

function essShare({ seller }: ImpactFacts): ImpactLine {
  return {
    code: 'ess-share',
    value: seller.inEss ? 1 : 0,
    unit: 'share',
    basis: 'declared',
    formula: {
      fr: 'part de la valeur payée à une structure de l’économie sociale et solidaire',
      en: 'share of the value paid to an organisation of the social and solidarity economy',
    },
    sources: [{ fr: 'famille juridique du vendeur', en: 'legal family of the seller' }],
  }
}

function kilometres({ seller, buyerPlace }: ImpactFacts): ImpactLine {
  const known = seller.place !== null && buyerPlace !== null
  return {
    code: 'kilometres',
    value: known ? Math.round(distanceKm(seller.place, buyerPlace)) : null,
    unit: 'km',
    basis: known ? 'declared' : 'unknown',
    formula: {
      fr: 'distance à vol d’oiseau entre les deux adresses, un aller',
      en: 'distance as the crow flies between the two addresses, one way',
    },
    sources: [{ fr: 'adresses des parties', en: 'addresses of the parties' }],
  }
}

function insertionHours(facts: ImpactFacts, settings: ImpactSettings): ImpactLine {
  const { insertionShare } = facts.seller
  const labour = labourOf(facts, settings)
  const known = labour !== null && insertionShare !== null
  return {
    code: 'insertion-hours',
    value: known ? Math.round((labour.cents * insertionShare) / settings.hourlyCostCents.value) : null,
    unit: 'hours',
    // The hourly cost is a common rate, so hours are never more than assumed.
    basis: known ? 'assumed' : 'unknown',
    formula: {
      fr: 'main-d’œuvre × part des heures en insertion ÷ coût horaire',
      en: 'labour × share of hours in insertion ÷ hourly cost',
    },
    sources: [...(labour?.sources ?? []), INSERTION_SOURCE, sourceOf(settings.hourlyCostCents)],
  }
}

function deduction(facts: ImpactFacts, settings: ImpactSettings): ImpactLine {
  const labour = labourOf(facts, settings)
  const ceiling = ceilingOf(facts, settings)
  const gross = labour === null ? null : Math.round(labour.cents * settings.deductionRate.value)
  return {
    code: 'deduction',
    value: gross === null ? null : Math.min(gross, ceiling ?? gross),
    unit: 'cents',
    basis: labour === null ? 'unknown' : labour.basis,
    formula: {
      fr:
        ceiling === null
          ? 'main-d’œuvre × taux de déduction, avant plafond'
          : 'main-d’œuvre × taux de déduction, dans la limite du plafond',
      en:
        ceiling === null
          ? 'labour × rate of deduction, before the ceiling'
          : 'labour × rate of deduction, up to the ceiling',
    },
    sources: [...(labour?.sources ?? []), sourceOf(settings.deductionRate)],
  }
}

const INSERTION_SOURCE = {
  fr: 'part des heures en insertion déclarée par le vendeur',
  en: 'share of hours in insertion declared by the seller',
}

interface Labour {
  readonly cents: number
  readonly basis: 'declared' | 'assumed'
  readonly sources: ImpactLine['sources']
}

function labourOf({ labourCents, valueCents }: ImpactFacts, settings: ImpactSettings): Labour | null {
  if (labourCents !== null) {
    const sources = [{ fr: 'main-d’œuvre attestée par le vendeur', en: 'labour as stated by the seller' }]
    return { cents: labourCents, basis: 'declared', sources }
  }
  if (valueCents === null) return null
  const cents = valueCents * settings.labourShare.value
  return { cents, basis: 'assumed', sources: [sourceOf(settings.labourShare)] }
}

function ceilingOf({ contribution }: ImpactFacts, settings: ImpactSettings): number | null {
  if (contribution === null) return null
  const below = contribution.employmentRate < settings.ceilingEmploymentRate
  const share = below ? settings.ceilingBelow : settings.ceilingFrom
  return Math.round(contribution.grossCents * share.value)
}

function sourceOf({ fr, en }: Sourced): { readonly fr: string; readonly en: string } {
  return { fr, en }
}
