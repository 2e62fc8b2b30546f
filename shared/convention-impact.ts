// The impact estimate of a convention as it travels, and the dated rates it is made with.
import { Type, type Static } from 'typebox'
import { Day, Nullable } from './common.ts'

const Words = Type.Object({ fr: Type.String(), en: Type.String() })

export const ImpactView = Type.Object({
  /** The first day of the rates used. */
  ratesFrom: Type.String(),
  lines: Type.Array(
    Type.Object({
      code: Type.String(),
      /** Null: something needed is unknown, shown as « à demander ». */
      value: Nullable(Type.Number()),
      unit: Type.String(),
      basis: Type.String(),
      formula: Words,
      sources: Type.Array(Words),
    }),
  ),
})
export type ImpactView = Static<typeof ImpactView>

const Share = Type.Number({ minimum: 0, maximum: 1 })
export const ImpactRatesInput = Type.Object(
  {
    from: Day,
    labourShare: Share,
    hourlyCostCents: Type.Integer({ minimum: 1, maximum: 100_000 }),
    deductionRate: Share,
    ceilingBelow: Share,
    ceilingFrom: Share,
    ceilingEmploymentRate: Share,
    /** Where the figures come from: a decree, an attestation. */
    source: Type.String({ minLength: 3, maxLength: 300 }),
  },
  { additionalProperties: false },
)
export type ImpactRatesInput = Static<typeof ImpactRatesInput>

const Sourced = Type.Object({ value: Type.Number(), fr: Type.String(), en: Type.String() })
export const ImpactRatesList = Type.Array(
  Type.Object({
    from: Type.String(),
    labourShare: Sourced,
    hourlyCostCents: Sourced,
    deductionRate: Sourced,
    ceilingBelow: Sourced,
    ceilingFrom: Sourced,
    ceilingEmploymentRate: Type.Number(),
  }),
)
export type ImpactRatesList = Static<typeof ImpactRatesList>
