// The clauses of conventions as an organiser edits them: a model of the house, and the edition's own.
import { Type, type Static } from 'typebox'
import { InstantText, literals, Nullable, Slug } from './common.ts'
import { conventionKinds } from './convention.ts'

/** The clauses of one kind and language, as the organiser edits them. */
export const ClauseParams = Type.Object({
  slug: Slug,
  kind: literals(conventionKinds),
  language: literals(['fr', 'en']),
})
export const ClauseList = Type.Array(
  Type.Object({
    kind: literals(conventionKinds),
    language: literals(['fr', 'en']),
    version: Type.Integer(),
    own: Type.Boolean(),
    by: Nullable(Type.String()),
    at: Nullable(InstantText),
  }),
)
export type ClauseList = Static<typeof ClauseList>
// A template fits in far less; more is a wrong file pasted in.
const Source = Type.String({ minLength: 1, maxLength: 60_000 })
export const ClauseView = Type.Object({
  source: Type.String(),
  model: Type.String(),
  version: Type.Integer(),
  own: Type.Boolean(),
  variables: Type.Array(Type.Object({ name: Type.String(), meaning: Type.String(), example: Type.String() })),
})
export type ClauseView = Static<typeof ClauseView>
export const ClauseEdit = Type.Object(
  { source: Source, version: Type.Integer({ minimum: 0 }) },
  { additionalProperties: false },
)
export const ClauseTrial = Type.Object({ source: Source }, { additionalProperties: false })
