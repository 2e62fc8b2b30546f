// The « carnet de sourçage »: a buyer's own log, on screen, as a dated PDF, and as CSV.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { act } from '#server/actions/act.ts'
import { buyer } from '#server/access/policy.ts'
import { asCsv } from '#server/documents/export-sheets.ts'
import { reportPdf } from '#server/documents/report-pdf.ts'
import { sourcingReport, sourcingSections, sourcingSheet } from '#server/documents/sourcing-report.ts'
import { editionById } from '#server/storage/queries/editions.ts'
import { sectorMix } from '#server/storage/queries/sector-mix.ts'
import { sourcingOf } from '#server/storage/queries/sourcing.ts'
import { EditionParams, Language, literals, Slug } from '#shared/common.ts'
import { SourcingLog } from '#shared/sourcing.ts'
import { answers } from './answers.ts'
import { editionOf, found, whoOf } from './gate.ts'
import { mine } from './mine.ts'
import { languageOf } from './problem.ts'

const tags = ['needs']
const types = { csv: 'text/csv; charset=utf-8', pdf: 'application/pdf' }

export const sourcing: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const sections = async (request: FastifyRequest, language: Language) =>
    sourcingSections(
      await sourcingOf(house.sql, editionOf(request).id, mine(request).organisationId),
      language,
    )
  app.get(
    '/api/editions/:slug/sourcing',
    {
      config: { policy: buyer },
      schema: { tags, params: EditionParams, response: answers({ 200: SourcingLog }) },
    },
    request => sections(request, languageOf(request)),
  )
  app.get(
    '/api/editions/:slug/sourcing.:format',
    {
      config: { policy: buyer },
      schema: {
        tags,
        params: Type.Object({ slug: Slug, format: literals(['csv', 'pdf']) }),
        querystring: Type.Object({ language: Type.Optional(Language) }, { additionalProperties: false }),
      },
    },
    async (request, reply) => {
      const { format } = request.params
      const language = request.query.language ?? languageOf(request)
      const edition = found(await editionById(house.sql, editionOf(request).id))
      const list = await sections(request, language)
      await act(house, whoOf(request), async a => {
        a.log('sourcing:exported', `edition:${edition.id}`, { format })
        return { done: true as const }
      })
      const now = house.now()
      void reply
        .type(types[format])
        .header(
          'content-disposition',
          `attachment; filename="carnet-de-sourcage-${now.slice(0, 10)}.${format}"`,
        )
      const { timeZone } = edition
      if (format === 'csv') return asCsv(sourcingSheet(list, { language, timeZone }), language)
      const organisation = await house.sql.one<{ name: string }>(
        'select name from organisation where id = ?',
        [mine(request).organisationId],
      )
      const report = sourcingReport(list, {
        language,
        timeZone,
        buyer: organisation?.name ?? '',
        edition: {
          name: edition.name,
          place: edition.venue.city,
          dates: { from: edition.startsOn, to: edition.endsOn },
        },
        sectors: await sectorMix(house.sql, edition.id),
        madeAt: new Date(now),
      })
      return Buffer.from(reportPdf(report))
    },
  )
}
