// What either side says of a pair, what the matcher learnt from it, and taking it back.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Market } from '#server/actions/proposition/market.ts'
import { dayOf, marketsOf } from '#server/actions/proposition/markets.ts'
import { forgetRequest, sayOpinion, undoOpinion } from '#server/actions/proposition/opinions.ts'
import { signalViews } from '#server/actions/proposition/signals.ts'
import { readable } from '#server/actions/proposition/suits.ts'
import { organisationsAs, ownNeed } from '#server/access/catalogue-policies.ts'
import { participant } from '#server/access/policy.ts'
import { needById } from '#server/storage/queries/needs.ts'
import { Done, EditionParams, Id, Slug } from '#shared/common.ts'
import { ForgetInput, Opinion, OpinionInput, OpinionView, SignalView } from '#shared/proposition.ts'
import { answers } from './answers.ts'
import { editionOf, found, run } from './gate.ts'
import { Refusal } from './problem.ts'

const NeedParams = Type.Object({ slug: Slug, needId: Id })
const tags = ['propositions']

export const opinions: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const markets = marketsOf(house)

  app.get(
    '/api/editions/:slug/opinions',
    {
      config: { policy: participant },
      schema: { tags, params: EditionParams, response: answers({ 200: Type.Array(OpinionView) }) },
    },
    async request => {
      const market = await markets.of(editionOf(request).id)
      return market
        .opinionsBy(mine(request))
        .flatMap(({ id, needId, offerId, kind, reason, at }) =>
          kind === 'forgotten'
            ? []
            : [{ id, needId, offerId, kind, reason, at, ...namedIn(market)(offerId) }],
        )
    },
  )

  app.get(
    '/api/editions/:slug/needs/:needId/signals',
    {
      config: { policy: ownNeed },
      schema: { tags, params: NeedParams, response: answers({ 200: Type.Array(SignalView) }) },
    },
    async request => {
      const market = await markets.of(editionOf(request).id)
      const { needId } = request.params
      const need = market.needs.get(needId) ?? found(await needById(house.sql, market.editionId, needId))
      return signalViews(market.sourcesOf(need.organisationId), namedIn(market))
    },
  )

  app.post(
    '/api/editions/:slug/forgotten',
    {
      config: { policy: participant },
      schema: {
        tags,
        params: EditionParams,
        body: ForgetInput,
        response: answers({ 200: Type.Object({ id: Id }) }),
      },
    },
    request =>
      run(request, a =>
        forgetRequest(a, {
          editionId: editionOf(request).id,
          organisationIds: mine(request).filter(id => id === (request.body.organisationId ?? id)),
          requestId: request.body.requestId,
        }),
      ),
  )

  app.post(
    '/api/editions/:slug/opinions',
    {
      config: { policy: participant },
      schema: { tags, params: EditionParams, body: OpinionInput, response: answers({ 200: Opinion }) },
    },
    async request => {
      const editionId = editionOf(request).id
      const { organisationId, ...said } = request.body
      const speaker = await sideOf(request, said, organisationId)
      return run(request, a => sayOpinion(a, { editionId, organisationId: speaker, ...said }))
    },
  )

  app.delete(
    '/api/editions/:slug/opinions/:opinionId',
    {
      config: { policy: participant },
      schema: { tags, params: Type.Object({ slug: Slug, opinionId: Id }), response: answers({ 200: Done }) },
    },
    request =>
      run(request, a =>
        undoOpinion(a, {
          editionId: editionOf(request).id,
          organisationIds: mine(request),
          opinionId: request.params.opinionId,
        }),
      ),
  )

  const mine = (request: FastifyRequest): string[] => [
    ...new Set([
      ...organisationsAs(request.rights, 'exhibitor'),
      ...organisationsAs(request.rights, 'buyer'),
    ]),
  ]

  /** Which of the member's organisations is a side of the pair. A reserved need that does not suit does not exist for an exhibitor. */
  async function sideOf(
    request: FastifyRequest,
    pair: { needId: string; offerId: string },
    named?: string,
  ): Promise<string> {
    const edition = editionOf(request)
    const need = await needById(house.sql, edition.id, pair.needId)
    const market = await markets.of(edition.id)
    const offer = market.offers.get(pair.offerId)
    const sides = mine(request).filter(
      id =>
        (named === undefined || id === named) &&
        (id === need?.organisationId || id === offer?.organisationId),
    )
    const speaker = sides[0]
    if (!need || !offer || speaker === undefined) throw new Refusal('NOT_FOUND')
    const match = speaker === need.organisationId ? undefined : market.explain(need, offer.id, dayOf(house))
    if (speaker !== need.organisationId && !(match && readable(need, match))) throw new Refusal('NOT_FOUND')
    return speaker
  }
}

const namedIn = (market: Market) => (offerId: string) => {
  const offer = market.offers.get(offerId)
  const organisationName = market.participants.get(offer?.organisationId ?? '')?.name ?? ''
  return { offerTitle: offer?.title ?? '', organisationName }
}
