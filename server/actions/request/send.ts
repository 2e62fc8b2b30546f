// Asking for a meeting.
import type { Actor } from '#server/domain/actor.ts'
import { refuse } from '#server/domain/decision.ts'
import { mayAsk } from '#server/domain/request/who-may-ask.ts'
import { sendRequest } from '#server/domain/request/send-request.ts'
import { tokenHash } from '#server/access/rights.ts'
import { newToken } from '#server/access/secrets.ts'
import { requestLetter } from '#server/documents/letters/requests.ts'
import { MeetingRequest } from '#server/storage/entities/index.ts'
import { requestColumns } from '#server/storage/mappers/request.ts'
import { inPlay } from '#server/storage/queries/requests.ts'
import type { RequestInput, RequestView } from '#shared/meeting.ts'
import type { Act } from '../act.ts'
import { post } from '../mail.ts'
import { takenWithOthers } from '../meeting/book.ts'
import { pairFacts, subjectPublished, unnamedNeed, type Pair } from './facts.ts'
import { storeDecision } from './store.ts'

export async function send(
  a: Act,
  input: RequestInput & {
    editionId: string
    requesterId: string
    by: Actor
    score?: number | null
    /** Asked by way of the need: its buyer may stay unnamed. */
    viaNeed?: boolean
    /** Shared by the requests of one meeting of several. */
    togetherId?: string
    /** A meeting that stands, to which the addressee is invited: its hour is the one asked about. */
    joins?: { id: string; slotId: string }
    /** No letter: the demo's cast reads none. */ quiet?: boolean
  },
) {
  const pair = await pairFacts(a, input.editionId, input.requesterId, input.addresseeId)
  if (!pair) return input.requesterId === input.addresseeId ? refuse('SELF_REQUEST') : refuse('NOT_FOUND')
  const terms = { subject: input.subject, slotIds: input.slotIds, message: input.message.trim() }
  const refusedBy = await a.sql.one(
    `select 1 as one from pair_mark where edition_id = ? and kind = 'never' and ((organisation_id = ? and about_organisation_id = ?)
       or (set_by = 'organiser' and organisation_id = ? and about_organisation_id = ?)) limit 1`,
    [input.editionId, input.addresseeId, input.requesterId, input.requesterId, input.addresseeId],
  )
  const unnamed = await unnamedNeed(a, terms.subject, input.addresseeId)
  const asked = await a.sql.one(
    // What was asked of a buyer by name, and of the same buyer unnamed, must not hinder one another: a refusal would tell that they are one.
    unnamed
      ? `select 1 as one from meeting_request where edition_id = ? and status in ('sent', 'countered', 'accepted') and meeting_id is null
         and requester_id = ? and addressee_id = ? and anonymous and subject_id = ? limit 1`
      : `select 1 as one from meeting_request where edition_id = ? and status in ('sent', 'countered', 'accepted') and meeting_id is null
         and ((requester_id = ? and addressee_id = ? and (not anonymous or status = 'accepted')) or (addressee_id = ? and requester_id = ?)) limit 1`,
    unnamed
      ? [input.editionId, input.requesterId, input.addresseeId, terms.subject?.id ?? '']
      : [input.editionId, input.requesterId, input.addresseeId, input.requesterId, input.addresseeId],
  )
  // By name nobody asks about a need whose buyer is not named: guessing would name it.
  if (unnamed && !input.viaNeed) return refuse('SUBJECT_NOT_PUBLISHED')
  const id = a.newId()
  const decision = sendRequest(
    {
      id,
      editionId: input.editionId,
      requesterId: input.requesterId,
      addresseeId: input.addresseeId,
      terms,
      by: input.by,
    },
    {
      phase: pair.phase,
      rules: pair.rules,
      requesterValidated: pair.requester.status === 'validated',
      addresseeValidated: pair.addressee.status === 'validated',
      addresseeOpen: !pair.addressee.closedToRequests && !refusedBy,
      rolesMayMeet: mayAsk(pair.edition.settings, pair.requester, pair.addressee),
      subjectPublished: await subjectPublished(
        a,
        input.editionId,
        [input.requesterId, input.addresseeId],
        terms,
      ),
      quota: pair.requester.requestQuota ?? pair.edition.settings.requestQuota,
      requestsInPlay: await inPlay(a.sql, input.editionId, input.requesterId),
      alreadyAsked: asked !== undefined,
      alreadyMeeting: pair.alreadyMeeting && !input.joins && !unnamed,
      freeSlotIds: input.joins
        ? new Set([input.joins.slotId])
        : unnamed
          ? pair.ownFreeSlotIds
          : pair.freeSlotIds,
      // A buyer that is not named names itself by its own yes.
      addresseeAcceptsAtOnce: pair.addressee.acceptsAtOnce && !unnamed,
    },
    a.now,
  )
  if (!decision.ok)
    return decision.code === 'SLOT_TAKEN'
      ? takenWithOthers(unnamed ? pair.ownAgenda : pair.agenda, String(decision.details.slotId))
      : decision
  const [sent] = decision.events
  if (sent?.type !== 'request:sent') throw new Error('sending begins with a request')
  const token = newToken()
  const row = a.em.create(MeetingRequest, {
    id,
    editionId: input.editionId,
    requesterId: input.requesterId,
    addresseeId: input.addresseeId,
    sentBy: input.by.kind === 'system' ? '' : input.by.memberId,
    ...requestColumns(sent.request),
    priority: input.priority ?? 'wish',
    anonymous: unnamed,
    togetherId: input.joins?.id ?? input.togetherId ?? null,
    score: input.score ?? null,
    answerHash: tokenHash(token),
    sentAt: a.now,
  })
  const view = await storeDecision(a, row, sent.request, decision, input.by)
  if (!input.quiet && !('ok' in view) && view.status === 'sent')
    await writeToAddressee(a, pair, id, view, token)
  return view
}

async function writeToAddressee(
  a: Act,
  pair: Pair,
  requestId: string,
  { requesterName: requester, subjectTitle: subject, answerBy }: RequestView,
  token: string,
): Promise<void> {
  const people = await a.sql.all<{ email: string; locale: string }>(
    `select p.email, p.locale from attendance at join participation pa on pa.id = at.participation_id join person p on p.id = at.person_id
     where at.edition_id = ? and pa.organisation_id = ?`,
    [pair.edition.id, pair.addressee.organisationId],
  )
  const base = a.house.settings.publicUrl
  for (const { email, locale } of people) {
    const letter = requestLetter(locale === 'en' ? 'en' : 'fr', {
      requester,
      subject,
      edition: pair.edition.name,
      answerBy,
      answerLink: `${base}/reponse/${requestId}?lien=${token}`,
    })
    post(a, { to: email, editionId: pair.edition.id, ...letter })
  }
}
