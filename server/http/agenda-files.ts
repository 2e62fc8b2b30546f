// An agenda outside the app: the calendar feed of one person, and their day on one sheet.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { anyone, participant } from '#server/access/policy.ts'
import { agendaIcs } from '#server/documents/agenda-ics.ts'
import { agendaPdf, type AgendaSheet } from '#server/documents/agenda-pdf.ts'
import type { House } from '#server/actions/house.ts'
import {
  agendaByToken,
  agendaEntries,
  agendaOf,
  type AgendaLine,
  type AgendaOwner,
} from '#server/storage/queries/agendas.ts'
import { EditionParams, type Language } from '#shared/common.ts'
import { editionOf, personOf } from './gate.ts'
import { languageOf, Refusal } from './problem.ts'

const tags = ['meetings']

export const agendaFiles: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const { publicUrl } = house.settings

  /** Calendars cannot sign in: the token in the address, which only its owner is shown, is the right to read. */
  app.get(
    '/api/agendas/:file',
    {
      config: { policy: anyone },
      schema: {
        tags,
        params: Type.Object({ file: Type.String({ maxLength: 200 }) }),
      },
    },
    async (request, reply) => {
      const owner = await agendaByToken(house.sql, request.params.file.replace(/\.ics$/, ''))
      if (!owner) throw new Refusal('CALENDAR_UNKNOWN')
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
      const entries = await agendaEntries(house.sql, owner, language, publicUrl)
      const sheet = agendaPdf(agendaSheet(house, edition.seq, owner, entries, language))
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

const placeOf = ({ venue }: AgendaOwner): string => [venue.name, venue.city].filter(Boolean).join(', ')

/** What the sheet of one person says; `version` is the edition's when it was printed. */
export function agendaSheet(
  house: House,
  version: number,
  owner: AgendaOwner,
  entries: AgendaLine[],
  language: Language,
): AgendaSheet {
  return {
    language,
    edition: { name: owner.edition, place: placeOf(owner) },
    person: { name: owner.name, organisation: owner.organisation },
    version,
    validUrl: `${house.settings.publicUrl}/moi?v=${version}`,
    entries,
    sectors: [],
    timeZone: owner.timeZone,
    madeAt: new Date(house.now()),
  }
}
