// Conventions: drafted, negotiated, signed, followed up, verified by anyone.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { memberActor, organiserActor } from '#server/actions/actor.ts'
import { conventionDocument } from '#server/actions/convention/document.ts'
import { sealedDocument } from '#server/actions/convention/seal.ts'
import { draft } from '#server/actions/convention/draft.ts'
import { abandon, answerByLink, answerStep, setAnnounce } from '#server/actions/convention/follow.ts'
import {
  answer,
  comment,
  freeze,
  propose,
  read,
  refuseSigning,
  review,
  setClause,
  setField,
  setSignatory,
  takeBack,
  unfreeze,
  withdraw,
} from '#server/actions/convention/negotiate.ts'
import { clauseViews } from '#server/actions/convention/text.ts'
import { requestSigningCode, signByCode, signWitnessed } from '#server/actions/convention/sign.ts'
import {
  anyone,
  controlRoom,
  either,
  isControl,
  organiser,
  owns,
  participant,
  participationOf,
} from '#server/access/policy.ts'
import { tokenHash } from '#server/access/rights.ts'
import { DocumentError } from '#server/documents/errors.ts'
import { sealFingerprint } from '#server/documents/seal.ts'
import {
  conventionByCode,
  conventionStart,
  conventionState,
  conventionView,
  followUpQuestion,
  organisationConventions,
  registerOf,
} from '#server/storage/queries/conventions.ts'
import { editionById } from '#server/storage/queries/editions.ts'
import { bool } from '#server/storage/sql.ts'
import { Done, EditionParams, Id, literals, Slug } from '#shared/common.ts'
import {
  CommentInput,
  conventionFieldNames,
  ConventionInput,
  ConventionParams,
  ConventionRegister,
  ConventionStart,
  ConventionView,
  FieldEdit,
  FollowUpInput,
  FollowUpQuestion,
  followUpStates,
  ProposalAnswer,
  ProposalInput,
  ReadInput,
  ReasonInput,
  SignatoryInput,
  SignInput,
  Verification,
  WitnessedSignInput,
} from '#shared/convention.ts'
import { answers } from './answers.ts'
import { editionOf, found, run } from './gate.ts'
import { mine } from './mine.ts'
import { Refusal } from './problem.ts'

const tags = ['conventions']
const Changed = Type.Object({ id: Id, revision: Type.Integer() })
const base = '/api/editions/:slug/conventions'
const one = `${base}/:conventionId`

/** A party of the convention, in the edition of the address. */
const party = owns(
  'party to the convention',
  `select 1 as one from convention c join convention_party p on p.convention_id = c.id join edition e on e.id = c.edition_id
   join membership m on m.organisation_id = p.organisation_id where c.id = ? and e.slug = ? and m.person_id = ? limit 1`,
  ({ params, rights }) => [params.conventionId ?? '', params.slug ?? '', rights.person?.id ?? ''],
)

/** A draft that lacks a seat or a capacity cannot be set: said with what is missing, not as a failure. */
function notReady(error: unknown): never {
  throw error instanceof DocumentError ? new Refusal('DOCUMENT_NOT_READY', { reason: error.message }) : error
}

