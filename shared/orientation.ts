// Orientation: which support structures of an edition help a project leader, by stage, territory and what is looked for.
import { Type, type Static } from 'typebox'
import { Id, Nullable, literals } from './common.ts'
import { legalFamilies } from './organisation.ts'
import { bands, Reason } from './proposition.ts'

export const stages = ['idee', 'creation', 'developpement', 'changement'] as const
export type Stage = (typeof stages)[number]

export const aids = [
  'accompagnement',
  'financement',
  'statut',
  'gestion',
  'local',
  'emploi',
  'formation',
  'impact',
  'assurance',
] as const
export type Aid = (typeof aids)[number]

/** Filters live in the address: `?etape=idee&aide=financement&dep=44&projet=une+recyclerie`. */
export const OrientationQuery = Type.Object({
  etape: Type.Optional(literals(stages)),
  aide: Type.Optional(literals(aids)),
  dep: Type.Optional(Type.String({ maxLength: 3 })),
  projet: Type.Optional(Type.String({ maxLength: 2000, description: 'the project in a few words' })),
})
export type OrientationQuery = Static<typeof OrientationQuery>

const SupportCard = Type.Object({
  id: Id,
  name: Type.String(),
  legalFamily: literals(legalFamilies),
  city: Type.String(),
  department: Type.String(),
  stand: Nullable(Type.String()),
  offerId: Id,
  offerTitle: Type.String(),
  band: literals(bands),
  aids: Type.Array(literals(aids)),
  met: Type.Array(Reason),
  toCheck: Nullable(Reason),
})
export type SupportCard = Static<typeof SupportCard>

const Words = Type.Object({ fr: Type.String(), en: Type.String() })
const Counted = Type.Array(Type.Object({ code: Type.String(), count: Type.Integer(), ...Words.properties }))

export const Orientation = Type.Object({
  structures: Type.Array(SupportCard),
  /** What choosing each value would leave, under the other filters. */
  facets: Type.Object({ aids: Counted, departments: Counted }),
})
export type Orientation = Static<typeof Orientation>
