// Propositions: for a need the offers that answer it, for an exhibitor the needs, and why not.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { offerCard, needCard, plainReason } from '#server/actions/proposition/cards.ts'
import { dayOf, marketsOf } from '#server/actions/proposition/markets.ts'
import { startingWeights, type Explanation } from '#server/domain/matching/index.ts'
import type { Market } from '#server/actions/proposition/market.ts'
import { readable } from '#server/actions/proposition/suits.ts'
import { listedNeeds } from '#server/actions/proposition/listed-needs.ts'
import { tipsFor } from '#server/actions/proposition/tips.ts'
import { organisationsAs, ownNeedOrControl, ownOffer } from '#server/access/catalogue-policies.ts'
import { anyone, buyer, exhibitor } from '#server/access/policy.ts'
import { groupOf } from '#shared/taxonomy/index.ts'
import { needById } from '#server/storage/queries/needs.ts'
import { offerById } from '#server/storage/queries/offers.ts'
import { Tip, type OfferView } from '#shared/offer.ts'
import { EditionParams, Id, Slug } from '#shared/common.ts'
import { needBlank, type NeedView } from '#shared/need.ts'
import {
  ListedNeed,
  NeedPreview,
  NeedPreviewInput,
  NeedPropositions,
  OfferPropositions,
  PropositionExplanation,
  SectorQuery,
  SectorSuggestion,
} from '#shared/proposition.ts'
import { answers } from './answers.ts'
import { editionOf, found } from './gate.ts'
import { Refusal } from './problem.ts'
import { speakerOf } from './speaker.ts'

const NeedParams = Type.Object({ slug: Slug, needId: Id })
const tags = ['propositions']

