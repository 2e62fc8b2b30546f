// Passkeys: what a device is asked, and whether its answer holds (WebAuthn level 3). Time, keys and origins come in as arguments.
import { createHmac } from 'node:crypto'
import {
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { NewPasskey, PasskeyAnswer } from '#shared/passkey.ts'

// Long enough to find the key or the finger; the next window takes over at half time.
const ASK_MINUTES = 10
export const ASK_MS = 120_000
// ES256, EdDSA, RS256: what devices make and what the judge of a file can check again, for years, with node:crypto alone.
const ALGORITHMS = [-7, -8, -257]

/** The name that passkeys are bound to: the host people type. An address in digits has no passkeys, by the standard. */
export function relyingParty(publicUrl: string): string | null {
  const { hostname } = new URL(publicUrl)
  return /^[\d.]+$|^\[/.test(hostname) ? null : hostname
}

/** The origins an answer may come from: the public one, and the one at hand when it has the same host (another port in development). */
export function originsOf(publicUrl: string, origin: string | undefined): string[] {
  const own = new URL(publicUrl)
  const here = origin !== undefined && URL.canParse(origin) ? new URL(origin) : null
  return here && here.hostname === own.hostname ? [own.origin, here.origin] : [own.origin]
}

/** A challenge for making a key: keyed, bound to the person and to this quarter of an hour, so that none has to be stored. */
function newKeyChallenge(pepper: Buffer, personId: string, now: string, windowsBack = 0): string {
  const window = Math.floor(Date.parse(now) / (ASK_MINUTES * 60_000)) - windowsBack
  return createHmac('sha256', pepper).update(`passkey\n${personId}\n${window}`).digest('base64url')
}

export interface Registering {
  rpId: string
  pepper: Buffer
  now: string
  person: { id: string; email: string; name: string }
  known: readonly string[]
}

/** What `navigator.credentials.create` is asked. */
export async function askNewKey({ rpId, pepper, now, person, known }: Registering) {
  const { challenge: _challenge, ...options } = await generateRegistrationOptions({
    rpName: 'Covalence',
    rpID: rpId,
    userID: new Uint8Array(Buffer.from(person.id, 'utf8')),
    userName: person.email,
    userDisplayName: person.name,
    challenge: new Uint8Array(32),
    timeout: ASK_MS,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map(id => ({ id })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
  return { ...options, challenge: newKeyChallenge(pepper, person.id, now) }
}

export interface MadeKey {
  credentialId: string
  /** COSE, base64url. */
  publicKey: string
  counter: number
}

/** The key a device made, or null when its answer does not hold. */
export async function madeKey(
  credential: NewPasskey['credential'],
  expected: { rpId: string; origins: string[]; pepper: Buffer; personId: string; now: string },
): Promise<MadeKey | null> {
  const challenges = [0, 1].map(back =>
    newKeyChallenge(expected.pepper, expected.personId, expected.now, back),
  )
  try {
    const made = await verifyRegistrationResponse({
      response: credential,
      expectedChallenge: challenge => challenges.includes(challenge),
      expectedOrigin: expected.origins,
      expectedRPID: expected.rpId,
      supportedAlgorithmIDs: ALGORITHMS,
      requireUserVerification: true,
    })
    if (!made.verified) return null
    const { id, publicKey, counter } = made.registrationInfo.credential
    return { credentialId: id, publicKey: Buffer.from(publicKey).toString('base64url'), counter }
  } catch {
    // The library says what it disliked in the words of the standard; for the person it is one thing: the key does not hold.
    return null
  }
}

/** The new count of signatures when the key signed exactly this challenge, or null. */
export async function signedChallenge(
  answer: PasskeyAnswer,
  expected: {
    rpId: string
    origins: string[]
    challenge: string
    key: { credentialId: string; publicKey: string; counter: number }
  },
): Promise<number | null> {
  const { key } = expected
  try {
    const checked = await verifyAuthenticationResponse({
      response: answer as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
      expectedChallenge: expected.challenge,
      expectedOrigin: expected.origins,
      expectedRPID: expected.rpId,
      credential: {
        id: key.credentialId,
        publicKey: new Uint8Array(Buffer.from(key.publicKey, 'base64url')),
        counter: key.counter,
      },
      requireUserVerification: true,
    })
    return checked.verified ? checked.authenticationInfo.newCounter : null
  } catch {
    // As above: one thing for the person, whatever the library disliked.
    return null
  }
}
