// The pool as organisers see it for one organisation: what waits for a place or has one, who is to join, and absences declared for it.
import { Type, type Static } from 'typebox'
import { Id, InstantText, Nullable, literals } from './common.ts'
import { priorities } from './meeting.ts'

export const PooledRequest = Type.Object({
  id: Id,
  names: Type.Array(Type.String()),
  priority: literals(priorities),
  withIds: Type.Array(Id),
  meetingId: Nullable(Id),
  startsAt: Nullable(InstantText),
})
export type PooledRequest = Static<typeof PooledRequest>
export const PooledRequests = Type.Object({ request: Type.Array(PooledRequest) })

/** Around one table six organisations still talk with each other. */
export const PooledRequestInput = Type.Object(
  {
    priority: Type.Optional(literals(priorities)),
    /** Further organisations that sit at the same table. */
    withIds: Type.Optional(Type.Array(Id, { maxItems: 4, uniqueItems: true })),
  },
  { additionalProperties: false },
)
export const PlaceInput = Type.Object(
  {
    slotId: Id,
    tableId: Type.Optional(Nullable(Id)),
    /** Sets a second meeting of the same organisations about the same subject, after the warning. */
    despite: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)

/** Someone is away from one instant to another: late, gone home, ill. */
export const AbsenceInput = Type.Object(
  {
    personIds: Type.Array(Id, { minItems: 1, maxItems: 50, uniqueItems: true }),
    from: InstantText,
    until: InstantText,
  },
  { additionalProperties: false },
)
export type AbsenceInput = Static<typeof AbsenceInput>
