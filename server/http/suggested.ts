// Suggested meetings: to each side, by letter, and to the organisers, who may put them in the planner's pool.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { needCard, offerCard, pairId } from '#server/actions/proposition/cards.ts'
import { sendDigests, stopDigests, wishDigests } from '#server/actions/proposition/digests.ts'
import type { Market } from '#server/actions/proposition/market.ts'
import { marketsOf } from '#server/actions/proposition/markets.ts'
import { addSuggested, withdrawSuggested } from '#server/actions/proposition/pool.ts'
import { suggestedTo, suggestionsIn } from '#server/actions/proposition/suggested.ts'
import { organisationsAs } from '#server/access/catalogue-policies.ts'
import { anyone, controlRoom, organiser, participant } from '#server/access/policy.ts'
import { bool } from '#server/storage/sql.ts'
import { EditionParams, Id } from '#shared/common.ts'
import { Counted, LetterWish, SuggestedInEdition, SuggestedToMe } from '#shared/partners.ts'
import { answers } from './answers.ts'
import { editionOf, personOf, run } from './gate.ts'

const tags = ['suggestions']
const base = '/api/editions/:slug'

export const suggested: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const markets = marketsOf(house)
  const marketOf = (request: FastifyRequest) => markets.of(editionOf(request).id)

  app.get(
    `${base}/suggested`,
    {
      config: { policy: participant },
      schema: { tags, params: EditionParams, response: answers({ 200: SuggestedToMe }) },
    },
    async request => {
      const market = await marketOf(request)
      const { asBuyer, asSeller } = suggestedTo(
        suggestionsIn(market, house.now()),
        organisationsAs(request.rights),
      )
      const wish = await house.sql.one<{ off: unknown }>(
        'select off from digest_wish where edition_id = ? and person_id = ?',
        [market.editionId, personOf(request).id],
      )
      return {
        offers: asBuyer.flatMap(({ need, match }) => {
          const proposition = offerCard(market, need, match)
          return proposition ? [{ needTitle: need.title, proposition }] : []
        }),
        needs: asSeller
          .map(({ need, match }) => needCard(market, { ...match, need: need.id }))
          .filter(card => card !== undefined),
        lettersOff: wish ? bool(wish.off) : false,
      }
    },
  )

  app.put(
    `${base}/suggested/letters`,
    {
      config: { policy: participant },
      schema: { tags, params: EditionParams, body: LetterWish, response: answers({ 200: LetterWish }) },
    },
    request =>
      run(request, a =>
        wishDigests(a, {
          editionId: editionOf(request).id,
          personId: personOf(request).id,
          off: request.body.off,
        }),
      ),
  )

  // From the letter: its link says whose it is, and does nothing else.
  app.put(
    '/api/suggestion-letters/:link',
    {
      config: { policy: anyone },
      schema: {
        tags,
        params: Type.Object({ link: Id }),
        body: LetterWish,
        response: answers({ 200: LetterWish }),
      },
    },
    request => run(request, a => stopDigests(a, { wishId: request.params.link, off: request.body.off })),
  )

  app.get(
    `${base}/control/suggested`,
    {
      config: { policy: controlRoom },
      schema: { tags, params: EditionParams, response: answers({ 200: SuggestedInEdition }) },
    },
    async request => {
      const market = await marketOf(request)
      const pairs = pairsIn(market, house.now())
      const row = await house.sql.one<{ n: number }>(
        "select count(*) as n from meeting_request where edition_id = ? and origin = 'suggested' and status = 'accepted' and meeting_id is null",
        [market.editionId],
      )
      return {
        pairs,
        sellers: new Set(pairs.map(one => one.seller.id)).size,
        buyers: new Set(pairs.map(one => one.buyer.id)).size,
        inPool: Number(row?.n ?? 0),
        planned: market.terms?.bookingMode === 'planned',
      }
    },
  )

  const counted = { tags, params: EditionParams, response: answers({ 200: Counted }) }
  app.post(
    `${base}/control/suggested/pool`,
    { config: { policy: organiser }, schema: counted },
    async request => {
      const market = await marketOf(request)
      const pairs = pairsIn(market, house.now()).map(one => ({
        buyerId: one.buyer.id,
        sellerId: one.seller.id,
        offerId: one.offer.id,
        score: one.score,
      }))
      return run(request, a => addSuggested(a, { editionId: market.editionId, pairs }))
    },
  )
  app.delete(`${base}/control/suggested/pool`, { config: { policy: organiser }, schema: counted }, request =>
    run(request, a => withdrawSuggested(a, { editionId: editionOf(request).id })),
  )
  app.post(
    `${base}/control/suggested/letters`,
    {
      config: { policy: organiser },
      schema: {
        ...counted,
        response: answers({ 200: Type.Object({ ...Counted.properties, waiting: Type.Integer() }) }),
      },
    },
    async request => {
      const market = await marketOf(request)
      return run(request, a => sendDigests(a, { editionId: market.editionId, market }))
    },
  )
}

// What a page of the control room holds; the pool takes as many.
const PAIRS_MAX = 1000

function pairsIn(market: Market, now: string): SuggestedInEdition['pairs'] {
  return suggestionsIn(market, now)
    .slice(0, PAIRS_MAX)
    .flatMap(({ need, match, sellerId }) => {
      const buyer = market.participants.get(need.organisationId)
      const seller = market.participants.get(sellerId)
      const offer = market.offers.get(match.offer)
      if (!buyer || !seller || !offer) return []
      return [
        {
          id: pairId(need.id, offer.id),
          buyer: { id: buyer.id, name: buyer.name },
          seller: { id: seller.id, name: seller.name },
          need: { id: need.id, title: need.title },
          offer: { id: offer.id, title: offer.title },
          score: Math.round(match.score * 10) / 10,
          why: match.reasons
            .filter(reason => reason.state === 'met')
            .slice(0, 2)
            .map(reason => reason.text),
        },
      ]
    })
}
