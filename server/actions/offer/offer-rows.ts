// What every verb about offers shares: the row of an edition, its fields, who hears of a change.
import { Offer, Participation } from '#server/storage/entities/index.ts'
import { offerById, publicOffer } from '#server/storage/queries/offers.ts'
import type { OfferFields, OfferView } from '#shared/offer.ts'
import type { Act } from '../act.ts'
import { found } from '../found.ts'

export const findOffer = (a: Act, input: { editionId: string; offerId: string }) =>
  a.em.findOne(Offer, { id: input.offerId, editionId: input.editionId })

export type OfferRowEntity = NonNullable<Awaited<ReturnType<typeof findOffer>>>

/** A change of an offer is a new version of the row, at this moment. */
export function touch(a: Act, offer: OfferRowEntity): void {
  offer.version += 1
  offer.updatedAt = a.now
}

/** Fields as they are stored: two columns for what is searched, one for the rest. */
export function split(fields: OfferFields): {
  title: string
  description: string
  details: Record<string, unknown>
} {
  const { title, description, ...details } = fields
  return { title, description, details }
}

/** Tells colleagues and organisers, and everyone when the offer is shown (or no longer is). */
export async function tellOffer(
  a: Act,
  offer: OfferRowEntity,
  before: { shown: boolean },
): Promise<OfferView> {
  await a.em.flush()
  const view = found(await offerById(a.sql, offer.id))
  const shown = await isShown(a, offer)
  a.emit({
    editionId: offer.editionId,
    noun: 'offer',
    id: offer.id,
    version: offer.version,
    control: view,
    parties: view,
    to: { organisationIds: [offer.organisationId] },
    ...(shown ? { everyone: publicOffer(view) } : before.shown ? { everyone: null } : {}),
  })
  return view
}

/** Published by a validated exhibitor: anyone may read it. */
export async function isShown(
  a: Act,
  offer: { status: string; editionId: string; organisationId: string },
): Promise<boolean> {
  if (offer.status !== 'published') return false
  const participation = await a.em.findOne(Participation, {
    editionId: offer.editionId,
    organisationId: offer.organisationId,
  })
  return participation?.status === 'validated' && participation.exhibitor
}

export const personOf = (a: Act): string | null => (a.who.kind === 'person' ? a.who.personId : null)
