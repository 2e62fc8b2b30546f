// The sourcing log of a buyer as it travels: need by need, what happened and when.
import { Type, type Static } from 'typebox'
import { Id, Nullable } from './common.ts'

export const SourcingLog = Type.Array(
  Type.Object({
    needId: Nullable(Id),
    title: Type.String(),
    /** How many enterprises were met about it. */
    met: Type.Integer(),
    /** Met before its text last changed, and not since. */
    toTell: Type.Array(Type.String()),
    entries: Type.Array(
      Type.Object({
        at: Type.String(),
        kind: Type.String(),
        organisation: Nullable(Type.String()),
        fr: Type.String(),
        en: Type.String(),
      }),
    ),
  }),
)
export type SourcingLog = Static<typeof SourcingLog>
