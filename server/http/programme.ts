// The programme: anyone reads it, participants say where they will be, organisers set it and see who comes.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { act } from '#server/actions/act.ts'
import { leaveSeat, takeSeat } from '#server/actions/programme/seats.ts'
import { addSession, changeSession, removeSession } from '#server/actions/programme/sessions.ts'
import { anyoneAtEdition, controlRoom, organiser, participant } from '#server/access/policy.ts'
import { asCsv, column } from '#server/documents/export-sheets.ts'
import { attendeesOf, programmeOf } from '#server/storage/queries/programme.ts'
import { Done, EditionParams, Id, Language, Slug } from '#shared/common.ts'
import {
  OwnSeats,
  Programme,
  SeatAnswer,
  SessionAttendee,
  SessionInput,
  SessionUpdate,
  SessionView,
} from '#shared/programme.ts'
import { answers } from './answers.ts'
import { editionOf, found, personOf, run, whoOf } from './gate.ts'
import { languageOf } from './problem.ts'
import { everyone, remembered } from './remembered.ts'

const tags = ['programme']
const base = '/api/editions/:slug/programme'
const SessionParams = Type.Object({ slug: Slug, sessionId: Id })

export const programme: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const all = remembered(app, Programme)
  app.get(
    base,
    {
      config: { policy: anyoneAtEdition },
      schema: { tags, params: EditionParams, response: answers({ 200: Programme }) },
    },
    (request, reply) => {
      const { id, seq } = editionOf(request)
      return all(request, reply, {
        whose: everyone,
        read: async () => ({ seq, programme: await programmeOf(house.sql, id) }),
      })
    },
  )
  app.post(
    base,
    {
      config: { policy: organiser },
      schema: { tags, params: EditionParams, body: SessionInput, response: answers({ 200: SessionView }) },
    },
    request => run(request, a => addSession(a, { ...request.body, editionId: editionOf(request).id })),
  )
  app.put(
    `${base}/:sessionId`,
    {
      config: { policy: organiser },
      schema: { tags, params: SessionParams, body: SessionUpdate, response: answers({ 200: SessionView }) },
    },
    request =>
      run(request, a =>
        changeSession(a, {
          ...request.body,
          editionId: editionOf(request).id,
          sessionId: request.params.sessionId,
        }),
      ),
  )
  app.delete(
    `${base}/:sessionId`,
    {
      config: { policy: organiser },
      schema: { tags, params: SessionParams, response: answers({ 200: Done }) },
    },
    request =>
      run(request, a =>
        removeSession(a, { editionId: editionOf(request).id, sessionId: request.params.sessionId }),
      ),
  )

  app.get(
    `${base}/mine`,
    {
      config: { policy: participant },
      schema: { tags, params: EditionParams, response: answers({ 200: OwnSeats }) },
    },
    async request => {
      const rows = await house.sql.all<{ id: string }>(
        `select t.session_id as id from session_seat t join attendance at on at.id = t.attendance_id
         where at.edition_id = ? and at.person_id = ?`,
        [editionOf(request).id, personOf(request).id],
      )
      return { sessionIds: rows.map(row => row.id) }
    },
  )
  const seat = {
    config: { policy: participant },
    schema: { tags, params: SessionParams, response: answers({ 200: SeatAnswer }) },
  }
  app.put(`${base}/:sessionId/seat`, seat, request =>
    run(request, a =>
      takeSeat(a, {
        editionId: editionOf(request).id,
        sessionId: request.params.sessionId,
        personId: personOf(request).id,
      }),
    ),
  )
  app.delete(`${base}/:sessionId/seat`, seat, request =>
    run(request, a =>
      leaveSeat(a, {
        editionId: editionOf(request).id,
        sessionId: request.params.sessionId,
        personId: personOf(request).id,
      }),
    ),
  )

  const sessionOf = async (editionId: string, sessionId: string) =>
    found((await programmeOf(house.sql, editionId)).find(one => one.id === sessionId))
  app.get(
    `${base}/:sessionId/attendees`,
    {
      config: { policy: controlRoom },
      schema: { tags, params: SessionParams, response: answers({ 200: Type.Array(SessionAttendee) }) },
    },
    async request => {
      const session = await sessionOf(editionOf(request).id, request.params.sessionId)
      return attendeesOf(house.sql, session.id)
    },
  )
  app.get(
    `${base}/:sessionId/attendees.csv`,
    {
      config: { policy: organiser },
      schema: {
        tags,
        params: SessionParams,
        querystring: Type.Object({ language: Type.Optional(Language) }, { additionalProperties: false }),
      },
    },
    async (request, reply) => {
      const edition = editionOf(request)
      const language = request.query.language ?? languageOf(request)
      const session = await sessionOf(edition.id, request.params.sessionId)
      const rows = await attendeesOf(house.sql, session.id)
      await act(house, whoOf(request), async a => {
        a.log('export:made', `programme:${session.id}`)
        return { done: true as const }
      })
      void reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${edition.slug}-session.csv"`)
      return asCsv(
        {
          name: session.title,
          columns: [
            column('text', 'Nom', 'Name'),
            column('text', 'Structure', 'Organisation'),
            column('text', 'Adresse électronique', 'E-mail address'),
            column('instant', 'Inscription', 'Since'),
          ],
          rows: rows.map(one => [one.name, one.organisation, one.email, one.since]),
        },
        language,
      )
    },
  )
}
