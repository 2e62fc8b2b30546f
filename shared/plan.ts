// Plans of an edition: run, looked at, published, undone.
import { Type, type Static } from 'typebox'
import { Id, InstantText, Nullable, Version, literals } from './common.ts'

/** fill: nobody moves, only free places are used. smallest: few moves for much value. fresh: all may move but what is locked. */
export const planModes = ['fill', 'smallest', 'fresh'] as const
export const planStatuses = [
  'running',
  'proposed',
  'published',
  'discarded',
  'cancelled',
  'failed',
  'undone',
] as const

export const PlanInput = Type.Object(
  {
    mode: literals(planModes),
    seconds: Type.Optional(Type.Number({ minimum: 0.2, maximum: 60 })),
    seed: Type.Optional(Type.Integer({ minimum: 0, maximum: 4_294_967_295 })),
    objective: Type.Optional(
      Type.Object(
        {
          breaks: Type.Optional(Type.Number({ minimum: 0, maximum: 1000 })),
          fairness: Type.Optional(Type.Number({ minimum: 0, maximum: 1000 })),
          moved: Type.Optional(Type.Number({ minimum: 0, maximum: 1000 })),
          dropped: Type.Optional(Type.Number({ minimum: 0, maximum: 1000 })),
        },
        { additionalProperties: false },
      ),
    ),
    /** What if: other numbers of tables, for looking only; such a plan cannot be published. */
    tables: Type.Optional(Type.Integer({ minimum: 1, maximum: 2000 })),
  },
  { additionalProperties: false },
)
export type PlanInput = Static<typeof PlanInput>

export const PlannedMeeting = Type.Object({
  requestId: Id,
  slotId: Id,
  tableId: Nullable(Id),
  people: Type.Array(Type.Object({ organisationId: Id, personId: Id })),
})
export type PlannedMeeting = Static<typeof PlannedMeeting>

export const PlanChange = Type.Object({
  requestId: Id,
  meetingId: Nullable(Id),
  kind: literals(['added', 'moved', 'dropped']),
  fromSlotId: Nullable(Id),
  toSlotId: Nullable(Id),
  names: Type.Array(Type.String()),
})
export type PlanChange = Static<typeof PlanChange>

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
  costs: Type.Optional(Type.Array(Type.Object({ fr: Type.String(), en: Type.String() }))),
})
export type PlanResult = Static<typeof PlanResult>

export const PlanProgress = Type.Object({
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
