// The certificate of a signed convention, one page to hang up: for its parties and the organiser. Its object is shown when all agreed to be named.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { KIND_TITLES } from '#server/domain/convention/kinds.ts'
import { certificatePdf } from '#server/documents/certificate-pdf.ts'
import { conventionState } from '#server/storage/queries/conventions.ts'
import { editionById } from '#server/storage/queries/editions.ts'
import { sectorMix } from '#server/storage/queries/sector-mix.ts'
import { bool } from '#server/storage/sql.ts'
import { ConventionParams } from '#shared/convention.ts'
import { editionOf, found } from '../gate.ts'
import { Refusal } from '../problem.ts'
import { one, readers, sideOf, tags } from './common.ts'

export const conventionCertificate: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  app.get(
    `${one}/certificate.pdf`,
    { config: { policy: readers }, schema: { tags, params: ConventionParams } },
    async (request, reply) => {
      await sideOf(app, request)
      const { conventionId } = request.params
      const row = found(await conventionState(house.sql, conventionId))
      const { convention } = row
      if (convention.signedAt === null || convention.number === null) throw new Refusal('NOT_IN_FORCE')
      const edition = found(await editionById(house.sql, editionOf(request).id))
      const sides = await house.sql.all<{ announce: unknown }>(
        'select announce from convention_party where convention_id = ?',
        [conventionId],
      )
      const { language } = convention
      const pdf = certificatePdf({
        language,
        edition: {
          name: edition.name,
          place: edition.venue.city,
          dates: { from: edition.startsOn, to: edition.endsOn },
        },
        number: convention.number,
        title: KIND_TITLES[convention.kind][language],
        object: sides.every(side => bool(side.announce)) ? convention.fields.object : null,
        parties: convention.parties.map(({ name, signatory }) => ({
          name,
          signatory: signatory.name,
          capacity: signatory.capacity,
        })),
        signedOn: convention.signedAt.slice(0, 10),
        verifyUrl: `${house.settings.publicUrl}/v/${row.verifyCode}`,
        sectors: await sectorMix(house.sql, edition.id),
        madeAt: new Date(house.now()),
      })
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="certificat-${convention.number}.pdf"`)
        .send(Buffer.from(pdf))
    },
  )
}
