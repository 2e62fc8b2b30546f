// The platform's seal on a PDF: PAdES B-B, or B-T when a timestamp service answers. Key, certificate and time come in as arguments.
import { X509Certificate, createPrivateKey, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { PDF } from '@libpdf/core'
import type { Signer } from '@libpdf/core'
import type { SealingKey } from './sealing-key.ts'

export type { SealingKey } from './sealing-key.ts'

/** Asks a timestamp service (RFC 3161) for a token over a digest; returns the DER of the TimeStampToken. */
export type Timestamp = (
  digest: Uint8Array,
  algorithm: 'SHA-256' | 'SHA-384' | 'SHA-512',
) => Promise<Uint8Array>

export type SealWish = {
  key: SealingKey
  /** What the platform's clock says; a claim, unless a timestamp stands beside it. */
  now: Date
  reason: string
  location: string
  /** With it the seal is B-T; its failure is the caller's to handle (seal without, or try again). */
  timestamp?: Timestamp | null
  /** Keeps room for a token that comes later: see late-timestamp.ts. */
  roomForTimestamp?: boolean
}

// Room for the CMS in hexadecimal: certificate and attributes fit in 8 KB; a timestamp token with its chain takes up to 10 KB more.
const plainSizeBytes = 8_192
const stampedSizeBytes = 24_576

/** Seals a PDF as an incremental update: the bytes before stay as they were. Throws when key and certificate do not belong together. */
export async function sealPdf(pdf: Uint8Array, wish: SealWish): Promise<Uint8Array> {
  const { timestamp } = wish
  const document = await PDF.load(pdf)
  const { bytes } = await document.sign({
    signer: signerOf(wish.key),
    reason: wish.reason,
    location: wish.location,
    signingTime: wish.now,
    fieldName: 'Seal',
    subFilter: 'ETSI.CAdES.detached',
    digestAlgorithm: 'SHA-256',
    level: timestamp ? 'B-T' : 'B-B',
    estimatedSize: timestamp || wish.roomForTimestamp ? stampedSizeBytes : plainSizeBytes,
    ...(timestamp ? { timestampAuthority: { timestamp } } : {}),
  })
  return bytes
}

/** SHA-256 of the certificate, upper-case pairs: what the verification page publishes and the judge prints. */
export function sealFingerprint(key: Pick<SealingKey, 'certificatePem'>): string {
  return new X509Certificate(key.certificatePem).fingerprint256
}

// Parsing a certificate and checking its chain cost more than a signature; a key serves thousands.
const signers = new WeakMap<SealingKey, Signer>()

function signerOf(key: SealingKey): Signer {
  const known = signers.get(key)
  if (known) return known
  const signer = newSigner(key)
  signers.set(key, signer)
  return signer
}

function newSigner(key: SealingKey): Signer {
  const certificate = new X509Certificate(key.certificatePem)
  const privateKey = createPrivateKey(key.privateKeyPem)
  if (!certificate.checkPrivateKey(privateKey))
    throw new Error('the sealing key and its certificate do not belong together')
  requireWholeChain(certificate, key.chainPem)
  return {
    certificate: new Uint8Array(certificate.raw),
    certificateChain: key.chainPem.map(pem => new Uint8Array(new X509Certificate(pem).raw)),
    ...algorithmOf(privateKey),
    // node:crypto writes ECDSA as DER, which is what CMS wants.
    sign: async (data, algorithm) => new Uint8Array(sign(algorithm.replace('-', ''), data, privateKey)),
  }
}

// A seal's signature does not cover the certificates beside its own; with the root there, each is vouched for and a changed bit shows.
function requireWholeChain(certificate: X509Certificate, chainPem: string[]): void {
  let current = certificate
  for (const issuer of chainPem.map(pem => new X509Certificate(pem))) {
    if (!current.checkIssued(issuer) || !current.verify(issuer.publicKey)) {
      throw new Error(
        'the chain of the sealing certificate is broken: each certificate is followed by its issuer',
      )
    }
    current = issuer
  }
  // Not checkIssued: a self-signed sealing certificate may sign documents, not certificates.
  const isRoot = current.subject === current.issuer && current.verify(current.publicKey)
  if (!isRoot) throw new Error('the chain of the sealing certificate stops below its root')
}

function algorithmOf(privateKey: KeyObject): Pick<Signer, 'keyType' | 'signatureAlgorithm'> {
  switch (privateKey.asymmetricKeyType) {
    case 'ec':
      return { keyType: 'EC', signatureAlgorithm: 'ECDSA' }
    case 'rsa':
      return { keyType: 'RSA', signatureAlgorithm: 'RSASSA-PKCS1-v1_5' }
    default:
      throw new Error(`a sealing key is EC or RSA, not ${privateKey.asymmetricKeyType ?? 'unknown'}`)
  }
}
