// Passkeys of a person: made on a device, listed, taken away. The device keeps the secret half.
import { madeKey, relyingParty } from '#server/access/webauthn.ts'
import { refuse } from '#server/domain/decision.ts'
import { Passkey } from '#server/storage/entities/index.ts'
import type { NewPasskey } from '#shared/passkey.ts'
import type { Act } from '../act.ts'

// A phone, a computer, a security key, and their successors.
const PASSKEYS_MAX = 10

export async function addPasskey(a: Act, input: NewPasskey & { personId: string; origins: string[] }) {
  const rpId = relyingParty(a.house.settings.publicUrl)
  if (rpId === null) return refuse('PASSKEY_NEEDS_HOST')
  if ((await a.em.count(Passkey, { personId: input.personId })) >= PASSKEYS_MAX)
    return refuse('PASSKEYS_FULL', { limit: PASSKEYS_MAX })
  const { origins, personId } = input
  const made = await madeKey(input.credential, {
    rpId,
    origins,
    pepper: a.house.keys.pepper,
    personId,
    now: a.now,
  })
  if (!made) return refuse('PASSKEY_UNTRUE')
  if (await a.em.findOne(Passkey, { credentialId: made.credentialId })) return refuse('PASSKEY_KNOWN')
  const id = a.newId()
  const name = input.name.trim()
  const { transports = [] } = input.credential.response
  a.em.create(Passkey, { id, personId, ...made, transports, name, createdAt: a.now })
  a.log('passkey:added', `person:${personId}`)
  return { id, name, createdAt: a.now, lastUsedAt: null }
}

export async function removePasskey(a: Act, input: { personId: string; passkeyId: string }) {
  const row = await a.em.findOne(Passkey, { id: input.passkeyId, personId: input.personId })
  if (!row) return refuse('NOT_FOUND')
  a.em.remove(row)
  a.log('passkey:removed', `person:${input.personId}`)
  return { done: true as const }
}
