// Needs of a buyer: read by its members, edited field by field, opened and closed.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { changeNeed, createNeed, removeNeed, setNeedStatus } from '#server/actions/need/needs.ts'
import { organisationsAs, ownNeed, ownNeedOrControl } from '#server/access/catalogue-policies.ts'
import { buyer } from '#server/access/policy.ts'
import { needById, needsOf } from '#server/storage/queries/needs.ts'
import { Done, EditionParams, Id, Slug } from '#shared/common.ts'
import { NeedChanges, NeedInput, NeedSnapshot, NeedStatusInput, NeedView } from '#shared/need.ts'
import { answers } from './answers.ts'
import { editionOf, found, run } from './gate.ts'
import { remembered } from './remembered.ts'
import { speakerOf } from './speaker.ts'

const NeedParams = Type.Object({ slug: Slug, needId: Id })
const tags = ['needs']

export const needs: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const mine = { config: { policy: buyer } }
  const own = { config: { policy: ownNeed } }

  const list = remembered(app, NeedSnapshot)
  app.get(
    '/api/editions/:slug/needs/mine',
    { ...mine, schema: { tags, params: EditionParams, response: answers({ 200: NeedSnapshot }) } },
    (request, reply) => {
      const { id, seq } = editionOf(request)
      const ids = organisationsAs(request.rights, 'buyer')
      return list(request, reply, {
        whose: ids.join(),
        read: async () => ({ seq, need: await needsOf(house.sql, id, ids) }),
      })
    },
  )

  app.get(
    '/api/editions/:slug/needs/:needId',
    {
      config: { policy: ownNeedOrControl },
      schema: { tags, params: NeedParams, response: answers({ 200: NeedSnapshot }) },
    },
    async request => {
      const edition = editionOf(request)
      return { seq: edition.seq, need: [found(await needById(house.sql, edition.id, request.params.needId))] }
    },
  )

  app.post(
    '/api/editions/:slug/needs',
    {
      ...mine,
      schema: { tags, params: EditionParams, body: NeedInput, response: answers({ 200: NeedView }) },
    },
    request => {
      const { organisationId, fields, status } = request.body
      const speaker = speakerOf(request, 'buyer', organisationId)
      return run(request, a =>
        createNeed(a, {
          editionId: editionOf(request).id,
          organisationId: speaker,
          fields,
          ...(status ? { status } : {}),
        }),
      )
    },
  )

  app.patch(
    '/api/editions/:slug/needs/:needId',
    { ...own, schema: { tags, params: NeedParams, body: NeedChanges, response: answers({ 200: NeedView }) } },
    request =>
      run(request, a =>
        changeNeed(a, {
          editionId: editionOf(request).id,
          needId: request.params.needId,
          changes: request.body,
        }),
      ),
  )

  app.put(
    '/api/editions/:slug/needs/:needId/status',
    {
      ...own,
      schema: { tags, params: NeedParams, body: NeedStatusInput, response: answers({ 200: NeedView }) },
    },
    request =>
      run(request, a =>
        setNeedStatus(a, {
          editionId: editionOf(request).id,
          needId: request.params.needId,
          status: request.body.status,
        }),
      ),
  )

  app.delete(
    '/api/editions/:slug/needs/:needId',
    { ...own, schema: { tags, params: NeedParams, response: answers({ 200: Done }) } },
    request =>
      run(request, a => removeNeed(a, { editionId: editionOf(request).id, needId: request.params.needId })),
  )
}
