// Offers of a stand: read by its members, edited field by field, published, put in order; with their images.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { changeOffer } from '#server/actions/offer/change-offer.ts'
import { createOffer } from '#server/actions/offer/create-offer.ts'
import { addImage, describeImage, removeImage } from '#server/actions/offer/offer-images.ts'
import { setOfferStatus } from '#server/actions/offer/offer-status.ts'
import { orderOffers } from '#server/actions/offer/order-offers.ts'
import { removeOffer } from '#server/actions/offer/remove-offer.ts'
import { organisationsAs, ownOffer } from '#server/access/catalogue-policies.ts'
import { exhibitor } from '#server/access/policy.ts'
import { prepareImage, removeImageFiles, writeImageFiles } from '#server/storage/images.ts'
import { offersOf } from '#server/storage/queries/offers.ts'
import { Done, EditionParams, Id, Slug } from '#shared/common.ts'
import {
  ImageAlt,
  OfferChanges,
  OfferInput,
  OfferOrder,
  OfferSnapshot,
  OfferStatusInput,
  OfferView,
} from '#shared/offer.ts'
import { answers } from './answers.ts'
import { editionOf, run } from './gate.ts'
import { Refusal } from './problem.ts'
import { remembered } from './remembered.ts'
import { speakerOf } from './speaker.ts'

const OfferParams = Type.Object({ slug: Slug, offerId: Id })
const ImageParams = Type.Object({ slug: Slug, offerId: Id, imageId: Id })
const tags = ['offers']

export const offers: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const mine = { config: { policy: exhibitor } }
  const own = { config: { policy: ownOffer } }

  const list = remembered(app, OfferSnapshot)
  app.get(
    '/api/editions/:slug/offers/mine',
    { ...mine, schema: { tags, params: EditionParams, response: answers({ 200: OfferSnapshot }) } },
    (request, reply) => {
      const { id, seq } = editionOf(request)
      const ids = organisationsAs(request.rights, 'exhibitor')
      return list(request, reply, {
        whose: ids.join(),
        read: async () => ({ seq, offer: await offersOf(house.sql, id, ids) }),
      })
    },
  )

  app.post(
    '/api/editions/:slug/offers',
    {
      ...mine,
      schema: { tags, params: EditionParams, body: OfferInput, response: answers({ 200: OfferView }) },
    },
    request => {
      const { organisationId, fields, status } = request.body
      const speaker = speakerOf(request, 'exhibitor', organisationId)
      return run(request, a =>
        createOffer(a, {
          editionId: editionOf(request).id,
          organisationId: speaker,
          fields,
          ...(status ? { status } : {}),
        }),
      )
    },
  )

  app.put(
    '/api/editions/:slug/offers/order',
    { ...mine, schema: { tags, params: EditionParams, body: OfferOrder, response: answers({ 200: Done }) } },
    request =>
      run(request, a =>
        orderOffers(a, {
          editionId: editionOf(request).id,
          organisationId: speakerOf(request, 'exhibitor'),
          ids: request.body.ids,
        }),
      ),
  )

  app.patch(
    '/api/editions/:slug/offers/:offerId',
    {
      ...own,
      schema: { tags, params: OfferParams, body: OfferChanges, response: answers({ 200: OfferView }) },
    },
    request =>
      run(request, a =>
        changeOffer(a, {
          editionId: editionOf(request).id,
          offerId: request.params.offerId,
          changes: request.body,
        }),
      ),
  )

  app.put(
    '/api/editions/:slug/offers/:offerId/status',
    {
      ...own,
      schema: { tags, params: OfferParams, body: OfferStatusInput, response: answers({ 200: OfferView }) },
    },
    request =>
      run(request, a =>
        setOfferStatus(a, {
          editionId: editionOf(request).id,
          offerId: request.params.offerId,
          status: request.body.status,
        }),
      ),
  )

  app.delete(
    '/api/editions/:slug/offers/:offerId',
    { ...own, schema: { tags, params: OfferParams, response: answers({ 200: Done }) } },
    request =>
      run(request, a =>
        removeOffer(a, { editionId: editionOf(request).id, offerId: request.params.offerId }),
      ),
  )

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
