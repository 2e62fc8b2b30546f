// The convention as its parties keep it: articles, signatures, evidence, and the signed text itself attached.
import { sha256OfText } from './convention-text.ts'
import { conventionWords } from './convention-words.ts'
import type { ConventionWords } from './convention-words.ts'
import { DocumentError } from './errors.ts'
import { qrSvg } from './qr.ts'
import { partsOfText } from './text-parts.ts'
import { typeset } from './typesetting.ts'
import type { Typeset } from './typesetting.ts'
import type { ConventionView, DocumentLanguage, SectorShare, SignatureEvidence } from './views.ts'
import { clockText, instantInWords } from './wording.ts'
import { wovenBand } from './woven-band.ts'

export type ConventionDocument = {
  view: Pick<ConventionView, 'number' | 'language' | 'parties' | 'edition'>
  /** The frozen text, printed and attached word for word. `conventionText(view)` for a draft. */
  text: string
  /** Empty while the text waits to be signed: the file then has blank signature boxes and no evidence page. */
  signatures: SignatureEvidence[]
  sectors: SectorShare[]
  /** Where anyone may check it: `https://…/v/CODE`; null for a draft. */
  verifyUrl: string | null
  madeAt: Date
  /** Zone of the edition; the evidence shows UTC beside it. */
  timeZone: string
}

/** What the attachment `evidence.json` says; the judge reads it back. */
export type AttachedEvidence = {
  format: 'covalence-evidence/1'
  number: string | null
  textSha256: string
  signatures: SignatureEvidence[]
  verifyUrl: string | null
}

/**
 * PDF/A-3, tagged, PDF/UA; the canonical text and the evidence ride along as attachments.
 * Throws TEXT_CHANGED_SINCE_SIGNING when a signature is bound to another text, TYPESETTING_FAILED when Typst refuses.
 */
export function conventionPdf(
  document: ConventionDocument,
  standard: Typeset['standard'] = 'a-3a',
): Uint8Array {
  const { view, text, signatures, verifyUrl, madeAt, timeZone } = document
  const textSha256 = sha256OfText(text)
  const stray = signatures.find(signature => signature.textSha256 !== textSha256)
  if (stray) throw textChanged(stray, textSha256, view.language)
  const words = conventionWords(view.language)
  const evidence: AttachedEvidence = {
    format: 'covalence-evidence/1',
    number: view.number,
    textSha256,
    signatures,
    verifyUrl,
  }
  const data = {
    language: view.language,
    words,
    number: view.number,
    ...partsOfText(text),
    edition: view.edition.name,
    bandRaw: wovenBand(document.sectors),
    textSha256,
    // Half a character (a broken paste) has no UTF-8; hash and attachment both show it as U+FFFD.
    textRaw: text.toWellFormed(),
    evidenceRaw: JSON.stringify(evidence, null, 2),
    qrRaw: verifyUrl === null ? null : qrSvg(verifyUrl, { quietModules: 2 }),
    verifyUrl,
    signatories: view.parties.map((party, i) =>
      signatory(document, party.representative, party.name, party.capacity, i),
    ),
    evidence: signatures.map(signature => ({
      ...signature,
      method: words.methods[signature.method],
      utc: `${signature.signedAt.replace('T', ' ').replace(/\.\d+Z$|Z$/, '')} UTC`,
      local: instantInWords(signature.signedAt, view.language, timeZone),
      clock: clockText(signature.signedAt, timeZone),
    })),
    law: lawOf(signatures, words),
    madeAtText: instantInWords(madeAt, view.language, timeZone),
  }
  return typeset('convention', data, { standard, madeAt })
}

function signatory(
  document: ConventionDocument,
  name: string,
  organisation: string,
  capacity: string,
  index: number,
): object {
  const { view, signatures, timeZone } = document
  const signature = signatures.find(item => item.organisation === organisation) ?? signatures[index]
  const words = conventionWords(view.language)
  return {
    name: signature?.name ?? name,
    organisation,
    capacity: signature?.capacity ?? capacity,
    signed: signature
      ? `${words.signedOn} ${instantInWords(signature.signedAt, view.language, timeZone)}`
      : null,
    method: signature ? words.methods[signature.method] : null,
  }
}

function lawOf(signatures: SignatureEvidence[], words: ConventionWords): string[] {
  const law = [words.lawSimple]
  if (signatures.some(signature => signature.method === 'passkey')) law.push(words.lawPasskey)
  if (signatures.some(signature => signature.method === 'paper')) law.push(words.lawPaper)
  return [...law, words.lawSeal]
}

function textChanged(
  stray: SignatureEvidence,
  textSha256: string,
  language: DocumentLanguage,
): DocumentError {
  const message =
    language === 'fr'
      ? `La signature de ${stray.name} porte sur un autre texte (${stray.textSha256.slice(0, 12)}…) que celui-ci (${textSha256.slice(0, 12)}…).`
      : `The signature of ${stray.name} is bound to another text (${stray.textSha256.slice(0, 12)}…) than this one (${textSha256.slice(0, 12)}…).`
  return new DocumentError('TEXT_CHANGED_SINCE_SIGNING', message, {
    signed: stray.textSha256,
    present: textSha256,
  })
}
