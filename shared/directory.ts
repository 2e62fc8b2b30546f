// The public directory: validated exhibitors and their published offers, and the front page of an edition.
import { Type, type Static } from 'typebox'
import { Day, Id, Nullable, literals } from './common.ts'
import { phases, Venue } from './edition.ts'
import { ImageView, PublicOffer } from './offer.ts'
import { legalFamilies } from './organisation.ts'

/** Filters live in the address: `?secteur=reemploi&dep=44&famille=EI&q=meubles`. */
export const DirectoryQuery = Type.Object({
  secteur: Type.Optional(
    Type.String({ maxLength: 60, description: 'code of a sector or of a group of sectors' }),
  ),
  dep: Type.Optional(Type.String({ maxLength: 3, description: 'code of a department' })),
  famille: Type.Optional(Type.String({ maxLength: 20, description: 'legal family' })),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 1 })),
})
export type DirectoryQuery = Static<typeof DirectoryQuery>

export const ExhibitorCard = Type.Object({
  id: Id,
  name: Type.String(),
  legalFamily: literals(legalFamilies),
  city: Type.String(),
  department: Type.String(),
  stand: Nullable(Type.String()),
  sectors: Type.Array(Type.String()),
  /** Titles of its first offers. */
  offers: Type.Array(Type.String()),
  offerCount: Type.Integer(),
  image: Nullable(ImageView),
})
export type ExhibitorCard = Static<typeof ExhibitorCard>

/** Values come with their words, so that the public pages need not carry every word of the taxonomy. */
const Words = Type.Object({ fr: Type.String(), en: Type.String() })
const Facet = Type.Array(Type.Object({ code: Type.String(), count: Type.Integer(), ...Words.properties }))
export type Facet = Static<typeof Facet>

export const Directory = Type.Object({
  total: Type.Integer(),
  page: Type.Integer(),
  pages: Type.Integer(),
  exhibitors: Type.Array(ExhibitorCard),
  /** The filters in force, in words, with how many exhibitors each would leave when taken off. */
  chosen: Type.Array(
    Type.Object({
      filter: literals(['secteur', 'dep', 'famille', 'q']),
      ...Words.properties,
      without: Type.Integer(),
    }),
  ),
  /** Counts under the other filters: what choosing this one would leave. */
  facets: Type.Object({ groups: Facet, sectors: Facet, departments: Facet, families: Facet }),
})
export type Directory = Static<typeof Directory>

export const ExhibitorPage = Type.Object({
  id: Id,
  participationId: Id,
  name: Type.String(),
  legalFamily: literals(legalFamilies),
  legalForm: Nullable(Type.String()),
  /** Shown when the number passed its check. */
  siret: Nullable(Type.String()),
  description: Type.String(),
  website: Nullable(Type.String()),
  city: Type.String(),
  postcode: Type.String(),
  department: Type.String(),
  stand: Nullable(Type.String()),
  offers: Type.Array(PublicOffer),
  /** The words of every code above: sectors, departments and regions served, legal family. */
  labels: Type.Record(Type.String(), Words),
})
export type ExhibitorPage = Static<typeof ExhibitorPage>

export const EditionFront = Type.Object({
  edition: Type.Object({
    id: Id,
    slug: Type.String(),
    name: Type.String(),
    startsOn: Day,
    endsOn: Day,
    timeZone: Type.String(),
    venue: Venue,
    summary: Type.Object({ fr: Type.String(), en: Type.String() }),
    phase: literals(phases),
  }),
  /** The three true numbers. */
  figures: Type.Object({ exhibitors: Type.Integer(), offers: Type.Integer(), buyers: Type.Integer() }),
  /** What came of it so far, for whoever has no account: meetings that stand or were held, conventions signed. */
  outcomes: Type.Object({ meetings: Type.Integer(), conventions: Type.Integer() }),
  /** Exhibitors by display family of the taxonomy, the largest first: the woven band. */
  families: Facet,
  departments: Facet,
})
export type EditionFront = Static<typeof EditionFront>
