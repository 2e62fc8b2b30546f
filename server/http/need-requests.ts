// An exhibitor asks about a need: when its buyer is free, and the request; the buyer may stay unnamed until it accepts.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { isRefused } from '#server/actions/act.ts'
import { memberActor } from '#server/actions/actor.ts'
import { agendaRows } from '#server/actions/agenda/facts.ts'
import type { Market } from '#server/actions/proposition/market.ts'
import { dayOf, marketsOf } from '#server/actions/proposition/markets.ts'
import { readable } from '#server/actions/proposition/suits.ts'
import { send } from '#server/actions/request/send.ts'
import { freeSlotsOfTeams } from '#server/domain/agenda/free-slots.ts'
import { refuse } from '#server/domain/decision.ts'
import { exhibitor } from '#server/access/policy.ts'
import { slotsOf } from '#server/storage/queries/editions.ts'
import { requestFor } from '#server/storage/queries/requests.ts'
import { Id, Slug } from '#shared/common.ts'
import { SlotView } from '#shared/edition.ts'
import { RequestView } from '#shared/meeting.ts'
import { NeedRequestInput } from '#shared/partners.ts'
import { answers } from './answers.ts'
import { editionOf, found, run } from './gate.ts'
import { Refusal } from './problem.ts'
import { speakerOf } from './speaker.ts'

const tags = ['suggestions']
const base = '/api/editions/:slug'
const NeedParams = Type.Object({ slug: Slug, needId: Id })

export const needRequests: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const markets = marketsOf(house)
  const marketOf = (request: FastifyRequest) => markets.of(editionOf(request).id)

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
      // The hours of a buyer that is not named would tell which it is: the exhibitor's own are all it reads.
      const sides = need.visibility === 'anonymous' ? [speaker] : [speaker, need.organisationId]
      const rows = await agendaRows(house.sql, market.editionId, sides, house.now())
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
const NAMING = new Set(['ADDRESSEE_CLOSED', 'ROLES_MAY_NOT_MEET', 'SELF_REQUEST'])
