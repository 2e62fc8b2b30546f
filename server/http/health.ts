// Health: 200 once the database answers; and the house's time, for phones whose clock is off.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { anyone } from '#server/access/policy.ts'
import { DoorTime } from '#shared/visitor.ts'
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
  app.get(
    '/api/time',
    {
      config: { policy: anyone },
      schema: { tags: ['house'], response: answers({ 200: DoorTime }) },
    },
    async () => ({ now: app.house.now() }),
  )
}
