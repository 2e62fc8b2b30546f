// A timestamp token (RFC 3161): a service says that this signature existed at that time.
import { createHash } from 'node:crypto'
import { checkSignedData, digestName } from './cms.ts'
import { Walk, algorithmOf, readOnly, tags, timeOf } from './der.ts'
import { Refusal } from './verdict.ts'

const timestampInfoOid = '1.2.840.113549.1.9.16.1.4'
const timestampingUse = '1.3.6.1.5.5.7.3.8'

/** Checks a token over `signature`. Throws Refusal `timestamp-wrong` (or a malformed seal). */
export function checkTimestamp(token: Buffer, signature: Buffer): { at: Date; by: string } {
  const signed = checkSignedData(token, timestampInfoOid, null)
  if (!signed.content) throw wrong('the token is empty')
  const walk = new Walk(readOnly(signed.content, tags.sequence))
  walk.take(tags.integer)
  walk.take(tags.oid)
  const imprint = new Walk(walk.take(tags.sequence))
  walk.take(tags.integer)
  const at = timeOf(walk.take(tags.generalizedTime))
  const digest = digestName(algorithmOf(imprint.take(tags.sequence)))
  const claimed = imprint.take(tags.octetString).body
  if (!claimed.equals(createHash(digest).update(signature).digest()))
    throw wrong('the token is about another signature')
  // In Node `keyUsage` lists the extended usages: a certificate made for something else proves no time.
  if (!(signed.certificate.keyUsage ?? []).includes(timestampingUse))
    throw wrong('the certificate is not for timestamps')
  if (at < new Date(signed.certificate.validFrom) || at > new Date(signed.certificate.validTo))
    throw wrong('the service’s certificate was not valid then')
  return { at, by: /^CN=(.*)$/m.exec(signed.certificate.subject)?.[1] ?? signed.certificate.subject }
}

function wrong(why: string): Refusal {
  return new Refusal('timestamp-wrong', why)
}
