/** Signatures: who signed, when, how, from where and what was shown; the evidence each way of signing must leave. */
import type { Instant } from '../instant.ts'

export type SignatureMethod = 'email-code' | 'passkey' | 'tablet' | 'paper'

export type SignatureEvidence =
  /** A code sent to the address, bound to the text's hash, and given back. */
  | { readonly method: 'email-code'; readonly codeId: string; readonly email: string }
  /** A passkey that signed a challenge equal to the text's hash; with what it answered, so that anyone can check it again. */
  | {
      readonly method: 'passkey'
      readonly credentialId: string
      readonly challengeSha256: string
      readonly assertion: PasskeyAssertion
    }
  /** On the desk's tablet, in front of a person of the desk. */
  | { readonly method: 'tablet'; readonly witnessId: string; readonly drawingId: string | null }
  /** On paper: a photo, and the name and hash read from it by a person of the desk. */
  | {
      readonly method: 'paper'
      readonly witnessId: string
      readonly photoId: string
      readonly transcription: string
      /** SHA-256 of the photograph as it is kept. */
      readonly photoSha256?: string
      /** The day and the place written on the paper, as read from it. */
      readonly writtenOn?: string
      readonly writtenName?: string
      readonly writtenCapacity?: string
    }

/** The answer of a passkey (WebAuthn level 3), all in base64url. */
export interface PasskeyAssertion {
  /** The public half of the key, as COSE. */
  readonly publicKey: string
  readonly authenticatorData: string
  readonly clientData: string
  readonly signature: string
  /** The host the key is bound to. */
  readonly rpId: string
}

export interface Signature {
  readonly organisationId: string
  readonly memberId: string | null
  readonly name: string
  readonly capacity: string
  readonly at: Instant
  /** Network address and device, as the server saw them. */
  readonly from: { readonly address: string; readonly device: string }
  readonly sha256Shown: string
  readonly revision: number
  readonly evidence: SignatureEvidence
}

/** What the evidence lacks, in French and English, or null when complete. */
export function evidenceGap(evidence: SignatureEvidence, sha256: string): { fr: string; en: string } | null {
  switch (evidence.method) {
    case 'email-code':
      if (evidence.codeId === '' || evidence.email === '')
        return { fr: 'le code reçu', en: 'the code received' }
      return null
    case 'passkey':
      if (evidence.credentialId === '') return { fr: 'la clé d’accès', en: 'the passkey' }
      if (evidence.assertion.signature === '' || evidence.assertion.publicKey === '')
        return { fr: 'la réponse de la clé d’accès', en: 'the answer of the passkey' }
      return evidence.challengeSha256 === sha256
        ? null
        : { fr: 'une clé liée à ce texte', en: 'a key bound to this text' }
    case 'tablet':
      return evidence.witnessId === '' ? { fr: 'le témoin', en: 'the witness' } : null
    case 'paper':
      if (evidence.photoId === '') return { fr: 'la photo', en: 'the photo' }
      if (evidence.witnessId === '') return { fr: 'le témoin', en: 'the witness' }
      return evidence.transcription.trim() === '' ? { fr: 'la transcription', en: 'the transcription' } : null
  }
}

/**
 * What the signature is in law (Regulation (EU) 910/2014, articles 3 and 25; Code civil, articles 1366 and 1367). None of these is a
 * qualified signature; a passkey leaves evidence of the grade asked of an advanced one.
 */
export function legalGrade(method: SignatureMethod): 'simple' | 'simple-advanced-evidence' | 'handwritten' {
  switch (method) {
    case 'passkey':
      return 'simple-advanced-evidence'
    case 'email-code':
    case 'tablet':
      return 'simple'
    case 'paper':
      return 'handwritten'
  }
}
