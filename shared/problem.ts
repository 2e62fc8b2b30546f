// Problem details of RFC 9457, as every refusal of the interface reads.
import { Type, type Static } from 'typebox'

export const Problem = Type.Object(
  {
    type: Type.String({ description: 'stable address of the kind of problem' }),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String({ description: 'stable code, see shared/refusals.ts' }),
    detail: Type.String({
      description: 'a sentence for the person, in their language, that says what to do',
    }),
    instance: Type.Optional(Type.String()),
    fields: Type.Optional(Type.Array(Type.Object({ path: Type.String(), message: Type.String() }))),
    details: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  },
  { $id: 'Problem' },
)
export type Problem = Static<typeof Problem>
