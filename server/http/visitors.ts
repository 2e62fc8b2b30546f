// Visitors: they register themselves, organisers find, badge, revoke and erase them; a badge's token is the right to see it.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { badgeParticipants, holderOf, setSharing } from '#server/actions/visitor/badges.ts'
import { withdrawLeadByBadge } from '#server/actions/visitor/leads.ts'
import {
  badgeOf,
  badgeSheet,
  eraseVisitor,
  register,
  reissueBadge,
  revokeBadge,
  tokenOf,
  walkIn,
} from '#server/actions/visitor/visitors.ts'
import { sectorMix } from '#server/actions/convention/document.ts'
import { anyone, anyoneAtEdition, controlRoom, organiser, participant } from '#server/access/policy.ts'
import { badgePdf } from '#server/documents/badge-pdf.ts'
import { csv } from '#server/documents/csv.ts'
import { badgeOfPerson, leadsOfVisitor, type BadgeHolder } from '#server/storage/queries/badges.ts'
import { editionById } from '#server/storage/queries/editions.ts'
import { figuresOf, visitorExport, visitorList, VISITORS_PAGE } from '#server/storage/queries/visitors.ts'
import { Done, EditionParams, Id, literals, Slug } from '#shared/common.ts'
import {
  badgeFormats,
  BadgeView,
  Registered,
  Sharing,
  VisitFiguresView,
  VisitorInput,
  VisitorPage,
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
// A token is 143 characters of base 32.
const Token = Type.String({ pattern: '^[A-Za-z2-7]{20,200}$' })

export const visitors: FastifyPluginAsyncTypebox = async app => {
  const { house } = app

  app.post(
    base,
    {
      config: { policy: anyoneAtEdition, rateLimit: registering },
      schema: { tags, params: EditionParams, body: VisitorInput, response: answers({ 200: Registered }) },
    },
    request => run(request, a => register(a, { ...request.body, editionId: editionOf(request).id })),
  )
  app.get(
    base,
    {
      config: { policy: controlRoom },
      schema: {
        tags,
        params: EditionParams,
        querystring: Type.Object({
          q: Type.Optional(Type.String({ maxLength: 100 })),
          page: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
        }),
        response: answers({ 200: VisitorPage }),
      },
    },
    async request => ({
      ...(await visitorList(
        house.sql,
        editionOf(request).id,
        request.query.q ?? '',
        request.query.page ?? 0,
      )),
      pageSize: VISITORS_PAGE,
    }),
  )
  app.get(
    `${base}.csv`,
    { config: { policy: organiser }, schema: { tags, params: EditionParams } },
    async (request, reply) => {
      const rows = await visitorExport(house.sql, editionOf(request).id)
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
        'premier passage',
        'passages',
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
        row.firstAt,
        row.passages,
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

  const TokenParams = Type.Object({ token: Token })
  const holder = async (token: string): Promise<BadgeHolder> => found(await holderOf(house, house.sql, token))

  app.get(
    '/api/badges/:token',
    {
      config: { policy: anyone },
      schema: { tags, params: TokenParams, response: answers({ 200: BadgeView }) },
    },
    async request => {
      const { token } = request.params
      const badge = await holder(token)
      const { slug, name, venue, startsOn, endsOn, timeZone } = found(
        await editionById(house.sql, badge.editionId),
      )
      const place = [venue.name, venue.city].filter(Boolean).join(', ')
      return {
        edition: { slug, name, place, startsOn, endsOn, timeZone },
        name: badge.name,
        organisationName: badge.organisationName,
        email: badge.email,
        kind: badge.kind as BadgeView['kind'],
        code: badge.code,
        token: token.toUpperCase(),
        sharing: badge.sharing,
        lead: await leadsOfVisitor(house.sql, badge.id),
      }
    },
  )
  app.get(
    '/api/badges/:token/badge.pdf',
    {
      config: { policy: anyone },
      schema: {
        tags,
        params: TokenParams,
        querystring: Type.Object({ format: Type.Optional(literals(badgeFormats)) }),
      },
    },
    async (request, reply) => {
      const badge = await holder(request.params.token)
      const edition = found(await editionById(house.sql, badge.editionId))
      const language = languageOf(request)
      const sheet = badgeSheet(
        edition,
        language,
        request.query.format ?? 'a4-folded',
        await sectorMix(house.sql, edition.id),
        new Date(house.now()),
      )
      const pdf = badgePdf([badgeOf(house, edition.id, badge, language)], sheet)
      return reply
        .type('application/pdf')
        .header('content-disposition', 'inline; filename="badge.pdf"')
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(pdf))
    },
  )
  app.put(
    '/api/badges/:token/sharing',
    {
      config: { policy: anyone },
      schema: { tags, params: TokenParams, body: Sharing, response: answers({ 200: Done }) },
    },
    request => run(request, a => setSharing(a, { ...request.body, token: request.params.token })),
  )
  app.delete(
    '/api/badges/:token/leads/:leadId',
    {
      config: { policy: anyone },
      schema: { tags, params: Type.Object({ token: Token, leadId: Id }), response: answers({ 200: Done }) },
    },
    request => run(request, a => withdrawLeadByBadge(a, request.params)),
  )
}
