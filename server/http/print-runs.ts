// Print runs: the badges or the agendas of an edition as one PDF, made in a thread of its own while its progress is asked for.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type, type Static, type TSchema } from 'typebox'
import { badgeOf, badgeSheet } from '#server/actions/visitor/badge-paper.ts'
import { sectorMix } from '#server/actions/convention/document.ts'
import { organiser } from '#server/access/policy.ts'
import { printRun, type PrintJob } from '#server/documents/print-run.ts'
import { agendasToPrint } from '#server/storage/queries/agendas.ts'
import { badgesToPrint } from '#server/storage/queries/badges.ts'
import { editionById } from '#server/storage/queries/editions.ts'
import { EditionParams, Id, Slug } from '#shared/common.ts'
import { AgendaRunInput, BadgeRunInput, PrintRunView } from '#shared/print-run.ts'
import { agendaSheet } from './agenda-files.ts'
import { answers } from './answers.ts'
import { editionOf, found } from './gate.ts'
import { languageOf, Refusal } from './problem.ts'

// A file of 2,000 badges has some 20 MB; the last few wait to be fetched.
const RUNS_KEPT_MAX = 4

interface PrintRun extends PrintRunView {
  editionId: string
  pdf: Uint8Array | null
  stop: AbortController
}

export const printRuns: FastifyPluginAsyncTypebox = async app => {
  const { house } = app

  plugRuns(app, 'badge-runs', 'badges.pdf', BadgeRunInput, async (request, { kind, format }) => {
    const edition = found(await editionById(house.sql, editionOf(request).id))
    const language = languageOf(request)
    const holders = await badgesToPrint(house.sql, edition.id, kind ?? null)
    const badges = holders.map(holder => badgeOf(house, edition.id, holder, language))
    const mix = await sectorMix(house.sql, edition.id)
    const sheet = badgeSheet(edition, language, format, mix, new Date(house.now()))
    return { total: badges.length, job: { kind: 'badges', badges, sheet } }
  })

  plugRuns(app, 'agenda-runs', 'agendas.pdf', AgendaRunInput, async (request, { of }) => {
    const { id, seq } = editionOf(request)
    const agendas = await agendasToPrint(house.sql, id, of, house.settings.publicUrl)
    const sheets = agendas.map(({ owner, language, entries }) =>
      agendaSheet(house, seq, owner, entries, language),
    )
    return { total: sheets.length, job: { kind: 'agendas', sheets } }
  })
}

/** The four routes of one kind of run: begin, how far, stop, the file. */
function plugRuns<Input extends TSchema>(
  app: FastifyInstance,
  name: string,
  file: string,
  body: Input,
  begin: (request: FastifyRequest, input: Static<Input>) => Promise<{ total: number; job: PrintJob }>,
): void {
  const { house } = app
  const tags = ['print']
  const base = `/api/editions/:slug/${name}`
  // Nothing here must survive a restart: a run is asked for again in one press.
  const runs = new Map<string, PrintRun>()
  app.addHook('onClose', () => {
    for (const run of runs.values()) run.stop.abort()
  })
  const view = ({ id, done, total, state }: PrintRun): PrintRunView => ({ id, done, total, state })
  const runOf = (request: FastifyRequest): PrintRun => {
    const run = runs.get((request.params as { runId: string }).runId)
    if (!run || run.editionId !== editionOf(request).id) throw new Refusal('NOT_FOUND')
    return run
  }

  app.post(
    base,
    {
      config: { policy: organiser, onceByNature: true },
      schema: { tags, params: EditionParams, body, response: answers({ 200: PrintRunView }) },
    },
    async request => {
      const { total, job } = await begin(request, request.body as Static<Input>)
      if (total === 0) throw new Refusal('NOT_FOUND')
      const run: PrintRun = {
        id: house.newId(),
        editionId: editionOf(request).id,
        done: 0,
        total,
        state: 'printing',
        pdf: null,
        stop: new AbortController(),
      }
      runs.set(run.id, run)
      for (const old of [...runs.keys()].slice(0, -RUNS_KEPT_MAX)) {
        runs.get(old)?.stop.abort()
        runs.delete(old)
      }
      printRun(job, progress => (run.done = progress.done), run.stop.signal).then(
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
      schema: { tags, params: One, response: answers({ 200: PrintRunView }) },
    },
    async request => view(runOf(request)),
  )
  app.delete(
    `${base}/:runId`,
    {
      config: { policy: organiser, onceByNature: true },
      schema: { tags, params: One, response: answers({ 200: PrintRunView }) },
    },
    async request => {
      const run = runOf(request)
      if (run.state === 'printing') {
        run.state = 'cancelled'
        run.stop.abort()
      }
      return view(run)
    },
  )
  app.get(
    `${base}/:runId/${file}`,
    { config: { policy: organiser }, schema: { tags, params: One } },
    async (request, reply) => {
      const { pdf } = runOf(request)
      if (!pdf) throw new Refusal('NOT_FOUND')
      return reply
        .type('application/pdf')
        .header('content-disposition', `attachment; filename="${file}"`)
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(pdf))
    },
  )
}
