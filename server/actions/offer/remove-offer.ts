// Removing an offer with its images. Requests already sent keep their words: they name the offer only by id.
import { refuse } from '#server/domain/decision.ts'
import { OfferImage } from '#server/storage/entities/index.ts'
import { removeImageFiles } from '#server/storage/images.ts'
import type { Act } from '../act.ts'
import { mayWrite, tellRemoved } from '../catalogue-rules.ts'
import { findOffer, isShown } from './offer-rows.ts'

export async function removeOffer(a: Act, input: { editionId: string; offerId: string }) {
  const offer = await findOffer(a, input)
  if (!offer) return refuse('NOT_FOUND')
  const no = await mayWrite(a, offer, 'exhibitor')
  if (no) return no
  const shown = await isShown(a, offer)
  const images = await a.em.find(OfferImage, { offerId: offer.id })
  for (const image of images) a.em.remove(image)
  a.em.remove(offer)
  tellRemoved(a, 'offer', offer, shown)
  const ids = images.map(image => image.id)
  // Files go once the rows are surely gone; files left behind by a crash here are reached by nothing.
  a.afterwards(() => void removeImageFiles(a.house.settings.dataDir, ids))
  return { done: true as const }
}
