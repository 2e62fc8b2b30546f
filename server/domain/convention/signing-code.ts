/** Signing codes: six figures sent by e-mail, good for one text, one person, ten minutes and five attempts. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Decision } from '../decision.ts'
import { decide, refuse, refuseAndRecord } from '../decision.ts'
import type { Instant } from '../instant.ts'
import { isAfter, plusMinutes } from '../instant.ts'

/** Long enough to open the mailbox on a phone, short enough that a forgotten screen signs nothing. */
export const CODE_MINUTES = 10
/** Five guesses among a million leave 1 in 200,000. */
const CODE_ATTEMPTS_MAX = 5

/** A letter may be slow and the next one too; more would fill a mailbox, and hand out guesses. */
export const CODES_ASKED_MAX = 4
/** A hundred guesses a day among a million, for whoever holds someone else's open session. */
export const CODES_A_DAY_MAX = 20
const DAY_MINUTES = 24 * 60

export interface SigningCode {
  readonly id: string
  readonly conventionId: string
  readonly organisationId: string
  readonly memberId: string
  readonly email: string
  /** The frozen text it signs: another text, another code. */
  readonly sha256: string
  /** HMAC-SHA-256 of the code bound to text and person; the code itself is never stored. */
  readonly codeHash: string
  readonly sentAt: Instant
  readonly expiresAt: Instant
  readonly attemptsLeft: number
  readonly usedAt: Instant | null
}

export type SigningCodeEvent =
  | { readonly type: 'signing-code:used'; readonly codeId: string; readonly at: Instant }
  | {
      readonly type: 'signing-code:failed'
      readonly codeId: string
      readonly attemptsLeft: number
      readonly at: Instant
    }

export interface NewSigningCode {
  readonly id: string
  readonly conventionId: string
  readonly organisationId: string
  readonly memberId: string
  readonly email: string
  readonly sha256: string
  /** Six figures, drawn at random by the caller. */
  readonly code: string
  /** The server's own key: without it a stolen table of hashes tells no code. */
  readonly key: string
}

/** The row that remembers a code about to be sent. */
export function newSigningCode(command: NewSigningCode, now: Instant): SigningCode {
  const { code, key, ...kept } = command
  return {
    ...kept,
    codeHash: signingCodeHash(kept, code, key),
    sentAt: now,
    expiresAt: plusMinutes(now, CODE_MINUTES),
    attemptsLeft: CODE_ATTEMPTS_MAX,
    usedAt: null,
  }
}

/** Whether another code may leave to the same person about the same convention; `sentAt`: when the ones before left, in any order. */
export function mayAskCode(sentAt: readonly Instant[], now: Instant): Decision<never> {
  const since = (minutes: number) => sentAt.filter(at => isAfter(at, plusMinutes(now, -minutes))).sort()
  const [lately, today] = [since(CODE_MINUTES), since(DAY_MINUTES)]
  const oldest = today.length >= CODES_A_DAY_MAX ? today[0] : undefined
  if (oldest !== undefined) return tooMany(now, plusMinutes(oldest, DAY_MINUTES))
  const first = lately.length >= CODES_ASKED_MAX ? lately[0] : undefined
  if (first !== undefined) return tooMany(now, plusMinutes(first, CODE_MINUTES))
  return decide()
}

/** Until the next may leave: in minutes, or in hours where those are many. */
function tooMany(now: Instant, next: Instant): Decision<never> {
  const minutes = Math.max(1, Math.ceil((Date.parse(next) - Date.parse(now)) / 60_000))
  const wait = minutes <= 90 ? `${minutes}\u00a0min` : `${Math.ceil(minutes / 60)}\u00a0h`
  return refuse('CODES_TOO_MANY', { minutes, wait })
}

/** Checks a code against the text shown now. A wrong code is refused and uses up an attempt: store the refusal's events too. */
export function checkSigningCode(
  sent: SigningCode,
  given: { readonly code: string; readonly sha256: string; readonly key: string },
  now: Instant,
): Decision<SigningCodeEvent> {
  if (sent.usedAt !== null || sent.attemptsLeft <= 0) return refuse('CODE_SPENT')
  if (isAfter(now, sent.expiresAt)) return refuse('CODE_EXPIRED')
  if (given.sha256 !== sent.sha256) return refuse('TEXT_CHANGED', { articles: [] })
  // Spaces come with copying from a mail; they are not part of the code.
  const hash = signingCodeHash(sent, given.code.replace(/\s/g, ''), given.key)
  if (timingSafeEqual(Buffer.from(hash, 'hex'), Buffer.from(sent.codeHash, 'hex'))) {
    return decide({ type: 'signing-code:used', codeId: sent.id, at: now })
  }
  const attemptsLeft = sent.attemptsLeft - 1
  return refuseAndRecord(
    attemptsLeft === 0 ? 'CODE_SPENT' : 'CODE_WRONG',
    { attemptsLeft },
    { type: 'signing-code:failed', codeId: sent.id, attemptsLeft, at: now },
  )
}

/** The code's row after the event. */
export function evolveSigningCode(code: SigningCode, event: SigningCodeEvent): SigningCode {
  return event.type === 'signing-code:used'
    ? { ...code, usedAt: event.at }
    : { ...code, attemptsLeft: event.attemptsLeft }
}

function signingCodeHash(
  bound: {
    readonly conventionId: string
    readonly organisationId: string
    readonly memberId: string
    sha256: string
  },
  code: string,
  key: string,
): string {
  const parts = [bound.conventionId, bound.organisationId, bound.memberId, bound.sha256, code]
  return createHmac('sha256', key).update(parts.join('\n'), 'utf8').digest('hex')
}
