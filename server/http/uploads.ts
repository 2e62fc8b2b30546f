// Files sent with forms: their reader watches every request of its scope until it ends, so it stands only where a route takes a file.
import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'

// A photograph, as phones make them; it is resized on arrival.
const FILE_BYTES_MAX = 8_000_000

/** For the routes that are declared beside it: `request.parts()`, one file of at most 8 MB. */
export async function plugUploads(app: FastifyInstance): Promise<void> {
  await app.register(multipart, { limits: { fileSize: FILE_BYTES_MAX, files: 1, fields: 10 } })
}
