// Conventions over the wire, an idea a file: drafted, negotiated, signed, followed up, verified by anyone.
import type { FastifyPluginAsync } from 'fastify'
import { conventionCertificate } from './conventions/certificate.ts'
import { conventionClauses } from './conventions/clauses.ts'
import { conventionDrafting } from './conventions/drafting.ts'
import { conventionFollowing } from './conventions/following.ts'
import { conventionImpact } from './conventions/impact.ts'
import { conventionNegotiating } from './conventions/negotiating.ts'
import { conventionPhotos } from './conventions/photos.ts'
import { conventionReading } from './conventions/reading.ts'
import { conventionRegister } from './conventions/register.ts'
import { conventionSigning } from './conventions/signing.ts'
import { conventionVerifying } from './conventions/verifying.ts'

const plugins: FastifyPluginAsync[] = [
  conventionReading,
  conventionRegister,
  conventionClauses,
  conventionDrafting,
  conventionNegotiating,
  conventionSigning,
  conventionCertificate,
  conventionImpact,
  conventionPhotos,
  conventionFollowing,
  conventionVerifying,
]

export const conventions: FastifyPluginAsync = async app => {
  for (const plugin of plugins) await app.register(plugin)
}
