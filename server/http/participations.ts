// Who takes part in an edition: asked by organisations, decided by organisers.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { takePart, updateParticipation, validateAll } from '#server/actions/participation/participations.ts'
import { controlRoom, organiser, signedIn } from '#server/access/policy.ts'
import { participationList } from '#server/storage/queries/participations.ts'
import { EditionParams, Id, Slug, literals } from '#shared/common.ts'
import {
  ParticipationInput,
  ParticipationList,
  participationStatuses,
  ParticipationUpdate,
  ParticipationView,
} from '#shared/edition.ts'
import { answers } from './answers.ts'
import { editionOf, personOf, run } from './gate.ts'
import { Refusal } from './problem.ts'

const tags = ['participations']

export const participations: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const membersBehind = async (participationId: string): Promise<string[]> => {
    const rows = await house.sql.all<{ id: string }>(
      `select m.person_id as id from participation pa join membership m on m.organisation_id = pa.organisation_id where pa.id = ?`,
      [participationId],
    )
    return rows.map(row => row.id)
  }
  app.post(
    '/api/editions/:slug/participations',
    {
      config: { policy: signedIn },
      schema: {
        tags,
        params: EditionParams,
        body: ParticipationInput,
        response: answers({ 200: Type.Object({ id: Id, status: literals(participationStatuses) }) }),
      },
    },
    request => {
      const member = request.rights.members.find(one => one.organisationId === request.body.organisationId)
      if (!member) throw new Refusal('NOT_FOUND')
      const { answers: given = {}, ...body } = request.body
      const [editionId, personId] = [editionOf(request).id, personOf(request).id]
      return run(request, a => takePart(a, { ...body, answers: given, editionId, personId }))
    },
  )
  app.get(
    '/api/editions/:slug/participations',
    {
      config: { policy: controlRoom },
      schema: { tags, params: EditionParams, response: answers({ 200: ParticipationList }) },
    },
    async request => {
      const edition = editionOf(request)
      return { seq: edition.seq, participation: await participationList(house.sql, edition.id) }
    },
  )
  app.patch(
    '/api/editions/:slug/participations/:participationId',
    {
      config: { policy: organiser },
      schema: {
        tags,
        params: Type.Object({ slug: Slug, participationId: Id }),
        body: ParticipationUpdate,
        response: answers({ 200: ParticipationView }),
      },
    },
    async request => {
      const { participationId } = request.params
      const view = await run(request, a =>
        updateParticipation(a, { ...request.body, editionId: editionOf(request).id, participationId }),
      )
      if (request.body.status === 'refused') app.live.rightsChanged(await membersBehind(participationId))
      return view
    },
  )
  app.post(
    '/api/editions/:slug/participations/validate',
    {
      config: { policy: organiser },
      schema: {
        tags,
        params: EditionParams,
        body: Type.Object(
          { participationIds: Type.Optional(Type.Array(Id, { maxItems: 2000 })) },
          { additionalProperties: false },
        ),
        response: answers({ 200: Type.Object({ validated: Type.Integer() }) }),
      },
    },
    request => run(request, a => validateAll(a, { ...request.body, editionId: editionOf(request).id })),
  )
}
