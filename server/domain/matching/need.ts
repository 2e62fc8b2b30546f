// A need as the matcher reads it: what a buyer looks for, where, how much, for how much, when, and on which conditions.
import { Type, type Static } from 'typebox'
import { idSchema, placeSchema, priceSchema } from './offer.ts'
import type { MatchPlace } from './offer.ts'

const oneOrMany = Type.Union([Type.String(), Type.Array(Type.String())])

/** Conditions: under `required` each is a gate, under `wished` it only moves the score. */
export const conditionsSchema = Type.Object({
  /** True: the offer must serve the need's place. */
  territory: Type.Optional(Type.Boolean()),
  /** Legal families any of which will do: `EI`, `["EA", "ESAT"]`. */
  legalFamily: Type.Optional(oneOrMany),
  /** Commitments and certifications, all of them: `["bio"]`. */
  commitments: Type.Optional(oneOrMany),
  /** True: the offer must be open at the need's dates. */
  dates: Type.Optional(Type.Boolean()),
  /** True: the offer must be able to deliver the whole quantity. */
  capacity: Type.Optional(Type.Boolean()),
  /** True: an offer known to cost more than the budget is out. */
  budget: Type.Optional(Type.Boolean()),
  /** Only organisations within this distance of the need's place, kilometres. */
  distanceKmMax: Type.Optional(Type.Number({ minimum: 0 })),
})

export const needSchema = Type.Object({
  id: idSchema,
  organisation: Type.Optional(idSchema),
  title: Type.Optional(Type.String()),
  description: Type.Optional(Type.String()),
  sector: Type.Optional(Type.String()),
  sectors: Type.Optional(Type.Array(Type.String())),
  cpv: Type.Optional(Type.Array(Type.Union([Type.String(), Type.Number()]))),
  place: Type.Optional(placeSchema),
  required: Type.Optional(conditionsSchema),
  wished: Type.Optional(conditionsSchema),
  quantity: Type.Optional(
    Type.Object({ quantity: Type.Number({ minimum: 0 }), unit: Type.Optional(Type.String()) }),
  ),
  budget: Type.Optional(priceSchema),
  dates: Type.Optional(Type.Object({ from: Type.Optional(Type.String()), to: Type.Optional(Type.String()) })),
})

export type Conditions = Static<typeof conditionsSchema>

/** Every key but `id` and one of `title`, `description` may be missing. */
export type MatchNeed = Omit<Static<typeof needSchema>, 'id' | 'organisation' | 'cpv' | 'place'> & {
  id: string
  organisation?: string
  cpv?: string[]
  place?: MatchPlace
}