export const propositions: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const markets = marketsOf(house)
  const today = () => dayOf(house)
  const failed = (error: unknown) => app.log.error({ err: error }, 'the market could not tell its news')
  markets.start(failed)
  app.addHook('onReady', async () => {
    // A house closed while its first market is being read has nothing left to read from.
    setImmediate(() => void markets.warm().catch((error: unknown) => closed || failed(error)))
  })
  let closed = false
  app.addHook('onClose', () => {
    closed = true
    return markets.stop()
  })

  app.get(
    '/api/editions/:slug/needs/:needId/propositions',
    {
      config: { policy: ownNeedOrControl },
      schema: { tags, params: NeedParams, response: answers({ 200: OfferPropositions }) },
    },
    async request => {
      const edition = editionOf(request)
      const market = await markets.of(edition.id)
      const need = await needIn(market, request.params.needId)
      const list = market.rank(need, today())
      const proposition = list.map(match => offerCard(market, need, match)).filter(card => card !== undefined)
      // Only the buyer's own eyes count: who helps from the control room decides nothing.
      if (market.needs.has(need.id) && organisationsAs(request.rights, 'buyer').includes(need.organisationId))
        market.impressions.note(need.id, list, today())
      if (market.needs.has(need.id)) for (const card of proposition) market.noteTold(need.id, card.offerId)
      const mayAsk = market.terms?.rules.buyersAskExhibitors ?? true
      return { seq: edition.seq, mayAsk, proposition, weights: startingWeights }
    },
  )

  app.post(
    '/api/editions/:slug/needs/preview',
    // A question, however long: it stores nothing, so a repeat harms nothing.
    {
      config: { policy: buyer, onceByNature: true },
      schema: {
        tags,
        params: EditionParams,
        body: NeedPreviewInput,
        response: answers({ 200: NeedPreview }),
      },
    },
    async request => {
      const edition = editionOf(request)
      const market = await markets.of(edition.id)
      const need = await typedNeed(request)
      const cards = market
        .rank(need, today(), request.body.top ?? 10)
        .map(match => offerCard(market, need, match))
      return { proposition: cards.filter(card => card !== undefined) }
    },
  )

  app.get(
    '/api/editions/:slug/propositions',
    {
      config: { policy: exhibitor },
      schema: { tags, params: EditionParams, response: answers({ 200: NeedPropositions }) },
    },
    async request => {
      const edition = editionOf(request)
      const market = await markets.of(edition.id)
      const matches = organisationsAs(request.rights, 'exhibitor').flatMap(id =>
        market.rankNeeds(id, today()),
      )
      const proposition = matches.map(match => needCard(market, match)).filter(card => card !== undefined)
      for (const card of proposition) market.noteTold(card.needId, card.offerId)
      return { seq: edition.seq, mayAsk: market.terms?.rules.exhibitorsAskBuyers ?? true, proposition }
    },
  )

  app.get(
    '/api/editions/:slug/offers/:offerId/tips',
    {
      config: { policy: ownOffer },
      schema: {
        tags,
        params: Type.Object({ slug: Slug, offerId: Id }),
        response: answers({ 200: Type.Array(Tip) }),
      },
    },
    async request => {
      const offer = found(await offerById(house.sql, request.params.offerId))
      return tipsFor(await markets.of(editionOf(request).id), offer, today())
    },
  )

  app.get(
    '/api/editions/:slug/needs/:needId/explain',
    {
      config: { policy: ownNeedOrControl },
      schema: {
        tags,
        params: NeedParams,
        querystring: Type.Object({ offer: Id }),
        response: answers({ 200: PropositionExplanation }),
      },
    },
    async request => {
      const edition = editionOf(request)
      const market = await markets.of(edition.id)
      const need = await needIn(market, request.params.needId)
      const offer = found(market.offers.get(request.query.offer))
      const why = found(market.explain(need, offer.id, today()))
      const place = market.rank(need, today()).findIndex(match => match.offer === offer.id)
      return {
        needId: need.id,
        ...explanationOf(market, offer, why),
        rank: place < 0 ? null : place + 1,
      }
    },
  )

  /** Public needs by their words, for « pourquoi pas ? »: what suits is proposed already, this finds the others. */
  app.get(
    '/api/editions/:slug/needs/listed',
    {
      config: { policy: exhibitor },
      schema: {
        tags,
        params: EditionParams,
        querystring: Type.Object({ q: Type.String({ maxLength: 200 }) }),
        response: answers({ 200: Type.Array(ListedNeed) }),
      },
    },
    async request => {
      const market = await markets.of(editionOf(request).id)
      return listedNeeds(market, request.query.q)
    },
  )

  app.get(
    '/api/editions/:slug/needs/:needId/why',
    {
      config: { policy: exhibitor },
      schema: {
        tags,
        params: NeedParams,
        response: answers({ 200: Type.Array(PropositionExplanation) }),
      },
    },
    async request => {
      const market = await markets.of(editionOf(request).id)
      const need = found(market.needs.get(request.params.needId))
      const own = organisationsAs(request.rights, 'exhibitor').flatMap(id => market.offersOf(id))
      const explained = own.flatMap(offer => {
        // What the buyer refused or weighs is its own: the exhibitor reads what the texts say.
        const why = market.matcher.explain(need.id, offer.id, { today: today() })
        return why ? [{ offer, why }] : []
      })
      // A need that is not public exists only for those whom it suits.
      if (need.visibility !== 'public' && !explained.some(({ why }) => readable(need, why)))
        throw new Refusal('NOT_FOUND')
      return explained.map(({ offer, why }) => ({
        needId: need.id,
        ...explanationOf(market, offer, why),
        rank: null,
      }))
    },
  )

  app.get(
    '/api/sectors/suggest',
    {
      config: { policy: anyone },
      schema: { tags, querystring: SectorQuery, response: answers({ 200: Type.Array(SectorSuggestion) }) },
    },
    async request => {
      const { text, top } = request.query
      // The taxonomy's words suffice: any market knows them, and an empty one is made once.
      const market = await markets.of('')
      return market.matcher.suggestSectors(text, top ?? 3).map(({ code, fr, en }) => {
        const group = groupOf(code)
        return { code, fr, en, group: { fr: group?.fr ?? '', en: group?.en ?? '' } }
      })
    },
  )

  /** What is on the screen and not yet stored, over the need it belongs to, if any. */
  async function typedNeed(request: FastifyRequest<{ Body: NeedPreviewInput }>): Promise<NeedView> {
    const { needId, fields } = request.body
    const now = house.now()
    const blank = {
      ...needBlank,
      id: 'typed',
      organisationId: speakerOf(request, 'buyer'),
      status: 'draft' as const,
      versions: {},
      createdAt: now,
      updatedAt: now,
      version: 1,
    }
    if (needId === undefined) return { ...blank, ...fields }
    const need = await needById(house.sql, editionOf(request).id, needId)
    if (!need || !organisationsAs(request.rights, 'buyer').includes(need.organisationId))
      throw new Refusal('NOT_FOUND')
    // No stored version: what is typed must never be taken for what is stored.
    return { ...need, ...fields, version: 0 }
  }

  /** An open need is in the market already; a draft or a closed one is read. */
  async function needIn(market: Market, needId: string): Promise<NeedView> {
    return market.needs.get(needId) ?? found(await needById(house.sql, market.editionId, needId))
  }
}

const explanationOf = (market: Market, offer: OfferView, why: Explanation) => ({
  offerId: offer.id,
  offerTitle: offer.title,
  organisationName: market.participants.get(offer.organisationId)?.name ?? '',
  passes: why.passes,
  score: Math.round(why.score * 10) / 10,
  confidence: Math.round(why.confidence * 100) / 100,
  band: why.band,
  keptDownBy: why.keptDownBy,
  reasons: why.reasons.map(plainReason),
})
