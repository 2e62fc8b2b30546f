// Reading conventions: the lists of a party and of the control room, one convention, its document.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { conventionDocument } from '#server/actions/convention/document.ts'
import { sealedDocument } from '#server/actions/convention/seal.ts'
import { clauseViews } from '#server/actions/convention/text.ts'
import { controlRoom, participant } from '#server/access/policy.ts'
import { DocumentError } from '#server/documents/errors.ts'
import {
  conventionState,
  conventionView,
  organisationConventions,
  registerOf,
} from '#server/storage/queries/conventions.ts'
import { editionById } from '#server/storage/queries/editions.ts'
import { EditionParams } from '#shared/common.ts'
import { ConventionParams, ConventionRegister, ConventionView } from '#shared/convention.ts'
import { answers } from '../answers.ts'
import { editionOf, found } from '../gate.ts'
import { mine } from '../mine.ts'
import { Refusal } from '../problem.ts'
import { everyone, remembered } from '../remembered.ts'
import { base, control, one, readers, sideOf, tags } from './common.ts'

/** A draft that lacks a seat or a capacity cannot be set: said with what is missing, not as a failure. */
function notReady(error: unknown): never {
  throw error instanceof DocumentError ? new Refusal('DOCUMENT_NOT_READY', { reason: error.message }) : error
}

export const conventionReading: FastifyPluginAsyncTypebox = async app => {
  const { house } = app

  const register = remembered(app, ConventionRegister)
  app.get(
    base,
    {
      config: { policy: participant },
      schema: { tags, params: EditionParams, response: answers({ 200: ConventionRegister }) },
    },
    (request, reply) => {
      const { id, seq } = editionOf(request)
      const { organisationId } = mine(request)
      return register(request, reply, {
        whose: organisationId,
        read: async () => ({ seq, convention: await organisationConventions(house.sql, id, organisationId) }),
      })
    },
  )
  app.get(
    control,
    {
      config: { policy: controlRoom },
      schema: { tags, params: EditionParams, response: answers({ 200: ConventionRegister }) },
    },
    (request, reply) => {
      const { id, seq } = editionOf(request)
      return register(request, reply, {
        whose: everyone,
        read: async () => ({ seq, convention: await registerOf(house.sql, id) }),
      })
    },
  )
  app.get(
    one,
    {
      config: { policy: readers },
      schema: { tags, params: ConventionParams, response: answers({ 200: ConventionView }) },
    },
    async request => {
      const edition = found(await editionById(house.sql, editionOf(request).id))
      return found(
        await conventionView(
          house.sql,
          request.params.conventionId,
          await sideOf(app, request),
          house.settings.publicUrl,
          state => clauseViews(state, edition),
        ),
      )
    },
  )
  app.get(
    `${one}/document.pdf`,
    { config: { policy: readers }, schema: { tags, params: ConventionParams } },
    async (request, reply) => {
      await sideOf(app, request)
      const row = found(await conventionState(house.sql, request.params.conventionId))
      const draft = { state: row.convention, editionId: row.editionId, verifyCode: row.verifyCode }
      const pdf =
        row.convention.signedAt === null
          ? await conventionDocument(house, house.sql, draft, house.now()).catch(notReady)
          : await sealedDocument(house, row.id)
      const name = row.convention.number ?? 'brouillon'
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${name}.pdf"`)
        .send(Buffer.from(pdf))
    },
  )
}
