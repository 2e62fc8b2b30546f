// Needs: what a buyer looks for at an edition, how openly, and on which conditions.
import { Type, type Static } from 'typebox'
import {
  Amount,
  beginningsOf,
  changesOf,
  Commitments,
  FieldVersionsView,
  MoneyRange,
  Period,
  Sectors,
  Unit,
} from './catalogue.ts'
import { Id, InstantText, LooseLine, Nullable, Prose, Version, literals } from './common.ts'
import { legalFamilies, Place } from './organisation.ts'

const needStatuses = ['draft', 'open', 'closed'] as const
export type NeedStatus = (typeof needStatuses)[number]

/** public: every participant; matched: only exhibitors that suit; anonymous: those, without the buyer's name. */
const visibilities = ['public', 'matched', 'anonymous'] as const

/** Under `required` each keeps an offer out; under `wished` it only moves the order. */
export const Conditions = Type.Object(
  {
    territory: Type.Optional(Type.Boolean({ description: 'must serve the place of the need' })),
    legalFamily: Type.Optional(Type.Array(literals(legalFamilies), { maxItems: 17, uniqueItems: true })),
    commitments: Type.Optional(Commitments),
    dates: Type.Optional(Type.Boolean()),
    capacity: Type.Optional(Type.Boolean()),
    budget: Type.Optional(Type.Boolean()),
    distanceKmMax: Type.Optional(Type.Number({ minimum: 1, maximum: 2000 })),
  },
  { additionalProperties: false },
)
export type Conditions = Static<typeof Conditions>

const criteria = [
  'text',
  'category',
  'territory',
  'capacity',
  'budget',
  'dates',
  'commitments',
  'legalFamily',
] as const
export type Criterion = (typeof criteria)[number]

/** The buyer's own weights: 0 leaves a criterion out, 1 would make it all that counts. */
export const Weights = Type.Object(
  Object.fromEntries(
    criteria.map(name => [name, Type.Optional(Type.Number({ minimum: 0, maximum: 1 }))]),
  ) as Record<Criterion, ReturnType<typeof Type.Optional<ReturnType<typeof Type.Number>>>>,
  { additionalProperties: false },
)
export type Weights = Partial<Record<Criterion, number>>

export const Lot = Type.Object(
  { title: LooseLine, quantity: Type.Optional(Amount), unit: Type.Optional(Unit) },
  { additionalProperties: false },
)
export type Lot = Static<typeof Lot>

const Quantity = Type.Object({ quantity: Amount, unit: Type.Optional(Unit) }, { additionalProperties: false })

export const needFields = {
  title: LooseLine,
  description: Prose,
  sectors: Sectors,
  place: Nullable(Place),
  quantity: Nullable(Quantity),
  budget: Nullable(MoneyRange),
  dates: Nullable(Period),
  required: Conditions,
  wished: Conditions,
  // A call with more lots is a tender with its own platform.
  lots: Type.Array(Lot, { maxItems: 20 }),
  weights: Weights,
  visibility: literals(visibilities),
}
export type NeedField = keyof typeof needFields
export type NeedFields = { [K in NeedField]: Static<(typeof needFields)[K]> }

export const needBlank: NeedFields = {
  title: '',
  description: '',
  sectors: [],
  place: null,
  quantity: null,
  budget: null,
  dates: null,
  required: {},
  wished: {},
  lots: [],
  weights: {},
  visibility: 'public',
}

export const NeedInput = Type.Object(
  {
    organisationId: Type.Optional(Id),
    fields: beginningsOf(needFields),
    status: Type.Optional(literals(needStatuses)),
  },
  { additionalProperties: false },
)
export type NeedInput = Static<typeof NeedInput>

export const NeedChanges = changesOf(needFields)
export type NeedChanges = Static<typeof NeedChanges>

export const NeedStatusInput = Type.Object(
  { status: literals(needStatuses) },
  { additionalProperties: false },
)

/** What the buyer's own members and organisers read. */
export const NeedView = Type.Object({
  id: Id,
  organisationId: Id,
  ...needFields,
  status: literals(needStatuses),
  versions: FieldVersionsView,
  createdAt: InstantText,
  updatedAt: InstantText,
  version: Version,
})
export type NeedView = Static<typeof NeedView>

/** What an exhibitor reads: no weights, and no name when the need is anonymous. */
export const OpenNeed = Type.Object({
  id: Id,
  /** Null when the need is anonymous. */
  organisation: Nullable(
    Type.Object({ id: Id, name: Type.String(), legalFamily: literals(legalFamilies), city: Type.String() }),
  ),
  title: Type.String(),
  description: Type.String(),
  sectors: Sectors,
  place: Nullable(Place),
  quantity: Nullable(Quantity),
  budget: Nullable(MoneyRange),
  dates: Nullable(Period),
  required: Conditions,
  wished: Conditions,
  lots: Type.Array(Lot),
  updatedAt: InstantText,
})
export type OpenNeed = Static<typeof OpenNeed>

export const NeedSnapshot = Type.Object({ seq: Type.Integer(), need: Type.Array(NeedView) })
export type NeedSnapshot = Static<typeof NeedSnapshot>
