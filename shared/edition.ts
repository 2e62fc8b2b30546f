// Editions: days, grid of slots, tables, doors and rules; and what an organisation is in one.
import { Type, type Static } from 'typebox'
import {
  Day,
  Email,
  Id,
  InstantText,
  Line,
  LooseLine,
  Nullable,
  Prose,
  Slug,
  Version,
  literals,
} from './common.ts'
import { AccessNeeds } from './access.ts'
import { legalFamilies, Place } from './organisation.ts'
import { Answers } from './question.ts'

export const phases = ['preparation', 'requests', 'planning', 'live', 'closed'] as const
export type Phase = (typeof phases)[number]
const bookingModes = ['direct', 'planned'] as const
export type BookingMode = (typeof bookingModes)[number]

export const Venue = Type.Object(
  {
    name: LooseLine,
    street: LooseLine,
    postcode: Type.String({ maxLength: 10 }),
    city: LooseLine,
    department: Type.String({ maxLength: 3 }),
  },
  { additionalProperties: false },
)

/** Rules that organisers set; each has a default that suits 140 exhibitors over two days. */
export const EditionRules = Type.Object(
  {
    /** Requests an organisation may have in play at once. */
    requestQuota: Type.Integer({ minimum: 1, maximum: 500, default: 20 }),
    /** Hours to answer a request. */
    answerHours: Type.Integer({ minimum: 1, maximum: 720, default: 48 }),
    /** Meetings each participating person may have, at most, in the edition. */
    meetingsMax: Type.Integer({ minimum: 1, maximum: 500, default: 40 }),
    /** Who may ask whom: the table of the edition, askers by those asked. */
    buyersAskExhibitors: Type.Boolean({ default: true }),
    exhibitorsAskBuyers: Type.Boolean({ default: true }),
    exhibitorsMeetExhibitors: Type.Boolean({ default: true }),
    buyersMeetBuyers: Type.Boolean({ default: false }),
    /** The weekly letter « trois rencontres à prévoir » leaves by itself while requests are open. */
    suggestionLetters: Type.Boolean({ default: true }),
    /** Days for which personal data are kept after the edition. */
    retentionDays: Type.Integer({ minimum: 30, maximum: 1825, default: 365 }),
    /** Minutes on foot between parts of the hall. */
    walking: Type.Optional(
      Type.Array(
        Type.Object(
          {
            from: Type.String({ maxLength: 40 }),
            to: Type.String({ maxLength: 40 }),
            minutes: Type.Integer({ minimum: 0, maximum: 60 }),
          },
          { additionalProperties: false },
        ),
        { maxItems: 400, description: 'minutes on foot between parts of the hall' },
      ),
    ),
    /** Capacity of the place, for the alarm at the doors. */
    venueCapacity: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
  },
  { additionalProperties: false },
)
export type EditionRules = Static<typeof EditionRules>

export const defaultRules: EditionRules = {
  requestQuota: 20,
  answerHours: 48,
  meetingsMax: 40,
  buyersAskExhibitors: true,
  exhibitorsAskBuyers: true,
  exhibitorsMeetExhibitors: true,
  buyersMeetBuyers: false,
  suggestionLetters: true,
  retentionDays: 365,
}

const clock = Type.String({
  pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
  description: 'local time of the edition, HH:MM',
})

/** Day by day; slots follow each other from `from` to `to`, those that touch a break are closed. */
const gridProperties = {
  days: Type.Array(
    Type.Object(
      {
        date: Day,
        from: clock,
        to: clock,
        breaks: Type.Array(
          Type.Object({ from: clock, to: clock, label: LooseLine }, { additionalProperties: false }),
          { maxItems: 20 },
        ),
      },
      { additionalProperties: false },
    ),
    { minItems: 1, maxItems: 14 },
  ),
  slotMinutes: Type.Integer({ minimum: 5, maximum: 240 }),
  gapMinutes: Type.Integer({ minimum: 0, maximum: 60 }),
}
/** The days and hours of an edition, as a whole. */
export const GridChange = Type.Object(gridProperties, { additionalProperties: false })
export type GridChange = Static<typeof GridChange>

const GridInput = Type.Object(
  {
    ...gridProperties,
    tables: Type.Integer({ minimum: 1, maximum: 2000 }),
  },
  { additionalProperties: false },
)
export type GridInput = Static<typeof GridInput>

