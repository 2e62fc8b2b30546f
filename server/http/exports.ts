// Exports: CSV that a French Excel opens right, workbooks, and the report as a PDF.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { act } from '#server/actions/act.ts'
import { exportTables } from '#server/actions/control/export-tables.ts'
import { organiser } from '#server/access/policy.ts'
import { asCsv, asXlsx } from '#server/documents/export-sheets.ts'
import { editionReport } from '#server/documents/edition-report.ts'
import { reportPdf } from '#server/documents/report-pdf.ts'
import { editionView } from '#server/storage/queries/editions.ts'
import { controlFigures } from '#server/storage/queries/figures.ts'
import { sectorMix } from '#server/storage/queries/sector-mix.ts'
import { Language, Slug } from '#shared/common.ts'
import { exportNames, type ExportName } from '#shared/control.ts'
import { sectorByCode } from '#shared/taxonomy/index.ts'
import { editionOf, found, whoOf } from './gate.ts'
import { languageOf } from './problem.ts'

const tags = ['exports']
const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
}
// `all.xlsx` is one workbook with every sheet.
const File = Type.Object({
  slug: Slug,
  file: Type.String({ pattern: `^((${exportNames.join('|')})\\.(csv|xlsx)|all\\.xlsx|report\\.pdf)$` }),
})

export const exports: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  app.get(
    '/api/editions/:slug/exports/:file',
    {
      config: { policy: organiser },
      schema: {
        tags,
        params: File,
        querystring: Type.Object({ language: Type.Optional(Language) }, { additionalProperties: false }),
      },
    },
    async (request, reply) => {
      const edition = editionOf(request)
      const language = request.query.language ?? languageOf(request)
      const { file } = request.params
      const [name, format] = file.split('.') as [ExportName | 'all' | 'report', keyof typeof types]
      await act(house, whoOf(request), async a => {
        a.log('export:made', `edition:${edition.id}`, { file })
        return { done: true as const }
      })
      void reply
        .type(types[format])
        .header('content-disposition', `attachment; filename="${edition.slug}-${file}"`)
      const wanted = { sql: house.sql, edition, now: house.now(), language }
      if (name === 'report') {
        const view = found(await editionView(house.sql, edition.slug))
        const figures = await controlFigures(house.sql, view, wanted.now)
        const report = editionReport(
          {
            edition: view,
            figures,
            sectors: await sectorMix(house.sql, edition.id),
            wordOf: code => sectorByCode(code)?.[language] ?? code,
          },
          language,
        )
        return Buffer.from(reportPdf(report))
      }
      if (name === 'all') {
        const tables = []
        for (const one of exportNames) tables.push(await exportTables[one](wanted))
        return Buffer.from(await asXlsx(tables, language))
      }
      const table = await exportTables[name](wanted)
      return format === 'csv' ? asCsv(table, language) : Buffer.from(await asXlsx([table], language))
    },
  )
}
