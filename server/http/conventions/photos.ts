// Photographs of a convention: sent by a phone's camera, judged by content, kept as evidence, seen by its readers only.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { addPhoto, dropPhoto, showPhoto } from '#server/actions/convention/photos.ts'
import { anyoneAtEdition, isControl } from '#server/access/policy.ts'
import { photoFile, removePhoto, writePhoto } from '#server/storage/convention-photos.ts'
import { prepareImage } from '#server/storage/images.ts'
import { photoOf } from '#server/storage/queries/convention-files.ts'
import { toldConventions } from '#server/storage/queries/told-conventions.ts'
import { Done, Id, literals, Slug } from '#shared/common.ts'
import { ConventionParams, photoPurposes } from '#shared/convention.ts'
import { answers } from '../answers.ts'
import { editionOf, found, run } from '../gate.ts'
import { Refusal } from '../problem.ts'
import { plugUploads } from '../uploads.ts'
import { one, own, readers, sideOf, tags, which } from './common.ts'

const PhotoParams = Type.Object({ slug: Slug, conventionId: Id, photoId: Id })
const Purpose = Type.Object({ purpose: literals(photoPurposes) }, { additionalProperties: false })

export const conventionPhotos: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const { dataDir } = house.settings
  await plugUploads(app)
  app.post(
    `${one}/photos`,
    {
      config: { policy: readers },
      schema: {
        tags,
        consumes: ['multipart/form-data'],
        params: ConventionParams,
        querystring: Purpose,
        response: answers({ 200: Type.Object({ id: Id, sha256: Type.String() }) }),
      },
    },
    async request => {
      await sideOf(app, request)
      const bytes = await fileOf(request)
      const judged = await prepareImage(bytes)
      if (!judged.ok) throw new Refusal(judged.code, judged.details)
      const { full, widthPx, heightPx } = judged.image
      const id = house.newId()
      const sha256 = await writePhoto(dataDir, id, full)
      const { purpose } = request.query
      const photo = { id, purpose, sha256, widthPx, heightPx, bytes: full.length }
      let kept = false
      try {
        const body = createHash('sha256').update(bytes).digest('hex')
        const ids = { editionId: editionOf(request).id, conventionId: request.params.conventionId }
        const added = await run(request, a => addPhoto(a, { ...ids, photo }), body)
        kept = added.id === id
        return added
      } finally {
        // Refused, failed, or a repeat of a key whose first photograph is already there.
        if (!kept) removePhoto(dataDir, id)
      }
    },
  )
  app.get(
    `${one}/photos/:photoId`,
    { config: { policy: readers }, schema: { tags, params: PhotoParams } },
    async (request, reply) => {
      await sideOf(app, request)
      const { conventionId, photoId } = request.params
      const photo = found(await photoOf(house.sql, conventionId, photoId))
      void reply
        .header('cache-control', 'private, max-age=3600')
        .header('content-type', 'image/webp')
        .header('content-length', photo.bytes)
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', "default-src 'none'; sandbox")
      return reply.send(createReadStream(photoFile(dataDir, photo.id)))
    },
  )
  app.put(
    `${one}/photos/:photoId/wall`,
    {
      ...own,
      schema: {
        tags,
        params: PhotoParams,
        body: Type.Object({ shown: Type.Boolean() }, { additionalProperties: false }),
        response: answers({ 200: Done }),
      },
    },
    async request => {
      const ids = await which(app, request)
      return run(request, a =>
        showPhoto(a, { ...ids, photoId: request.params.photoId, shown: request.body.shown }),
      )
    },
  )
  app.get(
    '/api/editions/:slug/wall/photos/:photoId',
    {
      config: { policy: anyoneAtEdition },
      schema: { tags, params: Type.Object({ slug: Slug, photoId: Id }) },
    },
    async (request, reply) => {
      const told = await toldConventions(house.sql, editionOf(request).id)
      const { photo } = found(told.find(each => each.photo?.id === request.params.photoId))
      // Never kept on the way: whoever takes its consent back is obeyed at once.
      void reply
        .header('cache-control', 'no-store')
        .header('x-robots-tag', 'noindex')
        .header('content-type', 'image/webp')
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', "default-src 'none'; sandbox")
      return reply.send(createReadStream(photoFile(dataDir, found(photo).id)))
    },
  )
  app.delete(
    `${one}/photos/:photoId`,
    {
      config: { policy: readers },
      schema: { tags, params: PhotoParams, response: answers({ 200: Done }) },
    },
    async request => {
      await sideOf(app, request)
      const { conventionId, photoId } = request.params
      const ids = { editionId: editionOf(request).id, conventionId, photoId }
      return run(request, a => dropPhoto(a, { ...ids, ownOnly: !isControl(request.rights) }))
    },
  )
}

async function fileOf(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw new Refusal('UNSUPPORTED_MEDIA', { accepted: 'multipart/form-data' })
  let bytes: Buffer | undefined
  for await (const part of request.parts()) if (part.type === 'file') bytes = await part.toBuffer()
  if (!bytes || bytes.length === 0) throw new Refusal('IMAGE_MISSING', { field: 'file' })
  return bytes
}