export const EditionInput = Type.Object(
  {
    slug: Slug,
    name: Line,
    timeZone: Type.String({ maxLength: 60, description: 'IANA name, such as Europe/Paris' }),
    venue: Venue,
    summary: Type.Object({ fr: Prose, en: Prose }, { additionalProperties: false }),
    bookingMode: literals(bookingModes),
    rules: Type.Partial(EditionRules, { additionalProperties: false }),
    grid: GridInput,
  },
  { additionalProperties: false },
)
export type EditionInput = Static<typeof EditionInput>

export const EditionUpdate = Type.Object(
  {
    name: Type.Optional(Line),
    venue: Type.Optional(Venue),
    summary: Type.Optional(Type.Object({ fr: Prose, en: Prose }, { additionalProperties: false })),
    phase: Type.Optional(literals(phases)),
    bookingMode: Type.Optional(literals(bookingModes)),
    rules: Type.Optional(Type.Partial(EditionRules, { additionalProperties: false })),
    version: Version,
  },
  { additionalProperties: false },
)
export type EditionUpdate = Static<typeof EditionUpdate>

export const SlotView = Type.Object({
  id: Id,
  day: Type.Integer(),
  index: Type.Integer(),
  startsAt: InstantText,
  endsAt: InstantText,
  closed: Type.Boolean(),
  label: Nullable(Type.String()),
  /** An interpreter is there. */
  interpreter: Type.Boolean(),
})
export type SlotView = Static<typeof SlotView>

export const TableView = Type.Object({
  id: Id,
  number: Type.Integer(),
  label: Type.String(),
  quiet: Type.Boolean(),
  stepFree: Type.Boolean(),
  participationId: Nullable(Id),
  /** The part of the hall it stands in. */
  zone: Nullable(Type.String()),
  closed: Type.Boolean(),
})
export type TableView = Static<typeof TableView>

export const EditionView = Type.Object({
  id: Id,
  slug: Slug,
  name: Type.String(),
  timeZone: Type.String(),
  startsOn: Day,
  endsOn: Day,
  venue: Venue,
  summary: Type.Object({ fr: Type.String(), en: Type.String() }),
  phase: literals(phases),
  bookingMode: literals(bookingModes),
  rules: EditionRules,
  seq: Type.Integer(),
  version: Version,
})
export type EditionView = Static<typeof EditionView>

export const EditionGrid = Type.Object({
  seq: Type.Integer(),
  slot: Type.Array(SlotView),
  table: Type.Array(TableView),
})

export const participationStatuses = ['pending', 'validated', 'refused'] as const

export const ParticipationInput = Type.Object(
  {
    organisationId: Id,
    exhibitor: Type.Boolean(),
    buyer: Type.Boolean(),
    /** To the organisers' own questions. */
    answers: Type.Optional(Answers),
  },
  { additionalProperties: false },
)

/** What organisers may set for one organisation. */
export const ParticipationUpdate = Type.Object(
  {
    status: Type.Optional(literals(participationStatuses)),
    exhibitor: Type.Optional(Type.Boolean()),
    buyer: Type.Optional(Type.Boolean()),
    stand: Type.Optional(Nullable(Type.String({ maxLength: 20 }))),
    requestQuota: Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: 500 }))),
    meetingsMin: Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: 500 }))),
    meetingsMax: Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: 500 }))),
    access: Type.Optional(AccessNeeds),
    version: Version,
  },
  { additionalProperties: false },
)
export type ParticipationUpdate = Static<typeof ParticipationUpdate>

/** A participation as organisers see it. */
export const ParticipationView = Type.Object({
  id: Id,
  organisationId: Id,
  name: Type.String(),
  siret: Nullable(Type.String()),
  legalFamily: literals(legalFamilies),
  place: Place,
  exhibitor: Type.Boolean(),
  buyer: Type.Boolean(),
  status: literals(participationStatuses),
  stand: Nullable(Type.String()),
  requestQuota: Nullable(Type.Integer()),
  meetingsMin: Nullable(Type.Integer()),
  meetingsMax: Nullable(Type.Integer()),
  people: Type.Integer(),
  offers: Type.Integer(),
  needs: Type.Integer(),
  meetings: Type.Integer(),
  version: Version,
})
export type ParticipationView = Static<typeof ParticipationView>

export const ParticipationList = Type.Object({
  seq: Type.Integer(),
  participation: Type.Array(ParticipationView),
})

export const RoleInput = Type.Object(
  { email: Email, role: literals(['organiser', 'facilitator']) },
  { additionalProperties: false },
)
