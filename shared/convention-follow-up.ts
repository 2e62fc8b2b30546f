// What becomes of a convention: questions asked for a year after it was signed, and its renewal in a later edition.
import { Type, type Static } from 'typebox'
import { Id, literals, Nullable } from './common.ts'
import { conventionKinds } from './convention.ts'

const followUpSteps = ['w2', 'm3', 'm6', 'm12'] as const
export const followUpStates = ['under-way', 'executed', 'not-feasible', 'nobody-called'] as const
export const FollowUpInput = Type.Object(
  {
    step: literals(followUpSteps),
    state: literals(followUpStates),
    why: Type.Optional(Type.String({ maxLength: 1000 })),
    amountCents: Type.Optional(Nullable(Type.Integer({ minimum: 0 }))),
  },
  { additionalProperties: false },
)

/** What a follow-up letter's link opens. */
export const FollowUpQuestion = Type.Object({
  number: Nullable(Type.String()),
  object: Type.String(),
  others: Type.Array(Type.String()),
  step: Type.String(),
  answered: Nullable(Type.String()),
})
export type FollowUpQuestion = Static<typeof FollowUpQuestion>

/** A convention that can be renewed in the edition at hand. */
export const RenewalView = Type.Object({
  id: Id,
  number: Nullable(Type.String()),
  kind: literals(conventionKinds),
  edition: Type.String(),
  object: Type.String(),
  endsOn: Nullable(Type.String()),
  others: Type.Array(Type.String()),
})
export type RenewalView = Static<typeof RenewalView>
export const RenewalInput = Type.Object({ conventionId: Id }, { additionalProperties: false })
