// Around one's own day, as it travels: notes for oneself, who is free at this moment, whom one waits for.
import { Type, type Static } from 'typebox'
import { Id, InstantText, Nullable } from './common.ts'

export const OwnNoteInput = Type.Object(
  { text: Type.String({ maxLength: 2000 }) },
  { additionalProperties: false },
)
/** Read by the person who wrote it and nobody else. */
export const OwnNoteView = Type.Object({ meetingId: Id, text: Type.String() })
export type OwnNoteView = Static<typeof OwnNoteView>

/** An organisation that could sit down at once. */
export const FreeNowView = Type.Object({
  organisationId: Id,
  name: Type.String(),
  /** When its next engagement of the day begins; null when the rest of the day is free. */
  until: Nullable(InstantText),
  /** Someone of it was seen on site. */
  present: Type.Boolean(),
  /** The offer or need of theirs that suits best, by its title. */
  about: Nullable(Type.String()),
})
export type FreeNowView = Static<typeof FreeNowView>

/** A full organisation one waits for. */
export const WaitingView = Type.Object({
  organisationId: Id,
  name: Type.String(),
  since: InstantText,
  toldAt: Nullable(InstantText),
})
export type WaitingView = Static<typeof WaitingView>
