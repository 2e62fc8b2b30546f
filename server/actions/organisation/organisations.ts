// An organisation is made, changed, and joined by its members.
import { tokenHash } from '#server/access/rights.ts'
import { newToken } from '#server/access/secrets.ts'
import { invitationLetter } from '#server/documents/letters/sign-in.ts'
import { refuse } from '#server/domain/decision.ts'
import { plusDays } from '#server/domain/instant.ts'
import {
  Attendance,
  Invitation,
  Membership,
  Organisation,
  Participation,
  Person,
} from '#server/storage/entities/index.ts'
import { siretDigits, type OrganisationInput, type OrganisationUpdate } from '#shared/organisation.ts'
import type { Language } from '#shared/common.ts'
import type { Act } from '../act.ts'
import { refreshParties } from '../convention/refresh-party.ts'
import { post } from '../mail.ts'
import { attend } from '../participation/attend.ts'

const INVITATION_DAYS = 14
// Ten colleagues hold a stand; fifty open invitations are a mistake or a flood.
const INVITATIONS_MAX = 50

const INVALID = Symbol('invalid')
const TAKEN = Symbol('taken')
async function freeSiret(
  a: Act,
  text: string | null | undefined,
  mine?: string,
): Promise<string | null | typeof INVALID | typeof TAKEN> {
  if (text === null || text === undefined || text.trim() === '') return null
  const digits = siretDigits(text)
  if (!digits) return INVALID
  const known = await a.em.findOne(Organisation, { siret: digits })
  return known && known.id !== mine ? TAKEN : digits
}

/** Makes an organisation; whoever makes it owns it. */
export async function createOrganisation(a: Act, input: OrganisationInput & { ownerId?: string }) {
  const siret = await freeSiret(a, input.siret)
  if (siret === INVALID) return refuse('SIRET_INVALID')
  if (siret === TAKEN) return refuse('SIRET_TAKEN')
  const organisation = a.em.create(Organisation, {
    id: a.newId(),
    name: input.name.trim(),
    siret,
    legalFamily: input.legalFamily,
    legalForm: input.legalForm ?? null,
    naf: input.naf ?? null,
    place: input.place ?? {},
    description: input.description ?? '',
    website: input.website ?? null,
    phone: input.phone ?? null,
    signatoryName: input.signatoryName ?? null,
    signatoryCapacity: input.signatoryCapacity ?? null,
    turnoverCents: input.turnoverCents ?? null,
    createdAt: a.now,
  })
  if (input.ownerId) {
    a.em.create(Membership, {
      id: a.newId(),
      organisationId: organisation.id,
      personId: input.ownerId,
      role: 'owner',
      createdAt: a.now,
    })
  }
  a.log('organisation:created', `organisation:${organisation.id}`)
  return { id: organisation.id }
}

export async function updateOrganisation(a: Act, input: OrganisationUpdate & { organisationId: string }) {
  const organisation = await a.em.findOne(Organisation, { id: input.organisationId })
  if (!organisation) return refuse('NOT_FOUND')
  if (organisation.version !== input.version) return refuse('VERSION_CONFLICT')
  if (input.siret !== undefined) {
    const siret = await freeSiret(a, input.siret, organisation.id)
    if (siret === INVALID) return refuse('SIRET_INVALID')
    if (siret === TAKEN) return refuse('SIRET_TAKEN')
    organisation.siret = siret
  }
  const { version: _version, organisationId: _organisationId, siret: _siret, ...rest } = input
  a.em.assign(organisation, rest)
  organisation.version += 1
  await refreshParties(a, organisation.id)
  a.log('organisation:updated', `organisation:${organisation.id}`, { fields: Object.keys(rest) })
  return { version: organisation.version }
}

