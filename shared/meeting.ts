// Requests, meetings and agendas as they travel.
import { Type, type Static } from 'typebox'
import { OwnNoteView } from './my-hours.ts'
import { Id, InstantText, Nullable, Version, literals } from './common.ts'

const requestStatuses = ['sent', 'countered', 'accepted', 'declined', 'withdrawn', 'expired'] as const
export const priorities = ['must-meet', 'wish'] as const
export const meetingStatuses = ['confirmed', 'started', 'held', 'missed', 'cancelled'] as const
export const followUps = ['convention', 'quote', 'callback', 'none'] as const

const Subject = Type.Object({ kind: literals(['offer', 'need']), id: Id }, { additionalProperties: false })
const Message = Type.String({ maxLength: 1000 })
const Slots = Type.Array(Id, { maxItems: 3, uniqueItems: true, description: 'slots in order of preference' })

export const RequestInput = Type.Object(
  {
    addresseeId: Id,
    subject: Nullable(Subject),
    slotIds: Slots,
    message: Message,
    priority: Type.Optional(literals(priorities)),
  },
  { additionalProperties: false },
)
export type RequestInput = Static<typeof RequestInput>

export const RequestEdit = Type.Object(
  { subject: Nullable(Subject), slotIds: Slots, message: Message },
  { additionalProperties: false },
)
export const RequestAccept = Type.Object(
  {
    slotId: Type.Optional(Nullable(Id)),
    revision: Type.Optional(Nullable(Type.Integer({ minimum: 1 }))),
    personId: Type.Optional(Id),
  },
  { additionalProperties: false },
)
export const RequestDecline = Type.Object(
  {
    reason: Type.Optional(Nullable(Type.String({ maxLength: 1000 }))),
    revision: Type.Optional(Nullable(Type.Integer({ minimum: 1 }))),
  },
  { additionalProperties: false },
)
export const RequestCounter = Type.Object(
  {
    subject: Nullable(Subject),
    slotIds: Slots,
    message: Message,
    revision: Type.Optional(Nullable(Type.Integer({ minimum: 1 }))),
  },
  { additionalProperties: false },
)

const Terms = Type.Object({ subject: Nullable(Subject), slotIds: Type.Array(Id), message: Type.String() })

export const RequestView = Type.Object({
  id: Id,
  requesterId: Id,
  requesterName: Type.String(),
  addresseeId: Id,
  addresseeName: Type.String(),
  sentByName: Type.String(),
  /** Title of the offer or need it is about. */
  subjectTitle: Nullable(Type.String()),
  terms: Terms,
  counter: Nullable(Terms),
  priority: literals(priorities),
  /** suggested: the organisers put the pair into the planner's pool; nobody asked. */
  origin: literals(['asked', 'suggested']),
  /** The addressee wishes to stay unnamed: the requester reads no name and no id until it accepts. */
  anonymous: Type.Boolean(),
  /** Shared by the requests of one meeting of several. */
  togetherId: Nullable(Id),
  /** The hour of a meeting that stands already: whoever accepts joins it. */
  joinsSlotId: Nullable(Id),
  status: literals(requestStatuses),
  turn: literals(['requester', 'addressee']),
  revision: Type.Integer(),
  declineReason: Nullable(Type.String()),
  answerBy: InstantText,
  sentAt: InstantText,
  answeredAt: Nullable(InstantText),
  meetingId: Nullable(Id),
})
export type RequestView = Static<typeof RequestView>

/** Stands where an organisation is not named. */
export const UNNAMED_ID = '00000000-0000-0000-0000-000000000000'

export const RequestList = Type.Object({
  seq: Type.Integer(),
  /** How many requests are left to send; null when nothing limits them. */
  requestsLeft: Nullable(Type.Integer()),
  quota: Nullable(Type.Integer()),
  request: Type.Array(RequestView),
})

const Attendee = Type.Object({
  personId: Id,
  name: Type.String(),
  arrival: literals(['expected', 'late', 'here']),
  lateMinutes: Nullable(Type.Integer()),
  standsInFor: Nullable(Id),
})

/** A meeting as its parties see it. Notes of the debrief are one's own organisation's only. */
export const MeetingView = Type.Object({
  id: Id,
  requestId: Nullable(Id),
  origin: literals(['direct', 'planned', 'organiser']),
  status: literals(meetingStatuses),
  slotId: Id,
  startsAt: InstantText,
  endsAt: InstantText,
  tableId: Nullable(Id),
  tableLabel: Nullable(Type.String()),
  locked: Type.Boolean(),
  subject: Type.String(),
  offerId: Nullable(Id),
  needId: Nullable(Id),
  parties: Type.Array(
    Type.Object({
      organisationId: Id,
      name: Type.String(),
      attendees: Type.Array(Attendee),
      toldAbsent: Type.Boolean(),
      followUp: Nullable(Type.String()),
    }),
  ),
  missingIds: Type.Array(Id),
  cancellation: Nullable(
    Type.Object({ organisationId: Nullable(Id), reason: Type.String(), at: InstantText }),
  ),
  /** Conventions drafted from this meeting. */
  conventionId: Nullable(Id),
  version: Version,
})
export type MeetingView = Static<typeof MeetingView>

