/** Badge tokens: what stands in a badge's QR, readable without a network. Parsing here; the signature is checked by whoever holds a crypto. */

// Order is the wire: add at the end, never move. Sixteen fit.
export const badgeKinds = [
  'visitor',
  'exhibitor',
  'buyer',
  'organiser',
  'door-staff',
  'speaker',
  'press',
  'companion',
] as const
export type BadgeKind = (typeof badgeKinds)[number]

export interface BadgeClaims {
  readonly version: 1
  /** Short id of the edition, eight hexadecimal digits: see `editionShortId`. */
  readonly edition: string
  /** UUID of the badge. */
  readonly badgeId: string
  readonly kind: BadgeKind
  /** Counts re-issues from 1; the list of the door says which is the latest. */
  readonly issue: number
}

export type BadgeFault =
  /** Not one of our tokens: a web address, a ticket of another event, half a code. */
  | 'unreadable'
  /** Ours, but younger than this reader. */
  | 'unknown-version'
  /** Signed by a key this reader does not know. */
  | 'unknown-key'
  /** Our shape, but the signature is not ours. */
  | 'forged'

export interface ParsedBadge {
  readonly claims: BadgeClaims
  readonly keyId: string
  /** The bytes that are signed. */
  readonly message: Uint8Array<ArrayBuffer>
  /** Ed25519, 64 bytes. */
  readonly signature: Uint8Array<ArrayBuffer>
}

/*
 * Layout (big endian): 1 byte version << 4 | kind, 2 bytes key id (base 36), 4 bytes edition, 16 bytes badge id, 2 bytes issue; then the
 * signature. 89 bytes are 143 characters of base 32: upper-case letters and digits only, so the QR takes its compact alphanumeric mode
 * (version 6, 41 modules, at medium correction) and a USB scanner types it through any keyboard layout.
 */
const messageBytes = 25
const signatureBytes = 64
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const issueMax = 0xffff
const keyIdMax = 0xffff

/** Characters of every token. */
export const badgeTokenLength = Math.ceil(((messageBytes + signatureBytes) * 8) / 5)

/** The edition as tokens carry it: the last eight digits of its UUID, the random ones. */
export function editionShortId(editionId: string): string {
  return editionId.replaceAll('-', '').slice(-8).toLowerCase()
}

/** The bytes to sign. Throws RangeError on claims that cannot be written: a programming error, never a visitor's. */
export function badgeMessage(claims: BadgeClaims, keyId: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(messageBytes)
  const view = new DataView(bytes.buffer)
  const key = parseInt(keyId, 36)
  const badge = claims.badgeId.replaceAll('-', '').toLowerCase()
  if (!(key >= 0 && key <= keyIdMax) || keyName(key) !== keyId) throw new RangeError(`badge key id ${keyId}`)
  if (!/^[0-9a-f]{32}$/.test(badge)) throw new RangeError(`badge id ${claims.badgeId}`)
  if (!/^[0-9a-f]{8}$/.test(claims.edition)) throw new RangeError(`edition ${claims.edition}`)
  if (!Number.isInteger(claims.issue) || claims.issue < 1 || claims.issue > issueMax)
    throw new RangeError(`badge issue ${claims.issue}`)
  view.setUint8(0, (claims.version << 4) | badgeKinds.indexOf(claims.kind))
  view.setUint16(1, key)
  view.setUint32(3, parseInt(claims.edition, 16))
  for (let i = 0; i < 16; i++) view.setUint8(7 + i, parseInt(badge.slice(i * 2, i * 2 + 2), 16))
  view.setUint16(23, claims.issue)
  return bytes
}

/** Message and signature as the text of a QR. */
export function badgeText(message: Uint8Array, signature: Uint8Array): string {
  const bytes = new Uint8Array(message.length + signature.length)
  bytes.set(message)
  bytes.set(signature, message.length)
  return toBase32(bytes)
}

/** Takes a scanned or typed text apart; the signature is still to be checked. Case and surrounding blanks do not matter. */
export function parseBadge(text: string): ParsedBadge | BadgeFault {
  const bytes = fromBase32(text.trim().toUpperCase())
  if (!bytes) return 'unreadable'
  const view = new DataView(bytes.buffer)
  const head = view.getUint8(0)
  if (head >> 4 !== 1) return 'unknown-version'
  const kind = badgeKinds[head & 0x0f]
  const issue = view.getUint16(23)
  if (!kind || issue === 0) return 'unreadable'
  const hex = (from: number, to: number): string =>
    Array.from(bytes.subarray(from, to), byte => byte.toString(16).padStart(2, '0')).join('')
  const badge = hex(7, 23)
  return {
    claims: {
      version: 1,
      edition: hex(3, 7),
      badgeId: [
        badge.slice(0, 8),
        badge.slice(8, 12),
        badge.slice(12, 16),
        badge.slice(16, 20),
        badge.slice(20),
      ].join('-'),
      kind,
      issue,
    },
    keyId: keyName(view.getUint16(1)),
    message: bytes.slice(0, messageBytes),
    signature: bytes.slice(messageBytes),
  }
}

/** Checks a signature; the browser's is `subtle.verify('Ed25519', …)`. */
export type BadgeVerifier<Key> = (
  key: Key,
  signature: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
) => Promise<boolean>

/** Reads a token where crypto is asynchronous (a phone at the door, without a network). `keys`: public keys by id. */
export async function readBadgeOffline<Key>(
  keys: ReadonlyMap<string, Key>,
  text: string,
  verify: BadgeVerifier<Key>,
): Promise<BadgeClaims | BadgeFault> {
  const parsed = parseBadge(text)
  if (typeof parsed === 'string') return parsed
  const key = keys.get(parsed.keyId)
  if (key === undefined) return 'unknown-key'
  return (await verify(key, parsed.signature, parsed.message)) ? parsed.claims : 'forged'
}

function keyName(id: number): string {
  return id.toString(36).padStart(2, '0')
}

function toBase32(bytes: Uint8Array): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet[(held >> bits) & 31] ?? ''
    }
    held &= (1 << bits) - 1
  }
  return bits > 0 ? text + (alphabet[(held << (5 - bits)) & 31] ?? '') : text
}

/** Strict: exactly the length of a token, no stray character, spare bits zero, or two texts would be one badge. */
function fromBase32(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length !== badgeTokenLength) return null
  const bytes = new Uint8Array(messageBytes + signatureBytes)
  let held = 0
  let bits = 0
  let at = 0
  for (const character of text) {
    const value = alphabet.indexOf(character)
    if (value < 0) return null
    held = (held << 5) | value
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = held >> bits
      held &= (1 << bits) - 1
    }
  }
  return held === 0 ? bytes : null
}
