/** Settings of the impact estimate: rates as of a day, each with where it comes from; never constants hidden in a formula. */

export interface Sourced {
  readonly value: number
  readonly fr: string
  readonly en: string
}

export interface ImpactSettings {
  /** The first day these rates hold, such as 2024-11-01. */
  readonly from: string
  /** Share of a price that is labour, when the seller has not declared it. */
  readonly labourShare: Sourced
  /** What one hour of work in an insertion job costs, in cents. */
  readonly hourlyCostCents: Sourced
  /** Part of the labour cost that the buyer may deduct when the seller is an EA or ESAT. */
  readonly deductionRate: Sourced
  /** Ceiling of the deduction, as a share of the gross contribution, below and from the employment rate that divides them. */
  readonly ceilingBelow: Sourced
  readonly ceilingFrom: Sourced
  readonly ceilingEmploymentRate: number
}

const DEDUCTION = {
  fr: 'décret n° 2019-523 du 27 mai 2019 (obligation d’emploi des travailleurs handicapés)',
  en: 'decree 2019-523 of 27 May 2019 (obligation to employ workers with disabilities)',
}

/** The rates an edition starts with; the organiser adds a dated row when one of them changes. */
export const DEFAULT_IMPACT_SETTINGS: readonly ImpactSettings[] = [
  {
    from: '2024-11-01',
    labourShare: {
      value: 0.6,
      fr: 'hypothèse de travail, à remplacer par l’attestation du fournisseur',
      en: 'working assumption, to be replaced by the statement of the supplier',
    },
    hourlyCostCents: {
      value: 1188,
      fr: 'SMIC horaire brut, décret n° 2024-951 du 23 octobre 2024',
      en: 'gross hourly minimum wage, decree 2024-951 of 23 October 2024',
    },
    deductionRate: { value: 0.3, ...DEDUCTION },
    ceilingBelow: { value: 0.5, ...DEDUCTION },
    ceilingFrom: { value: 0.75, ...DEDUCTION },
    ceilingEmploymentRate: 0.03,
  },
]

/** The settings in force on `day`: the latest row not after it, else the earliest there is; null without any row. */
export function settingsOn(rows: readonly ImpactSettings[], day: string): ImpactSettings | null {
  const ordered = [...rows].sort((one, other) => (one.from < other.from ? -1 : 1))
  return ordered.findLast(row => row.from <= day) ?? ordered[0] ?? null
}
