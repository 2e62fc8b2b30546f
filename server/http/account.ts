// One's own account, as only oneself reads it.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { erasePerson } from '#server/actions/personal-data/erase-person.ts'
import { ownAccount, signedIn } from '#server/access/policy.ts'
import { erasurePreview, ownData } from '#server/storage/queries/own-data.ts'
import { Done, Nullable } from '#shared/common.ts'
import { ErasureInput, ErasurePreview, OwnData } from '#shared/personal-data.ts'
import { answers } from './answers.ts'
import { found, personOf, run, SESSION_COOKIE } from './gate.ts'

const Own = Type.Object({ phone: Nullable(Type.String()), jobTitle: Nullable(Type.String()) })

export const account: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  app.get(
    '/api/account',
    { config: { policy: signedIn }, schema: { tags: ['account'], response: answers({ 200: Own }) } },
    async request =>
      found(
        await house.sql.one<{ phone: string | null; jobTitle: string | null }>(
          'select phone, job_title as "jobTitle" from person where id = ?',
          [personOf(request).id],
        ),
      ),
  )
  app.get(
    '/api/account/data',
    { config: { policy: ownAccount }, schema: { tags: ['account'], response: answers({ 200: OwnData }) } },
    async (request, reply) => {
      const data = found(await ownData(house.sql, personOf(request).id, house.now()))
      void reply.header('content-disposition', 'attachment; filename="covalence-mes-donnees.json"')
      return data
    },
  )
  app.get(
    '/api/account/erasure',
    {
      config: { policy: ownAccount },
      schema: { tags: ['account'], response: answers({ 200: ErasurePreview }) },
    },
    request => erasurePreview(house.sql, personOf(request).id, house.now()),
  )
  app.post(
    '/api/account/erasure',
    {
      config: { policy: ownAccount },
      schema: { tags: ['account'], body: ErasureInput, response: answers({ 200: Done }) },
    },
    async (request, reply) => {
      const closed = await run(request, a =>
        erasePerson(a, { personId: personOf(request).id, typed: request.body.email }),
      )
      app.live.signOut(closed)
      void reply.clearCookie(SESSION_COOKIE, { path: '/' })
      return { done: true as const }
    },
  )
}
