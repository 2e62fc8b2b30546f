// The control room as it travels: live figures, alerts, lists, announcements, letters, and what organisers may change on the day.
import { Type, type Static } from 'typebox'
import { Id, InstantText, Line, Nullable, literals } from './common.ts'
import { SlotView, TableView } from './edition.ts'
import { meetingStatuses } from './meeting.ts'

const alertKinds = [
  'late-start',
  'told-absent',
  'stranded',
  'crossed',
  'empty-tables',
  'door-silent',
  'crowded',
  'plan-stale',
  'mail-failed',
  'answers-due',
  'to-validate',
] as const
export type AlertKind = (typeof alertKinds)[number]

/** now: someone waits. soon: within the hours to come. known: good to know. */
const alertLevels = ['now', 'soon', 'known'] as const

/** Something the organisers should look at. The words are made where it is shown, from `names` and `count`. */
export const AlertView = Type.Object({
  id: Type.String(),
  kind: literals(alertKinds),
  level: literals(alertLevels),
  /** Since when it holds, where that is known. */
  since: Nullable(InstantText),
  count: Type.Integer(),
  of: Nullable(Type.Integer()),
  names: Type.Array(Type.String()),
  meetingId: Nullable(Id),
  place: Nullable(Type.String()),
})
export type AlertView = Static<typeof AlertView>

const Tally = Type.Object({ key: Type.String(), count: Type.Integer() })
const Words = Type.Object({ name: Type.String(), definition: Type.String() })

export const FigureView = Type.Object({
  code: Type.String(),
  unit: literals(['count', 'people', 'share', 'cents', 'index', 'mean']),
  fr: Words,
  en: Words,
  value: Nullable(Type.Number()),
  margin: Nullable(Type.Object({ low: Type.Number(), high: Type.Number() })),
})
export type FigureView = Static<typeof FigureView>

export const ControlFigures = Type.Object({
  id: Type.Literal('control'),
  at: InstantText,
  live: Type.Object({
    present: Type.Integer(),
    /** Entries of the last hour, and of the hour before it. */
    entriesLastHour: Type.Integer(),
    entriesHourBefore: Type.Integer(),
    /** Meetings of the slot that runs now, cancelled ones left out. */
    running: Type.Integer(),
    /** Of these, those where every side has said it is there. */
    started: Type.Integer(),
    /** Meetings of the slot that comes next. */
    next: Type.Integer(),
    nextAt: Nullable(InstantText),
    signed: Type.Integer(),
    signedLastHour: Type.Integer(),
    signing: Type.Integer(),
    alerts: Type.Integer(),
    alertsNow: Type.Integer(),
  }),
  alerts: Type.Array(AlertView),
  report: Type.Array(FigureView),
  spread: Type.Object({
    count: Type.Integer(),
    total: Type.Number(),
    mean: Type.Number(),
    min: Type.Number(),
    median: Type.Number(),
    max: Type.Number(),
    none: Type.Integer(),
    gini: Type.Number(),
  }),
  requests: Type.Record(Type.String(), Type.Integer()),
  meetings: Type.Record(Type.String(), Type.Integer()),
  conventions: Type.Object({
    byState: Type.Array(Tally),
    byKind: Type.Array(Tally),
    bySector: Type.Array(Tally),
    byTerritory: Type.Array(Tally),
  }),
  visits: Type.Object({
    byHour: Type.Array(Tally),
    byDoor: Type.Array(Tally),
    byKind: Type.Array(Tally),
    peak: Type.Object({ present: Type.Integer(), at: Nullable(InstantText) }),
  }),
})
export type ControlFigures = Static<typeof ControlFigures>

export const AnnouncementView = Type.Object({
  id: Id,
  text: Type.String(),
  urgent: Type.Boolean(),
  at: InstantText,
  until: InstantText,
})
export type AnnouncementView = Static<typeof AnnouncementView>
export const AnnouncementInput = Type.Object(
  {
    /** Two sentences: what a wall shows in letters that are read from afar. */
    text: Type.String({ minLength: 1, maxLength: 280 }),
    urgent: Type.Boolean(),
    /** How long it is shown. */
    minutes: Type.Integer({ minimum: 1, maximum: 1440 }),
  },
  { additionalProperties: false },
)

/** `figures` also receives the doors' own figures, under the edition's id, as they change. */
export const ControlView = Type.Object({
  seq: Type.Integer(),
  figures: Type.Array(Type.Any()),
  announcement: Type.Array(AnnouncementView),
})

