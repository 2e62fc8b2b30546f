// What one organisation says of meeting another: must, never, met before. The other side never reads it.
import { Type, type Static } from 'typebox'
import { Id, Nullable, literals } from './common.ts'

/** must: before anything else. never: the planner leaves the pair out, requests are not taken. met: new acquaintances go first. */
const pairKinds = ['must', 'never', 'met'] as const
export type PairKind = (typeof pairKinds)[number]

export const PairMarkView = Type.Object({
  aboutOrganisationId: Id,
  name: Type.String(),
  kind: literals(pairKinds),
  setBy: literals(['organiser', 'participant']),
})
export type PairMarkView = Static<typeof PairMarkView>
export const PairMarkList = Type.Object({ mark: Type.Array(PairMarkView) })

/** Null takes the mark back. */
export const PairMarkInput = Type.Object(
  { aboutOrganisationId: Id, kind: Nullable(literals(pairKinds)) },
  { additionalProperties: false },
)
export type PairMarkInput = Static<typeof PairMarkInput>
