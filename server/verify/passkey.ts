// A passkey's answer, checked again from the evidence in the file: the key signed the hash of this very text (WebAuthn level 3, 7.2).
import { createHash, createPublicKey, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { readCbor } from './cbor.ts'

export type PasskeyEvidence = {
  publicKey: string
  authenticatorData: string
  clientData: string
  signature: string
  rpId: string
}

// Labels of COSE keys (RFC 9052, RFC 9053): key type, algorithm, curve, and the numbers of the key.
const label = { kty: 1, alg: 3, crv: -1, x: -2, y: -3, n: -1, e: -2 }
const userPresent = 0x01
const userVerified = 0x04

/** True when the answer holds for a text of this SHA-256 (hexadecimal). Never throws. */
export function passkeyHolds(evidence: PasskeyEvidence, textSha256: string): boolean {
  try {
    const clientData = bytesOf(evidence.clientData)
    const authenticatorData = bytesOf(evidence.authenticatorData)
    return (
      asksForText(clientData, textSha256) &&
      speaksForHost(authenticatorData, evidence.rpId) &&
      signatureHolds(evidence, Buffer.concat([authenticatorData, sha256(clientData)]))
    )
  } catch {
    // Whatever cannot be read proves nothing.
    return false
  }
}

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest()

// Node reads base64url laxly; what it would write otherwise than it stands here has been touched.
function bytesOf(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.toString('base64url') !== text) throw new Error('not base64url')
  return bytes
}

function asksForText(clientData: Buffer, textSha256: string): boolean {
  const said: unknown = JSON.parse(clientData.toString('utf8'))
  if (typeof said !== 'object' || said === null) return false
  const { type, challenge } = said as { type?: unknown; challenge?: unknown }
  return type === 'webauthn.get' && challenge === Buffer.from(textSha256, 'hex').toString('base64url')
}

function speaksForHost(data: Buffer, rpId: string): boolean {
  const flags = data[32] ?? 0
  const seen = (flags & userPresent) !== 0 && (flags & userVerified) !== 0
  return data.length >= 37 && seen && data.subarray(0, 32).equals(sha256(rpId))
}

function signatureHolds(evidence: PasskeyEvidence, signed: Buffer): boolean {
  const { key, digest } = keyOf(bytesOf(evidence.publicKey))
  return verify(digest, signed, key, bytesOf(evidence.signature))
}

/** The key types that devices make: ES256, RS256 and EdDSA. */
function keyOf(cose: Buffer): { key: KeyObject; digest: string | null } {
  const map = readCbor(cose)
  const number = (name: number): Buffer => {
    const value = map.get(name)
    if (!Buffer.isBuffer(value)) throw new Error('a number of the key is missing')
    return value
  }
  const text = (name: number): string => number(name).toString('base64url')
  const jwk = (key: Record<string, string>): KeyObject => createPublicKey({ key, format: 'jwk' })
  switch (map.get(label.alg)) {
    case -7:
      if (map.get(label.kty) !== 2 || map.get(label.crv) !== 1) throw new Error('not P-256')
      return { key: jwk({ kty: 'EC', crv: 'P-256', x: text(label.x), y: text(label.y) }), digest: 'sha256' }
    case -8:
      if (map.get(label.kty) !== 1 || map.get(label.crv) !== 6) throw new Error('not Ed25519')
      return { key: jwk({ kty: 'OKP', crv: 'Ed25519', x: text(label.x) }), digest: null }
    case -257:
      if (map.get(label.kty) !== 3) throw new Error('not RSA')
      return { key: jwk({ kty: 'RSA', n: text(label.n), e: text(label.e) }), digest: 'sha256' }
    default:
      throw new Error('an unknown algorithm')
  }
}