const WallMeeting = Type.Object({
  id: Id,
  slotId: Id,
  tableId: Nullable(Id),
  status: literals(meetingStatuses),
  startsAt: InstantText,
  endsAt: InstantText,
})
export type WallMeeting = Static<typeof WallMeeting>
export const WallFigures = Type.Object({
  id: Type.Literal('wall'),
  present: Type.Integer(),
  held: Type.Integer(),
  signed: Type.Integer(),
})
export type WallFigures = Static<typeof WallFigures>

/** A signature that all its parties agree to see told: names of organisations, never of people. */
export const WallConvention = Type.Object({
  id: Id,
  number: Type.String(),
  names: Type.Array(Type.String()),
  object: Type.String(),
  signedAt: InstantText,
  /** Of the moment: only one that every party agrees to see here. */
  photo: Nullable(Type.Object({ id: Id, widthPx: Type.Integer(), heightPx: Type.Integer() })),
})
export type WallConvention = Static<typeof WallConvention>

/** The wall: counts and places, nobody's name; of conventions, what every party agreed to tell. */
export const WallView = Type.Object({
  seq: Type.Integer(),
  now: InstantText,
  name: Type.String(),
  timeZone: Type.String(),
  slot: Type.Array(SlotView),
  table: Type.Array(TableView),
  meeting: Type.Array(WallMeeting),
  figures: Type.Array(Type.Any()),
  convention: Type.Array(WallConvention),
  announcement: Type.Array(AnnouncementView),
})

const Someone = Type.Object({
  personId: Id,
  name: Type.String(),
  organisationId: Id,
  organisation: Type.String(),
  exhibitor: Type.Boolean(),
  buyer: Type.Boolean(),
})
export const ControlLists = Type.Object({
  seq: Type.Integer(),
  /** People of validated organisations, all of them; `meetings` are those that stand. */
  people: Type.Array(Type.Object({ ...Someone.properties, meetings: Type.Integer() })),
  unanswered: Type.Array(
    Type.Object({
      id: Id,
      requester: Type.String(),
      addressee: Type.String(),
      addresseeId: Id,
      sentAt: InstantText,
      answerBy: InstantText,
      mustMeet: Type.Boolean(),
    }),
  ),
  absences: Type.Array(Type.Object({ organisationId: Id, name: Type.String(), missed: Type.Integer() })),
})
export type ControlLists = Static<typeof ControlLists>

const mailStatuses = ['waiting', 'sent', 'written', 'failed', 'bounced'] as const
export const MailLine = Type.Object({
  id: Id,
  to: Type.String(),
  subject: Type.String(),
  status: literals(mailStatuses),
  attempts: Type.Integer(),
  error: Nullable(Type.String()),
  createdAt: InstantText,
  sentAt: Nullable(InstantText),
  nextAttemptAt: InstantText,
})
export type MailLine = Static<typeof MailLine>
export const MailList = Type.Object({
  /** False: no server is configured, letters are written to files and read here. */
  sending: Type.Boolean(),
  counts: Type.Record(Type.String(), Type.Integer()),
  total: Type.Integer(),
  letters: Type.Array(MailLine),
})
export const MailQuery = Type.Object(
  {
    status: Type.Optional(literals(mailStatuses)),
    page: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
  },
  { additionalProperties: false },
)
export const Letter = Type.Object({
  ...MailLine.properties,
  text: Nullable(Type.String()),
  attachments: Type.Array(Type.String()),
})
export type Letter = Static<typeof Letter>

export const TableUpdate = Type.Object(
  {
    label: Type.Optional(Line),
    quiet: Type.Optional(Type.Boolean()),
    stepFree: Type.Optional(Type.Boolean()),
    closed: Type.Optional(Type.Boolean()),
    /** The participation whose stand it is. */
    participationId: Type.Optional(Nullable(Id)),
    /** The part of the hall it stands in. */
    zone: Type.Optional(Nullable(Type.String({ maxLength: 40 }))),
  },
  { additionalProperties: false },
)
export type TableUpdate = Static<typeof TableUpdate>
/** At most as many at once as a hall holds. */
export const TablesInput = Type.Object(
  { count: Type.Integer({ minimum: 1, maximum: 500 }) },
  { additionalProperties: false },
)
export const SlotUpdate = Type.Object(
  {
    closed: Type.Optional(Type.Boolean()),
    label: Type.Optional(Nullable(Line)),
    interpreter: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type SlotUpdate = Static<typeof SlotUpdate>

export const exportNames = [
  'meetings',
  'participants',
  'requests',
  'conventions',
  'visitors',
  'indicators',
] as const
export type ExportName = (typeof exportNames)[number]