/** Sends a colleague a link that makes them a member; a second invitation replaces the first. */
export async function invite(
  a: Act,
  input: { organisationId: string; email: string; invitedBy: string; language: Language },
) {
  const organisation = await a.em.findOne(Organisation, { id: input.organisationId })
  const inviter = await a.em.findOne(Person, { id: input.invitedBy })
  if (!organisation || !inviter) return refuse('NOT_FOUND')
  const email = input.email.trim().toLowerCase()
  const open = await a.em.find(Invitation, {
    organisationId: organisation.id,
    acceptedAt: null,
    revokedAt: null,
    expiresAt: { $gt: a.now },
  })
  for (const one of open) if (one.email === email) one.revokedAt = a.now
  if (open.length >= INVITATIONS_MAX) return refuse('TOO_MANY_INVITATIONS', { limit: INVITATIONS_MAX })
  const token = newToken()
  const invitation = a.em.create(Invitation, {
    id: a.newId(),
    organisationId: organisation.id,
    email,
    invitedBy: inviter.id,
    tokenHash: tokenHash(token),
    createdAt: a.now,
    expiresAt: plusDays(a.now, INVITATION_DAYS),
  })
  const link = `${a.house.settings.publicUrl}/invitation?lien=${token}`
  post(a, {
    to: email,
    ...invitationLetter(input.language, {
      organisation: organisation.name,
      invitedBy: inviter.name,
      link,
      days: INVITATION_DAYS,
    }),
  })
  a.log('organisation:invited', `organisation:${organisation.id}`)
  return { id: invitation.id }
}

export async function revokeInvitation(a: Act, input: { organisationId: string; invitationId: string }) {
  const invitation = await a.em.findOne(Invitation, {
    id: input.invitationId,
    organisationId: input.organisationId,
    acceptedAt: null,
  })
  if (!invitation) return refuse('NOT_FOUND')
  invitation.revokedAt = a.now
  return { done: true as const }
}

/** The signed-in person takes up an invitation: the link shows they were asked, whatever address they signed in with. */
export async function acceptInvitation(a: Act, input: { token: string; personId: string }) {
  const invitation = await a.em.findOne(Invitation, { tokenHash: tokenHash(input.token) })
  if (!invitation || invitation.revokedAt || invitation.expiresAt <= a.now)
    return refuse('INVITATION_EXPIRED')
  if (invitation.acceptedAt) return refuse('INVITATION_EXPIRED')
  invitation.acceptedAt = a.now
  await addMember(a, { organisationId: invitation.organisationId, personId: input.personId, role: 'member' })
  a.log('organisation:joined', `organisation:${invitation.organisationId}`)
  return { organisationId: invitation.organisationId }
}

/** Adds a member, who from then on attends every edition that the organisation takes part in. */
export async function addMember(
  a: Act,
  input: { organisationId: string; personId: string; role: 'owner' | 'member' },
) {
  const known = await a.em.findOne(Membership, {
    organisationId: input.organisationId,
    personId: input.personId,
  })
  if (!known) a.em.create(Membership, { id: a.newId(), ...input, createdAt: a.now })
  for (const participation of await a.em.find(Participation, { organisationId: input.organisationId })) {
    await attend(a, {
      editionId: participation.editionId,
      participationId: participation.id,
      personId: input.personId,
    })
  }
}

export async function removeMember(a: Act, input: { organisationId: string; personId: string }) {
  const members = await a.em.find(Membership, { organisationId: input.organisationId })
  const member = members.find(one => one.personId === input.personId)
  if (!member) return refuse('NOT_FOUND')
  if (member.role === 'owner' && members.filter(one => one.role === 'owner').length === 1)
    return refuse('LAST_OWNER')
  const booked = await a.sql.one(
    `select 1 as one from meeting_party mp join meeting m on m.id = mp.meeting_id
     where mp.person_id = ? and mp.organisation_id = ? and m.status in ('confirmed', 'started') limit 1`,
    [input.personId, input.organisationId],
  )
  if (booked) return refuse('MEMBER_HAS_MEETINGS')
  const participations = await a.em.find(Participation, { organisationId: input.organisationId })
  a.em.remove(member)
  for (const one of participations)
    await a.em.nativeDelete(Attendance, { participationId: one.id, personId: input.personId })
  a.log('organisation:member-removed', `organisation:${input.organisationId}`)
  return { done: true as const }
}

export async function setMemberRole(
  a: Act,
  input: { organisationId: string; personId: string; role: 'owner' | 'member' },
) {
  const members = await a.em.find(Membership, { organisationId: input.organisationId })
  const member = members.find(one => one.personId === input.personId)
  if (!member) return refuse('NOT_FOUND')
  if (
    member.role === 'owner' &&
    input.role !== 'owner' &&
    members.filter(one => one.role === 'owner').length === 1
  )
    return refuse('LAST_OWNER')
  member.role = input.role
  return { done: true as const }
}
