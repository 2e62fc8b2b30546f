// Who one can meet in an edition and may ask for it, and the request behind the link of a letter with its hours in words.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { agendaRows } from '#server/actions/agenda/facts.ts'
import { freeSlotsOfTeams } from '#server/domain/agenda/free-slots.ts'
import { mayAsk } from '#server/domain/request/who-may-ask.ts'
import { anyone, participant } from '#server/access/policy.ts'
import { tokenHash } from '#server/access/rights.ts'
import { editionById, slotsOf } from '#server/storage/queries/editions.ts'
import { requestView } from '#server/storage/queries/requests.ts'
import { bool } from '#server/storage/sql.ts'
import { EditionParams, Id } from '#shared/common.ts'
import { LetterRequest, Meetable } from '#shared/meetable.ts'
import { answers } from './answers.ts'
import { editionOf, found } from './gate.ts'
import { mine } from './mine.ts'

const tags = ['requests']

export const participants: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  app.get(
    '/api/editions/:slug/meetable',
    {
      config: { policy: participant },
      schema: { tags, params: EditionParams, response: answers({ 200: Type.Array(Meetable) }) },
    },
    async request => {
      const own = mine(request)
      const { id: editionId } = editionOf(request)
      const { rules } = found(await editionById(house.sql, editionId))
      const rows = await house.sql.all<{
        id: string
        name: string
        exhibitor: unknown
        buyer: unknown
        stand: string | null
      }>(
        `select o.id, o.name, pa.exhibitor, pa.buyer, pa.stand from participation pa join organisation o on o.id = pa.organisation_id
         where pa.edition_id = ? and pa.status = 'validated' and o.id <> ? order by o.name, o.id`,
        [editionId, own.organisationId],
      )
      return rows.map(row => {
        const roles = { exhibitor: bool(row.exhibitor), buyer: bool(row.buyer) }
        return { ...row, ...roles, mayAsk: mayAsk(rules, own, roles) }
      })
    },
  )

  app.get(
    '/api/request-answers/:requestId/letter',
    {
      config: { policy: anyone },
      schema: {
        tags,
        params: Type.Object({ requestId: Id }),
        querystring: Type.Object({ token: Type.String({ minLength: 20, maxLength: 100 }) }),
        response: answers({ 200: LetterRequest }),
      },
    },
    async request => {
      const { requestId } = request.params
      const row = found(
        await house.sql.one<{ editionId: string }>(
          'select edition_id as "editionId" from meeting_request where id = ? and answer_hash = ?',
          [requestId, tokenHash(request.query.token)],
        ),
      )
      const view = found(await requestView(house.sql, requestId))
      const { slug, name, timeZone } = found(await editionById(house.sql, row.editionId))
      const rows = await agendaRows(
        house.sql,
        row.editionId,
        [view.requesterId, view.addresseeId],
        house.now(),
      )
      const free = new Set(
        freeSlotsOfTeams(
          rows.teams.map(team => team.people),
          rows,
        ).map(slot => slot.id),
      )
      const wished = (view.counter ?? view.terms).slotIds
      const slots = (await slotsOf(house.sql, row.editionId)).filter(slot => wished.includes(slot.id))
      return {
        request: view,
        edition: { slug, name, timeZone },
        slot: slots.map(slot => ({ ...slot, free: free.has(slot.id) })),
      }
    },
  )
}
