// Verifying: what anyone may know of a code: true or not, by whom and when, never the text.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { anyone } from '#server/access/policy.ts'
import { sealFingerprint } from '#server/documents/seal.ts'
import { sealFingerprints } from '#server/seal-files.ts'
import { conventionByCode } from '#server/storage/queries/conventions.ts'
import { editionById } from '#server/storage/queries/editions.ts'
import { bool } from '#server/storage/sql.ts'
import { Verification } from '#shared/convention.ts'
import { answers } from '../answers.ts'
import { found } from '../gate.ts'
import { Refusal } from '../problem.ts'
import { tags } from './common.ts'

export const conventionVerifying: FastifyPluginAsyncTypebox = async app => {
  const { house } = app

  app.get(
    '/api/verifications/:code',
    {
      config: { policy: anyone },
      schema: {
        tags,
        params: Type.Object({ code: Type.String({ pattern: '^[A-Za-z0-9]{8,20}$' }) }),
        response: answers({ 200: Verification }),
      },
    },
    async request => {
      const row = found(await conventionByCode(house.sql, request.params.code))
      const { convention } = row
      if (!convention.frozen) throw new Refusal('NOT_FOUND')
      const edition = found(await editionById(house.sql, row.editionId))
      const document = await house.sql.one<{ stamped: unknown; earlierSha256: string | null }>(
        'select stamped, earlier_sha256 as "earlierSha256" from sealed_document where id = ?',
        [row.id],
      )
      return {
        number: convention.number,
        status: convention.status,
        edition: edition.name,
        parties: convention.parties.map(each => ({
          name: each.name,
          signatory: each.signatory.name,
          signedAt:
            convention.signatures.find(signature => signature.organisationId === each.organisationId)?.at ??
            null,
        })),
        textSha256: convention.frozen.sha256,
        documentSha256: row.documentSha256,
        earlierSha256: document?.earlierSha256 ?? null,
        sealFingerprint: sealFingerprint(house.sealingKey),
        retiredFingerprints: sealFingerprints(house.keys.folder).filter(
          print => print !== sealFingerprint(house.sealingKey),
        ),
        stamped: document ? bool(document.stamped) : false,
      }
    },
  )
}
