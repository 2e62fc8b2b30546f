// Requests for meetings: sent, edited, answered, taken back.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Act } from '#server/actions/act.ts'
import type { Refused } from '#server/domain/decision.ts'
import { memberActor, organiserActor } from '#server/actions/actor.ts'
import { accept, counter, decline, edit, withdraw } from '#server/actions/request/answer.ts'
import { send } from '#server/actions/request/send.ts'
import { anyone, controlRoom, organiser, participant } from '#server/access/policy.ts'
import { tokenHash } from '#server/access/rights.ts'
import { atOnce } from '#server/storage/sql.ts'
import { editionView } from '#server/storage/queries/editions.ts'
import {
  editionRequests,
  inPlay,
  organisationRequests,
  requestFor,
  requestView,
} from '#server/storage/queries/requests.ts'
import { EditionParams, Id, Slug, literals } from '#shared/common.ts'
import {
  RequestAccept,
  RequestCounter,
  RequestDecline,
  RequestEdit,
  RequestInput,
  RequestList,
  RequestView,
} from '#shared/meeting.ts'
import { answers } from './answers.ts'
import { editionOf, found, run } from './gate.ts'
import { mine } from './mine.ts'
import { Refusal } from './problem.ts'
import { remembered } from './remembered.ts'

const tags = ['requests']
const One = Type.Object({ slug: Slug, requestId: Id })
const base = '/api/editions/:slug/requests'

