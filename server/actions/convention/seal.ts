// Sealing: once all have signed, the document is made and sealed outside of any transaction, then kept, once; everyone downloads the same bytes.
import { createHash } from 'node:crypto'
import { stampSealed } from '#server/documents/late-timestamp.ts'
import { signedLetter } from '#server/documents/letters/conventions.ts'
import { sealPdf, type Timestamp } from '#server/documents/seal.ts'
import { timestampService } from '#server/documents/timestamp-service.ts'
import { plusMinutes } from '#server/domain/instant.ts'
import { Convention as ConventionEntity, SealedDocument } from '#server/storage/entities/index.ts'
import { conventionState, type ConventionRow } from '#server/storage/queries/conventions.ts'
import { editionById } from '#server/storage/queries/editions.ts'
import type { Sql } from '#server/storage/sql.ts'
import { act, type Act } from '../act.ts'
import { found } from '../found.ts'
import type { House } from '../house.ts'
import { conventionDocument } from './document.ts'
import { postAbout } from './letters.ts'
import { tellConvention } from './store.ts'

// A round of the clock; each waits at most eight seconds for the timestamp service.
const ROUND_MAX = 10
// Minutes until the timestamp service is asked again; a token of the next week still says that the seal is older than it.
const STAMP_MINUTES = [1, 5, 30, 120, 720, 1440, 1440, 1440, 1440, 1440]

interface Sealed {
  pdf: Uint8Array
  stamped: boolean
  /** The service is to be asked again. */
  waits: boolean
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
  const made = await sealed(house, id, fetchFrom)
  await act(house, { kind: 'system', name: 'conventions:seal' }, async a => {
    const stored = await a.em.findOneOrFail(ConventionEntity, { id })
    // Two may have sealed at once: the first stored stays, and both download it.
    if (await a.em.findOne(SealedDocument, { id })) return
    await keepSealed(a, stored, made)
    await tellConvention(a, stored.editionId, id)
  })
  return found(await keptDocument(house.sql, id))
}

/**
 * Seals right after the last signature when that needs nobody outside the house. With a timestamp service the job does it: a slow
 * service must not hold the one who signs.
 */
export async function sealIfSigned(house: House, id: string): Promise<void> {
  if (house.settings.TIMESTAMP_URL) return
  const row = await house.sql.one('select 1 as one from convention where id = ? and signed_at is not null', [
    id,
  ])
  if (row) await sealedDocument(house, id)
}

/** Seals what is signed and has no file yet; then asks again for the timestamps that did not come. Answers why they still do not. */
export async function sealWaiting(house: House): Promise<string[]> {
  const rows = await house.sql.all<{ id: string }>(
    `select id from convention where signed_at is not null and document_sha256 is null order by id limit ${ROUND_MAX}`,
  )
  for (const { id } of rows) await sealedDocument(house, id)
  return stampWaiting(house)
}

/**
 * Adds the timestamps that did not come when their service was away. The bytes the seal covers do not change. Answers a line for each
 * that still did not come, in both languages, for whoever runs the house.
 */
export async function stampWaiting(house: House, fetchFrom: typeof fetch = fetch): Promise<string[]> {
  const url = house.settings.TIMESTAMP_URL
  if (!url) return []
  const rows = await house.sql.all<{ id: string }>(
    `select id from sealed_document where stamp_at is not null and stamp_at <= ? order by stamp_at, id limit ${ROUND_MAX}`,
    [house.now()],
  )
  const troubles: string[] = []
  for (const { id } of rows) {
    const trouble = await stampOne(house, id, timestampService(url, fetchFrom))
    if (trouble) troubles.push(trouble)
  }
  return troubles
}

