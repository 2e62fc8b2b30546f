// Organisations: enterprises, associations, public buyers; who signs for them; who works in them.
import { Type, type Static } from 'typebox'
import { Email, Id, InstantText, Line, Nullable, Prose, Version, literals } from './common.ts'

/** The legal families of the ESS, and those that trade with it. */
export const legalFamilies = [
  'SCOP', 'SCIC', 'CAE', 'association', 'mutuelle', 'fondation', 'ESUS', 'EI', 'ETTI', 'ACI', 'AI', 'EA', 'ESAT', 'GEIQ', 'cooperative', 'collectivite', 'hors-ess',
] as const
export type LegalFamily = (typeof legalFamilies)[number]

export const legalFamilyLabels: Record<LegalFamily, { fr: string; en: string }> = {
  SCOP: { fr: 'SCOP', en: 'Worker cooperative (SCOP)' },
  SCIC: { fr: 'SCIC', en: 'Multi-stakeholder cooperative (SCIC)' },
  CAE: { fr: "Coopérative d'activité et d'emploi", en: 'Business and employment cooperative' },
  association: { fr: 'Association', en: 'Association' },
  mutuelle: { fr: 'Mutuelle', en: 'Mutual society' },
  fondation: { fr: 'Fondation', en: 'Foundation' },
  ESUS: { fr: 'Entreprise agréée ESUS', en: 'Accredited social enterprise (ESUS)' },
  EI: { fr: "Entreprise d'insertion", en: 'Work integration enterprise' },
  ETTI: { fr: "Entreprise de travail temporaire d'insertion", en: 'Work integration temping agency' },
  ACI: { fr: "Atelier et chantier d'insertion", en: 'Work integration workshop' },
  AI: { fr: 'Association intermédiaire', en: 'Intermediary association' },
  EA: { fr: 'Entreprise adaptée', en: 'Adapted enterprise' },
  ESAT: { fr: 'ESAT', en: 'Sheltered work centre (ESAT)' },
  GEIQ: { fr: 'GEIQ', en: 'Employers’ group for integration (GEIQ)' },
  cooperative: { fr: 'Autre coopérative', en: 'Other cooperative' },
  collectivite: { fr: 'Collectivité ou acheteur public', en: 'Local authority or public buyer' },
  'hors-ess': { fr: 'Entreprise hors ESS', en: 'Enterprise outside the ESS' },
}

/** True when the family belongs to the social and solidarity economy (law of 31 July 2014). */
export const isEss = (family: LegalFamily): boolean => family !== 'collectivite' && family !== 'hors-ess'

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

/**
 * Digits of a SIRET when it passes its check, else null. Spaces are accepted.
 * Luhn's sum modulo 10 is zero; the post office's establishments (SIREN 356000000) sum their digits to a multiple of 5.
 */
export function siretDigits(text: string): string | null {
  const digits = text.replace(/[\s\u00a0\u202f.-]/g, '')
  if (!/^\d{14}$/.test(digits)) return null
  const sum = [...digits].reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  if (sum % 10 === 0) return digits
  const plain = [...digits].reduce((total, digit) => total + Number(digit), 0)
  return digits.startsWith('356000000') && plain % 5 === 0 ? digits : null
}

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

export const OrganisationUpdate = Type.Object({ ...Type.Partial(Type.Object(fields)).properties, version: Version }, { additionalProperties: false })
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

export const InvitationView = Type.Object({ id: Id, email: Type.String(), createdAt: InstantText, expiresAt: InstantText })

export type InvitationView = Static<typeof InvitationView>

export const InvitationInput = Type.Object({ email: Email }, { additionalProperties: false })

export const OrganisationTeam = Type.Object({
  organisation: OrganisationView,
  members: Type.Array(MemberView),
  invitations: Type.Array(InvitationView),
})
