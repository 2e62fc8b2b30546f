// A badge and its holder: the token in the address is the right to see it, print it, and say what it shares.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { badgePaper } from '#server/actions/visitor/badge-paper.ts'
import { answerAsVisitor } from '#server/actions/visitor/answers.ts'
import { holderOf, setSharing } from '#server/actions/visitor/badges.ts'
import { withdrawLeadByBadge } from '#server/actions/visitor/leads.ts'
import { anyone } from '#server/access/policy.ts'
import { seenBy } from '#server/domain/question/answers.ts'
import { leadsOfVisitor, type BadgeHolder } from '#server/storage/queries/badges.ts'
import { editionById } from '#server/storage/queries/editions.ts'
import { questionsOf } from '#server/storage/queries/questions.ts'
import { Done, Id, literals } from '#shared/common.ts'
import { badgeFormats } from '#shared/print-run.ts'
import { AnswersInput } from '#shared/question.ts'
import { BadgeView, Sharing } from '#shared/visitor.ts'
import { answers } from './answers.ts'
import { found, run } from './gate.ts'
import { languageOf } from './problem.ts'

const tags = ['visitors']
// A token is 143 characters of base 32; one cut short, as a letter's line may be, is told as what it is: no badge.
const Token = Type.String({ maxLength: 200 })

export const badges: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
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
        companions: badge.companions,
        code: badge.code,
        token: token.toUpperCase(),
        sharing: badge.sharing,
        asked: {
          question: seenBy(await questionsOf(house.sql, badge.editionId), 'visitors', badge.answers),
          answers: badge.answers ?? {},
        },
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
      const format = request.query.format ?? 'a4-folded'
      const pdf = found(await badgePaper(house, badge.id, format, languageOf(request)))
      return reply
        .type('application/pdf')
        .header('content-disposition', 'inline; filename="badge.pdf"')
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(pdf))
    },
  )
  // On the home screen the badge is an app of its own, which opens at this address.
  app.get(
    '/api/badges/:token/manifest.webmanifest',
    { config: { policy: anyone }, schema: { tags, params: TokenParams } },
    async (request, reply) => {
      const { token } = request.params
      const badge = await holder(token)
      const edition = found(await editionById(house.sql, badge.editionId))
      return reply
        .type('application/manifest+json; charset=utf-8')
        .header('cache-control', 'private, no-store')
        .send(
          JSON.stringify({
            name: `Badge, ${edition.name}`,
            short_name: 'Badge',
            id: `/badge/${badge.id}`,
            start_url: `/badge/${token}`,
            scope: '/badge/',
            display: 'standalone',
            background_color: '#FFFFFF',
            theme_color: '#0F5C57',
            icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
          }),
        )
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
  app.put(
    '/api/badges/:token/answers',
    {
      config: { policy: anyone },
      schema: { tags, params: TokenParams, body: AnswersInput, response: answers({ 200: Done }) },
    },
    request => run(request, a => answerAsVisitor(a, { ...request.body, token: request.params.token })),
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
