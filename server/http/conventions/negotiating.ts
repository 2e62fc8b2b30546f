// Negotiating: review, reading, proposals and their answers, freezing, and every way to stop.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { memberActor } from '#server/actions/actor.ts'
import { abandon } from '#server/actions/convention/follow.ts'
import {
  answer,
  comment,
  freeze,
  propose,
  read,
  refuseSigning,
  review,
  takeBack,
  unfreeze,
  withdraw,
} from '#server/actions/convention/negotiate.ts'
import { Id, Slug } from '#shared/common.ts'
import {
  CommentInput,
  ConventionParams,
  ProposalAnswer,
  ProposalInput,
  ReadInput,
  ReasonInput,
} from '#shared/convention.ts'
import { answers } from '../answers.ts'
import { run } from '../gate.ts'
import { own, Changed, one, tags, which } from './common.ts'

export const conventionNegotiating: FastifyPluginAsyncTypebox = async app => {
  const response = answers({ 200: Changed })

  app.post(
    `${one}/review`,
    { ...own, schema: { tags, params: ConventionParams, response } },
    async request => {
      const { organisationId, ...ids } = await which(app, request)
      return run(request, a => review(a, { ...ids, by: memberActor(a, organisationId) }))
    },
  )
  app.post(
    `${one}/read`,
    { ...own, schema: { tags, params: ConventionParams, body: ReadInput, response } },
    async request => {
      const { organisationId, ...ids } = await which(app, request)
      return run(request, a => read(a, { ...ids, ...request.body, by: memberActor(a, organisationId) }))
    },
  )
  app.post(
    `${one}/proposals`,
    { ...own, schema: { tags, params: ConventionParams, body: ProposalInput, response } },
    async request => {
      const { organisationId, ...ids } = await which(app, request)
      return run(request, a => propose(a, { ...ids, ...request.body, by: memberActor(a, organisationId) }))
    },
  )
  const ProposalParams = Type.Object({ slug: Slug, conventionId: Id, proposalId: Id })
  app.post(
    `${one}/proposals/:proposalId/answer`,
    { ...own, schema: { tags, params: ProposalParams, body: ProposalAnswer, response } },
    async request => {
      const { organisationId, ...ids } = await which(app, request)
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
      const { organisationId, ...ids } = await which(app, request)
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
      const { organisationId, ...ids } = await which(app, request)
      return run(request, a =>
        takeBack(a, { ...ids, proposalId: request.params.proposalId, by: memberActor(a, organisationId) }),
      )
    },
  )
  app.post(
    `${one}/freeze`,
    { ...own, schema: { tags, params: ConventionParams, response } },
    async request => {
      const { organisationId, ...ids } = await which(app, request)
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
      const { organisationId, ...ids } = await which(app, request)
      const { reason } = request.body
      return run(request, a => action(a, { ...ids, reason, by: memberActor(a, organisationId) }))
    })
  }
}
