// Following up: answered by a party, or from the letter's link without signing in.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { memberActor } from '#server/actions/actor.ts'
import { answerByLink, answerStep } from '#server/actions/convention/follow.ts'
import { anyone } from '#server/access/policy.ts'
import { tokenHash } from '#server/access/rights.ts'
import { followUpQuestion } from '#server/storage/queries/conventions.ts'
import { Id, literals } from '#shared/common.ts'
import { ConventionParams } from '#shared/convention.ts'
import { FollowUpInput, FollowUpQuestion, followUpStates } from '#shared/convention-follow-up.ts'
import { answers } from '../answers.ts'
import { found, run } from '../gate.ts'
import { own, Changed, one, tags, which } from './common.ts'

export const conventionFollowing: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const response = answers({ 200: Changed })

  app.post(
    `${one}/follow-ups`,
    { ...own, schema: { tags, params: ConventionParams, body: FollowUpInput, response } },
    async request => {
      const { organisationId, ...ids } = await which(app, request)
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
}
