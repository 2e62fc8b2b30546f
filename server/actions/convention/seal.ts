// Sealing: once all have signed, the document is made, sealed and kept, once; everyone downloads the same bytes.
import { createHash } from 'node:crypto'
import { sealPdf, type Timestamp } from '#server/documents/seal.ts'
import { signedLetter } from '#server/documents/letters/conventions.ts'
import { timestampService } from '#server/documents/timestamp-service.ts'
import { Convention as ConventionEntity, SealedDocument } from '#server/storage/entities/index.ts'
import { conventionState, type ConventionRow } from '#server/storage/queries/conventions.ts'
import { editionById } from '#server/storage/queries/editions.ts'
import type { Convention } from '#server/domain/convention/convention.ts'
import type { Sql } from '#server/storage/sql.ts'
import { act, type Act } from '../act.ts'
import { found } from '../found.ts'
import type { House } from '../house.ts'
import { post } from '../mail.ts'
import { conventionDocument } from './document.ts'
import { tellConvention } from './store.ts'

// A round of the clock; each waits at most eight seconds for the timestamp service.
const ROUND_MAX = 10

interface Sealed {
  pdf: Uint8Array
  stamped: boolean
}

/** The seal that needs nobody outside the house goes with the last signature, in its transaction. */
export async function sealAtLastSignature(a: Act, row: ConventionRow): Promise<void> {
  if (a.house.settings.TIMESTAMP_URL) return
  await keepSealed(a, row, await sealed(a.house, a.sql, row, a.now, null))
}

/**
 * The sealed file of a signed convention. Made now when it is still missing: with the timestamp service asked outside of any
 * transaction, and without its token when it does not answer.
 */
export async function sealedDocument(
  house: House,
  id: string,
  fetchFrom: typeof fetch = fetch,
): Promise<Uint8Array> {
  const known = await keptDocument(house.sql, id)
  if (known) return known
  const row = found(await conventionState(house.sql, id))
  const url = house.settings.TIMESTAMP_URL
  const made = await sealed(
    house,
    house.sql,
    { state: row.convention, editionId: row.editionId, verifyCode: row.verifyCode },
    house.now(),
    url ? timestampService(url, fetchFrom) : null,
  )
  await act(house, { kind: 'system', name: 'conventions:seal' }, async a => {
    const stored = await a.em.findOneOrFail(ConventionEntity, { id })
    // Two may have sealed at once: the first stored stays, and both download it.
    if (await a.em.findOne(SealedDocument, { id })) return
    await keepSealed(a, stored, made)
    await tellConvention(a, stored.editionId, id)
  })
  return found(await keptDocument(house.sql, id))
}

/** Seals what was signed while the timestamp service was to be asked. */
export async function sealWaiting(house: House): Promise<void> {
  const rows = await house.sql.all<{ id: string }>(
    `select id from convention where signed_at is not null and document_sha256 is null order by id limit ${ROUND_MAX}`,
  )
  for (const { id } of rows) await sealedDocument(house, id)
}

async function keptDocument(sql: Sql, id: string): Promise<Uint8Array | null> {
  const row = await sql.one<{ base64: string }>('select base64 from sealed_document where id = ?', [id])
  return row ? Buffer.from(row.base64, 'base64') : null
}

async function sealed(
  house: House,
  sql: Sql,
  row: { state: Convention; editionId: string; verifyCode: string },
  now: string,
  timestamp: Timestamp | null,
): Promise<Sealed> {
  const edition = found(await editionById(sql, row.editionId))
  const plain = await conventionDocument(house, sql, row, now)
  const wish = {
    key: house.sealingKey,
    now: new Date(now),
    reason: row.state.number ?? '',
    location: edition.venue.city,
  }
  if (timestamp) {
    try {
      return { pdf: await sealPdf(plain, { ...wish, timestamp }), stamped: true }
    } catch {
      // The service is away: the seal stands without its token, and the document says `stamped: false`.
    }
  }
  return { pdf: await sealPdf(plain, wish), stamped: false }
}

/** Stores the bytes and sends them to everyone who signed, in one transaction. */
async function keepSealed(a: Act, row: ConventionRow, { pdf, stamped }: Sealed): Promise<void> {
  const base64 = Buffer.from(pdf).toString('base64')
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  a.em.create(SealedDocument, { id: row.id, base64, sha256, stamped, sealedAt: a.now })
  row.documentSha256 = sha256
  row.version += 1
  a.log('convention:sealed', `convention:${row.id}`, { sha256, stamped })
  const { state } = row
  const people = await a.sql.all<{ email: string; locale: string }>(
    `select distinct p.email, p.locale from membership m join person p on p.id = m.person_id where p.id in (${state.parties.map(() => '?').join(', ')})`,
    state.parties.map(party => party.signatory.memberId ?? ''),
  )
  for (const { email, locale } of people) {
    const letter = signedLetter(locale === 'en' ? 'en' : 'fr', {
      number: state.number ?? '',
      object: state.fields.object,
      verifyUrl: `${a.house.settings.publicUrl}/v/${row.verifyCode}`,
    })
    post(a, {
      to: email,
      editionId: row.editionId,
      ...letter,
      attachments: [{ name: `${state.number}.pdf`, type: 'application/pdf', base64 }],
    })
  }
}
