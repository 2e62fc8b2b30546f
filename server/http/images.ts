// Images of offers: open to anyone once the offer is, kept for a year by browsers, never anything but a picture.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Type } from 'typebox'
import { anyone } from '#server/access/policy.ts'
import { imageFile, imageSizes } from '#server/storage/images.ts'
import { imagePlace } from '#server/storage/queries/offers.ts'
import { Id, literals } from '#shared/common.ts'
import { Refusal } from './problem.ts'

const YEAR_SECONDS = 31_536_000
const params = Type.Object({ imageId: Id, size: literals(imageSizes) })

export const images: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  app.get(
    '/api/images/:imageId/:size',
    { config: { policy: anyone }, schema: { tags: ['offers'], params } },
    async (request, reply) => {
      const { imageId, size } = request.params
      const place = await imagePlace(house.sql, imageId)
      const mine = place !== undefined && (await belongsTo(place, request.rights.person?.id))
      if (!place || !(place.open || mine)) throw new Refusal('NOT_FOUND')
      const file = imageFile(house.settings.dataDir, imageId, size)
      // A row whose file is gone reads like no image at all.
      const facts = await stat(file).catch(() => undefined)
      if (!facts) throw new Refusal('NOT_FOUND')
      // An image never changes under its id; a draft's is kept by its own people's browsers only.
      void reply
        .header('cache-control', `${place.open ? 'public' : 'private'}, max-age=${YEAR_SECONDS}, immutable`)
        .header('content-type', 'image/webp')
        .header('content-length', facts.size)
        .header('content-disposition', 'inline')
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', "default-src 'none'; sandbox")
      return reply.send(createReadStream(file))
    },
  )

  /** Members of the organisation and the edition's organisers see drafts. */
  async function belongsTo(
    place: { organisationId: string; editionId: string },
    personId: string | undefined,
  ): Promise<boolean> {
    if (!personId) return false
    const row = await house.sql.one(
      `select 1 as one from membership where organisation_id = ? and person_id = ?
       union all select 1 from edition_role where edition_id = ? and person_id = ?`,
      [place.organisationId, personId, place.editionId, personId],
    )
    return row !== undefined
  }
}
