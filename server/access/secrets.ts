// Secrets that people carry: links and codes. Only their hashes are stored.
import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** 32 random bytes as text for an address. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Six digits. */
export const newCode = (): string => randomInt(0, 1_000_000).toString().padStart(6, '0')

/** Codes are short, so their hash is keyed: a stolen table does not give them away. */
export const codeHash = (pepper: Buffer, code: string, boundTo: string): string =>
  createHmac('sha256', pepper)
    .update(JSON.stringify([code.replace(/\s/g, ''), boundTo]))
    .digest('hex')

export function sameHash(one: string, other: string): boolean {
  const a = Buffer.from(one)
  const b = Buffer.from(other)
  return a.length === b.length && timingSafeEqual(a, b)
}
