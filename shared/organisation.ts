// Organisations: enterprises, associations, public buyers; who signs for them; who works in them.
import { Type, type Static } from 'typebox'
import { legalFamilies } from './legal-families.ts'
import { Email, Id, InstantText, Line, Nullable, Prose, Version, literals } from './common.ts'

export { siretDigits } from './siret.ts'
export { isEss, legalFamilies, legalFamilyLabels } from './legal-families.ts'
export type { LegalFamily } from './legal-families.ts'

export const Place = Type.Object(
  {
    street: Type.Optional(Type.String({ maxLength: 200 })),
    postcode: Type.Optional(Type.String({ pattern: '^\\d{5}$' })),
    city: Type.Optional(Type.String({ maxLength: 120 })),
    insee: Type.Optional(Type.String({ pattern: '^(\\d{5}|2[AB]\\d{3})$' })),
    department: Type.Optional(Type.String({ pattern: '^(\\d{2,3}|2[AB])$' })),
    lat: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
    lon: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
  },
  { additionalProperties: false },
)
export type Place = Static<typeof Place>

const fields = {
  name: Line,
  siret: Nullable(Type.String({ maxLength: 30, description: '14 digits, spaces accepted' })),
  legalFamily: literals(legalFamilies),
  legalForm: Nullable(Type.String({ maxLength: 120 })),
  naf: Nullable(Type.String({ pattern: '^\\d{2}\\.?\\d{2}[A-Z]$' })),
  place: Place,
  description: Prose,
  website: Nullable(Type.String({ maxLength: 200, pattern: '^https?://[^\\s]+$' })),
  phone: Nullable(Type.String({ maxLength: 40 })),
  signatoryName: Nullable(Type.String({ maxLength: 120 })),
  signatoryCapacity: Nullable(Type.String({ maxLength: 120 })),
  turnoverCents: Nullable(Type.Integer({ minimum: 0, maximum: 100_000_000_000_000 })),
}

export const OrganisationInput = Type.Object(
  { ...Type.Partial(Type.Object(fields)).properties, name: fields.name, legalFamily: fields.legalFamily },
  { additionalProperties: false },
)
export type OrganisationInput = Static<typeof OrganisationInput>

export const OrganisationUpdate = Type.Object(
  { ...Type.Partial(Type.Object(fields)).properties, version: Version },
  { additionalProperties: false },
)
export type OrganisationUpdate = Static<typeof OrganisationUpdate>

export const OrganisationView = Type.Object({ id: Id, ...fields, version: Version })
export type OrganisationView = Static<typeof OrganisationView>

export const memberRoles = ['owner', 'member'] as const

export const MemberView = Type.Object({
  personId: Id,
  name: Type.String(),
  email: Type.String(),
  jobTitle: Nullable(Type.String()),
  role: literals(memberRoles),
})
export type MemberView = Static<typeof MemberView>

export const InvitationView = Type.Object({
  id: Id,
  email: Type.String(),
  createdAt: InstantText,
  expiresAt: InstantText,
})

export type InvitationView = Static<typeof InvitationView>

export const InvitationInput = Type.Object({ email: Email }, { additionalProperties: false })

export const OrganisationTeam = Type.Object({
  organisation: OrganisationView,
  members: Type.Array(MemberView),
  invitations: Type.Array(InvitationView),
})
