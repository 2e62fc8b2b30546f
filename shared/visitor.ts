// Visitors, badges and doors as they travel.
import { Type, type Static } from 'typebox'
import { Email, Id, InstantText, Language, Line, LooseLine, Nullable, literals } from './common.ts'
import { Answers, AnswersView } from './question.ts'

export const visitorKinds = [
  'visitor',
  'exhibitor',
  'buyer',
  'organiser',
  'door-staff',
  'speaker',
  'press',
  'companion',
] as const
export const zones = ['hall', 'meetings', 'workshops', 'other'] as const

/** More than nine come as a group, with a badge each. */
export const COMPANIONS_MAX = 9
const Companions = Type.Integer({ minimum: 0, maximum: COMPANIONS_MAX })

/** Public registration: what is needed for a badge, and nothing else. */
export const VisitorInput = Type.Object(
  {
    name: Line,
    email: Email,
    organisationName: LooseLine,
    locale: Language,
    /** The person agrees that exhibitors who read their badge see the address. */
    shareContact: Type.Boolean(),
    /** Who comes along on the same badge; nobody when left out. */
    companions: Type.Optional(Companions),
    /** To the organisers' own questions. */
    answers: Type.Optional(Answers),
  },
  { additionalProperties: false },
)
export type VisitorInput = Static<typeof VisitorInput>

/** What the organisers may put right; the badge stays the same. */
export const VisitorCorrection = Type.Object(
  {
    name: Line,
    organisationName: LooseLine,
    email: Nullable(Email),
    kind: literals(visitorKinds),
    companions: Companions,
  },
  { additionalProperties: false },
)
export type VisitorCorrection = Static<typeof VisitorCorrection>

/** A walk-in at the desk, in three fields. */
export const WalkInInput = Type.Object(
  {
    name: Line,
    organisationName: LooseLine,
    email: Nullable(Email),
    kind: Type.Optional(literals(visitorKinds)),
  },
  { additionalProperties: false },
)

export const VisitorView = Type.Object({
  id: Id,
  name: Type.String(),
  email: Nullable(Type.String()),
  organisationName: Type.String(),
  kind: literals(visitorKinds),
  code: Type.String(),
  badgeIssue: Type.Integer(),
  revokedAt: Nullable(InstantText),
  walkIn: Type.Boolean(),
  companions: Type.Integer(),
  createdAt: InstantText,
  /** The first time a door let them in; null while they have not come. */
  firstAt: Nullable(InstantText),
})
export type VisitorView = Static<typeof VisitorView>

export const Registered = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  token: Type.String(),
  badgeUrl: Type.String(),
})
export type Registered = Static<typeof Registered>

export const ScanInput = Type.Object(
  {
    id: Id,
    kind: literals(['badge', 'count', 'undo']),
    direction: literals(['in', 'out']),
    /** Text of the QR, when it was read by a camera; verified again here. */
    token: Type.Optional(Nullable(Type.String({ maxLength: 200 }))),
    /** Badge found by code or name on the device. */
    badgeId: Type.Optional(Nullable(Id)),
    undoes: Type.Optional(Nullable(Id)),
    deviceTime: InstantText,
    clockOffsetMs: Type.Integer({ minimum: -2_000_000_000, maximum: 2_000_000_000 }),
    offline: Type.Boolean(),
    admitted: Type.Boolean(),
    reason: Type.Optional(Nullable(Type.String({ maxLength: 300 }))),
  },
  { additionalProperties: false },
)
export type ScanInput = Static<typeof ScanInput>

/** A hundred passages are what one phone queues in a busy quarter of an hour without network. */
export const ScanBatch = Type.Object(
  {
    deviceId: Type.String({ minLength: 8, maxLength: 64 }),
    scans: Type.Array(ScanInput, { minItems: 1, maxItems: 100 }),
  },
  { additionalProperties: false },
)
export type ScanBatch = Static<typeof ScanBatch>

export const ScanVerdict = Type.Object({
  id: Id,
  verdict: literals([
    'welcome',
    'already-in',
    'exit',
    'other-edition',
    'revoked',
    'unknown',
    'counted',
    'undone',
  ]),
  tone: literals(['green', 'amber', 'red']),
  name: Nullable(Type.String()),
  organisationName: Nullable(Type.String()),
  kind: Nullable(Type.String()),
  /** How many more this badge lets in. */
  companions: Type.Integer(),
  earlier: Nullable(Type.Object({ at: InstantText, door: Type.String() })),
  /** The first meeting of the day, for the welcome. */
  firstMeeting: Nullable(Type.Object({ startsAt: InstantText, table: Type.String() })),
})
export type ScanVerdict = Static<typeof ScanVerdict>

