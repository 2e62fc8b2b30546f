// An agenda outside the app: the calendar feed of one person, and their day on one sheet.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { anyone, participant } from '#server/access/policy.ts'
import { agendaIcs } from '#server/documents/agenda-ics.ts'
import { agendaPdf } from '#server/documents/agenda-pdf.ts'
import { agendaByToken, agendaEntries, agendaOf, type AgendaOwner } from '#server/storage/queries/agendas.ts'
import { EditionParams } from '#shared/common.ts'
import { editionOf, found, personOf } from './gate.ts'
import { languageOf, Refusal } from './problem.ts'

const tags = ['meetings']

export const agendaFiles: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const { publicUrl } = house.settings
  const placeOf = (owner: AgendaOwner) => [owner.venue.name, owner.venue.city].filter(Boolean).join(', ')

  /** Calendars cannot sign in: the token in the address, which only its owner is shown, is the right to read. */
  app.get(
    '/api/agendas/:file',
    {
      config: { policy: anyone },
      schema: {
        tags,
        params: Type.Object({ file: Type.String({ pattern: '^[A-Za-z0-9_-]{20,100}\\.ics$' }) }),
      },
    },
    async (request, reply) => {
      const owner = found(await agendaByToken(house.sql, request.params.file.replace(/\.ics$/, '')))
      const language = owner.locale === 'en' ? 'en' : 'fr'
      const feed = agendaIcs({
        title: `${language === 'fr' ? 'Mon agenda' : 'My agenda'}, ${owner.edition}`,
        language,
        timeZone: owner.timeZone,
        domain: new URL(publicUrl).hostname,
        madeAt: new Date(house.now()),
        entries: await agendaEntries(house.sql, owner, language, publicUrl),
        url: `${publicUrl}/moi`,
        place: placeOf(owner),
      })
      return reply
        .type('text/calendar; charset=utf-8')
        .header('cache-control', 'private, max-age=60')
        .send(feed)
    },
  )

  app.get(
    '/api/editions/:slug/my-day.pdf',
    { config: { policy: participant }, schema: { tags, params: EditionParams } },
    async (request, reply) => {
      const edition = editionOf(request)
      const owner = await agendaOf(house.sql, edition.id, personOf(request).id)
      if (!owner) throw new Refusal('NOT_FOUND')
      const language = languageOf(request)
      const sheet = agendaPdf({
        language,
        edition: { name: owner.edition, place: placeOf(owner) },
        person: { name: owner.name, organisation: owner.organisation },
        version: edition.seq,
        validUrl: `${publicUrl}/moi?v=${edition.seq}`,
        entries: await agendaEntries(house.sql, owner, language, publicUrl),
        sectors: [],
        timeZone: owner.timeZone,
        madeAt: new Date(house.now()),
      })
      return reply
        .type('application/pdf')
        .header(
          'content-disposition',
          `attachment; filename="${language === 'fr' ? 'ma-journee' : 'my-day'}.pdf"`,
        )
        .header('cache-control', 'no-store')
        .send(Buffer.from(sheet))
    },
  )
}
