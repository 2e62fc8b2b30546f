// Around one's own day: notes for oneself, who is free at this moment, and whom one waits for.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { whoIsFreeNow } from '#server/actions/agenda/free-now.ts'
import { keepOwnNote } from '#server/actions/meeting/own-note.ts'
import { marketsOf } from '#server/actions/proposition/markets.ts'
import { waitFor, waitNoMore } from '#server/actions/request/waiting.ts'
import { participant } from '#server/access/policy.ts'
import { EditionParams, Id, InstantText, Slug } from '#shared/common.ts'
import { FreeNowView, OwnNoteInput, OwnNoteView, WaitingView } from '#shared/my-hours.ts'
import { answers } from './answers.ts'
import { editionOf, personOf, run } from './gate.ts'
import { mine } from './mine.ts'

const tags = ['meetings']
const config = { policy: participant }
const Other = Type.Object({ slug: Slug, organisationId: Id })

export const myHours: FastifyPluginAsyncTypebox = async app => {
  const { house } = app

  app.put(
    '/api/editions/:slug/meetings/:meetingId/own-note',
    {
      config,
      schema: {
        tags,
        params: Type.Object({ slug: Slug, meetingId: Id }),
        body: OwnNoteInput,
        response: answers({ 200: OwnNoteView }),
      },
    },
    request => {
      const { organisationId } = mine(request)
      return run(request, a =>
        keepOwnNote(a, {
          editionId: editionOf(request).id,
          meetingId: request.params.meetingId,
          personId: personOf(request).id,
          organisationId,
          text: request.body.text,
        }),
      )
    },
  )

  app.get(
    '/api/editions/:slug/free-now',
    {
      config,
      schema: {
        tags,
        params: EditionParams,
        response: answers({ 200: Type.Object({ at: InstantText, organisation: Type.Array(FreeNowView) }) }),
      },
    },
    async request => {
      const edition = editionOf(request)
      const at = house.now()
      const { organisationId } = mine(request)
      const market = await marketsOf(house).of(edition.id)
      const asking = { editionId: edition.id, organisationId, now: at }
      return { at, organisation: await whoIsFreeNow(house.sql, market, asking) }
    },
  )

  const waiting = '/api/editions/:slug/waiting-list'
  app.get(
    waiting,
    {
      config,
      schema: {
        tags,
        params: EditionParams,
        response: answers({ 200: Type.Object({ waiting: Type.Array(WaitingView) }) }),
      },
    },
    async request => ({
      waiting: await house.sql.all<WaitingView & Record<string, unknown>>(
        `select w.about_organisation_id as "organisationId", o.name, w.since, w.told_at as "toldAt" from waiting_list w
         join organisation o on o.id = w.about_organisation_id where w.edition_id = ? and w.organisation_id = ? order by w.since`,
        [editionOf(request).id, mine(request).organisationId],
      ),
    }),
  )
  const Waiting = Type.Object({ organisationId: Id, since: InstantText })
  app.put(
    `${waiting}/:organisationId`,
    { config, schema: { tags, params: Other, response: answers({ 200: Waiting }) } },
    request => {
      const { organisationId } = mine(request)
      return run(request, a =>
        waitFor(a, {
          editionId: editionOf(request).id,
          organisationId,
          aboutOrganisationId: request.params.organisationId,
          personId: personOf(request).id,
        }),
      )
    },
  )
  app.delete(
    `${waiting}/:organisationId`,
    {
      config,
      schema: { tags, params: Other, response: answers({ 200: Type.Object({ organisationId: Id }) }) },
    },
    request => {
      const { organisationId } = mine(request)
      return run(request, a =>
        waitNoMore(a, {
          editionId: editionOf(request).id,
          organisationId,
          aboutOrganisationId: request.params.organisationId,
        }),
      )
    },
  )
}
