/** Signatures: who signed, when, how, from where and what was shown; the evidence each way of signing must leave. */
import type { Instant } from '../instant.ts'

export type SignatureMethod = 'email-code' | 'passkey' | 'tablet' | 'paper'

export type SignatureEvidence =
  /** A code sent to the address, bound to the text's hash, and given back. */
  | { readonly method: 'email-code'; readonly codeId: string; readonly email: string }
  /** A passkey that signed a challenge equal to the text's hash. */
  | { readonly method: 'passkey'; readonly credentialId: string; readonly challengeSha256: string }
  /** On the desk's tablet, in front of a person of the desk. */
  | { readonly method: 'tablet'; readonly witnessId: string; readonly drawingId: string | null }
  /** On paper: a photo, and the name and hash read from it by a person of the desk. */
  | {
      readonly method: 'paper'
      readonly witnessId: string
      readonly photoId: string
      readonly transcription: string
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
      if (evidence.credentialId === '') return { fr: "la clé d'accès", en: 'the passkey' }
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
