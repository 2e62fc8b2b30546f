// Suggested meetings for each side and for the organisers, consortiums, loops, and asking several or an unnamed buyer.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { isRefused } from '#server/actions/act.ts'
import { memberActor, organiserActor } from '#server/actions/actor.ts'
import { agendaRows } from '#server/actions/agenda/facts.ts'
import { needCard, offerCard, pairId } from '#server/actions/proposition/cards.ts'
import { sendDigests, stopDigests, wishDigests } from '#server/actions/proposition/digests.ts'
import type { Market } from '#server/actions/proposition/market.ts'
import { readable } from '#server/actions/proposition/suits.ts'
import { dayOf, marketsOf } from '#server/actions/proposition/markets.ts'
import { consortiumView, loopView } from '#server/actions/proposition/partners.ts'
import { addSuggested, withdrawSuggested } from '#server/actions/proposition/pool.ts'
import { suggestedTo, suggestionsIn } from '#server/actions/proposition/suggested.ts'
import { send } from '#server/actions/request/send.ts'
import { askTogether } from '#server/actions/request/together.ts'
import { freeSlotsOfTeams } from '#server/domain/agenda/free-slots.ts'
import { refuse } from '#server/domain/decision.ts'
import { organisationsAs, ownNeed, ownNeedOrControl } from '#server/access/catalogue-policies.ts'
import { anyone, controlRoom, exhibitor, organiser, participant } from '#server/access/policy.ts'
import { slotsOf } from '#server/storage/queries/editions.ts'
import { needById } from '#server/storage/queries/needs.ts'
import { requestFor } from '#server/storage/queries/requests.ts'
import { bool } from '#server/storage/sql.ts'
import { EditionParams, Id, Nullable, Slug } from '#shared/common.ts'
import { SlotView } from '#shared/edition.ts'
import { RequestView } from '#shared/meeting.ts'
import {
  ConsortiumView,
  Counted,
  LetterWish,
  LoopInput,
  LoopView,
  NeedRequestInput,
  SuggestedInEdition,
  SuggestedToMe,
  TogetherInput,
} from '#shared/partners.ts'
import { answers } from './answers.ts'
import { editionOf, found, personOf, run } from './gate.ts'
import { mine } from './mine.ts'
import { Refusal } from './problem.ts'
import { speakerOf } from './speaker.ts'

const tags = ['suggestions']
const base = '/api/editions/:slug'
const NeedParams = Type.Object({ slug: Slug, needId: Id })
const Sent = Type.Object({ request: Type.Array(RequestView) })

export const suggested: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const markets = marketsOf(house)
  const marketOf = (request: FastifyRequest) => markets.of(editionOf(request).id)
  const ownIds = (request: FastifyRequest) => [
    ...new Set([
      ...organisationsAs(request.rights, 'exhibitor'),
      ...organisationsAs(request.rights, 'buyer'),
    ]),
  ]

  app.get(
    `${base}/suggested`,
    {
      config: { policy: participant },
      schema: { tags, params: EditionParams, response: answers({ 200: SuggestedToMe }) },
    },
    async request => {
      const market = await marketOf(request)
      const { asBuyer, asSeller } = suggestedTo(suggestionsIn(market, house.now()), ownIds(request))
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
      const own = ownIds(request)
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

  app.get(
    `${base}/needs/:needId/free-slots`,
    {
      config: { policy: exhibitor },
      schema: {
        tags,
        params: NeedParams,
        response: answers({ 200: Type.Object({ slot: Type.Array(SlotView) }) }),
      },
    },
    async request => {
      const market = await marketOf(request)
      const { need, speaker } = readableNeed(market, request, request.params.needId)
      const rows = await agendaRows(house.sql, market.editionId, [speaker, need.organisationId], house.now())
      const free = new Set(
        freeSlotsOfTeams(
          rows.teams.map(team => team.people),
          rows,
        ).map(slot => slot.id),
      )
      return { slot: (await slotsOf(house.sql, market.editionId)).filter(slot => free.has(slot.id)) }
    },
  )

  /** An exhibitor asks about a need; its buyer may stay unnamed until it accepts. */
  app.post(
    `${base}/needs/:needId/requests`,
    {
      config: { policy: exhibitor },
      schema: { tags, params: NeedParams, body: NeedRequestInput, response: answers({ 200: RequestView }) },
    },
    async request => {
      const market = await marketOf(request)
      const { organisationId: named, slotIds, message } = request.body
      const { need, speaker } = readableNeed(market, request, request.params.needId, named)
      return run(request, async a => {
        const sent = await send(a, {
          editionId: market.editionId,
          requesterId: speaker,
          addresseeId: need.organisationId,
          subject: { kind: 'need', id: need.id },
          slotIds,
          message,
          by: memberActor(a, speaker),
          viaNeed: true,
        })
        if (!isRefused(sent)) return requestFor(sent, speaker)
        // Why this very buyer takes none would tell who it is.
        return need.visibility === 'anonymous' && NAMING.has(sent.code)
          ? refuse('NEED_TAKES_NO_REQUEST')
          : sent
      })
    },
  )

  async function needOf(market: Market, needId: string) {
    return market.needs.get(needId) ?? found(await needById(house.sql, market.editionId, needId))
  }

  /** The need, when one of the exhibitor's offers makes it readable; to others it does not exist. */
  function readableNeed(market: Market, request: FastifyRequest, needId: string, named?: string) {
    const speaker = speakerOf(request, 'exhibitor', named)
    const need = found(market.needs.get(needId))
    const today = dayOf(house)
    const reads = market.offersOf(speaker).some(offer => {
      const match = market.explain(need, offer.id, today)
      return match !== undefined && readable(need, match)
    })
    if (!reads) throw new Refusal('NOT_FOUND')
    return { need, speaker }
  }
}

/** Refusals that would tell who an unnamed buyer is. */
const NAMING = new Set([
  'ALREADY_ASKED',
  'ALREADY_MEETING',
  'ADDRESSEE_CLOSED',
  'ROLES_MAY_NOT_MEET',
  'SELF_REQUEST',
])

const others = (organisationIds: readonly string[], asker: string) =>
  organisationIds.filter(id => id !== asker).map(organisationId => ({ organisationId, subject: null }))

const loopsIn = (market: Market, now: string): LoopView[] =>
  market
    .loops(now)
    .map(loop => loopView(market, loop))
    .filter(view => view !== null)

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