/** What is in the way, in both languages; null when the token has joined the seal. */
async function stampOne(house: House, id: string, timestamp: Timestamp): Promise<string | null> {
  const pdf = found(await keptDocument(house.sql, id))
  const stamped = await stampSealed(pdf, timestamp).catch((error: unknown) => error)
  let trouble: string | null = null
  await act(house, { kind: 'system', name: 'conventions:stamp' }, async a => {
    const row = await a.em.findOneOrFail(SealedDocument, { id })
    if (row.stamped) return
    const convention = await a.em.findOneOrFail(ConventionEntity, { id })
    if (!(stamped instanceof Uint8Array)) {
      const minutes = STAMP_MINUTES[row.stampTries]
      row.stampTries += 1
      row.stampAt = minutes === undefined ? null : plusMinutes(a.now, minutes)
      a.log('convention:stamp-failed', `convention:${id}`, { tries: row.stampTries, again: row.stampAt })
      trouble = stampTrouble(convention.number ?? id, stamped, row.stampAt)
      return
    }
    const sha256 = createHash('sha256').update(stamped).digest('hex')
    const base64 = Buffer.from(stamped).toString('base64')
    a.em.assign(row, { base64, sha256, earlierSha256: row.sha256, stamped: true, stampAt: null })
    convention.documentSha256 = sha256
    convention.version += 1
    a.log('convention:stamped', `convention:${id}`, { sha256 })
    await tellConvention(a, convention.editionId, id)
  })
  return trouble
}

function stampTrouble(number: string, error: unknown, again: string | null): string {
  const why = error instanceof Error ? error.message : String(error)
  return [
    `l’horodatage de la convention ${number} n’est pas venu (${why}) : son sceau vaut sans lui ; ${again ? `prochain essai ${again}` : 'aucun autre essai'}. Vérifiez TIMESTAMP_URL.`,
    `the timestamp of convention ${number} did not come (${why}): its seal stands without; ${again ? `next try ${again}` : 'no further try'}. Check TIMESTAMP_URL.`,
  ].join('\n')
}

async function keptDocument(sql: Sql, id: string): Promise<Uint8Array | null> {
  const row = await sql.one<{ base64: string }>('select base64 from sealed_document where id = ?', [id])
  return row ? Buffer.from(row.base64, 'base64') : null
}

async function sealed(house: House, id: string, fetchFrom: typeof fetch): Promise<Sealed> {
  const row = found(await conventionState(house.sql, id))
  const state = row.convention
  const edition = found(await editionById(house.sql, row.editionId))
  const now = house.now()
  const of = { state, editionId: row.editionId, verifyCode: row.verifyCode }
  const plain = await conventionDocument(house, house.sql, of, now)
  const wish = {
    key: house.sealingKey,
    now: new Date(now),
    reason: state.number ?? '',
    location: edition.venue.city,
  }
  const url = house.settings.TIMESTAMP_URL
  if (!url) return { pdf: await sealPdf(plain, wish), stamped: false, waits: false }
  try {
    const timestamp = timestampService(url, fetchFrom)
    return { pdf: await sealPdf(plain, { ...wish, timestamp }), stamped: true, waits: false }
  } catch {
    // The service is away: the seal stands without its token, which joins it later; the document says `stamped: false`.
    return { pdf: await sealPdf(plain, { ...wish, roomForTimestamp: true }), stamped: false, waits: true }
  }
}

/** Stores the bytes and sends them to everyone who signed, in one transaction. */
async function keepSealed(a: Act, row: ConventionRow, { pdf, stamped, waits }: Sealed): Promise<void> {
  const base64 = Buffer.from(pdf).toString('base64')
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  const [first = 1] = STAMP_MINUTES
  const stampAt = waits ? plusMinutes(a.now, first) : null
  a.em.create(SealedDocument, { id: row.id, base64, sha256, stamped, stampAt, sealedAt: a.now })
  row.documentSha256 = sha256
  row.version += 1
  a.log('convention:sealed', `convention:${row.id}`, { sha256, stamped })
  const { state } = row
  const people = await a.sql.all<{ id: string; email: string; locale: string }>(
    `select distinct p.id, p.email, p.locale from membership m join person p on p.id = m.person_id where p.erased_at is null and p.id in (${state.parties.map(() => '?').join(', ')})`,
    state.parties.map(party => party.signatory.memberId ?? ''),
  )
  for (const { id, email, locale } of people) {
    const letter = signedLetter(locale === 'en' ? 'en' : 'fr', {
      number: state.number ?? '',
      object: state.fields.object,
      verifyUrl: `${a.house.settings.publicUrl}/v/${row.verifyCode}`,
    })
    const organisationId = state.parties.find(party => party.signatory.memberId === id)?.organisationId ?? ''
    postAbout(
      a,
      { conventionId: row.id, organisationId, purpose: 'signed' },
      {
        to: email,
        editionId: row.editionId,
        ...letter,
        attachments: [{ name: `${state.number}.pdf`, type: 'application/pdf', base64 }],
      },
    )
  }
}
