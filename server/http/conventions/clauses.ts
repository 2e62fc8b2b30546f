// The clauses of an edition, by kind and language: read, tried on an example, changed by an organiser, given back to the model.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import {
  backToModel,
  exampleOf,
  keepTemplate,
  templateRefusal,
} from '#server/actions/convention/templates.ts'
import { organiser } from '#server/access/policy.ts'
import { conventionParts, exampleValues, standardTemplate } from '#server/documents/convention-text.ts'
import { templateVocabulary } from '#server/documents/template-vocabulary.ts'
import { templateOf, templatesOf } from '#server/storage/queries/clause-templates.ts'
import { editionById } from '#server/storage/queries/editions.ts'
import { EditionParams } from '#shared/common.ts'
import { conventionKinds } from '#shared/convention.ts'
import { ClauseEdit, ClauseList, ClauseParams, ClauseTrial, ClauseView } from '#shared/convention-clauses.ts'
import { answers } from '../answers.ts'
import { editionOf, found, run } from '../gate.ts'
import { Refusal } from '../problem.ts'
import { tags } from './common.ts'

const clauses = '/api/editions/:slug/control/clauses'
const template = `${clauses}/:kind/:language`
const kept = answers({ 200: Type.Object({ version: Type.Integer() }) })
const Trial = Type.Object({
  title: Type.String(),
  notice: Type.String(),
  clauses: Type.Array(Type.Object({ title: Type.String(), text: Type.String() })),
})

export const conventionClauses: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const mine = { config: { policy: organiser } }
  app.get(
    clauses,
    { ...mine, schema: { tags, params: EditionParams, response: answers({ 200: ClauseList }) } },
    async request => {
      const rows = await templatesOf(house.sql, editionOf(request).id)
      return conventionKinds.flatMap(kind =>
        (['fr', 'en'] as const).map(language => {
          const row = rows.find(one => one.kind === kind && one.language === language)
          const own = row !== undefined && row.source !== null
          const { version = 0, by = null, createdAt = null } = row ?? {}
          return { kind, language, version, own, by, at: createdAt }
        }),
      )
    },
  )
  app.get(
    template,
    { ...mine, schema: { tags, params: ClauseParams, response: answers({ 200: ClauseView }) } },
    async request => {
      const { kind, language } = request.params
      const { id } = editionOf(request)
      const row = await templateOf(house.sql, id, kind, language)
      const model = standardTemplate(kind, language)
      const edition = found(await editionById(house.sql, id))
      const values = exampleValues(exampleOf({ kind, language }, edition))
      return {
        source: row?.source ?? model,
        model,
        version: row?.version ?? 0,
        own: row !== undefined && row.source !== null,
        variables: templateVocabulary(language).map(({ name, meaning }) => ({
          name,
          meaning,
          example: values[name] ?? '',
        })),
      }
    },
  )
  app.put(
    template,
    { ...mine, schema: { tags, params: ClauseParams, body: ClauseEdit, response: kept } },
    request => {
      const { kind, language } = request.params
      return run(request, a =>
        keepTemplate(a, { editionId: editionOf(request).id, kind, language, ...request.body }),
      )
    },
  )
  app.delete(template, { ...mine, schema: { tags, params: ClauseParams, response: kept } }, request => {
    const { kind, language } = request.params
    return run(request, a => backToModel(a, { editionId: editionOf(request).id, kind, language }))
  })
  app.post(
    `${template}/preview`,
    {
      // It changes nothing, so it needs no key.
      config: { policy: organiser, onceByNature: true },
      schema: { tags, params: ClauseParams, body: ClauseTrial, response: answers({ 200: Trial }) },
    },
    async request => {
      const edition = found(await editionById(house.sql, editionOf(request).id))
      const { source } = request.body
      const example = exampleOf(request.params, edition)
      const wrong = templateRefusal(source, example)
      if (wrong) throw new Refusal(wrong.code, wrong.details)
      const { title, notice, clauses } = conventionParts({ ...example, template: source })
      return { title, notice, clauses }
    },
  )
}
