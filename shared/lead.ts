// Contacts at a stand: what an exhibitor reads from a badge, notes, and follows up.
import { Type, type Static } from 'typebox'
import { Id, InstantText, Line, Nullable, literals } from './common.ts'

const followUps = ['convention', 'quote', 'callback', 'none'] as const

/** Three stars read at a glance; the domain says the same. */
const INTEREST_MAX = 3

export const LeadScanInput = Type.Object(
  {
    /** Made on the phone: the same reading sent twice is one contact. */
    id: Id,
    /** The text of the QR, or the short code when the camera fails. */
    token: Type.Optional(Nullable(Type.String({ maxLength: 300 }))),
    code: Type.Optional(Nullable(Line)),
    deviceTime: InstantText,
    clockOffsetMs: Type.Integer({ minimum: -2_000_000_000, maximum: 2_000_000_000 }),
  },
  { additionalProperties: false },
)
export type LeadScanInput = Static<typeof LeadScanInput>

export const LeadNote = Type.Object(
  {
    note: Type.String({ maxLength: 2000 }),
    interest: Nullable(Type.Integer({ minimum: 0, maximum: INTEREST_MAX })),
    followUp: Nullable(literals(followUps)),
  },
  { additionalProperties: false },
)
export type LeadNote = Static<typeof LeadNote>

/** Fields that the visitor does not share, or took back, are null. */
export const LeadView = Type.Object({
  id: Id,
  at: InstantText,
  by: Type.String(),
  name: Nullable(Type.String()),
  organisationName: Nullable(Type.String()),
  email: Nullable(Type.String()),
  note: Type.String(),
  interest: Nullable(Type.Integer()),
  followUp: Nullable(literals(followUps)),
  withdrawn: Type.Boolean(),
})
export type LeadView = Static<typeof LeadView>

export const LeadList = Type.Object({
  seq: Type.Integer(),
  timeZone: Type.String(),
  lead: Type.Array(LeadView),
})

/** The contact, and the meeting that this reading proved held, if any. */
export const LeadScanned = Type.Object({ lead: LeadView, heldMeetingId: Nullable(Id) })
export type LeadScanned = Static<typeof LeadScanned>
