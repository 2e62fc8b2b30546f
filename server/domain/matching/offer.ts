// An offer as the matcher reads it: what an organisation sells, where, how much, for how much, when.
import { Type, type Static } from 'typebox'

/** Ids may be written as numbers in files; inside they are text. */
export const idSchema = Type.Union([Type.String({ minLength: 1 }), Type.Number()])
const code = Type.Union([Type.String(), Type.Number()])
const amount = Type.Number({ minimum: 0 })

export const placeSchema = Type.Object({
  insee: Type.Optional(code),
  postcode: Type.Optional(code),
  city: Type.Optional(Type.String()),
  lat: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
  lon: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
})

export const territorySchema = Type.Object({
  kind: Type.Union([
    Type.Literal('radius'),
    Type.Literal('departments'),
    Type.Literal('regions'),
    Type.Literal('national'),
  ]),
  /** Kilometres around `place`, for `radius`. */
  km: Type.Optional(amount),
  /** Department or region codes of INSEE, for `departments` and `regions`. */
  codes: Type.Optional(Type.Array(code)),
})

/** `unit` is `cents` for a whole order, or `cents/kg`, `cents/h`… for one unit. */
export const priceSchema = Type.Object({
  min: Type.Optional(amount),
  max: Type.Optional(amount),
  unit: Type.Optional(Type.String()),
})

export const offerSchema = Type.Object({
  id: idSchema,
  organisation: Type.Optional(idSchema),
  title: Type.Optional(Type.String()),
  description: Type.Optional(Type.String()),
  sector: Type.Optional(Type.String()),
  sectors: Type.Optional(Type.Array(Type.String())),
  cpv: Type.Optional(Type.Array(code)),
  naf: Type.Optional(Type.String()),
  place: Type.Optional(placeSchema),
  territory: Type.Optional(territorySchema),
  capacity: Type.Optional(
    Type.Object({
      quantity: Type.Optional(amount),
      unit: Type.Optional(Type.String()),
      minimum: Type.Optional(amount),
    }),
  ),
  price: Type.Optional(priceSchema),
  dates: Type.Optional(
    Type.Object({
      from: Type.Optional(Type.String()),
      to: Type.Optional(Type.String()),
      leadDays: Type.Optional(amount),
    }),
  ),
  legalFamily: Type.Optional(Type.String()),
  commitments: Type.Optional(Type.Array(Type.String())),
  /** Yearly turnover of the seller, in cents: an order above 30 % of it is worth a word. */
  turnoverCents: Type.Optional(amount),
})

type Written = Static<typeof offerSchema>
export type Territory = Omit<Static<typeof territorySchema>, 'codes'> & { codes?: string[] }
export type Price = Static<typeof priceSchema>
export type MatchPlace = { insee?: string; postcode?: string; city?: string; lat?: number; lon?: number }

/** Every key but `id` and one of `title`, `description` may be missing: what is not known is « à vérifier », never a zero. */
export type MatchOffer = Omit<Written, 'id' | 'organisation' | 'cpv' | 'place' | 'territory'> & {
  id: string
  organisation?: string
  cpv?: string[]
  place?: MatchPlace
  territory?: Territory
}
