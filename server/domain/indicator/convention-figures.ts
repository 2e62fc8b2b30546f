/** Convention figures: how many, of what kind, where, worth what; signed and executed always side by side. */
import type { ConventionStatus } from '../convention/convention.ts'
import type { ConventionKind } from '#shared/convention.ts'
import type { Instant } from '../instant.ts'
import type { Tally } from './distribution.ts'
import { countBy, shareOf } from './distribution.ts'

export interface CountedConvention {
  readonly status: ConventionStatus
  readonly kind: ConventionKind
  readonly signedAt: Instant | null
  readonly sectors: readonly string[]
  /** Departments of the parties. */
  readonly territories: readonly string[]
  readonly valueCents: number | null
  readonly valueInKindCents: number | null
  readonly tradedCents: number | null
  /** Whether each party belongs to the social and solidarity economy. */
  readonly partiesInEss: readonly boolean[]
  readonly disagreement: boolean
}

export interface ConventionFigures {
  readonly total: number
  /** Signed by all parties, whatever became of it since. */
  readonly signed: number
  readonly executed: number
  readonly abandoned: number
  readonly disagreements: number
  readonly byState: readonly Tally[]
  /** Signed ones only; a convention of two sectors or departments counts in each. */
  readonly byKind: readonly Tally[]
  readonly bySector: readonly Tally[]
  readonly byTerritory: readonly Tally[]
  /** Money and kind are never added up. */
  readonly signedValueCents: number
  readonly signedValueInKindCents: number
  /** Signed ones that state a value in money: what the sum above stands on. */
  readonly signedWithValue: number
  readonly tradedCents: number
  /** Signed ones whose parties all belong to the ESS; null before any is signed. */
  readonly intraEssShare: number | null
}

export function conventionFigures(conventions: readonly CountedConvention[]): ConventionFigures {
  const signed = conventions.filter(convention => convention.signedAt !== null)
  const sum = (centsOf: (convention: CountedConvention) => number | null) =>
    signed.reduce((total, each) => total + (centsOf(each) ?? 0), 0)
  return {
    total: conventions.length,
    signed: signed.length,
    executed: signed.filter(each => each.status === 'executed').length,
    abandoned: signed.filter(each => each.status === 'abandoned').length,
    disagreements: signed.filter(each => each.disagreement).length,
    byState: countBy(conventions, each => [each.status]),
    byKind: countBy(signed, each => [each.kind]),
    bySector: countBy(signed, each => each.sectors),
    byTerritory: countBy(signed, each => each.territories),
    signedValueCents: sum(each => each.valueCents),
    signedValueInKindCents: sum(each => each.valueInKindCents),
    signedWithValue: signed.filter(each => each.valueCents !== null).length,
    tradedCents: sum(each => each.tradedCents),
    intraEssShare: shareOf(
      signed.filter(({ partiesInEss }) => partiesInEss.length > 0 && partiesInEss.every(Boolean)).length,
      signed.length,
    ),
  }
}
