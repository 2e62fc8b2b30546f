/** Badge tokens on the server: signed once, read at every door. Keys come in as arguments. */
import { sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { BadgeClaims, BadgeFault } from '#shared/badge-token.ts'
import { badgeMessage, badgeText, parseBadge } from '#shared/badge-token.ts'

export type { BadgeClaims } from '#shared/badge-token.ts'

export interface BadgeSigningKey {
  /** Base 36, two or three characters: `01`, `02`… so that retired keys still read. */
  readonly id: string
  /** Ed25519. */
  readonly privateKey: KeyObject
}

/** The text of a badge's QR. Ed25519 is deterministic: the same claims under the same key give the same token. */
export function signBadge(key: BadgeSigningKey, claims: BadgeClaims): string {
  const message = badgeMessage(claims, key.id)
  return badgeText(message, sign(null, message, key.privateKey))
}

/** Claims of a token, or why it is none. Whether the badge is revoked, re-issued or of another edition is for the door to say. */
export function readBadge(
  publicKeys: ReadonlyMap<string, KeyObject>,
  text: string,
): BadgeClaims | BadgeFault {
  const parsed = parseBadge(text)
  if (typeof parsed === 'string') return parsed
  const key = publicKeys.get(parsed.keyId)
  if (!key) return 'unknown-key'
  return verify(null, parsed.message, key, parsed.signature) ? parsed.claims : 'forged'
}
