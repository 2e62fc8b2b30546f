// The images of an offer: added, described, removed. The files are already written when a row is added.
import { refuse } from '#server/domain/decision.ts'
import { OfferImage } from '#server/storage/entities/index.ts'
import { removeImageFiles } from '#server/storage/images.ts'
import type { Act } from '../act.ts'
import { mayWrite } from '../catalogue-rules.ts'
import { findOffer, isShown, tellOffer, touch, type OfferRowEntity } from './offer-rows.ts'

// Six images show a product from all sides; more are not looked at.
const IMAGES_MAX = 6

export interface NewImage {
  id: string
  alt: string
  widthPx: number
  heightPx: number
  bytes: number
}

export async function addImage(a: Act, input: { editionId: string; offerId: string; image: NewImage }) {
  return withOffer(a, input, async offer => {
    const images = await a.em.find(OfferImage, { offerId: offer.id })
    if (images.length >= IMAGES_MAX) return refuse('IMAGES_FULL', { limit: IMAGES_MAX })
    const position = Math.max(0, ...images.map(image => image.position + 1))
    a.em.create(OfferImage, { ...input.image, offerId: offer.id, position, createdAt: a.now })
    a.log('offer:image-added', `offer:${offer.id}`, { image: input.image.id })
    return undefined
  })
}

export async function describeImage(
  a: Act,
  input: { editionId: string; offerId: string; imageId: string; alt: string },
) {
  const alt = input.alt.trim()
  if (alt === '') return refuse('IMAGE_ALT_MISSING', { field: 'alt' })
  return withOffer(a, input, async offer => {
    const image = await a.em.findOne(OfferImage, { id: input.imageId, offerId: offer.id })
    if (!image) return refuse('NOT_FOUND')
    image.alt = alt
    return undefined
  })
}

export async function removeImage(a: Act, input: { editionId: string; offerId: string; imageId: string }) {
  return withOffer(a, input, async offer => {
    const image = await a.em.findOne(OfferImage, { id: input.imageId, offerId: offer.id })
    if (!image) return refuse('NOT_FOUND')
    a.em.remove(image)
    a.log('offer:image-removed', `offer:${offer.id}`, { image: image.id })
    a.afterwards(() => void removeImageFiles(a.house.settings.dataDir, [image.id]))
    return undefined
  })
}

async function withOffer(
  a: Act,
  input: { editionId: string; offerId: string },
  change: (offer: OfferRowEntity) => Promise<ReturnType<typeof refuse> | undefined>,
) {
  const offer = await findOffer(a, input)
  if (!offer) return refuse('NOT_FOUND')
  const no = (await mayWrite(a, offer, 'exhibitor')) ?? (await change(offer))
  if (no) return no
  touch(a, offer)
  return tellOffer(a, offer, { shown: await isShown(a, offer) })
}
