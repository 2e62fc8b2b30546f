// Conventions as they travel: drafted, negotiated, frozen, signed, followed up.
import { Type, type Static } from 'typebox'
import { Day, Id, InstantText, Nullable, Slug, Version, literals } from './common.ts'
import { PasskeyAnswer } from './passkey.ts'

export const conventionKinds = [
  'framework-supply',
  'service',
  'partnership',
  'in-kind',
  'letter-of-intent',
  'multi-party',
] as const
export type ConventionKind = (typeof conventionKinds)[number]
export const conventionStatuses = [
  'draft',
  'review',
  'frozen',
  'signing',
  'signed',
  'in-force',
  'followed-up',
  'executed',
  'abandoned',
  'refused',
  'expired',
  'withdrawn',
] as const
export const conventionFieldNames = [
  'object',
  'commitments',
  'startsOn',
  'durationMonths',
  'renewal',
  'valueCents',
  'valueInKindCents',
  'inKindDescription',
  'socialAims',
  'environmentalAims',
  'confidentiality',
  'disputes',
] as const

export const photoPurposes = ['paper', 'moment'] as const
export type PhotoPurpose = (typeof photoPurposes)[number]

export const ConventionInput = Type.Object(
  {
    kind: literals(conventionKinds),
    language: literals(['fr', 'en']),
    meetingId: Type.Optional(Nullable(Id)),
    /** Without a meeting: the other parties by their organisations. */
    organisationIds: Type.Optional(Type.Array(Id, { maxItems: 19 })),
    /** The party that leads; without it, the first supplier. */
    leadId: Type.Optional(Id),
  },
  { additionalProperties: false },
)
export type ConventionInput = Static<typeof ConventionInput>

const Text = Type.String({ maxLength: 10_000 })

export const FieldEdit = Type.Object(
  { value: Text, revision: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false },
)
export const ProposalInput = Type.Object(
  {
    target: Type.Union([
      Type.Object(
        { kind: Type.Literal('clause'), clauseId: Type.String({ maxLength: 60 }) },
        { additionalProperties: false },
      ),
      Type.Object(
        { kind: Type.Literal('field'), name: literals(conventionFieldNames) },
        { additionalProperties: false },
      ),
    ]),
    text: Text,
    comment: Type.String({ maxLength: 2000 }),
  },
  { additionalProperties: false },
)
export const ProposalAnswer = Type.Object({ accepted: Type.Boolean() }, { additionalProperties: false })
export const CommentInput = Type.Object(
  { text: Type.String({ minLength: 1, maxLength: 2000 }) },
  { additionalProperties: false },
)
export const SignatoryInput = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 120 }),
    capacity: Type.String({ minLength: 1, maxLength: 120 }),
    memberId: Nullable(Id),
  },
  { additionalProperties: false },
)
export const ReadInput = Type.Object(
  { revision: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false },
)
export const SignInput = Type.Object(
  { code: Type.String({ maxLength: 20 }), sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) },
  { additionalProperties: false },
)
export const PasskeySignInput = Type.Object(
  { answer: PasskeyAnswer, sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) },
  { additionalProperties: false },
)
export const WitnessedSignInput = Type.Object(
  {
    organisationId: Id,
    method: literals(['tablet', 'paper']),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    /** Paper: its photograph, and what a person of the desk reads on it. */
    photoId: Type.Optional(Id),
    writtenName: Type.Optional(Type.String({ maxLength: 120 })),
    writtenCapacity: Type.Optional(Type.String({ maxLength: 120 })),
    writtenOn: Type.Optional(Day),
    transcription: Type.Optional(Type.String({ maxLength: 1000 })),
  },
  { additionalProperties: false },
)
export const ReasonInput = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 1000 }) },
  { additionalProperties: false },
)

const Signatory = Type.Object({
  memberId: Nullable(Type.String()),
  name: Type.String(),
  capacity: Type.String(),
})

const Proposal = Type.Object({
  id: Id,
  target: Type.Object({
    kind: literals(['clause', 'field']),
    clauseId: Type.Optional(Type.String()),
    name: Type.Optional(Type.String()),
  }),
  by: Id,
  before: Type.String(),
  after: Type.String(),
  comments: Type.Array(
    Type.Object({
      organisationId: Id,
      memberId: Nullable(Type.String()),
      text: Type.String(),
      at: InstantText,
    }),
  ),
  status: literals(['open', 'accepted', 'refused', 'withdrawn']),
  acceptedBy: Type.Array(Id),
  refusedBy: Nullable(Id),
  at: InstantText,
  closedAt: Nullable(InstantText),
})

/** One line of a register. */
export const ConventionSummary = Type.Object({
  id: Id,
  number: Nullable(Type.String()),
  kind: literals(conventionKinds),
  status: literals(conventionStatuses),
  parties: Type.Array(Type.Object({ organisationId: Id, name: Type.String(), signed: Type.Boolean() })),
  object: Type.String(),
  valueCents: Nullable(Type.Integer()),
  valueInKindCents: Nullable(Type.Integer()),
  signedAt: Nullable(InstantText),
  meetingId: Nullable(Id),
  /** Groups of sectors of the offer and the need it was born from. */
  sectors: Type.Array(Type.String()),
  /** Departments where its parties sit. */
  departments: Type.Array(Type.String()),
  /** True when every party belongs to the social and solidarity economy. */
  withinEss: Type.Boolean(),
  /** What the parties say was really traded, the lowest of what each says. */
  tradedCents: Nullable(Type.Integer()),
  /** What the parties say of it does not fit together. */
  disagreement: Type.Boolean(),
  /** The last day of the agreement. */
  endsOn: Nullable(Type.String()),
  renewsId: Nullable(Id),
  updatedAt: InstantText,
  version: Version,
})
export type ConventionSummary = Static<typeof ConventionSummary>

