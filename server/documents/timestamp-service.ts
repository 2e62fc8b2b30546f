// An RFC 3161 timestamp service over HTTP, as the seal wants it. The way out (`fetch`) comes in as an argument.
import { HttpTimestampAuthority } from '@libpdf/core'
import type { Timestamp } from './seal.ts'

// A seal waits for it; a service slower than this is taken as absent, and the caller decides.
const answerMsMax = 8_000

/** The function `sealPdf` takes as `timestamp`. Rejects when the service is away, slow, or answers something else. */
export function timestampService(url: string, fetchFrom: typeof fetch): Timestamp {
  const authority = new HttpTimestampAuthority(url, { timeout: answerMsMax, fetch: fetchFrom })
  return (digest, algorithm) => authority.timestamp(digest, algorithm)
}
