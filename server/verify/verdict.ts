// What the judge of a file may say. It trusts nothing the signer's code says; it reads bytes.

export type Status = 'valid' | 'altered' | 'unreadable'

/** Why a file is not valid; stable codes, one sentence each in `sentences.ts`. */
export type Fault =
  | 'not-a-pdf'
  | 'no-seal'
  | 'unsupported-algorithm'
  | 'bytes-outside-seal'
  | 'seal-malformed'
  | 'content-changed'
  | 'seal-signature-wrong'
  | 'certificate-mismatch'
  | 'certificate-not-valid-then'
  | 'certificate-not-trusted'
  | 'timestamp-wrong'
  | 'text-mismatch'
  | 'passkey-wrong'

export type SealedBy = {
  name: string
  organisation: string
  /** SHA-256 of the certificate: compare it with the one the platform publishes. */
  fingerprint: string
  validFrom: Date
  validTo: Date
}

export type SignedBy = {
  name: string
  capacity: string
  organisation: string
  method: string
  signedAt: string
  /** Signed by a passkey whose answer was checked again here: it holds, or not; null for the other ways. */
  passkey: boolean | null
}

export type Verdict = {
  status: Status
  faults: Fault[]
  /** SHA-256 of the whole file. */
  fileSha256: string
  sealedBy: SealedBy | null
  /** What the platform's clock said. */
  sealedAt: Date | null
  /** A timestamp service's word, when there is one. */
  timestamp: { at: Date; by: string } | null
  /** True or false when the caller gave certificates to trust; null when the identity was left to the reader. */
  trusted: boolean | null
  number: string | null
  /** SHA-256 of the attached text, recomputed here. */
  textSha256: string | null
  signatures: SignedBy[]
}

/** Thrown inside the judge only; the verdict carries the fault. */
export class Refusal extends Error {
  readonly fault: Fault

  constructor(fault: Fault, message: string) {
    super(message)
    this.fault = fault
  }
}
