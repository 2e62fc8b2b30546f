// Several at one table: the consortium that covers a need, loops of exchanges, and asking all of them for one meeting.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { memberActor, organiserActor } from '#server/actions/actor.ts'
import type { Market } from '#server/actions/proposition/market.ts'
import { dayOf, marketsOf } from '#server/actions/proposition/markets.ts'
import { consortiumView, loopView } from '#server/actions/proposition/partners.ts'
import { askTogether } from '#server/actions/request/together.ts'
import { organisationsAs, ownNeed, ownNeedOrControl } from '#server/access/catalogue-policies.ts'
import { controlRoom, organiser, participant } from '#server/access/policy.ts'
import { needById } from '#server/storage/queries/needs.ts'
import { EditionParams, Id, Nullable, Slug } from '#shared/common.ts'
import { RequestView } from '#shared/meeting.ts'
import { ConsortiumView, LoopInput, LoopView, TogetherInput } from '#shared/partners.ts'
import { answers } from './answers.ts'
import { editionOf, found, run } from './gate.ts'
import { mine } from './mine.ts'
import { Refusal } from './problem.ts'

const tags = ['suggestions']
const base = '/api/editions/:slug'
const NeedParams = Type.Object({ slug: Slug, needId: Id })
const Sent = Type.Object({ request: Type.Array(RequestView) })

export const together: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const markets = marketsOf(house)
  const marketOf = (request: FastifyRequest) => markets.of(editionOf(request).id)

  app.get(
    `${base}/needs/:needId/consortium`,
    {
      config: { policy: ownNeedOrControl },
      schema: { tags, params: NeedParams, response: answers({ 200: Nullable(ConsortiumView) }) },
    },
    async request => {
      const market = await marketOf(request)
      const need = await needOf(market, request.params.needId)
      return consortiumView(market, need, dayOf(house))
    },
  )

  app.post(
    `${base}/needs/:needId/together`,
    {
      config: { policy: ownNeed },
      schema: { tags, params: NeedParams, body: TogetherInput, response: answers({ 200: Sent }) },
    },
    async request => {
      const market = await marketOf(request)
      const need = await needOf(market, request.params.needId)
      const { offerIds, slotIds, message } = request.body
      const asked = offerIds.map(id => {
        const offer = found(market.offers.get(id))
        return { organisationId: offer.organisationId, subject: { kind: 'offer' as const, id } }
      })
      return run(request, a =>
        askTogether(a, {
          editionId: market.editionId,
          requesterId: need.organisationId,
          by: memberActor(a, need.organisationId),
          asked,
          slotIds,
          message,
        }),
      )
    },
  )

  app.get(
    `${base}/loops`,
    {
      config: { policy: participant },
      schema: { tags, params: EditionParams, response: answers({ 200: Type.Array(LoopView) }) },
    },
    async request => {
      const market = await marketOf(request)
      const own = organisationsAs(request.rights)
      return loopsIn(market, house.now()).filter(loop =>
        loop.supplies.some(({ from }) => own.includes(from.id)),
      )
    },
  )
  app.get(
    `${base}/control/loops`,
    {
      config: { policy: controlRoom },
      schema: { tags, params: EditionParams, response: answers({ 200: Type.Array(LoopView) }) },
    },
    async request => loopsIn(await marketOf(request), house.now()),
  )
  const loopSchema = { tags, params: EditionParams, body: LoopInput, response: answers({ 200: Sent }) }
  /** Everyone else of a loop is asked, each about the offer that the one before it supplies; or about nothing, when it is not to the asker. */
  app.post(`${base}/loops/ask`, { config: { policy: participant }, schema: loopSchema }, request => {
    const { organisationId } = mine(request)
    const { organisationIds, slotIds, message } = request.body
    if (!organisationIds.includes(organisationId)) throw new Refusal('NOT_FOUND')
    return run(request, a =>
      askTogether(a, {
        editionId: editionOf(request).id,
        requesterId: organisationId,
        by: memberActor(a, organisationId),
        asked: others(organisationIds, organisationId),
        slotIds,
        message,
      }),
    )
  })
  app.post(`${base}/control/loops/ask`, { config: { policy: organiser }, schema: loopSchema }, request => {
    const { organisationIds, slotIds, message } = request.body
    const [first = ''] = organisationIds
    return run(request, a =>
      askTogether(a, {
        editionId: editionOf(request).id,
        requesterId: first,
        by: organiserActor(a, first),
        asked: others(organisationIds, first),
        slotIds,
        message,
      }),
    )
  })

  async function needOf(market: Market, needId: string) {
    return market.needs.get(needId) ?? found(await needById(house.sql, market.editionId, needId))
  }
}

const others = (organisationIds: readonly string[], asker: string) =>
  organisationIds.filter(id => id !== asker).map(organisationId => ({ organisationId, subject: null }))

const loopsIn = (market: Market, now: string): LoopView[] =>
  market
    .loops(now)
    .map(loop => loopView(market, loop))
    .filter(view => view !== null)
