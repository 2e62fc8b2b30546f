// Letters from the organisers to a group of the edition.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { organiser } from '#server/access/policy.ts'
import { writeToGroup } from '#server/actions/control/write-to-group.ts'
import { groupSizes } from '#server/storage/queries/letter-groups.ts'
import { EditionParams } from '#shared/common.ts'
import { GroupLetterInput, GroupLetterSent, GroupSize } from '#shared/group-letter.ts'
import { answers } from './answers.ts'
import { editionOf, personOf, run } from './gate.ts'

const tags = ['letters']

export const groupLetters: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  app.get(
    '/api/editions/:slug/letter-groups',
    {
      config: { policy: organiser },
      schema: {
        tags,
        params: EditionParams,
        response: answers({ 200: Type.Object({ groups: Type.Array(GroupSize) }) }),
      },
    },
    async request => ({ groups: await groupSizes(house.sql, editionOf(request).id) }),
  )
  app.post(
    '/api/editions/:slug/letters',
    {
      config: { policy: organiser },
      schema: {
        tags,
        params: EditionParams,
        body: GroupLetterInput,
        response: answers({ 200: GroupLetterSent }),
      },
    },
    request => {
      const { email, locale } = personOf(request)
      const writer = { email, locale: locale === 'en' ? ('en' as const) : ('fr' as const) }
      return run(request, a => writeToGroup(a, { ...request.body, edition: editionOf(request), writer }))
    },
  )
}
