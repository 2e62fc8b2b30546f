// What anyone may read of an edition: its front page, its exhibitors, one exhibitor.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { directoryPage, editionFigures, exhibitorPage } from '#server/actions/proposition/directory.ts'
import { dayOf, marketsOf } from '#server/actions/proposition/markets.ts'
import { orientation } from '#server/actions/proposition/orientation.ts'
import { anyoneAtEdition } from '#server/access/policy.ts'
import { editionView } from '#server/storage/queries/editions.ts'
import { publicOutcomes } from '#server/storage/queries/public-outcomes.ts'
import { EditionParams, Id, Slug } from '#shared/common.ts'
import { Directory, DirectoryQuery, EditionFront, ExhibitorPage } from '#shared/directory.ts'
import { Orientation, OrientationQuery } from '#shared/orientation.ts'
import { answers } from './answers.ts'
import { editionOf, found } from './gate.ts'
import { everyone, remembered } from './remembered.ts'

const tags = ['directory']

export const directory: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const markets = marketsOf(house)
  const open = { config: { policy: anyoneAtEdition } }
  const page = remembered(app, Directory)

  app.get(
    '/api/editions/:slug/front',
    { ...open, schema: { tags, params: EditionParams, response: answers({ 200: EditionFront }) } },
    async request => {
      const { id, slug, name, startsOn, endsOn, timeZone, venue, summary, phase } = found(
        await editionView(house.sql, request.params.slug),
      )
      const market = await markets.of(id)
      return {
        edition: { id, slug, name, startsOn, endsOn, timeZone, venue, summary, phase },
        ...editionFigures(market),
        outcomes: await publicOutcomes(house.sql, id),
      }
    },
  )

  app.get(
    '/api/editions/:slug/directory',
    {
      ...open,
      schema: {
        tags,
        params: EditionParams,
        querystring: DirectoryQuery,
        response: answers({ 200: Directory }),
      },
    },
    async (request, reply) => {
      const market = await markets.of(editionOf(request).id)
      // Written from what is published alone: a commit elsewhere leaves it as it is.
      const state = market.published
      return page(request, reply, {
        whose: everyone,
        state,
        read: () => directoryPage(market, request.query),
      })
    },
  )

  app.get(
    '/api/editions/:slug/orientation',
    {
      ...open,
      schema: {
        tags,
        params: EditionParams,
        querystring: OrientationQuery,
        response: answers({ 200: Orientation }),
      },
    },
    async request => orientation(await markets.of(editionOf(request).id), request.query, dayOf(house)),
  )

  app.get(
    '/api/editions/:slug/directory/:organisationId',
    {
      ...open,
      schema: {
        tags,
        params: Type.Object({ slug: Slug, organisationId: Id }),
        response: answers({ 200: ExhibitorPage }),
      },
    },
    async request =>
      found(exhibitorPage(await markets.of(editionOf(request).id), request.params.organisationId)),
  )
}
