// The pool in the organisers' hands: what waits for an organisation, who joins, putting one in a slot, absences they hear of.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { declareAbsence } from '#server/actions/agenda/absence.ts'
import { placeRequest, pooledRequests, shapeRequest } from '#server/actions/pool/requests.ts'
import { controlRoom, organiser } from '#server/access/policy.ts'
import { Done, EditionParams, Id, Slug } from '#shared/common.ts'
import { AbsenceInput, PlaceInput, PooledRequestInput, PooledRequests } from '#shared/pool.ts'
import { answers } from './answers.ts'
import { editionOf, run } from './gate.ts'

const tags = ['plans']
const base = '/api/editions/:slug/control'
const OneRequest = Type.Object({ slug: Slug, requestId: Id })

export const pool: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  app.get(
    `${base}/pool/:organisationId`,
    {
      config: { policy: controlRoom },
      schema: {
        tags,
        params: Type.Object({ slug: Slug, organisationId: Id }),
        response: answers({ 200: PooledRequests }),
      },
    },
    async request => ({
      request: await pooledRequests(house.sql, editionOf(request).id, request.params.organisationId),
    }),
  )
  app.patch(
    `${base}/requests/:requestId`,
    {
      config: { policy: organiser },
      schema: { tags, params: OneRequest, body: PooledRequestInput, response: answers({ 200: Done }) },
    },
    request =>
      run(request, a =>
        shapeRequest(a, {
          ...request.body,
          editionId: editionOf(request).id,
          requestId: request.params.requestId,
        }),
      ),
  )
  app.post(
    `${base}/requests/:requestId/place`,
    {
      config: { policy: organiser },
      schema: {
        tags,
        params: OneRequest,
        body: PlaceInput,
        response: answers({ 200: Type.Object({ id: Id, version: Type.Integer() }) }),
      },
    },
    request =>
      run(request, a =>
        placeRequest(a, {
          ...request.body,
          editionId: editionOf(request).id,
          requestId: request.params.requestId,
        }),
      ),
  )
  app.post(
    `${base}/absences`,
    {
      config: { policy: organiser },
      schema: {
        tags,
        params: EditionParams,
        body: AbsenceInput,
        response: answers({ 200: Type.Object({ crossed: Type.Array(Id) }) }),
      },
    },
    request => run(request, a => declareAbsence(a, { ...request.body, editionId: editionOf(request).id })),
  )
}
