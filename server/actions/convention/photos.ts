// Photographs of a convention: of the signed paper, or of the moment. Added by a party or the desk, removed until a signature stands on them; on the wall when every party says so.
import { refuse } from '#server/domain/decision.ts'
import { ConventionPhoto } from '#server/storage/entities/index.ts'
import { removePhoto } from '#server/storage/convention-photos.ts'
import type { PhotoPurpose } from '#shared/convention.ts'
import type { Act } from '../act.ts'
import { loadConvention, tellConvention } from './store.ts'

// A page or two a party, and some of the handshake.
const PHOTOS_MAX = 12

export interface NewPhoto {
  id: string
  purpose: PhotoPurpose
  sha256: string
  widthPx: number
  heightPx: number
  bytes: number
}

interface Which {
  editionId: string
  conventionId: string
}

export async function addPhoto(a: Act, input: Which & { photo: NewPhoto }) {
  const loaded = await loadConvention(a, input.editionId, input.conventionId)
  if (!loaded) return refuse('NOT_FOUND')
  const { frozen, signedAt } = loaded.state
  if (input.photo.purpose === 'paper' && !frozen) return refuse('NOT_FROZEN')
  if (input.photo.purpose === 'moment' && !signedAt) return refuse('NOT_IN_FORCE')
  const count = await a.em.count(ConventionPhoto, { conventionId: input.conventionId })
  if (count >= PHOTOS_MAX) return refuse('PHOTOS_FULL', { limit: PHOTOS_MAX })
  a.em.create(ConventionPhoto, {
    ...input.photo,
    conventionId: input.conventionId,
    byPersonId: a.who.kind === 'person' ? a.who.personId : null,
    createdAt: a.now,
  })
  a.log('convention:photo-added', `convention:${input.conventionId}`, { sha256: input.photo.sha256 })
  await touch(a, input)
  return { id: input.photo.id, sha256: input.photo.sha256 }
}

/** A party says whether this photograph may be seen on the wall; it is there once all have said so, and gone as soon as one takes it back. */
export async function showPhoto(
  a: Act,
  input: Which & { photoId: string; organisationId: string; shown: boolean },
) {
  const row = await a.em.findOne(ConventionPhoto, {
    id: input.photoId,
    conventionId: input.conventionId,
    purpose: 'moment',
  })
  if (!row || !(await loadConvention(a, input.editionId, input.conventionId))) return refuse('NOT_FOUND')
  const others = (row.shownBy ?? []).filter(each => each !== input.organisationId)
  row.shownBy = input.shown ? [...others, input.organisationId] : others
  a.log(
    input.shown ? 'convention:photo-shown' : 'convention:photo-hidden',
    `convention:${input.conventionId}`,
  )
  await touch(a, input)
  return { done: true as const }
}

/** A moment shows people: each party may have it removed. A page goes only by whoever brought it, or the desk. */
export async function dropPhoto(a: Act, input: Which & { photoId: string; ownOnly: boolean }) {
  const row = await a.em.findOne(ConventionPhoto, { id: input.photoId, conventionId: input.conventionId })
  if (!row || !(await loadConvention(a, input.editionId, input.conventionId))) return refuse('NOT_FOUND')
  if (row.usedAt) return refuse('PHOTO_IN_USE')
  if (
    input.ownOnly &&
    row.purpose === 'paper' &&
    !(a.who.kind === 'person' && a.who.personId === row.byPersonId)
  )
    return refuse('FORBIDDEN')
  a.em.remove(row)
  a.log('convention:photo-removed', `convention:${input.conventionId}`, { sha256: row.sha256 })
  a.afterwards(() => removePhoto(a.house.settings.dataDir, row.id))
  await touch(a, input)
  return { done: true as const }
}

/** Whoever has the page open reads it again. */
async function touch(a: Act, { editionId, conventionId }: Which): Promise<void> {
  const loaded = await loadConvention(a, editionId, conventionId)
  if (loaded) loaded.row.version += 1
  await tellConvention(a, editionId, conventionId)
}
