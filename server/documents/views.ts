// What documents are made from: plain views, already cut down to what their reader may see. No entity, no clock, no key.

import type { ConventionKind } from '#shared/convention.ts'

/** Both languages are complete; a document is in one of them. */
export type DocumentLanguage = 'fr' | 'en'

/** An instant as ISO 8601 in UTC, for instance `2026-11-24T09:30:00.000Z`. */
export type InstantText = string

/** A calendar day, `2026-11-24`, without a zone. */
export type DayText = string

/** One party as it stands in the contract. The first party supplies (or leads, in a convention of several parties). */
export type ConventionParty = {
  name: string
  /** Civil form as in the registers: « SCIC SA à capital variable », « association loi 1901 »… */
  legalForm: string
  /** Family within the ESS, code of the taxonomy: SCOP, SCIC, ESUS, EA, ESAT, public-buyer, … */
  legalFamily: string
  siret: string
  /** Registered seat: one line. */
  seat: string
  /** RNE, RNA or RCS entry when there is one. */
  rne?: string | null
  representative: string
  /** In what capacity the representative signs: « directrice générale », « par délégation du maire »… Never empty in a signed text. */
  capacity: string
  /** How the text calls this party, « le Fournisseur »; the template has a default for it. */
  designation?: string | null
}

export type ConventionCommitment = {
  /** Name or designation of the party that commits. */
  who: string
  what: string
  byWhen: DayText | null
  terms: string | null
}

/** A social or environmental aim is worth what its measure is worth. */
export type ConventionAim = { aim: string; measure: string }

/** An article as negotiated: plain text, paragraphs apart by an empty line, list items start with « - ». */
export type ConventionClause = { title: string; text: string }

export type ConventionView = {
  /** Given when all have signed; not part of the signed text, or its hash would change after signing. */
  number: string | null
  kind: ConventionKind
  language: DocumentLanguage
  edition: { name: string; place: string; dates: { from: DayText; to: DayText } }
  parties: ConventionParty[]
  object: string
  commitments: ConventionCommitment[]
  startsOn: DayText | null
  endsOn: DayText | null
  renewal: string | null
  /** In money, before tax; null when nothing is fixed. */
  valueCents: number | null
  /** What is given in kind, valued by the parties; never added to the money. */
  inKindCents: number | null
  confidentiality: string | null
  disputes: string | null
  socialAims: ConventionAim[]
  environmentalAims: ConventionAim[]
  /** The organiser's own template text; without it the standard one of the kind. */
  template?: string | null
  /** The articles as negotiated; without them they are drafted from the template. */
  clauses?: ConventionClause[] | null
}

export type SigningMethod = 'email-code' | 'passkey' | 'tablet' | 'paper'

/** What is known of one signature: who, when, how, from where, and what was on the screen. */
export type SignatureEvidence = {
  name: string
  capacity: string
  organisation: string
  method: SigningMethod
  signedAt: InstantText
  /** Where it came from: a shortened network address, or « tablette du bureau des conventions ». */
  from: string | null
  /** What was shown before signing: « texte intégral, 12 articles ». */
  shown: string | null
  /** What proves the method: a masked e-mail address, a passkey's id, a photo's hash. */
  proof: string | null
  textSha256: string
  /** What a passkey answered (base64url; the key as COSE), so that the judge can check it again. */
  assertion?: {
    publicKey: string
    authenticatorData: string
    clientData: string
    signature: string
    rpId: string
  } | null
  /** What a person of the desk read on the paper. */
  transcription?: string | null
}

/** Share of one sector in the edition, for the woven band; any positive unit. */
export type SectorShare = { code: string; share: number }
