// Health: 200 once the database answers.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { anyone } from '#server/access/policy.ts'
import { answers } from './answers.ts'

export const health: FastifyPluginAsyncTypebox = async app => {
  app.get(
    '/api/health',
    {
      config: { policy: anyone },
      schema: { tags: ['house'], response: answers({ 200: Type.Object({ ready: Type.Literal(true) }) }) },
    },
    async () => {
      await app.house.sql.one('select 1 as one')
      return { ready: true as const }
    },
  )
}