export const requests: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const lists = remembered(app, RequestList)
  app.get(
    base,
    {
      config: { policy: participant },
      schema: { tags, params: EditionParams, response: answers({ 200: RequestList }) },
    },
    (request, reply) => {
      const edition = editionOf(request)
      const { organisationId, id } = mine(request)
      return lists(request, reply, {
        whose: organisationId,
        read: async () => {
          const sql = atOnce(house.sql)
          const [list, part, view, playing] = await Promise.all([
            organisationRequests(sql, edition.id, organisationId),
            sql.one<{ quota: number | null }>(
              'select request_quota as quota from participation where id = ?',
              [id],
            ),
            editionView(sql, edition.slug),
            inPlay(sql, edition.id, organisationId),
          ])
          const quota = part?.quota ?? found(view).rules.requestQuota
          return {
            seq: edition.seq,
            quota,
            requestsLeft: Math.max(0, quota - playing),
            request: list,
          }
        },
      })
    },
  )
  app.get(
    '/api/editions/:slug/control/requests',
    {
      config: { policy: controlRoom },
      schema: { tags, params: EditionParams, response: answers({ 200: RequestList }) },
    },
    async request => {
      const edition = editionOf(request)
      return {
        seq: edition.seq,
        quota: null,
        requestsLeft: null,
        request: await editionRequests(house.sql, edition.id),
      }
    },
  )
  app.post(
    base,
    {
      config: { policy: participant },
      schema: { tags, params: EditionParams, body: RequestInput, response: answers({ 200: RequestView }) },
    },
    request => {
      const { organisationId } = mine(request)
      return run(request, a =>
        send(a, {
          ...request.body,
          editionId: editionOf(request).id,
          requesterId: organisationId,
          by: memberActor(a, organisationId),
        }),
      )
    },
  )
  /** At the desk: an organiser asks for an organisation. */
  app.post(
    '/api/editions/:slug/control/requests',
    {
      config: { policy: organiser },
      schema: {
        tags,
        params: EditionParams,
        body: Type.Object({ ...RequestInput.properties, requesterId: Id }, { additionalProperties: false }),
        response: answers({ 200: RequestView }),
      },
    },
    request =>
      run(request, a =>
        send(a, {
          ...request.body,
          editionId: editionOf(request).id,
          by: organiserActor(a, request.body.requesterId),
        }),
      ),
  )

  const which = (request: { params: { requestId: string } }) => request.params.requestId
  /** A member's verb answers with the request as that member's side may read it. */
  const own = async (
    request: FastifyRequest,
    work: (a: Act) => Promise<RequestView | Refused<unknown>>,
  ): Promise<RequestView> => requestFor(await run(request, work), mine(request).organisationId)
  app.patch(
    `${base}/:requestId`,
    {
      config: { policy: participant },
      schema: { tags, params: One, body: RequestEdit, response: answers({ 200: RequestView }) },
    },
    request => {
      const { organisationId } = mine(request)
      return own(request, a =>
        edit(a, {
          editionId: editionOf(request).id,
          requestId: which(request),
          by: memberActor(a, organisationId),
          terms: request.body,
        }),
      )
    },
  )
  app.post(
    `${base}/:requestId/accept`,
    {
      config: { policy: participant },
      schema: { tags, params: One, body: RequestAccept, response: answers({ 200: RequestView }) },
    },
    request => {
      const { organisationId } = mine(request)
      return own(request, a =>
        accept(a, {
          ...request.body,
          editionId: editionOf(request).id,
          requestId: which(request),
          by: memberActor(a, organisationId),
        }),
      )
    },
  )
  app.post(
    `${base}/:requestId/decline`,
    {
      config: { policy: participant },
      schema: { tags, params: One, body: RequestDecline, response: answers({ 200: RequestView }) },
    },
    request => {
      const { organisationId } = mine(request)
      return own(request, a =>
        decline(a, {
          ...request.body,
          editionId: editionOf(request).id,
          requestId: which(request),
          by: memberActor(a, organisationId),
        }),
      )
    },
  )
  app.post(
    `${base}/:requestId/counter`,
    {
      config: { policy: participant },
      schema: { tags, params: One, body: RequestCounter, response: answers({ 200: RequestView }) },
    },
    request => {
      const { organisationId } = mine(request)
      const { revision, ...terms } = request.body
      return own(request, a =>
        counter(a, {
          editionId: editionOf(request).id,
          requestId: which(request),
          by: memberActor(a, organisationId),
          terms,
          revision,
        }),
      )
    },
  )
  app.post(
    `${base}/:requestId/withdraw`,
    {
      config: { policy: participant },
      schema: { tags, params: One, response: answers({ 200: RequestView }) },
    },
    request => {
      const { organisationId } = mine(request)
      return own(request, a =>
        withdraw(a, {
          editionId: editionOf(request).id,
          requestId: which(request),
          by: memberActor(a, organisationId),
        }),
      )
    },
  )

  // From the letter: the link opens this one request, for the organisation it was sent to.
  const byLink = async (requestId: string, token: string) => {
    const row = await house.sql.one<{ editionId: string; addresseeId: string }>(
      'select edition_id as "editionId", addressee_id as "addresseeId" from meeting_request where id = ? and answer_hash = ?',
      [requestId, tokenHash(token)],
    )
    if (!row) throw new Refusal('NOT_FOUND')
    return row
  }
  const Token = Type.String({ minLength: 20, maxLength: 100 })
  app.get(
    '/api/request-answers/:requestId',
    {
      config: { policy: anyone },
      schema: {
        tags,
        params: Type.Object({ requestId: Id }),
        querystring: Type.Object({ token: Token }),
        response: answers({ 200: RequestView }),
      },
    },
    async request => {
      await byLink(request.params.requestId, request.query.token)
      return found(await requestView(house.sql, request.params.requestId))
    },
  )
  app.post(
    '/api/request-answers/:requestId',
    {
      config: { policy: anyone },
      schema: {
        tags,
        params: Type.Object({ requestId: Id }),
        body: Type.Object(
          {
            token: Token,
            answer: literals(['accept', 'decline']),
            slotId: Type.Optional(Id),
            reason: Type.Optional(Type.String({ maxLength: 1000 })),
          },
          { additionalProperties: false },
        ),
        response: answers({ 200: RequestView }),
      },
    },
    async request => {
      const { editionId, addresseeId } = await byLink(request.params.requestId, request.body.token)
      const by = { kind: 'member', memberId: '', organisationId: addresseeId } as const
      const { requestId } = request.params
      return run(request, a =>
        request.body.answer === 'accept'
          ? accept(a, { editionId, requestId, by, slotId: request.body.slotId })
          : decline(a, { editionId, requestId, by, reason: request.body.reason }),
      )
    },
  )
}