/** What a door's phone keeps to work without network: names only, no addresses. */
export const DoorList = Type.Object({
  seq: Type.Integer(),
  madeAt: InstantText,
  edition: Type.Object({
    id: Id,
    slug: Type.String(),
    name: Type.String(),
    endsOn: Type.String(),
    timeZone: Type.String(),
  }),
  door: Type.Object({ id: Id, name: Type.String(), zone: Type.String(), capacity: Nullable(Type.Integer()) }),
  keys: Type.Array(
    Type.Object({ id: Type.String(), spki: Type.String({ description: 'public key, base64 of its SPKI' }) }),
  ),
  badge: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      organisationName: Type.String(),
      kind: Type.String(),
      code: Type.String(),
      issue: Type.Integer(),
      revokedAt: Nullable(InstantText),
      companions: Type.Integer(),
    }),
  ),
  /** Today's meetings, for the welcome: when and at which table, never with whom. */
  agenda: Type.Array(
    Type.Object({ badgeId: Id, startsAt: InstantText, endsAt: InstantText, table: Type.String() }),
  ),
  inside: Type.Array(Type.Object({ badgeId: Id, at: InstantText, door: Type.String() })),
  /** How many are in this door's zone, named and anonymous. */
  present: Type.Integer(),
})
export type DoorList = Static<typeof DoorList>
export type DoorBadgeRow = DoorList['badge'][number]

/** What a door's phone hears of a passage elsewhere: who is inside now, and since when. */
export const Passage = Type.Object({
  badgeId: Id,
  direction: literals(['in', 'out']),
  zone: Type.String(),
  at: InstantText,
  door: Type.String(),
})
export type Passage = Static<typeof Passage>

/** The house's clock: a phone takes the difference with its own. */
export const DoorTime = Type.Object({ now: InstantText })

export const DoorInput = Type.Object(
  // A hall of a hundred thousand people has never been filled by such an event.
  { name: Line, zone: literals(zones), capacity: Nullable(Type.Integer({ minimum: 1, maximum: 100_000 })) },
  { additionalProperties: false },
)
export const DoorLink = Type.Object({ id: Id, link: Type.String(), token: Type.String() })

/** A walk-in made at a door, perhaps without network: the phone names it, so that its first passage can follow in the queue. */
export const DoorWalkIn = Type.Object(
  {
    id: Id,
    name: Line,
    organisationName: LooseLine,
    email: Nullable(Email),
    kind: Type.Optional(literals(visitorKinds)),
  },
  { additionalProperties: false },
)

export const VisitorPage = Type.Object({
  visitors: Type.Array(VisitorView),
  /** Those found, those registered, and those of them who came. */
  total: Type.Integer(),
  registered: Type.Integer(),
  came: Type.Integer(),
  pageSize: Type.Integer(),
})
export type VisitorPage = Static<typeof VisitorPage>

export const VisitorSearch = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 100 })),
    kind: Type.Optional(literals(visitorKinds)),
    came: Type.Optional(literals(['yes', 'no'])),
    page: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
  },
  { additionalProperties: false },
)
export type VisitorSearch = Static<typeof VisitorSearch>

/** What an exhibitor who reads the badge may see, besides the name that stands on it. */
export const Sharing = Type.Object(
  { organisation: Type.Boolean(), email: Type.Boolean() },
  { additionalProperties: false },
)
export type Sharing = Static<typeof Sharing>

/** A badge as its holder sees it; the token in the address is the right to. */
export const BadgeView = Type.Object({
  edition: Type.Object({
    slug: Type.String(),
    name: Type.String(),
    place: Type.String(),
    startsOn: Type.String(),
    endsOn: Type.String(),
    timeZone: Type.String(),
  }),
  name: Type.String(),
  organisationName: Type.String(),
  email: Nullable(Type.String()),
  kind: literals(visitorKinds),
  companions: Type.Integer(),
  code: Type.String(),
  token: Type.String(),
  sharing: Sharing,
  /** The organisers' own questions, and what the holder answered. */
  asked: AnswersView,
  lead: Type.Array(
    Type.Object({ id: Id, organisationName: Type.String(), at: InstantText, withdrawn: Type.Boolean() }),
  ),
})
export type BadgeView = Static<typeof BadgeView>

export const DoorView = Type.Object({
  id: Id,
  name: Type.String(),
  zone: literals(zones),
  capacity: Nullable(Type.Integer()),
  open: Type.Boolean(),
  entries: Type.Integer(),
  exits: Type.Integer(),
  lastScanAt: Nullable(InstantText),
})
export type DoorView = Static<typeof DoorView>

const Tally = Type.Object({ key: Type.String(), count: Type.Integer() })
export const VisitFiguresView = Type.Object({
  entries: Type.Integer(),
  namedEntries: Type.Integer(),
  anonymousEntries: Type.Integer(),
  uniqueNamed: Type.Integer(),
  unique: Type.Object({ value: Type.Number(), low: Type.Number(), high: Type.Number() }),
  presentNow: Type.Integer(),
  peak: Type.Object({ present: Type.Integer(), at: Nullable(InstantText) }),
  byHour: Type.Array(Tally),
  byDoor: Type.Array(Tally),
  byKind: Type.Array(Tally),
  byZone: Type.Array(Tally),
})
export type VisitFiguresView = Static<typeof VisitFiguresView>
