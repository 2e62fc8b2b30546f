// Visitors: they register themselves; organisers find, correct, badge, revoke and erase them.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { badgePaper } from '#server/actions/visitor/badge-paper.ts'
import { badgeParticipants } from '#server/actions/visitor/badges.ts'
import { register, sendBadgeAgain, walkIn } from '#server/actions/visitor/register.ts'
import { tokenOf } from '#server/actions/visitor/token.ts'
import { correctVisitor, eraseVisitor, reissueBadge, revokeBadge } from '#server/actions/visitor/visitors.ts'
import { anyoneAtEdition, controlRoom, organiser, participant } from '#server/access/policy.ts'
import { csv } from '#server/documents/csv.ts'
import { badgeHolder, badgeOfPerson } from '#server/storage/queries/badges.ts'
import { answerColumns } from '#server/storage/queries/questions.ts'
import { figuresOf, visitorExport, visitorList, VISITORS_PAGE } from '#server/storage/queries/visitors.ts'
import { Done, EditionParams, Id, literals, Slug } from '#shared/common.ts'
import { badgeFormats } from '#shared/print-run.ts'
import {
  Registered,
  VisitFiguresView,
  VisitorCorrection,
  VisitorInput,
  VisitorPage,
  VisitorSearch,
  WalkInInput,
} from '#shared/visitor.ts'
import { answers } from './answers.ts'
import { editionOf, found, personOf, run } from './gate.ts'
import { languageOf } from './problem.ts'

const tags = ['visitors']
const base = '/api/editions/:slug/visitors'
const One = Type.Object({ slug: Slug, visitorId: Id })
// A whole hall registers through one address on the morning; five a second is more than its queue can type.
const registering = { max: 300, timeWindow: '1 minute' }

