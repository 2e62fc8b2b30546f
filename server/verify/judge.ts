// The judge of a file: valid, altered or unreadable, and what can be said of who sealed it, when, and what was signed.
import { X509Certificate, createHash } from 'node:crypto'
import { attachment } from './attachments.ts'
import { checkSignedData, dataOid } from './cms.ts'
import type { Signed } from './cms.ts'
import { passkeyHolds } from './passkey.ts'
import type { PasskeyEvidence } from './passkey.ts'
import { sealedBytes } from './sealed-bytes.ts'
import { checkTimestamp } from './timestamp.ts'
import { Refusal } from './verdict.ts'
import type { Fault, SealedBy, SignedBy, Verdict } from './verdict.ts'

export type { Fault, Verdict } from './verdict.ts'

// What stops the judge from reading at all, as against what it reads and finds wrong.
const unreadable: ReadonlySet<Fault> = new Set<Fault>(['not-a-pdf', 'no-seal', 'unsupported-algorithm'])

/** Judges a sealed PDF alone. `trusted`: PEM certificates; with them a seal by anyone else is a fault. Never throws on bad input. */
export function judgePdf(pdf: Uint8Array, trusted: readonly string[] | null = null): Verdict {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const verdict: Verdict = {
    status: 'valid',
    faults: [],
    fileSha256: createHash('sha256').update(bytes).digest('hex'),
    sealedBy: null,
    sealedAt: null,
    timestamp: null,
    trusted: null,
    number: null,
    textSha256: null,
    signatures: [],
  }
  attempt(verdict, () => {
    const { covered, cms, claimedAt } = sealedBytes(bytes)
    const signed = checkSignedData(cms, dataOid, covered)
    verdict.sealedBy = sealedByOf(signed.certificate)
    verdict.sealedAt = signed.signedAt ?? claimedAt
    if (signed.timestampToken) verdict.timestamp = checkTimestamp(signed.timestampToken, signed.signature)
    checkValidity(verdict, signed)
    checkTrust(verdict, signed, trusted)
  })
  attempt(verdict, () => readConvention(bytes, verdict))
  const [first] = verdict.faults
  if (first) verdict.status = unreadable.has(first) ? 'unreadable' : 'altered'
  return verdict
}

function attempt(verdict: Verdict, run: () => void): void {
  try {
    run()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    verdict.faults.push(error.fault)
  }
}

function sealedByOf(certificate: X509Certificate): SealedBy {
  const part = (name: string): string =>
    new RegExp(`^${name}=(.*)$`, 'm').exec(certificate.subject)?.[1] ?? ''
  return {
    name: part('CN'),
    organisation: part('O'),
    fingerprint: certificate.fingerprint256,
    validFrom: new Date(certificate.validFrom),
    validTo: new Date(certificate.validTo),
  }
}

// A timestamp's word on the time is better than the sealer's own.
function checkValidity(verdict: Verdict, { certificate }: Signed): void {
  const at = verdict.timestamp?.at ?? verdict.sealedAt
  if (!at || at < new Date(certificate.validFrom) || at > new Date(certificate.validTo)) {
    throw new Refusal('certificate-not-valid-then', 'the certificate was not valid when the seal was made')
  }
}

function checkTrust(
  verdict: Verdict,
  { certificate, certificates }: Signed,
  trusted: readonly string[] | null,
): void {
  if (trusted === null) return
  const roots = trusted.map(pem => new X509Certificate(pem))
  verdict.trusted = leadsTo(roots, certificate, certificates)
  if (!verdict.trusted) {
    throw new Refusal('certificate-not-trusted', 'sealed by a certificate that is not trusted here')
  }
}

// Chains in use have two or three links.
const chainLinksMax = 6

/** Is the certificate one of the roots, or issued, link by link, by one of them? */
function leadsTo(roots: X509Certificate[], leaf: X509Certificate, others: X509Certificate[]): boolean {
  let current = leaf
  for (let link = 0; link < chainLinksMax; link++) {
    const here = current
    if (roots.some(root => root.fingerprint256 === here.fingerprint256)) return true
    const issuer = [...roots, ...others].find(
      other => other !== here && other.ca && here.checkIssued(other) && here.verify(other.publicKey),
    )
    if (!issuer) return false
    current = issuer
  }
  return false
}

/** Reads the attached text and evidence; every hash they carry must be the text's own. */
function readConvention(pdf: Buffer, verdict: Verdict): void {
  const text = attachment(pdf, 'convention.txt')
  const evidenceBytes = attachment(pdf, 'evidence.json')
  if (!text || !evidenceBytes) return
  verdict.textSha256 = createHash('sha256').update(text).digest('hex')
  const evidence = evidenceOf(evidenceBytes)
  if (!evidence) throw new Refusal('text-mismatch', 'the evidence is unreadable')
  verdict.number = evidence.number
  verdict.signatures = evidence.signatures
  const hashes = [evidence.textSha256, ...evidence.hashes]
  if (hashes.some(hash => hash !== verdict.textSha256))
    throw new Refusal('text-mismatch', 'the text is not the one that was signed')
  if (evidence.signatures.some(signature => signature.passkey === false))
    throw new Refusal('passkey-wrong', 'a passkey did not sign this text')
}

type Evidence = { number: string | null; textSha256: string; signatures: SignedBy[]; hashes: string[] }

function evidenceOf(bytes: Buffer): Evidence | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
  if (!isRecord(parsed) || !Array.isArray(parsed['signatures'])) return null
  const word = (value: unknown): string => (typeof value === 'string' ? value : '')
  const signatures = parsed['signatures'].filter(isRecord)
  const textSha256 = word(parsed['textSha256'])
  return {
    number: typeof parsed['number'] === 'string' ? parsed['number'] : null,
    textSha256,
    hashes: signatures.map(signature => word(signature['textSha256'])),
    signatures: signatures.map(signature => ({
      name: word(signature['name']),
      capacity: word(signature['capacity']),
      organisation: word(signature['organisation']),
      method: word(signature['method']),
      signedAt: word(signature['signedAt']),
      passkey: passkeyOf(signature, textSha256),
    })),
  }
}

function passkeyOf(signature: Record<string, unknown>, textSha256: string): boolean | null {
  const { assertion } = signature
  if (signature['method'] !== 'passkey' || !isRecord(assertion)) return null
  const part = (name: keyof PasskeyEvidence): string => {
    const value = assertion[name]
    return typeof value === 'string' ? value : ''
  }
  return passkeyHolds(
    {
      publicKey: part('publicKey'),
      authenticatorData: part('authenticatorData'),
      clientData: part('clientData'),
      signature: part('signature'),
      rpId: part('rpId'),
    },
    textSha256,
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
