// CMS SignedData with one signer (RFC 5652), as PAdES asks (ETSI EN 319 142-1): read strictly, then checked with node:crypto alone.
import { createHash, verify } from 'node:crypto'
import type { X509Certificate } from 'node:crypto'
import { certificatesOf, checkOtherCertificates, findSigner, publicKeyOf } from './certificates.ts'
import { Walk, algorithmOf, childrenOf, malformed, oidOf, readOnly, tags, timeOf } from './der.ts'
import type { Node } from './der.ts'
import { Refusal } from './verdict.ts'

const oids = {
  signedData: '1.2.840.113549.1.7.2',
  data: '1.2.840.113549.1.7.1',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timestampToken: '1.2.840.113549.1.9.16.2.14',
}

const digests: Record<string, string> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

// Signature algorithm to the digest it implies; null: the signer's digest algorithm decides.
const signatureDigests: Record<string, { key: 'ec' | 'rsa'; digest: string | null }> = {
  '1.2.840.10045.4.3.2': { key: 'ec', digest: 'sha256' },
  '1.2.840.10045.4.3.3': { key: 'ec', digest: 'sha384' },
  '1.2.840.10045.4.3.4': { key: 'ec', digest: 'sha512' },
  '1.2.840.113549.1.1.1': { key: 'rsa', digest: null },
  '1.2.840.113549.1.1.11': { key: 'rsa', digest: 'sha256' },
  '1.2.840.113549.1.1.12': { key: 'rsa', digest: 'sha384' },
  '1.2.840.113549.1.1.13': { key: 'rsa', digest: 'sha512' },
}

export type Signed = {
  certificate: X509Certificate
  /** Every certificate in the seal, the signer's among them, in no order. */
  certificates: X509Certificate[]
  signedAt: Date | null
  /** Octets of the signature, what a timestamp is taken over. */
  signature: Buffer
  timestampToken: Buffer | null
  /** Encapsulated content, for a timestamp token; null when the content is apart (the file). */
  content: Buffer | null
}

/** Reads SignedData and checks everything it claims about `detached` (or about its own content). Throws Refusal. */
export function checkSignedData(
  der: Buffer,
  contentTypeOid: string,
  detached: readonly Buffer[] | null,
): Signed {
  const outer = new Walk(readOnly(der, tags.sequence))
  if (oidOf(outer.take(tags.oid)) !== oids.signedData) throw malformed('not a SignedData')
  const wrapped = outer.take(0xa0)
  outer.end()
  const walk = new Walk(readOnly(wrapped.body, tags.sequence))
  const version = walk.take(tags.integer).body.toString('hex')
  const declaredDigests = childrenOf(walk.take(tags.set)).map(algorithmOf)
  const content = encapsulated(walk.take(tags.sequence), contentTypeOid, detached !== null)
  if (version !== (contentTypeOid === oids.data ? '01' : '03')) throw malformed(`version ${version}`)
  const certificates = certificatesOf(walk.take(0xa0))
  const [signer, ...others] = childrenOf(walk.take(tags.set))
  walk.end()
  if (!signer || others.length > 0) throw malformed('not exactly one signer')
  const signed = checkSigner(signer, certificates, contentTypeOid, detached ?? [content ?? Buffer.alloc(0)])
  if (declaredDigests.length !== 1 || declaredDigests[0] !== signed.digestOid)
    throw malformed('the digests do not agree')
  checkOtherCertificates(certificates, signed.certificate, contentTypeOid === oids.data)
  return { ...signed, content }
}

/** The OID of plain data, for the seal of a file. */
export const dataOid = oids.data

export function digestName(oid: string): string {
  const name = digests[oid]
  if (!name) throw new Refusal('unsupported-algorithm', `digest algorithm ${oid}`)
  return name
}

function encapsulated(node: Node, contentTypeOid: string, detached: boolean): Buffer | null {
  const walk = new Walk(node)
  if (oidOf(walk.take(tags.oid)) !== contentTypeOid) throw malformed('another type of content')
  const inner = walk.takeIf(0xa0)
  walk.end()
  if (detached !== (inner === null)) throw malformed('content where none was due, or none where it was')
  return inner ? readOnly(inner.body, tags.octetString).body : null
}

