// Print runs: the badges of an edition as one PDF, made in a thread of its own while its progress is asked for.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { badgeOf, badgeSheet } from '#server/actions/visitor/badge-paper.ts'
import { sectorMix } from '#server/actions/convention/document.ts'
import { organiser } from '#server/access/policy.ts'
import { printBadges } from '#server/documents/badge-print.ts'
import { badgesToPrint } from '#server/storage/queries/badges.ts'
import { editionById } from '#server/storage/queries/editions.ts'
import { EditionParams, Id, Slug } from '#shared/common.ts'
import { BadgeRunInput, BadgeRunView } from '#shared/visitor.ts'
import { answers } from './answers.ts'
import { editionOf, found } from './gate.ts'
import { languageOf, Refusal } from './problem.ts'

const tags = ['visitors']
const base = '/api/editions/:slug/badge-runs'
// A file of 2,000 badges has some 20 MB; the last few wait to be fetched.
const RUNS_KEPT_MAX = 4

interface PrintRun extends BadgeRunView {
  editionId: string
  pdf: Uint8Array | null
  stop: AbortController
}

export const badgeRuns: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  // Nothing here must survive a restart: a run is asked for again in one press.
  const runs = new Map<string, PrintRun>()
  app.addHook('onClose', () => {
    for (const run of runs.values()) run.stop.abort()
  })
  const view = ({ id, done, total, state }: PrintRun): BadgeRunView => ({ id, done, total, state })
  const runOf = (editionId: string, id: string): PrintRun => {
    const run = runs.get(id)
    if (!run || run.editionId !== editionId) throw new Refusal('NOT_FOUND')
    return run
  }

  app.post(
    base,
    {
      config: { policy: organiser, onceByNature: true },
      schema: { tags, params: EditionParams, body: BadgeRunInput, response: answers({ 200: BadgeRunView }) },
    },
    async request => {
      const edition = found(await editionById(house.sql, editionOf(request).id))
      const language = languageOf(request)
      const holders = await badgesToPrint(house.sql, edition.id, request.body.kind ?? null)
      if (holders.length === 0) throw new Refusal('NOT_FOUND')
      const badges = holders.map(holder => badgeOf(house, edition.id, holder, language))
      const sheet = badgeSheet(
        edition,
        language,
        request.body.format,
        await sectorMix(house.sql, edition.id),
        new Date(house.now()),
      )
      const run: PrintRun = {
        id: house.newId(),
        editionId: edition.id,
        done: 0,
        total: badges.length,
        state: 'printing',
        pdf: null,
        stop: new AbortController(),
      }
      runs.set(run.id, run)
      for (const old of [...runs.keys()].slice(0, -RUNS_KEPT_MAX)) {
        runs.get(old)?.stop.abort()
        runs.delete(old)
      }
      printBadges({ badges, sheet }, progress => (run.done = progress.done), run.stop.signal).then(
        pdf => Object.assign(run, { pdf, state: 'ready' }),
        (error: unknown) => {
          if (run.state === 'cancelled') return
          run.state = 'failed'
          if (!run.stop.signal.aborted) app.log.error({ err: error }, 'a print run failed')
        },
      )
      return view(run)
    },
  )
  const One = Type.Object({ slug: Slug, runId: Id })
  app.get(
    `${base}/:runId`,
    {
      config: { policy: organiser },
      schema: { tags, params: One, response: answers({ 200: BadgeRunView }) },
    },
    async request => view(runOf(editionOf(request).id, request.params.runId)),
  )
  app.delete(
    `${base}/:runId`,
    {
      config: { policy: organiser, onceByNature: true },
      schema: { tags, params: One, response: answers({ 200: BadgeRunView }) },
    },
    async request => {
      const run = runOf(editionOf(request).id, request.params.runId)
      if (run.state === 'printing') {
        run.state = 'cancelled'
        run.stop.abort()
      }
      return view(run)
    },
  )
  app.get(
    `${base}/:runId/badges.pdf`,
    { config: { policy: organiser }, schema: { tags, params: One } },
    async (request, reply) => {
      const { pdf } = runOf(editionOf(request).id, request.params.runId)
      if (!pdf) throw new Refusal('NOT_FOUND')
      return reply
        .type('application/pdf')
        .header('content-disposition', 'attachment; filename="badges.pdf"')
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(pdf))
    },
  )
}