/** A convention as its parties see it. */
export const ConventionView = Type.Object({
  ...ConventionSummary.properties,
  language: literals(['fr', 'en']),
  kindsOffered: Type.Array(literals(conventionKinds)),
  fields: Type.Record(Type.String(), Type.String()),
  /** `text` as it reads now, `source` as it is edited (with `{{variables}}`), `number` in the document; null when nothing of it applies. */
  clauses: Type.Array(
    Type.Object({
      id: Type.String(),
      title: Type.String(),
      text: Type.String(),
      source: Type.String(),
      /** `text` with each filled variable between U+E000 and U+E001. */
      marked: Type.String(),
      number: Nullable(Type.Integer()),
      changedIn: Type.Integer(),
    }),
  ),
  /** Version of the organiser's clauses it was drafted from; null for the model of the platform. */
  templateVersion: Nullable(Type.Integer()),
  revision: Type.Integer(),
  /** The revision one's own organisation last read, and what changed since, as « art. 3 ». */
  readRevision: Type.Integer(),
  changedSinceRead: Type.Array(Type.String()),
  people: Type.Array(
    Type.Object({
      organisationId: Id,
      name: Type.String(),
      legalForm: Type.String(),
      siret: Type.String(),
      seat: Type.String(),
      role: Type.String(),
      lead: Type.Boolean(),
      publicBuyer: Type.Boolean(),
      signatory: Signatory,
      signedAt: Nullable(InstantText),
      method: Nullable(Type.String()),
      legalGrade: Nullable(Type.String()),
    }),
  ),
  proposals: Type.Array(Proposal),
  frozen: Nullable(
    Type.Object({ text: Type.String(), sha256: Type.String(), at: InstantText, signBy: InstantText }),
  ),
  end: Nullable(Type.Object({ organisationId: Nullable(Id), reason: Type.String(), at: InstantText })),
  followUps: Type.Array(
    Type.Object({
      step: Type.String(),
      organisationId: Id,
      state: Type.String(),
      why: Type.String(),
      amountCents: Nullable(Type.Integer()),
      at: InstantText,
    }),
  ),
  /** Who did what: the person's name, and the organisation for which they did it. */
  history: Type.Array(
    Type.Object({
      kind: Type.String(),
      actor: Type.String(),
      organisationId: Nullable(Id),
      target: Nullable(Type.String()),
      at: InstantText,
    }),
  ),
  verifyUrl: Type.String(),
  /** The sealed file; null until it is made. `stamped`: a timestamp service vouched for its hour. */
  document: Nullable(Type.Object({ sha256: Type.String(), stamped: Type.Boolean() })),
  /** The reader's own side; null for an organiser who is no party. */
  own: Nullable(
    Type.Object({
      organisationId: Id,
      announce: Type.Boolean(),
      team: Type.Array(Type.Object({ id: Id, name: Type.String() })),
      drafted: Type.Boolean(),
    }),
  ),
  /** Photographs: of the signed paper, of the moment. */
  photos: Type.Array(
    Type.Object({
      id: Id,
      purpose: literals(photoPurposes),
      sha256: Type.String(),
      widthPx: Type.Integer(),
      heightPx: Type.Integer(),
      byPersonId: Nullable(Type.String()),
      /** A signature stands on it. */
      used: Type.Boolean(),
      /** The parties that agree to see it on the wall. */
      shownBy: Type.Array(Id),
      createdAt: InstantText,
    }),
  ),
  /** Letters about it that did not arrive, with the address they were sent to. */
  lostLetters: Type.Array(
    Type.Object({
      organisationId: Type.String(),
      purpose: Type.String(),
      to: Type.String(),
      status: Type.String(),
      at: InstantText,
    }),
  ),
  /** How many parties agree to be named on the wall. */
  announced: Type.Integer(),
  /** The follow-up questions that were asked of the reader's side and wait for an answer. */
  asked: Type.Array(Type.String()),
})
export type ConventionView = Static<typeof ConventionView>

/** What may be drafted from a meeting: the kinds, the first the most fitting, and who would be parties. */
export const ConventionStart = Type.Object({
  kinds: Type.Array(literals(conventionKinds)),
  parties: Type.Array(Type.Object({ organisationId: Id, name: Type.String(), publicBuyer: Type.Boolean() })),
  about: Type.String(),
  conventionId: Nullable(Id),
})
export type ConventionStart = Static<typeof ConventionStart>

export const ConventionRegister = Type.Object({
  seq: Type.Integer(),
  convention: Type.Array(ConventionSummary),
})

/** What the public page says of a code: true and by whom, without the text. */
export const Verification = Type.Object({
  number: Nullable(Type.String()),
  status: literals(conventionStatuses),
  edition: Type.String(),
  parties: Type.Array(
    Type.Object({ name: Type.String(), signatory: Type.String(), signedAt: Nullable(InstantText) }),
  ),
  textSha256: Nullable(Type.String()),
  documentSha256: Nullable(Type.String()),
  /** The same file before its timestamp joined it: copies sent earlier are as true. */
  earlierSha256: Nullable(Type.String()),
  sealFingerprint: Type.String(),
  /** Of certificates that sealed before: their documents stay true. */
  retiredFingerprints: Type.Array(Type.String()),
  /** True when a timestamp service vouched for the hour of the seal. */
  stamped: Type.Boolean(),
})
export type Verification = Static<typeof Verification>

export const ConventionParams = Type.Object({ slug: Slug, conventionId: Id })
