// Signing: a code by mail bound to the text, or a witness at the desk; the last signature gives the number and the document.
import { newCode } from '#server/access/secrets.ts'
import { relyingParty, signedChallenge } from '#server/access/webauthn.ts'
import { organisationOf } from '#server/domain/actor.ts'
import { conventionParty, type Convention } from '#server/domain/convention/convention.ts'
import { readConvention } from '#server/domain/convention/freeze-convention.ts'
import { paperEvidence, paperRefusal, type Written } from '#server/domain/convention/paper.ts'
import { conventionNumber, signConvention } from '#server/domain/convention/sign-convention.ts'
import {
  checkSigningCode,
  CODE_MINUTES,
  evolveSigningCode,
  mayAskCode,
  newSigningCode,
} from '#server/domain/convention/signing-code.ts'
import type { SignatureEvidence } from '#server/domain/convention/signature.ts'
import { refuse, type Refused } from '#server/domain/decision.ts'
import { signingLetter } from '#server/documents/letters/conventions.ts'
import { ConventionPhoto, Edition, Passkey, Person, SigningCode } from '#server/storage/entities/index.ts'
import type { ConventionRow } from '#server/storage/queries/conventions.ts'
import type { PasskeyAnswer } from '#shared/passkey.ts'
import { keep, type Act } from '../act.ts'
import { postAbout } from './letters.ts'
import { loadConvention, storeConvention } from './store.ts'
import type { Which } from './negotiate.ts'

const keyOf = (a: Act) => a.house.keys.pepper.toString('base64')

/** Sends the signatory a code for the frozen text. A new code ends the ones before. */
export async function requestSigningCode(a: Act, input: Which) {
  const loaded = await loadConvention(a, input.editionId, input.conventionId)
  const party = loaded && conventionParty(loaded.state, organisationOf(input.by))
  if (!loaded || !party) return refuse('NOT_FOUND')
  const { frozen } = loaded.state
  if (!frozen) return refuse('NOT_FROZEN')
  if (input.by.kind !== 'member' || input.by.memberId !== party.signatory.memberId)
    return refuse('NOT_THE_SIGNATORY', { signatory: party.signatory.name })
  const person = await a.em.findOne(Person, { id: input.by.memberId })
  if (!person) return refuse('NOT_FOUND')
  const asked = await a.em.find(SigningCode, {
    conventionId: input.conventionId,
    organisationId: party.organisationId,
  })
  const may = mayAskCode(
    asked.map(each => each.sentAt),
    a.now,
  )
  if (!may.ok) return may
  await a.em.nativeUpdate(
    SigningCode,
    { conventionId: input.conventionId, organisationId: party.organisationId, usedAt: null },
    { attemptsLeft: 0 },
  )
  const code = newCode()
  const row = newSigningCode(
    {
      id: a.newId(),
      conventionId: input.conventionId,
      organisationId: party.organisationId,
      memberId: person.id,
      email: person.email,
      sha256: frozen.sha256,
      code,
      key: keyOf(a),
    },
    a.now,
  )
  a.em.create(SigningCode, { ...row })
  const language = person.locale === 'en' ? 'en' : 'fr'
  const about = { conventionId: input.conventionId, organisationId: party.organisationId } as const
  postAbout(
    a,
    { ...about, purpose: 'signing-code' },
    {
      to: person.email,
      editionId: input.editionId,
      ...signingLetter(language, {
        code,
        object: loaded.state.fields.object,
        sha256: frozen.sha256,
        minutes: CODE_MINUTES,
      }),
    },
  )
  a.log('convention:code-sent', `convention:${input.conventionId}`)
  return { done: true as const }
}

export async function signByCode(
  a: Act,
  input: Which & { code: string; sha256: string; from: { address: string; device: string } },
) {
  const organisationId = organisationOf(input.by) ?? ''
  const row = await a.em.findOne(
    SigningCode,
    { conventionId: input.conventionId, organisationId },
    { orderBy: { sentAt: 'desc', id: 'desc' } },
  )
  if (!row) return refuse('CODE_EXPIRED')
  const code = { ...row, usedAt: row.usedAt ?? null }
  const checked = checkSigningCode(code, { code: input.code, sha256: input.sha256, key: keyOf(a) }, a.now)
  const after = checked.events.reduce(evolveSigningCode, code)
  row.attemptsLeft = after.attemptsLeft
  row.usedAt = after.usedAt
  if (!checked.ok) return keep(checked)
  return sign(a, input, { method: 'email-code', codeId: row.id, email: row.email }, input)
}

