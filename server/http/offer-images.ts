// Images of a stand's own offers: sent, described, taken away. They are seen through images.ts.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { addImage, describeImage, removeImage } from '#server/actions/offer/offer-images.ts'
import { ownOffer } from '#server/access/catalogue-policies.ts'
import { prepareImage, removeImageFiles, writeImageFiles } from '#server/storage/images.ts'
import { Id, Slug } from '#shared/common.ts'
import { ImageAlt, OfferView } from '#shared/offer.ts'
import { answers } from './answers.ts'
import { editionOf, run } from './gate.ts'
import { Refusal } from './problem.ts'
import { plugUploads } from './uploads.ts'

const OfferParams = Type.Object({ slug: Slug, offerId: Id })
const ImageParams = Type.Object({ slug: Slug, offerId: Id, imageId: Id })
const tags = ['offers']

export const offerImages: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const own = { config: { policy: ownOffer } }
  await plugUploads(app)

  app.post(
    '/api/editions/:slug/offers/:offerId/images',
    {
      ...own,
      schema: {
        tags,
        consumes: ['multipart/form-data'],
        params: OfferParams,
        response: answers({ 200: OfferView }),
      },
    },
    async request => {
      const { bytes, alt } = await uploadOf(request)
      const judged = await prepareImage(bytes)
      if (!judged.ok) throw new Refusal(judged.code, judged.details)
      const id = house.newId()
      const { dataDir } = house.settings
      await writeImageFiles(dataDir, id, judged.image)
      const { full, widthPx, heightPx } = judged.image
      const image = { id, alt, widthPx, heightPx, bytes: full.length }
      let kept = false
      try {
        const body = createHash('sha256').update(bytes).update(alt).digest('hex')
        const view = await run(
          request,
          a => addImage(a, { editionId: editionOf(request).id, offerId: request.params.offerId, image }),
          body,
        )
        kept = view.images.some(one => one.id === id)
        return view
      } finally {
        // Refused, failed, or a repeat of a key whose first image is already there.
        if (!kept) await removeImageFiles(dataDir, [id])
      }
    },
  )

  app.patch(
    '/api/editions/:slug/offers/:offerId/images/:imageId',
    { ...own, schema: { tags, params: ImageParams, body: ImageAlt, response: answers({ 200: OfferView }) } },
    request =>
      run(request, a =>
        describeImage(a, { editionId: editionOf(request).id, ...request.params, alt: request.body.alt }),
      ),
  )

  app.delete(
    '/api/editions/:slug/offers/:offerId/images/:imageId',
    { ...own, schema: { tags, params: ImageParams, response: answers({ 200: OfferView }) } },
    request => run(request, a => removeImage(a, { editionId: editionOf(request).id, ...request.params })),
  )
}

/** The file and its description, whichever comes first in the form. */
async function uploadOf(request: FastifyRequest): Promise<{ bytes: Buffer; alt: string }> {
  if (!request.isMultipart()) throw new Refusal('UNSUPPORTED_MEDIA', { accepted: 'multipart/form-data' })
  let bytes: Buffer | undefined
  let alt = ''
  for await (const part of request.parts()) {
    if (part.type === 'file') bytes = await part.toBuffer()
    else if (part.fieldname === 'alt' && typeof part.value === 'string') alt = part.value.trim().slice(0, 300)
  }
  if (!bytes || bytes.length === 0) throw new Refusal('IMAGE_MISSING', { field: 'file' })
  if (alt === '') throw new Refusal('IMAGE_ALT_MISSING', { field: 'alt' })
  return { bytes, alt }
}
