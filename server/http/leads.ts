// Contacts at a stand: read from badges, noted, exported.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { noteOnLead, readAtStand } from '#server/actions/visitor/leads.ts'
import { exhibitor } from '#server/access/policy.ts'
import { csv } from '#server/documents/csv.ts'
import { leadsOf } from '#server/storage/queries/leads.ts'
import { EditionParams, Id, Slug } from '#shared/common.ts'
import { LeadList, LeadNote, LeadScanInput, LeadScanned, LeadView } from '#shared/lead.ts'
import { answers } from './answers.ts'
import { editionOf, personOf, run } from './gate.ts'
import { mine } from './mine.ts'

const tags = ['contacts']
const base = '/api/editions/:slug/leads'

export const leads: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const stand = (request: FastifyRequest) => {
    const { id: participationId, organisationId } = mine(request)
    return {
      editionId: editionOf(request).id,
      participationId,
      organisationId,
      memberId: personOf(request).id,
    }
  }

  app.get(
    base,
    {
      config: { policy: exhibitor },
      schema: { tags, params: EditionParams, response: answers({ 200: LeadList }) },
    },
    async request => ({
      seq: editionOf(request).seq,
      timeZone: editionOf(request).timeZone,
      lead: await leadsOf(house.sql, mine(request).id),
    }),
  )
  app.post(
    base,
    {
      config: { policy: exhibitor },
      schema: { tags, params: EditionParams, body: LeadScanInput, response: answers({ 200: LeadScanned }) },
    },
    request => run(request, a => readAtStand(a, { ...request.body, ...stand(request) })),
  )
  app.put(
    `${base}/:leadId`,
    {
      config: { policy: exhibitor },
      schema: {
        tags,
        params: Type.Object({ slug: Slug, leadId: Id }),
        body: LeadNote,
        response: answers({ 200: LeadView }),
      },
    },
    request =>
      run(request, a => noteOnLead(a, { ...request.body, ...stand(request), leadId: request.params.leadId })),
  )
  app.get(
    `${base}.csv`,
    { config: { policy: exhibitor }, schema: { tags, params: EditionParams } },
    async (request, reply) => {
      const rows = (await leadsOf(house.sql, mine(request).id)).filter(lead => !lead.withdrawn)
      const table = rows.map(lead => [
        lead.at,
        lead.name,
        lead.organisationName,
        lead.email,
        lead.interest,
        lead.followUp,
        lead.note,
        lead.by,
      ])
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="contacts.csv"')
        .send(csv(['lu le', 'nom', 'structure', 'e-mail', 'intérêt', 'suite', 'note', 'lu par'], table))
    },
  )
}