/** The signatory's own device signs the hash of the text; what it answered is kept as evidence. */
export async function signByPasskey(
  a: Act,
  input: Which & {
    answer: PasskeyAnswer
    sha256: string
    origins: string[]
    from: { address: string; device: string }
  },
) {
  const rpId = relyingParty(a.house.settings.publicUrl)
  if (rpId === null) return refuse('PASSKEY_NEEDS_HOST')
  const memberId = input.by.kind === 'member' ? input.by.memberId : ''
  const key = await a.em.findOne(Passkey, { personId: memberId, credentialId: input.answer.id })
  if (!key) return refuse('PASSKEY_UNKNOWN')
  const counter = await signedChallenge(input.answer, {
    rpId,
    origins: input.origins,
    challenge: challengeOf(input.sha256),
    key,
  })
  if (counter === null) return refuse('PASSKEY_UNTRUE')
  key.counter = counter
  key.lastUsedAt = a.now
  const { authenticatorData, clientDataJSON: clientData, signature } = input.answer.response
  const assertion = { publicKey: key.publicKey, authenticatorData, clientData, signature, rpId }
  const { credentialId } = key
  return sign(a, input, { method: 'passkey', credentialId, challengeSha256: input.sha256, assertion }, input)
}

/** The challenge of a text: its SHA-256, as browsers write bytes. */
export const challengeOf = (sha256: string): string => Buffer.from(sha256, 'hex').toString('base64url')

/** At the desk, on the tablet, in front of an organiser who witnesses. */
export const signOnTablet = (a: Act, input: Which & Witnessed) =>
  sign(a, input, { method: 'tablet', witnessId: witnessOf(a), drawingId: null }, input)

/** On paper: the photograph that came, and what an organiser reads on it, which must be the convention's own signatory. */
export async function signOnPaper(a: Act, input: Which & Witnessed & Written) {
  const photo = await a.em.findOne(ConventionPhoto, {
    id: input.photoId,
    conventionId: input.conventionId,
    purpose: 'paper',
  })
  if (!photo) return refuse('PHOTO_UNKNOWN')
  const loaded = await loadConvention(a, input.editionId, input.conventionId)
  const party = loaded && conventionParty(loaded.state, organisationOf(input.by))
  if (!loaded || !party) return refuse('NOT_FOUND')
  const wrong = paperRefusal(loaded.state, party, input, a.now)
  if (wrong) return wrong
  photo.usedAt = a.now
  return sign(a, input, paperEvidence(photo, input, witnessOf(a)), input)
}

const witnessOf = (a: Act): string => (a.who.kind === 'person' ? a.who.personId : '')

interface Witnessed {
  sha256: string
  from: { address: string; device: string }
}

async function sign(
  a: Act,
  which: Which,
  evidence: SignatureEvidence,
  shown: { sha256: string; from: { address: string; device: string } },
): Promise<{ id: string; revision: number } | Refused<unknown>> {
  const loaded = await loadConvention(a, which.editionId, which.conventionId)
  if (!loaded) return refuse('NOT_FOUND')
  // At the desk the text was read in front of the witness: that reading is noted with the signature.
  if (evidence.method === 'tablet' || evidence.method === 'paper')
    await readAtDesk(a, loaded, which, shown.sha256)
  const edition = await a.em.findOneOrFail(Edition, { id: which.editionId })
  const number = await nextNumber(a, edition)
  const decision = signConvention(
    loaded.row.state,
    { by: which.by, sha256Shown: shown.sha256, evidence, from: shown.from, number },
    a.now,
  )
  const complete = decision.ok && decision.events.some(event => event.type === 'convention:signed')
  if (complete) edition.lastConvention += 1
  const stored = await storeConvention(a, loaded.row, loaded.row.state, decision)
  return stored
}

async function readAtDesk(
  a: Act,
  { row, state }: { row: ConventionRow; state: Convention },
  which: Which,
  sha256: string,
): Promise<void> {
  if (state.frozen?.sha256 !== sha256) return
  const { revision } = state.frozen
  await storeConvention(a, row, state, readConvention(state, { revision, by: which.by }, a.now))
}

/** « RENC26 » of « rencontres-de-l-estuaire-2026 »: the first letters and the year. */
const editionCode = (slug: string, startsOn: string): string =>
  `${slug
    .replace(/[^a-z]/g, '')
    .slice(0, 4)
    .toUpperCase()}${startsOn.slice(2, 4)}`

/**
 * The next number of the edition. Its code is the one it already uses; a new one steps aside (RENC26, RENC26B, RENC26C…) from codes
 * that other editions use, so that a number never means two conventions.
 */
async function nextNumber(
  a: Act,
  edition: { id: string; slug: string; startsOn: string; lastConvention: number },
): Promise<string> {
  const rows = await a.sql.all<{ editionId: string; number: string }>(
    'select edition_id as "editionId", number from convention where number is not null',
  )
  const codes = new Map(rows.map(row => [row.number.replace(/-\d+$/, ''), row.editionId]))
  const own = [...codes].find(([, editionId]) => editionId === edition.id)?.[0]
  if (own) return conventionNumber(own, edition.lastConvention + 1)
  const first = editionCode(edition.slug, edition.startsOn)
  let code = first
  for (let step = 2; codes.has(code); step++) code = `${first}${suffix(step)}`
  return conventionNumber(code, edition.lastConvention + 1)
}

/** B for the second, C for the third; after Z a plain count. */
const suffix = (step: number): string => (step <= 26 ? String.fromCharCode(64 + step) : `X${step}`)
