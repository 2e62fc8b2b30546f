// What offers and needs have in common: sectors, commitments, dates, money ranges, and fields that several people edit.
import { Type, type Static, type TSchema } from 'typebox'
import { Cents, Day, Id, InstantText, Nullable } from './common.ts'
import { sectorLabels } from './taxonomy/labels.ts'

const codes = sectorLabels.map(sector => sector.code)

const SectorCode = Type.Unsafe<string>({
  type: 'string',
  enum: codes,
  description: 'code of a sector of the taxonomy',
})
// Beyond five sectors an offer says nothing precise any more, and would be proposed everywhere.
export const Sectors = Type.Array(SectorCode, { maxItems: 5, uniqueItems: true })

// A commitment is a word or two on a chip; a dozen fit a card.
export const Commitments = Type.Array(Type.String({ minLength: 1, maxLength: 60 }), {
  maxItems: 12,
  uniqueItems: true,
})

/** A unit in words: kg, repas, h, t/mois. */
export const Unit = Type.String({ maxLength: 40 })
// No order of the trade counts more than a billion of anything.
export const Amount = Type.Number({ minimum: 0, maximum: 1_000_000_000 })

/** Money for a whole order when `unit` is empty, else for one unit (`repas`, `kg`, `h`). */
export const MoneyRange = Type.Object(
  { minCents: Type.Optional(Cents), maxCents: Type.Optional(Cents), unit: Type.Optional(Unit) },
  { additionalProperties: false },
)
export type MoneyRange = Static<typeof MoneyRange>

export const Period = Type.Object(
  { from: Type.Optional(Day), to: Type.Optional(Day) },
  { additionalProperties: false },
)
export type Period = Static<typeof Period>

/** Who last changed a field, and how often it was changed: so that two colleagues on different fields never collide. */
const FieldVersion = Type.Object({
  version: Type.Integer({ minimum: 1 }),
  /** Person who changed it last; null for the system. */
  by: Nullable(Id),
  at: InstantText,
})
export type FieldVersion = Static<typeof FieldVersion>
export type FieldVersions = Record<string, FieldVersion>

export const FieldVersionsView = Type.Record(Type.String(), FieldVersion)

/** The version of a field nobody has changed since the row was made. */
export const FIRST_VERSION = 1

/** `{ title: { value, version } }`: each field comes with the version it was read at. */
export function changesOf<T extends Record<string, TSchema>>(fields: T) {
  const properties = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      Type.Optional(
        Type.Object({ value, version: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
      ),
    ]),
  )
  type Change<S extends TSchema> = { value: Static<S>; version: number }
  return Type.Unsafe<{ [K in keyof T]?: Change<T[K]> }>(
    Type.Object(properties, { additionalProperties: false, minProperties: 1 }),
  )
}

/** Every field of `fields` may be left out: what a new row starts with. */
export function beginningsOf<T extends Record<string, TSchema>>(fields: T) {
  const properties = Object.fromEntries(
    Object.entries(fields).map(([name, schema]) => [name, Type.Optional(schema)]),
  )
  return Type.Unsafe<{ [K in keyof T]?: Static<T[K]> }>(
    Type.Object(properties, { additionalProperties: false }),
  )
}
