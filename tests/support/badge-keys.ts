// Badge keys and claims that are the same in every run, so that a counterexample can be tried again.
import { createPrivateKey, type KeyObject } from 'node:crypto'
import type { BadgeClaims } from '#shared/badge-token.ts'

/** An Ed25519 key whose 32 bytes are all `byte`, in the envelope of PKCS #8 (RFC 8410). */
export const fixedKey = (byte: number): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, byte)]),
    format: 'der',
    type: 'pkcs8',
  })

export function claimsOf(index: number): BadgeClaims {
  const badgeId = `019aa3c2-8f00-7abc-8def-${index.toString(16).padStart(12, '0')}`
  return { version: 1, edition: '2c3d4e5f', badgeId, kind: 'visitor', issue: 1 }
}
