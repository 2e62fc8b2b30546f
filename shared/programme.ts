// The programme of an edition: its sessions, and who will be there.
import { Type, type Static, type TSchema } from 'typebox'
import { Id, InstantText, Line, LooseLine, Nullable, Prose, Version, literals } from './common.ts'

export const sessionKinds = ['opening', 'talk', 'panel', 'workshop', 'prize', 'other'] as const
export type SessionKind = (typeof sessionKinds)[number]

/** French always; English where it was written. */
const InBoth = <A extends TSchema, B extends TSchema>(fr: A, en: B) =>
  Type.Object({ fr, en }, { additionalProperties: false })

const fields = {
  kind: literals(sessionKinds),
  title: InBoth(Line, LooseLine),
  description: InBoth(Prose, Prose),
  /** In words: « Auditorium, premier étage ». */
  place: LooseLine,
  speakers: Type.Array(Line, { maxItems: 20, description: 'a line each, as it is to be read' }),
  startsAt: InstantText,
  endsAt: InstantText,
  /** Null: as many as come. */
  capacity: Nullable(Type.Integer({ minimum: 1, maximum: 100_000 })),
  /** Visitors may come; else participants alone. */
  visitors: Type.Boolean(),
}

export const SessionInput = Type.Object(fields, { additionalProperties: false })
export type SessionInput = Static<typeof SessionInput>

export const SessionUpdate = Type.Object({ ...fields, version: Version }, { additionalProperties: false })
export type SessionUpdate = Static<typeof SessionUpdate>

export const SessionView = Type.Object({
  id: Id,
  ...fields,
  /** Seats taken by participants. */
  taken: Type.Integer(),
  version: Version,
})
export type SessionView = Static<typeof SessionView>

export const Programme = Type.Object({ seq: Type.Integer(), programme: Type.Array(SessionView) })
export type Programme = Static<typeof Programme>

/** The sessions that the reader attends. */
export const OwnSeats = Type.Object({ sessionIds: Type.Array(Id) })
export type OwnSeats = Static<typeof OwnSeats>

/** What taking or leaving a seat answers: one's own meetings in the hours of the session. They stay booked. */
export const SeatAnswer = Type.Object({
  attends: Type.Boolean(),
  crossed: Type.Array(Type.Object({ meetingId: Id, startsAt: InstantText })),
})
export type SeatAnswer = Static<typeof SeatAnswer>

export const SessionAttendee = Type.Object({
  personId: Id,
  name: Type.String(),
  organisation: Type.String(),
  email: Type.String(),
  since: InstantText,
})
export type SessionAttendee = Static<typeof SessionAttendee>
