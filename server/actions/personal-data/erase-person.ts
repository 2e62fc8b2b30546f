// A person leaves: what names them goes, what others need stays without a name. Signed conventions keep their signatories.
import { refuse } from '#server/domain/decision.ts'
import { accountErased } from '#server/documents/letters/account.ts'
import {
  Attendance,
  DigestWish,
  EditionRole,
  Invitation,
  Lead,
  Membership,
  Need,
  Offer,
  Opinion,
  Organisation,
  OwnNote,
  Participation,
  Passkey,
  Person,
  Session,
  SignInCode,
  Visitor,
  WaitingListEntry,
} from '#server/storage/entities/index.ts'
import { erasurePreview } from '#server/storage/queries/own-data.ts'
import type { Act } from '../act.ts'
import { forgetMoments } from '../convention/moments.ts'
import { forgetLetters, post } from '../mail.ts'
import { setNeedStatus } from '../need/needs.ts'
import { setOfferStatus } from '../offer/offer-status.ts'
import { eraseVisitor } from '../visitor/visitors.ts'
import { unname } from './unname.ts'

/** Nobody can write to such an address, and it says nothing of who had it. */
const nowhere = (personId: string) => `${personId}@erased.invalid`

/**
 * Erases the account of a person. Refused while meetings are to come or an edition would be left without organiser:
 * both would be broken promises to others. `typed` is the address as the person wrote it; the job gives none.
 * Answers the ids of the sessions that were open.
 */
export async function erasePerson(a: Act, input: { personId: string; typed?: string }) {
  const person = await a.em.findOne(Person, { id: input.personId })
  if (!person || person.erasedAt) return refuse('NOT_FOUND')
  if (input.typed !== undefined && input.typed.trim().toLowerCase() !== person.email)
    return refuse('ERASURE_NOT_CONFIRMED')
  const before = await erasurePreview(a.sql, person.id, a.now)
  if (before.meetings > 0) return refuse('ACCOUNT_HAS_MEETINGS', { count: before.meetings })
  if (before.soleOrganiserOf.length > 0)
    return refuse('ACCOUNT_SOLE_ORGANISER', { editions: before.soleOrganiserOf.join(', ') })

  await leaveOrganisations(a, person.id, person.name)
  const visits = await a.em.find(Visitor, {
    $or: [{ personId: person.id }, { email: person.email }],
    erasedAt: null,
  })
  for (const visit of visits) await eraseVisitor(a, { editionId: visit.editionId, visitorId: visit.id })
  // What they noted on others stays with the stand; who noted it does not.
  await a.em.nativeUpdate(Lead, { personId: person.id }, { personId: '' })
  await a.em.nativeUpdate(Opinion, { personId: person.id }, { personId: '' })
  // So does what they answered for an organisation that others still belong to.
  await a.em.nativeUpdate(Participation, { answersByPersonId: person.id }, { answersByPersonId: null })
  await a.em.nativeDelete(OwnNote, { personId: person.id })
  await a.em.nativeDelete(WaitingListEntry, { personId: person.id })
  await a.em.nativeDelete(Passkey, { personId: person.id })
  await a.em.nativeDelete(DigestWish, { personId: person.id })
  await a.em.nativeDelete(EditionRole, { personId: person.id })
  const sessions = await a.em.find(Session, { personId: person.id })
  const open = sessions.filter(session => !session.revokedAt).map(session => session.id)
  await a.em.nativeDelete(Session, { personId: person.id })
  await a.em.nativeDelete(SignInCode, { email: person.email })
  await a.em.nativeDelete(Invitation, { email: person.email })
  await forgetLetters(a, { to: person.email })
  post(a, { to: person.email, ...accountErased(person.locale === 'en' ? 'en' : 'fr') })
  await forgetMoments(a, { personId: person.id })
  await unname(a, person)
  Object.assign(person, {
    name: '—',
    email: nowhere(person.id),
    phone: null,
    jobTitle: null,
    passwordHash: null,
    platformAdmin: false,
    erasedAt: a.now,
    version: person.version + 1,
  })
  a.log('account:erased', `person:${person.id}`)
  return open
}

/** Leaves every organisation: another member becomes owner where needed; what only this person kept up is withdrawn. */
async function leaveOrganisations(a: Act, personId: string, name: string): Promise<void> {
  for (const membership of await a.em.find(Membership, { personId })) {
    const { organisationId } = membership
    const others = (
      await a.em.find(Membership, { organisationId }, { orderBy: { createdAt: 'asc', id: 'asc' } })
    ).filter(one => one.personId !== personId)
    const heir = others[0]
    await a.em.nativeUpdate(
      Organisation,
      { id: organisationId, signatoryName: name },
      { signatoryName: null, signatoryCapacity: null },
    )
    if (!heir) await withdraw(a, organisationId)
    else if (!others.some(one => one.role === 'owner')) heir.role = 'owner'
    a.em.remove(membership)
  }
  await a.em.nativeDelete(Attendance, { personId })
  await a.em.flush()
}

/** An organisation that nobody answers for receives no requests and shows nothing; its published past stays. */
async function withdraw(a: Act, organisationId: string): Promise<void> {
  for (const participation of await a.em.find(Participation, { organisationId }))
    Object.assign(participation, { closedToRequests: true, answers: null })
  // A closed edition refuses these changes, and rightly: nothing of it is live any more.
  for (const offer of await a.em.find(Offer, { organisationId, status: 'published' }))
    await setOfferStatus(a, { editionId: offer.editionId, offerId: offer.id, status: 'draft' })
  for (const need of await a.em.find(Need, { organisationId, status: 'open' }))
    await setNeedStatus(a, { editionId: need.editionId, needId: need.id, status: 'closed' })
}
