// Organisations one can meet, and which of them one may ask for it; a request as its letter's link shows it.
import { Type, type Static } from 'typebox'
import { Id, Nullable } from './common.ts'
import { SlotView } from './edition.ts'
import { RequestView } from './meeting.ts'

export const Meetable = Type.Object({
  id: Id,
  name: Type.String(),
  exhibitor: Type.Boolean(),
  buyer: Type.Boolean(),
  stand: Nullable(Type.String()),
  /** The edition's table of who may ask whom lets the reader ask it for a meeting. */
  mayAsk: Type.Boolean(),
})
export type Meetable = Static<typeof Meetable>

export const LetterRequest = Type.Object({
  request: RequestView,
  edition: Type.Object({ slug: Type.String(), name: Type.String(), timeZone: Type.String() }),
  /** The hours proposed, and whether both sides still have them. */
  slot: Type.Array(Type.Object({ ...SlotView.properties, free: Type.Boolean() })),
})
export type LetterRequest = Static<typeof LetterRequest>
