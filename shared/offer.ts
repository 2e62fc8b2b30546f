// Offers: what an organisation sells at an edition, edited by several colleagues, shown to buyers when published.
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

const offerStatuses = ['draft', 'published'] as const
export type OfferStatus = (typeof offerStatuses)[number]

const territoryKinds = ['radius', 'departments', 'regions', 'national'] as const

export const Territory = Type.Object(
  {
    kind: literals(territoryKinds),
    /** Kilometres around the organisation's place. */
    km: Type.Optional(Type.Number({ minimum: 1, maximum: 2000 })),
    /** INSEE codes of departments or regions. */
    codes: Type.Optional(
      Type.Array(Type.String({ pattern: '^(\\d{2,3}|2[AB])$' }), { maxItems: 101, uniqueItems: true }),
    ),
  },
  { additionalProperties: false },
)
export type Territory = Static<typeof Territory>

export const Capacity = Type.Object(
  { quantity: Type.Optional(Amount), unit: Type.Optional(Unit), minimum: Type.Optional(Amount) },
  { additionalProperties: false },
)
export type Capacity = Static<typeof Capacity>

/** Every field a member edits, each saved by itself. */
const offerFields = {
  title: LooseLine,
  description: Prose,
  sectors: Sectors,
  territory: Nullable(Territory),
  capacity: Nullable(Capacity),
  // Three years: longer is a project, not a lead time.
  leadDays: Nullable(Type.Integer({ minimum: 0, maximum: 1095 })),
  price: Nullable(MoneyRange),
  dates: Nullable(Period),
  commitments: Commitments,
}
export type OfferField = keyof typeof offerFields
export type OfferFields = { [K in OfferField]: Static<(typeof offerFields)[K]> }

export const offerBlank: OfferFields = {
  title: '',
  description: '',
  sectors: [],
  territory: null,
  capacity: null,
  leadDays: null,
  price: null,
  dates: null,
  commitments: [],
}

/** A new offer: every field may wait. `organisationId` is needed only by who belongs to several. */
export const OfferInput = Type.Object(
  {
    organisationId: Type.Optional(Id),
    fields: beginningsOf(offerFields),
    status: Type.Optional(literals(offerStatuses)),
  },
  { additionalProperties: false },
)
export type OfferInput = Static<typeof OfferInput>

export const OfferChanges = changesOf(offerFields)
export type OfferChanges = Static<typeof OfferChanges>

export const OfferStatusInput = Type.Object(
  { status: literals(offerStatuses) },
  { additionalProperties: false },
)
export const OfferOrder = Type.Object(
  { ids: Type.Array(Id, { maxItems: 100, uniqueItems: true }) },
  { additionalProperties: false },
)

export const ImageView = Type.Object({
  id: Id,
  alt: Type.String(),
  widthPx: Type.Integer(),
  heightPx: Type.Integer(),
  /** Addresses of the whole image (at most 1,600 px) and of its thumbnail (480 px). */
  src: Type.String(),
  thumb: Type.String(),
})
export type ImageView = Static<typeof ImageView>

export const ImageAlt = Type.Object({ alt: Type.String({ maxLength: 300 }) }, { additionalProperties: false })

/** What anyone may read of a published offer. */
export const PublicOffer = Type.Object({
  id: Id,
  organisationId: Id,
  ...offerFields,
  images: Type.Array(ImageView),
  updatedAt: InstantText,
})
export type PublicOffer = Static<typeof PublicOffer>

/** What members of the organisation and organisers read. */
export const OfferView = Type.Object({
  ...PublicOffer.properties,
  status: literals(offerStatuses),
  position: Type.Integer(),
  versions: FieldVersionsView,
  createdAt: InstantText,
  version: Version,
})
export type OfferView = Static<typeof OfferView>

/** What to add next, and what it would change. */
export const Tip = Type.Object({
  offerId: Id,
  field: Type.String(),
  needs: Type.Integer({ description: 'open needs that ask for it' }),
})
export type Tip = Static<typeof Tip>

export const OfferSnapshot = Type.Object({ seq: Type.Integer(), offer: Type.Array(OfferView) })
export type OfferSnapshot = Static<typeof OfferSnapshot>
