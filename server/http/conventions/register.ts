// The register as a file: exactly what the filters of the screen leave, as CSV or a workbook.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { act } from '#server/actions/act.ts'
import { organiser } from '#server/access/policy.ts'
import { asCsv, asXlsx } from '#server/documents/export-sheets.ts'
import { registerSheet } from '#server/documents/register-sheet.ts'
import { registerOf } from '#server/storage/queries/conventions.ts'
import { Language, literals, Slug } from '#shared/common.ts'
import { inRegister, registerFilters } from '#shared/convention-register.ts'
import { editionOf, whoOf } from '../gate.ts'
import { languageOf } from '../problem.ts'
import { control, tags } from './common.ts'

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
const Filter = Type.Optional(Type.String({ maxLength: 100 }))
const Query = Type.Object(
  {
    ...Object.fromEntries(registerFilters.map(name => [name, Filter])),
    language: Type.Optional(Language),
  },
  { additionalProperties: false },
)

export const conventionRegister: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  app.get(
    `${control}/register.:format`,
    {
      config: { policy: organiser },
      schema: {
        tags,
        params: Type.Object({ slug: Slug, format: literals(['csv', 'xlsx']) }),
        querystring: Query,
      },
    },
    async (request, reply) => {
      const edition = editionOf(request)
      const { language = languageOf(request), ...asked } = request.query
      const list = (await registerOf(house.sql, edition.id)).filter(one => inRegister(one, asked))
      await act(house, whoOf(request), async a => {
        a.log('export:made', `edition:${edition.id}`, { file: 'register', rows: list.length })
        return { done: true as const }
      })
      const { format } = request.params
      void reply
        .type(types[format])
        .header('content-disposition', `attachment; filename="${edition.slug}-conventions.${format}"`)
      const table = registerSheet(list, { language, timeZone: edition.timeZone })
      return format === 'csv' ? asCsv(table, language) : Buffer.from(await asXlsx([table], language))
    },
  )
}
