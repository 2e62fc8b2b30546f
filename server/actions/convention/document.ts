// The file of a convention: the draft as it stands, or the frozen text with its evidence. Sealing comes after, once.
import type { Convention } from '#server/domain/convention/convention.ts'
import type { Signature } from '#server/domain/convention/signature.ts'
import { conventionPdf } from '#server/documents/convention-pdf.ts'
import type { SectorShare, SignatureEvidence } from '#server/documents/views.ts'
import { editionById } from '#server/storage/queries/editions.ts'
import { json, type Sql } from '#server/storage/sql.ts'
import { sectorByCode } from '#shared/taxonomy/index.ts'
import { found } from '../found.ts'
import type { House } from '../house.ts'
import { canonicalText, documentView } from './text.ts'

/** PDF/A, tagged, not sealed: the draft as it stands, or the frozen text with its evidence. `now` dates a draft. */
export async function conventionDocument(
  house: House,
  sql: Sql,
  row: { state: Convention; editionId: string; verifyCode: string },
  now: string,
): Promise<Uint8Array> {
  const { state } = row
  const edition = found(await editionById(sql, row.editionId))
  return conventionPdf({
    view: documentView(state, edition),
    text: state.frozen?.text ?? canonicalText(state, edition),
    signatures: state.signatures.map(signature => evidenceOf(state, signature)),
    sectors: await sectorMix(sql, row.editionId),
    verifyUrl: state.frozen ? `${house.settings.publicUrl}/v/${row.verifyCode}` : null,
    madeAt: new Date(state.signedAt ?? now),
    timeZone: edition.timeZone,
  })
}

function evidenceOf(state: Convention, signature: Signature): SignatureEvidence {
  const { evidence } = signature
  const proof =
    evidence.method === 'email-code'
      ? masked(evidence.email)
      : evidence.method === 'passkey'
        ? evidence.credentialId.slice(0, 16)
        : evidence.method === 'paper'
          ? `${evidence.transcription} (photo, SHA-256 ${evidence.photoSha256 ?? evidence.photoId})`
          : null
  return {
    name: signature.name,
    capacity: signature.capacity,
    organisation: state.parties.find(party => party.organisationId === signature.organisationId)?.name ?? '',
    method: evidence.method,
    signedAt: signature.at,
    from: shortened(signature.from.address),
    shown: null,
    proof,
    textSha256: signature.sha256Shown,
    ...(evidence.method === 'passkey' && { assertion: evidence.assertion }),
    ...(evidence.method === 'paper' && { transcription: evidence.transcription }),
  }
}

const masked = (email: string) => email.replace(/^(.).*(@.*)$/, '$1…$2')

/** The network, not the machine: enough to tell two places apart, too little to follow a person. */
const shortened = (address: string) =>
  address.includes(':') ? `${address.split(':').slice(0, 3).join(':')}::` : address.replace(/\.\d+$/, '.0')

/** How the edition's offers spread over the families of sectors, for its woven band. */
export async function sectorMix(sql: Sql, editionId: string): Promise<SectorShare[]> {
  const rows = await sql.all<{ details: unknown }>(
    "select details from offer where edition_id = ? and status = 'published'",
    [editionId],
  )
  const count = new Map<string, number>()
  for (const row of rows) {
    for (const code of json<{ sectors?: string[] }>(row.details).sectors ?? []) {
      const group = sectorByCode(code)?.group ?? code
      count.set(group, (count.get(group) ?? 0) + 1)
    }
  }
  return count.size > 0
    ? [...count].map(([code, share]) => ({ code, share }))
    : [{ code: 'edition', share: 1 }]
}
