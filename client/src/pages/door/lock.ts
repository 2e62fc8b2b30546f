// The lock: what a door keeps of people lies encrypted on the phone, under a key the browser uses and never shows.
import { shelves } from './shelves.ts'

/** AES-GCM: its nonce and its bytes. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  bytes: ArrayBuffer
}

/** `list:` keys go with their list; `waiting` stays until what waits is sent. */
export type LockName = `list:${string}` | 'waiting'

const NONCE_BYTES = 12

async function keyOf(name: LockName): Promise<CryptoKey> {
  const base = await shelves()
  const known = await base.get('locks', name)
  if (known) return known
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  // Two tabs at once: the key written first is everyone's.
  const write = base.transaction('locks', 'readwrite')
  const first = await write.store.get(name)
  if (!first) await write.store.put(made, name)
  await write.done
  return first ?? made
}

export async function seal(name: LockName, what: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const bytes = new TextEncoder().encode(JSON.stringify(what))
  return { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(name), bytes) }
}

/** What was sealed, or null when its key is gone. */
export async function unseal<T>(name: LockName, { iv, bytes }: Sealed): Promise<T | null> {
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await keyOf(name), bytes)
    return JSON.parse(new TextDecoder().decode(plain)) as T
  } catch (reason) {
    if (reason instanceof DOMException) return null
    throw reason
  }
}

/** Without its key, what was sealed is nothing. */
export async function throwAwayKey(name: LockName): Promise<void> {
  await (await shelves()).delete('locks', name)
}