function checkSigner(
  node: Node,
  certificates: X509Certificate[],
  contentTypeOid: string,
  content: readonly Buffer[],
): Signed & { digestOid: string } {
  const walk = new Walk(node)
  if (walk.take(tags.integer).body.toString('hex') !== '01') throw malformed('another version of signer')
  const certificate = findSigner(walk.take(tags.sequence), certificates)
  const digestOid = algorithmOf(walk.take(tags.sequence))
  const signedAttributes = walk.take(0xa0)
  const signatureOid = algorithmOf(walk.take(tags.sequence))
  const signature = walk.take(tags.octetString).body
  const unsigned = walk.takeIf(0xa1)
  walk.end()
  const attributes = attributesOf(signedAttributes)
  checkAttributes(attributes, certificate, contentTypeOid, hashOf(digestName(digestOid), content))
  // What is signed is the attributes under the tag of a SET (RFC 5652, 5.4).
  const attributesAsSet = Buffer.concat([Buffer.from([tags.set]), signedAttributes.raw.subarray(1)])
  checkSignature(certificate, signatureOid, digestName(digestOid), attributesAsSet, signature)
  const signingTime = attributes.get(oids.signingTime)
  return {
    certificate,
    certificates,
    signedAt: signingTime ? timeOf(signingTime) : null,
    signature,
    timestampToken: unsigned ? onlyTimestamp(unsigned) : null,
    content: null,
    digestOid,
  }
}

/** Attributes by OID: each once, each with one value. */
function attributesOf(node: Node): Map<string, Node> {
  const attributes = new Map<string, Node>()
  for (const child of childrenOf(node)) {
    const walk = new Walk(child)
    const oid = oidOf(walk.take(tags.oid))
    const values = childrenOf(walk.take(tags.set))
    walk.end()
    const [value, ...more] = values
    if (!value || more.length > 0 || attributes.has(oid))
      throw malformed(`attribute ${oid} is not there exactly once`)
    attributes.set(oid, value)
  }
  return attributes
}

function checkAttributes(
  attributes: Map<string, Node>,
  certificate: X509Certificate,
  contentTypeOid: string,
  digest: Buffer,
): void {
  const contentType = attributes.get(oids.contentType)
  if (!contentType || oidOf(contentType) !== contentTypeOid)
    throw malformed('the signed type of content is another')
  const claimed = attributes.get(oids.messageDigest)
  if (claimed?.tag !== tags.octetString) throw malformed('no signed digest')
  if (!claimed.body.equals(digest)) throw new Refusal('content-changed', 'the content is not what was sealed')
  if (!bindsCertificate(attributes, certificate))
    throw new Refusal('certificate-mismatch', 'the seal names another certificate')
}

/** signingCertificateV2 (RFC 5035) or, in timestamps, signingCertificate: the hash of the certificate is part of what is signed. */
function bindsCertificate(attributes: Map<string, Node>, certificate: X509Certificate): boolean {
  const second = attributes.get(oids.signingCertificateV2)
  const first = attributes.get(oids.signingCertificate)
  const value = second ?? first
  if (!value) return false
  const [certificateIds] = childrenOf(value)
  const [id] = certificateIds ? childrenOf(certificateIds) : []
  if (!id) return false
  const walk = new Walk(id)
  const algorithm = second ? walk.takeIf(tags.sequence) : null
  const digest = second ? (algorithm ? digestName(algorithmOf(algorithm)) : 'sha256') : 'sha1'
  return walk.take(tags.octetString).body.equals(hashOf(digest, [certificate.raw]))
}

function checkSignature(
  certificate: X509Certificate,
  oid: string,
  digest: string,
  data: Buffer,
  signature: Buffer,
): void {
  const known = signatureDigests[oid]
  const key = publicKeyOf(certificate)
  if (!known || known.key !== key.asymmetricKeyType)
    throw new Refusal('unsupported-algorithm', `signature algorithm ${oid}`)
  if (!verify(known.digest ?? digest, data, key, signature)) {
    throw new Refusal('seal-signature-wrong', 'the signature does not belong to the certificate')
  }
}

function onlyTimestamp(unsigned: Node): Buffer {
  const attributes = attributesOf(unsigned)
  const token = attributes.get(oids.timestampToken)
  if (!token || attributes.size !== 1) throw malformed('unsigned attributes other than one timestamp')
  return token.raw
}

function hashOf(algorithm: string, parts: readonly Buffer[]): Buffer {
  const hash = createHash(algorithm)
  for (const part of parts) hash.update(part)
  return hash.digest()
}