export const MeetingNote = Type.Object({
  meetingId: Id,
  note: Type.String(),
  followUp: Type.String(),
  at: InstantText,
})
export type MeetingNote = Static<typeof MeetingNote>

export const Availability = Type.Object(
  {
    unavailable: Type.Array(Id, {
      maxItems: 5000,
      uniqueItems: true,
      description: 'slots in which this person cannot meet',
    }),
    gapSlots: Type.Integer({ minimum: 0, maximum: 5 }),
    breaks: Type.Array(
      Type.Object(
        { start: InstantText, end: InstantText, label: Type.String({ maxLength: 100 }) },
        { additionalProperties: false },
      ),
      { maxItems: 30 },
    ),
    version: Version,
  },
  { additionalProperties: false },
)
export type Availability = Static<typeof Availability>

/** A stretch of time kept free of meetings: one's own pause, or a session of the programme that one attends. */
export const Pause = Type.Object({
  start: InstantText,
  end: InstantText,
  label: Type.String(),
  /** Of a session: what it is called in English if it is, where it is held, and how often it changed. */
  session: Type.Optional(
    Type.Object({ id: Id, labelEn: Type.String(), place: Type.String(), version: Version }),
  ),
})
export type Pause = Static<typeof Pause>

export const AttendanceView = Type.Object({
  id: Id,
  personId: Id,
  name: Type.String(),
  organisationId: Id,
  unavailable: Type.Array(Id),
  gapSlots: Type.Integer(),
  breaks: Type.Array(Pause),
  present: Type.Boolean(),
  version: Version,
})
export type AttendanceView = Static<typeof AttendanceView>

/** « Ma journée »: everything one needs offline for the day. */
export const MyDay = Type.Object({
  seq: Type.Integer(),
  now: InstantText,
  me: Type.Object({ personId: Id, organisationId: Id, participationId: Id, icsUrl: Type.String() }),
  meeting: Type.Array(MeetingView),
  request: Type.Array(RequestView),
  attendance: Type.Array(AttendanceView),
  note: Type.Array(MeetingNote),
  /** What the reader alone wrote before a meeting. */
  ownNote: Type.Array(OwnNoteView),
})
export type MyDay = Static<typeof MyDay>

export const BookInput = Type.Object(
  {
    slotId: Id,
    tableId: Type.Optional(Nullable(Id)),
    subject: Type.String({ maxLength: 200 }),
    parties: Type.Array(
      Type.Object(
        { organisationId: Id, personIds: Type.Array(Id, { minItems: 0, maxItems: 12 }) },
        { additionalProperties: false },
      ),
      { minItems: 2, maxItems: 6 },
    ),
    /** Sets a second meeting of the same organisations about the same subject, after the warning. */
    despite: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export const MoveInput = Type.Object(
  { slotId: Id, tableId: Type.Optional(Nullable(Id)), version: Version },
  { additionalProperties: false },
)
export const CancelInput = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 500 }) },
  { additionalProperties: false },
)
export const SwitchInput = Type.Object(
  { from: Nullable(Id), to: Nullable(Id), standIn: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
)
export const LateInput = Type.Object(
  { minutes: Type.Integer({ minimum: 1, maximum: 60 }) },
  { additionalProperties: false },
)
export const AbsentInput = Type.Object({ organisationId: Id }, { additionalProperties: false })
export const DebriefInput = Type.Object(
  { followUp: literals(followUps), note: Type.String({ maxLength: 2000 }) },
  { additionalProperties: false },
)
export const LockInput = Type.Object({ locked: Type.Boolean() }, { additionalProperties: false })
/** Without people named, the organisation's member who is free then comes. */
export const PartyInput = Type.Object(
  { organisationId: Id, personIds: Type.Array(Id, { maxItems: 12 }) },
  { additionalProperties: false },
)
/** A third organisation asked to join a meeting that stands. */
export const InvitationToMeeting = Type.Object(
  { organisationId: Id, message: Type.String({ maxLength: 1000 }) },
  { additionalProperties: false },
)
export const OutcomeInput = Type.Object(
  { outcome: literals(['held', 'missed']), missingIds: Type.Array(Id, { maxItems: 6 }) },
  { additionalProperties: false },
)
