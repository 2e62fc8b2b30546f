// The certificates inside a seal: read strictly, the signer's found by issuer and serial, the others vouched for (RFC 5652, RFC 5280).
import { X509Certificate } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { Walk, childrenOf, malformed, readOnly, tags } from './der.ts'
import type { Node } from './der.ts'
import { Refusal } from './verdict.ts'

export function certificatesOf(node: Node): X509Certificate[] {
  return childrenOf(node).map(child => {
    const certificate = certificateOf(child.raw)
    // OpenSSL reads laxly and writes strictly: what it would write otherwise than it stands here has been touched.
    if (!certificate.raw.equals(child.raw)) throw malformed('a certificate that is not DER')
    return certificate
  })
}

function certificateOf(der: Buffer): X509Certificate {
  try {
    return new X509Certificate(der)
  } catch {
    throw malformed('an unreadable certificate')
  }
}

export function findSigner(sid: Node, certificates: X509Certificate[]): X509Certificate {
  const walk = new Walk(sid)
  const issuer = walk.take(tags.sequence)
  const serial = walk.take(tags.integer)
  walk.end()
  const found = certificates.find(certificate => {
    const named = namesOf(certificate)
    return named.issuer.equals(issuer.raw) && named.serial.equals(serial.raw)
  })
  if (!found) throw new Refusal('certificate-mismatch', 'the signer’s certificate is not in the seal')
  return found
}

function namesOf(certificate: X509Certificate): { serial: Buffer; issuer: Buffer } {
  const walk = new Walk(new Walk(readOnly(certificate.raw, tags.sequence)).take(tags.sequence))
  walk.takeIf(0xa0)
  const serial = walk.take(tags.integer).raw
  walk.take(tags.sequence)
  return { serial, issuer: walk.take(tags.sequence).raw }
}

export function publicKeyOf(certificate: X509Certificate): KeyObject {
  try {
    return certificate.publicKey
  } catch {
    throw malformed('a certificate without a readable key')
  }
}

/**
 * Certificates beside the signer's are outside its signature: each must be vouched for by one of its fellows, up to a root that vouches for
 * itself. Only timestamp services, whose root is usually left out, may end their chain below it (`complete` false).
 */
export function checkOtherCertificates(
  certificates: X509Certificate[],
  signer: X509Certificate,
  complete: boolean,
): void {
  const issued = (certificate: X509Certificate, issuer: X509Certificate): boolean =>
    certificate.checkIssued(issuer) && certificate.verify(publicKeyOf(issuer))
  for (const certificate of certificates) {
    if (certificate === signer || certificates.some(issuer => issued(certificate, issuer))) continue
    const issuerAbsent = !certificates.some(issuer => certificate.checkIssued(issuer))
    const vouches = certificates.some(other => other !== certificate && issued(other, certificate))
    if (complete || !issuerAbsent || !vouches) {
      throw new Refusal('certificate-mismatch', 'a certificate nobody in the seal vouches for')
    }
  }
}
