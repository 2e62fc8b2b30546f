// One's own account, as only oneself reads it.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { signedIn } from '#server/access/policy.ts'
import { Nullable } from '#shared/common.ts'
import { answers } from './answers.ts'
import { found, personOf } from './gate.ts'

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
}
