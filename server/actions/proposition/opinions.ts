// Opinions: a pair kept for later, or « pas pour nous » with its reason; each can be taken back, and its effect with it.
import { refuse } from '#server/domain/decision.ts'
import { MeetingRequest, Need, Offer, Opinion } from '#server/storage/entities/index.ts'
import type { OpinionKind, RefusalReason } from '#shared/proposition.ts'
import type { Act } from '../act.ts'

export interface OpinionSaid {
  editionId: string
  /** Who speaks: the need's buyer or the offer's exhibitor. */
  organisationId: string
  needId: string
  offerId: string
  kind: OpinionKind
  reason?: RefusalReason
}

/** Says it; a second opinion of the same organisation on the same pair replaces the first. */
export async function sayOpinion(a: Act, input: OpinionSaid) {
  const { editionId, organisationId, needId, offerId } = input
  const need = await a.em.findOne(Need, { id: needId, editionId })
  const offer = await a.em.findOne(Offer, { id: offerId, editionId })
  if (!need || !offer) return refuse('NOT_FOUND')
  // Only the two sides of a pair have an opinion; to anyone else the pair does not exist.
  const about =
    organisationId === need.organisationId
      ? offer.organisationId
      : organisationId === offer.organisationId
        ? need.organisationId
        : undefined
  if (about === undefined) return refuse('NOT_FOUND')
  for (const known of await a.em.find(Opinion, { editionId, organisationId, needId, offerId }))
    a.em.remove(known)
  const opinion = a.em.create(Opinion, {
    id: a.newId(),
    editionId,
    organisationId,
    needId,
    offerId,
    aboutOrganisationId: about,
    kind: input.kind,
    reason: input.kind === 'refused' ? (input.reason ?? null) : null,
    personId: a.who.kind === 'person' ? a.who.personId : '',
    createdAt: a.now,
  })
  a.log(`proposition:${input.kind}`, `need:${needId}`, { offer: offerId, reason: opinion.reason })
  // The market looks again; nobody else is to be told.
  a.wake()
  return { id: opinion.id, kind: input.kind, reason: input.reason ?? null, at: a.now }
}

export async function undoOpinion(
  a: Act,
  input: { editionId: string; organisationIds: readonly string[]; opinionId: string },
) {
  const opinion = await a.em.findOne(Opinion, { id: input.opinionId, editionId: input.editionId })
  if (!opinion || !input.organisationIds.includes(opinion.organisationId)) return refuse('NOT_FOUND')
  a.em.remove(opinion)
  a.log('proposition:opinion-undone', `need:${opinion.needId ?? ''}`, { offer: opinion.offerId })
  a.wake()
  return { done: true as const }
}

/** Takes back what a request weighs in later rankings; undone like any other opinion. */
export async function forgetRequest(
  a: Act,
  input: { editionId: string; organisationIds: readonly string[]; requestId: string },
) {
  const { editionId, requestId } = input
  const request = await a.em.findOne(MeetingRequest, { id: requestId, editionId })
  const side = [request?.requesterId, request?.addresseeId].find(
    id => id !== undefined && input.organisationIds.includes(id),
  )
  if (!request || side === undefined) return refuse('NOT_FOUND')
  const known = await a.em.findOne(Opinion, { editionId, organisationId: side, requestId })
  if (known) return { id: known.id }
  const opinion = a.em.create(Opinion, {
    id: a.newId(),
    editionId,
    organisationId: side,
    aboutOrganisationId: side === request.requesterId ? request.addresseeId : request.requesterId,
    requestId,
    kind: 'forgotten',
    personId: a.who.kind === 'person' ? a.who.personId : '',
    createdAt: a.now,
  })
  a.log('proposition:request-forgotten', `request:${requestId}`)
  a.wake()
  return { id: opinion.id }
}