export const visitors: FastifyPluginAsyncTypebox = async app => {
  const { house } = app

  app.post(
    base,
    {
      config: { policy: anyoneAtEdition, rateLimit: registering },
      schema: { tags, params: EditionParams, body: VisitorInput, response: answers({ 200: Registered }) },
    },
    request => {
      const { answers: given = {}, ...body } = request.body
      return run(request, a => register(a, { ...body, answers: given, editionId: editionOf(request).id }))
    },
  )
  app.get(
    base,
    {
      config: { policy: controlRoom },
      schema: {
        tags,
        params: EditionParams,
        querystring: VisitorSearch,
        response: answers({ 200: VisitorPage }),
      },
    },
    async request => ({
      ...(await visitorList(house.sql, editionOf(request).id, request.query)),
      pageSize: VISITORS_PAGE,
    }),
  )
  app.get(
    `${base}.csv`,
    { config: { policy: organiser }, schema: { tags, params: EditionParams } },
    async (request, reply) => {
      const { id: editionId } = editionOf(request)
      const rows = await visitorExport(house.sql, editionId)
      const answered = await answerColumns(house.sql, editionId, 'visitors')
      const header = [
        'code',
        'nom',
        'structure',
        'e-mail',
        'type',
        'inscription',
        'accueil',
        'badge',
        'annulé',
        'accompagnants',
        'premier passage',
        'passages',
        ...answered.questions.map(one => one.label.fr),
      ]
      const table = rows.map(row => [
        row.code,
        row.name,
        row.organisationName,
        row.email,
        row.kind,
        row.createdAt,
        row.walkIn,
        row.badgeIssue,
        row.revokedAt,
        row.companions,
        row.firstAt,
        row.passages,
        ...answered.cells(row.id, 'fr'),
      ])
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="visiteurs.csv"')
        .send(csv(header, table))
    },
  )
  app.post(
    `${base}/walk-in`,
    {
      config: { policy: controlRoom },
      schema: { tags, params: EditionParams, body: WalkInInput, response: answers({ 200: Registered }) },
    },
    request => run(request, a => walkIn(a, { ...request.body, editionId: editionOf(request).id })),
  )
  app.post(
    `${base}/participants`,
    {
      config: { policy: organiser },
      schema: {
        tags,
        params: EditionParams,
        response: answers({ 200: Type.Object({ made: Type.Integer() }) }),
      },
    },
    request =>
      run(request, async a => ({
        made: (await badgeParticipants(a, { editionId: editionOf(request).id })).made.length,
      })),
  )
  const which = (request: FastifyRequest) => ({
    editionId: editionOf(request).id,
    visitorId: (request.params as { visitorId: string }).visitorId,
  })
  app.post(
    `${base}/:visitorId/reissue`,
    {
      config: { policy: controlRoom },
      schema: { tags, params: One, response: answers({ 200: Registered }) },
    },
    request => run(request, a => reissueBadge(a, which(request))),
  )
  app.post(
    `${base}/:visitorId/revoke`,
    { config: { policy: controlRoom }, schema: { tags, params: One, response: answers({ 200: Done }) } },
    request => run(request, a => revokeBadge(a, which(request))),
  )
  app.put(
    `${base}/:visitorId`,
    {
      config: { policy: controlRoom },
      schema: { tags, params: One, body: VisitorCorrection, response: answers({ 200: Done }) },
    },
    request => run(request, a => correctVisitor(a, { ...request.body, ...which(request) })),
  )
  app.post(
    `${base}/:visitorId/send`,
    { config: { policy: controlRoom }, schema: { tags, params: One, response: answers({ 200: Done }) } },
    request => run(request, a => sendBadgeAgain(a, which(request))),
  )
  app.get(
    `${base}/:visitorId/badge.pdf`,
    {
      config: { policy: controlRoom },
      schema: {
        tags,
        params: One,
        querystring: Type.Object({ format: Type.Optional(literals(badgeFormats)) }),
      },
    },
    async (request, reply) => {
      const { editionId, visitorId } = which(request)
      const holder = await badgeHolder(house.sql, visitorId)
      const paper =
        holder?.editionId === editionId
          ? await badgePaper(house, visitorId, request.query.format ?? 'label', languageOf(request))
          : null
      return reply
        .type('application/pdf')
        .header('content-disposition', 'inline; filename="badge.pdf"')
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(found(paper)))
    },
  )
  app.delete(
    `${base}/:visitorId`,
    { config: { policy: organiser }, schema: { tags, params: One, response: answers({ 200: Done }) } },
    request => run(request, a => eraseVisitor(a, which(request))),
  )

  app.get(
    '/api/editions/:slug/visit-figures',
    {
      config: { policy: controlRoom },
      schema: {
        tags,
        params: EditionParams,
        response: answers({
          200: Type.Object({
            seq: Type.Integer(),
            figures: Type.Array(Type.Intersect([Type.Object({ id: Id }), VisitFiguresView])),
          }),
        }),
      },
    },
    async request => {
      const edition = editionOf(request)
      const figures = await figuresOf(house.sql, edition.id, house.now())
      return {
        seq: edition.seq,
        figures: [
          {
            id: edition.id,
            ...figures,
            byHour: [...figures.byHour],
            byDoor: [...figures.byDoor],
            byKind: [...figures.byKind],
            byZone: [...figures.byZone],
          },
        ],
      }
    },
  )

  app.post(
    '/api/editions/:slug/my-badge',
    {
      config: { policy: participant },
      schema: {
        tags,
        params: EditionParams,
        response: answers({ 200: Type.Object({ token: Type.String() }) }),
      },
    },
    async request => {
      const [editionId, personId] = [editionOf(request).id, personOf(request).id]
      if (!(await badgeOfPerson(house.sql, editionId, personId)))
        await run(request, a => badgeParticipants(a, { editionId, personId }))
      return { token: tokenOf(house, editionId, found(await badgeOfPerson(house.sql, editionId, personId))) }
    },
  )
}
