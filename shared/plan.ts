// Plans of an edition: run, looked at, published, undone.
import { Type, type Static } from 'typebox'
import { Id, InstantText, Nullable, Version, literals } from './common.ts'

/** fill: nobody moves, only free places are used. smallest: few moves for much value. moves: so many moves and no more. fresh: all may move but what is locked. */
const planModes = ['fill', 'smallest', 'moves', 'fresh'] as const
const planStatuses = [
  'running',
  'proposed',
  'published',
  'discarded',
  'cancelled',
  'failed',
  'undone',
] as const

const weight = Type.Optional(Type.Number({ minimum: 0, maximum: 1000 }))
/** The organiser's weights, in units of a request's weight (1 to 100); what is left out has its default. */
export const PlanObjective = Type.Object(
  { breaks: weight, idleSlots: weight, fairness: weight, walking: weight, moved: weight, dropped: weight },
  { additionalProperties: false },
)
export type PlanObjective = Static<typeof PlanObjective>

export const WhatIf = Type.Object(
  {
    /** Open tables in all, instead of as many as there are. */
    tables: Type.Optional(Type.Integer({ minimum: 1, maximum: 2000 })),
    /** Slots more (or fewer) at the end of every day, or of one. */
    slotsPerDay: Type.Optional(Type.Integer({ minimum: -8, maximum: 8 })),
    day: Type.Optional(Type.Integer({ minimum: 0, maximum: 30 })),
    slotMinutes: Type.Optional(Type.Integer({ minimum: 5, maximum: 240 })),
  },
  { additionalProperties: false },
)
export type WhatIf = Static<typeof WhatIf>

export const PlanInput = Type.Object(
  {
    mode: literals(planModes),
    seconds: Type.Optional(Type.Number({ minimum: 0.2, maximum: 60 })),
    seed: Type.Optional(Type.Integer({ minimum: 0, maximum: 4_294_967_295 })),
    /** In mode `moves`. */
    movesMax: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
    objective: Type.Optional(PlanObjective),
    /** What if: another grid, for looking only; such a plan cannot be published. */
    whatIf: Type.Optional(WhatIf),
    /** Only what each aim costs at these weights, before anything is planned. */
    preview: Type.Optional(Type.Boolean()),
    /** A proposed plan whose locked lines stay as they are. */
    keep: Type.Optional(Id),
  },
  { additionalProperties: false },
)
export type PlanInput = Static<typeof PlanInput>

export const PlannedMeeting = Type.Object({
  requestId: Id,
  slotId: Id,
  tableId: Nullable(Id),
  people: Type.Array(Type.Object({ organisationId: Id, personId: Id })),
  /** The organisers want it just here: it stays in the next draft. */
  locked: Type.Optional(Type.Boolean()),
})
export type PlannedMeeting = Static<typeof PlannedMeeting>

export const PlanChange = Type.Object({
  requestId: Id,
  meetingId: Nullable(Id),
  kind: literals(['added', 'moved', 'dropped']),
  fromSlotId: Nullable(Id),
  toSlotId: Nullable(Id),
  /** Where it is held; missing in plans made before it was said. */
  fromTableId: Type.Optional(Nullable(Id)),
  toTableId: Type.Optional(Nullable(Id)),
  names: Type.Array(Type.String()),
})
export type PlanChange = Static<typeof PlanChange>

const Words = Type.Object({ fr: Type.String(), en: Type.String() })
const Side = Type.Object({
  meetings: Type.Integer(),
  weight: Type.Number(),
  none: Type.Integer(),
  slots: Type.Integer(),
})

export const PlanResult = Type.Object({
  meetings: Type.Array(PlannedMeeting),
  unplaced: Type.Array(
    Type.Object({
      requestId: Id,
      reason: Type.String(),
      text: Type.Object({ fr: Type.String(), en: Type.String() }),
      names: Type.Array(Type.String()),
    }),
  ),
  changes: Type.Array(PlanChange),
  kept: Type.Integer(),
  certificate: Nullable(Type.Object({ fr: Type.String(), en: Type.String() })),
  score: Nullable(
    Type.Object({
      weight: Type.Number(),
      bound: Type.Number(),
      gap: Type.Number(),
      breaks: Type.Integer(),
      idleSlots: Type.Integer(),
      moved: Type.Integer(),
      dropped: Type.Integer(),
    }),
  ),
  /** Meetings a participating organisation has: least, middle, most, how many have none, and Gini's index (0 equal, 1 one has all). */
  spread: Type.Object({
    min: Type.Number(),
    median: Type.Number(),
    max: Type.Number(),
    none: Type.Integer(),
    gini: Type.Number(),
  }),
  asked: Type.Integer(),
  /** How near the best, in a sentence; missing in plans made before it was said. */
  sentence: Type.Optional(Type.Object({ fr: Type.String(), en: Type.String() })),
  /** What would make room for those left out, the most useful first. */
  room: Type.Optional(Type.Array(Type.Object({ fr: Type.String(), en: Type.String() }))),
  /** What fairness and compact days cost, for a plan made afresh. */
  costs: Type.Optional(Type.Array(Words)),
  /** Promises that could not all be kept: meetings missing to contractual minima, and must-meets left out. */
  promises: Type.Optional(
    Type.Object({
      minimaMissing: Type.Integer(),
      mustMissing: Type.Integer(),
      below: Type.Array(Type.Object({ name: Type.String(), held: Type.Integer(), min: Type.Integer() })),
    }),
  ),
  /** A what-if against the grid as it is. */
  comparison: Type.Optional(Type.Object({ text: Words, now: Side, then: Side })),
})
export type PlanResult = Static<typeof PlanResult>

const PlanProgress = Type.Object({
  best: Type.Number(),
  bound: Nullable(Type.Number()),
  gap: Type.Number(),
  elapsedSeconds: Type.Number(),
})

export const PlanView = Type.Object({
  id: Id,
  number: Type.Integer(),
  status: literals(planStatuses),
  mode: literals(planModes),
  /** True when it was a what-if. */
  whatIf: Type.Boolean(),
  /** True when only costs were asked for. */
  preview: Type.Boolean(),
  /** The organiser's own weights, where any were given. */
  objective: Nullable(PlanObjective),
  progress: Nullable(PlanProgress),
  result: Nullable(PlanResult),
  createdAt: InstantText,
  publishedAt: Nullable(InstantText),
  /** Until when publication can be undone. */
  undoUntil: Nullable(InstantText),
  version: Version,
})
export type PlanView = Static<typeof PlanView>

export const PlanList = Type.Object({ seq: Type.Integer(), plan: Type.Array(PlanView), pool: Type.Integer() })

/** One line of a draft: put somewhere, parked (`slotId: null`), or locked where it is. */
export const DraftEdit = Type.Object(
  {
    requestId: Id,
    slotId: Nullable(Id),
    tableId: Type.Optional(Nullable(Id)),
    locked: Type.Optional(Type.Boolean()),
    version: Version,
  },
  { additionalProperties: false },
)
export type DraftEdit = Static<typeof DraftEdit>

/** Who could take a slot that someone has suddenly free, the most wanted first. */
export const SubstituteList = Type.Object({
  substitute: Type.Array(
    Type.Object({
      requestId: Id,
      names: Type.Array(Type.String()),
      text: Type.Object({ fr: Type.String(), en: Type.String() }),
      /** Parties as they would meet, for booking it at once. */
      people: Type.Array(Type.Object({ organisationId: Id, personId: Id })),
    }),
  ),
})
export type SubstituteList = Static<typeof SubstituteList>
