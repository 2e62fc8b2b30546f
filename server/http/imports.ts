// Imports: an organiser brings a file, sees line by line what it would change, then has it done; and a file to start from.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { organiser } from '#server/access/policy.ts'
import { act } from '#server/actions/act.ts'
import { importRows } from '#server/actions/import/import.ts'
import { readCsv, type ImportRow } from '#server/actions/import/read.ts'
import { importTemplate } from '#server/documents/import-template.ts'
import { EditionParams, literals, Slug } from '#shared/common.ts'
import { importKinds, ImportReport, type ImportKind } from '#shared/import.ts'
import { answers } from './answers.ts'
import { editionOf, whoOf } from './gate.ts'
import { languageOf, Refusal } from './problem.ts'
import { plugUploads } from './uploads.ts'

const tags = ['imports']
// While a file is taken over nobody else's change is stored: this many lines take a few seconds.
const LINES_MAX = 2000
// More are counted, not listed: nobody reads further, and a file is mended and tried again.
const LISTED_MAX = 300

export const imports: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  await plugUploads(app)

  app.post(
    '/api/editions/:slug/imports',
    {
      // The same file twice changes nothing.
      config: { policy: organiser, onceByNature: true },
      schema: {
        tags,
        consumes: ['multipart/form-data'],
        params: EditionParams,
        response: answers({ 200: ImportReport }),
      },
    },
    async request => {
      const { bytes, kind, dryRun, keepGood } = await formOf(request)
      const { rows, unknown } = rowsOf(kind, bytes)
      const editionId = editionOf(request).id
      const who = whoOf(request)
      const { lines, stored } = await importRows(house, { kind, editionId, rows, dryRun, keepGood, who })
      const count = (of: (typeof lines)[number]['kind']) => lines.filter(line => line.kind === of).length
      const counts = {
        created: count('created'),
        updated: count('updated'),
        same: count('same'),
        refused: count('refused'),
      }
      if (stored)
        await act(house, who, async a => {
          a.log('file:imported', `edition:${editionId}`, { kind, ...counts })
          return { done: true as const }
        })
      const refusedFirst = [
        ...lines.filter(line => line.kind === 'refused'),
        ...lines.filter(line => line.kind !== 'refused'),
      ]
      const listed = refusedFirst.slice(0, LISTED_MAX)
      return { stored, counts, unknown, lines: listed, more: lines.length - listed.length }
    },
  )

  app.get(
    '/api/editions/:slug/imports/:kind/template.csv',
    {
      config: { policy: organiser },
      schema: { tags, params: Type.Object({ slug: Slug, kind: literals(importKinds) }) },
    },
    async (request, reply) => {
      const { kind } = request.params
      void reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${kind}.csv"`)
      return importTemplate(kind, languageOf(request))
    },
  )
}

/** Within a sentence, which ends by itself. */
const bare = (text: string): string => text.replace(/\.$/, '')

function rowsOf(kind: ImportKind, bytes: Buffer): { rows: ImportRow[]; unknown: string[] } {
  const read = readCsv(kind, bytes)
  if ('problem' in read)
    throw read.line === null
      ? new Refusal('FILE_UNFIT', { reason: bare(read.problemFr), reasonEn: bare(read.problem) })
      : new Refusal('FILE_UNREADABLE', { line: read.line, reason: read.problemFr, reasonEn: read.problem })
  if (read.rows.length > LINES_MAX)
    throw new Refusal('FILE_TOO_LONG', { count: read.rows.length, max: LINES_MAX })
  return read
}

interface Form {
  bytes: Buffer
  kind: ImportKind
  dryRun: boolean
  keepGood: boolean
}

/** The file and what to do with it, whichever comes first in the form. Tried only, unless the form says otherwise. */
async function formOf(request: FastifyRequest): Promise<Form> {
  if (!request.isMultipart()) throw new Refusal('UNSUPPORTED_MEDIA', { accepted: 'multipart/form-data' })
  let bytes: Buffer | undefined
  const said: Record<string, string> = {}
  for await (const part of request.parts()) {
    if (part.type === 'file') bytes = await part.toBuffer()
    else if (typeof part.value === 'string') said[part.fieldname] = part.value
  }
  if (!bytes) throw new Refusal('FILE_MISSING', { field: 'file' })
  const kind = importKinds.find(one => one === said.kind)
  if (!kind) throw new Refusal('INVALID_INPUT', { field: 'kind' })
  return { bytes, kind, dryRun: said.dryRun !== 'false', keepGood: said.keepGood === 'true' }
}