export const conventions: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const response = answers({ 200: Changed })

  app.get(
    base,
    {
      config: { policy: participant },
      schema: { tags, params: EditionParams, response: answers({ 200: ConventionRegister }) },
    },
    async request => {
      const edition = editionOf(request)
      return {
        seq: edition.seq,
        convention: await organisationConventions(house.sql, edition.id, mine(request).organisationId),
      }
    },
  )
  app.get(
    '/api/editions/:slug/control/conventions',
    {
      config: { policy: controlRoom },
      schema: { tags, params: EditionParams, response: answers({ 200: ConventionRegister }) },
    },
    async request => {
      const edition = editionOf(request)
      return { seq: edition.seq, convention: await registerOf(house.sql, edition.id) }
    },
  )
  app.post(
    base,
    {
      config: { policy: participant },
      schema: { tags, params: EditionParams, body: ConventionInput, response },
    },
    request =>
      run(request, a =>
        draft(a, {
          ...request.body,
          editionId: editionOf(request).id,
          organisationId: mine(request).organisationId,
        }),
      ),
  )

  app.get(
    `${base}/start`,
    {
      config: { policy: participant },
      schema: {
        tags,
        params: EditionParams,
        querystring: Type.Object({ meetingId: Id }),
        response: answers({ 200: ConventionStart }),
      },
    },
    async request =>
      found(await conventionStart(house.sql, request.query.meetingId, mine(request).organisationId)),
  )

  /** The organisation for which the reader is a party; null for an organiser who is none. */
  async function sideOf(request: FastifyRequest): Promise<string | null> {
    const { conventionId } = request.params as { conventionId: string }
    const row = found(await conventionState(house.sql, conventionId))
    if (row.editionId !== editionOf(request).id) throw new Refusal('NOT_FOUND')
    const ids = new Set(row.convention.parties.map(each => each.organisationId))
    const member = request.rights.members.find(
      each => ids.has(each.organisationId) && participationOf({ ...request.rights, members: [each] }),
    )
    if (!member && !isControl(request.rights)) throw new Refusal('NOT_FOUND')
    return member?.organisationId ?? null
  }
  const readers = either(party, controlRoom)

  app.get(
    one,
    {
      config: { policy: readers },
      schema: { tags, params: ConventionParams, response: answers({ 200: ConventionView }) },
    },
    async request => {
      const edition = found(await editionById(house.sql, editionOf(request).id))
      return found(
        await conventionView(
          house.sql,
          request.params.conventionId,
          await sideOf(request),
          house.settings.publicUrl,
          state => clauseViews(state, edition),
        ),
      )
    },
  )
  app.get(
    `${one}/document.pdf`,
    { config: { policy: readers }, schema: { tags, params: ConventionParams } },
    async (request, reply) => {
      await sideOf(request)
      const row = found(await conventionState(house.sql, request.params.conventionId))
      const draft = { state: row.convention, editionId: row.editionId, verifyCode: row.verifyCode }
      const pdf =
        row.convention.signedAt === null
          ? await conventionDocument(house, house.sql, draft, house.now()).catch(notReady)
          : await sealedDocument(house, row.id)
      const name = row.convention.number ?? 'brouillon'
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${name}.pdf"`)
        .send(Buffer.from(pdf))
    },
  )

  const which = async (request: FastifyRequest) => {
    const organisationId = await sideOf(request)
    if (organisationId === null) throw new Refusal('FORBIDDEN')
    const { conventionId } = request.params as { conventionId: string }
    return { editionId: editionOf(request).id, conventionId, organisationId }
  }
  const from = (request: FastifyRequest) => ({
    address: request.ip,
    device: (request.headers['user-agent'] ?? '').slice(0, 200),
  })
  const own = { config: { policy: party } }

  app.put(
    `${one}/fields/:name`,
    {
      ...own,
      schema: {
        tags,
        params: Type.Object({ slug: Slug, conventionId: Id, name: literals(conventionFieldNames) }),
        body: FieldEdit,
        response,
      },
    },
    async request => {
      const { organisationId, ...ids } = await which(request)
      return run(request, a =>
        setField(a, {
          ...ids,
          ...request.body,
          name: request.params.name,
          by: memberActor(a, organisationId),
        }),
      )
    },
  )
  app.put(
    `${one}/clauses/:clauseId`,
    {
      ...own,
      schema: {
        tags,
        params: Type.Object({ slug: Slug, conventionId: Id, clauseId: Type.String({ maxLength: 60 }) }),
        body: FieldEdit,
        response,
      },
    },
    async request => {
      const { organisationId, ...ids } = await which(request)
      return run(request, a =>
        setClause(a, {
          ...ids,
          ...request.body,
          clauseId: request.params.clauseId,
          by: memberActor(a, organisationId),
        }),
      )
    },
  )
  app.put(
    `${one}/signatory`,
    { ...own, schema: { tags, params: ConventionParams, body: SignatoryInput, response } },
    async request => {
      const { organisationId, ...ids } = await which(request)
      return run(request, a =>
        setSignatory(a, { ...ids, signatory: request.body, by: memberActor(a, organisationId) }),
      )
    },
  )
  app.post(
    `${one}/review`,
    { ...own, schema: { tags, params: ConventionParams, response } },
    async request => {
      const { organisationId, ...ids } = await which(request)
      return run(request, a => review(a, { ...ids, by: memberActor(a, organisationId) }))
    },
  )
  app.post(
    `${one}/read`,
    { ...own, schema: { tags, params: ConventionParams, body: ReadInput, response } },
    async request => {
      const { organisationId, ...ids } = await which(request)
      return run(request, a => read(a, { ...ids, ...request.body, by: memberActor(a, organisationId) }))
    },
  )
  app.post(
    `${one}/proposals`,
    { ...own, schema: { tags, params: ConventionParams, body: ProposalInput, response } },
    async request => {
      const { organisationId, ...ids } = await which(request)
      return run(request, a => propose(a, { ...ids, ...request.body, by: memberActor(a, organisationId) }))
    },
  )
  const ProposalParams = Type.Object({ slug: Slug, conventionId: Id, proposalId: Id })
  app.post(
    `${one}/proposals/:proposalId/answer`,
    { ...own, schema: { tags, params: ProposalParams, body: ProposalAnswer, response } },
    async request => {
      const { organisationId, ...ids } = await which(request)
      return run(request, a =>
        answer(a, {
          ...ids,
          ...request.body,
          proposalId: request.params.proposalId,
          by: memberActor(a, organisationId),
        }),
      )
    },
  )
  app.post(
    `${one}/proposals/:proposalId/comments`,
    { ...own, schema: { tags, params: ProposalParams, body: CommentInput, response } },
    async request => {
      const { organisationId, ...ids } = await which(request)
      return run(request, a =>
        comment(a, {
          ...ids,
          ...request.body,
          proposalId: request.params.proposalId,
          by: memberActor(a, organisationId),
        }),
      )
    },
  )
  app.post(
    `${one}/proposals/:proposalId/withdraw`,
    { ...own, schema: { tags, params: ProposalParams, response } },
    async request => {
      const { organisationId, ...ids } = await which(request)
      return run(request, a =>
        takeBack(a, { ...ids, proposalId: request.params.proposalId, by: memberActor(a, organisationId) }),
      )
    },
  )
  app.post(
    `${one}/freeze`,
    { ...own, schema: { tags, params: ConventionParams, response } },
    async request => {
      const { organisationId, ...ids } = await which(request)
      return run(request, a => freeze(a, { ...ids, by: memberActor(a, organisationId) }))
    },
  )
  const reasoned = { ...own, schema: { tags, params: ConventionParams, body: ReasonInput, response } }
  for (const [verb, action] of [
    ['unfreeze', unfreeze],
    ['refuse', refuseSigning],
    ['withdraw', withdraw],
    ['abandon', abandon],
  ] as const) {
    app.post(`${one}/${verb}`, reasoned, async request => {
      const { organisationId, ...ids } = await which(request)
      const { reason } = request.body
      return run(request, a => action(a, { ...ids, reason, by: memberActor(a, organisationId) }))
    })
  }
  app.post(
    `${one}/signing-code`,
    { ...own, schema: { tags, params: ConventionParams, response: answers({ 200: Done }) } },
    async request => {
      const { organisationId, ...ids } = await which(request)
      return run(request, a => requestSigningCode(a, { ...ids, by: memberActor(a, organisationId) }))
    },
  )
  app.post(
    `${one}/sign`,
    { ...own, schema: { tags, params: ConventionParams, body: SignInput, response } },
    async request => {
      const { organisationId, ...ids } = await which(request)
      return run(request, a =>
        signByCode(a, { ...ids, ...request.body, from: from(request), by: memberActor(a, organisationId) }),
      )
    },
  )
  app.post(
    `/api/editions/:slug/control/conventions/:conventionId/sign`,
    {
      config: { policy: organiser },
      schema: { tags, params: ConventionParams, body: WitnessedSignInput, response },
    },
    request =>
      run(request, a => {
        const { organisationId, ...body } = request.body
        return signWitnessed(a, {
          editionId: editionOf(request).id,
          conventionId: request.params.conventionId,
          ...body,
          from: from(request),
          by: organiserActor(a, organisationId),
        })
      }),
  )
  app.put(
    `${one}/announce`,
    {
      ...own,
      schema: {
        tags,
        params: ConventionParams,
        body: Type.Object({ announce: Type.Boolean() }, { additionalProperties: false }),
        response: answers({ 200: Done }),
      },
    },
    async request => {
      const { organisationId, ...ids } = await which(request)
      return run(request, a => setAnnounce(a, { ...ids, organisationId, ...request.body }))
    },
  )
  app.post(
    `${one}/follow-ups`,
    { ...own, schema: { tags, params: ConventionParams, body: FollowUpInput, response } },
    async request => {
      const { organisationId, ...ids } = await which(request)
      return run(request, a => answerStep(a, { ...ids, ...request.body, by: memberActor(a, organisationId) }))
    },
  )
  app.get(
    '/api/follow-ups/:conventionId',
    {
      config: { policy: anyone },
      schema: {
        tags,
        params: Type.Object({ conventionId: Id }),
        querystring: Type.Object({ token: Type.String({ minLength: 20, maxLength: 100 }) }),
        response: answers({ 200: FollowUpQuestion }),
      },
    },
    async request =>
      found(await followUpQuestion(house.sql, request.params.conventionId, tokenHash(request.query.token))),
  )
  app.post(
    '/api/follow-ups/:conventionId',
    {
      config: { policy: anyone },
      schema: {
        tags,
        params: Type.Object({ conventionId: Id }),
        body: Type.Object(
          {
            token: Type.String({ minLength: 20, maxLength: 100 }),
            state: literals(followUpStates),
            why: Type.Optional(Type.String({ maxLength: 1000 })),
            amountCents: Type.Optional(Type.Union([Type.Integer({ minimum: 0 }), Type.Null()])),
          },
          { additionalProperties: false },
        ),
        response,
      },
    },
    request =>
      run(request, a => answerByLink(a, { ...request.body, conventionId: request.params.conventionId })),
  )

  app.get(
    '/api/verifications/:code',
    {
      config: { policy: anyone },
      schema: {
        tags,
        params: Type.Object({ code: Type.String({ pattern: '^[A-Za-z0-9]{8,20}$' }) }),
        response: answers({ 200: Verification }),
      },
    },
    async request => {
      const row = found(await conventionByCode(house.sql, request.params.code))
      const { convention } = row
      if (!convention.frozen) throw new Refusal('NOT_FOUND')
      const edition = found(await editionById(house.sql, row.editionId))
      const document = await house.sql.one<{ stamped: unknown }>(
        'select stamped from sealed_document where id = ?',
        [row.id],
      )
      return {
        number: convention.number,
        status: convention.status,
        edition: edition.name,
        parties: convention.parties.map(each => ({
          name: each.name,
          signatory: each.signatory.name,
          signedAt:
            convention.signatures.find(signature => signature.organisationId === each.organisationId)?.at ??
            null,
        })),
        textSha256: convention.frozen.sha256,
        documentSha256: row.documentSha256,
        sealFingerprint: sealFingerprint(house.sealingKey),
        stamped: document ? bool(document.stamped) : false,
      }
    },
  )
}
