// Propositions: an offer and a need that suit each other, why in words, and what either side says of it.
import { Type, type Static } from 'typebox'
import { Id, InstantText, Nullable, Prose, literals } from './common.ts'
import { beginningsOf } from './catalogue.ts'
import { needFields, OpenNeed } from './need.ts'
import { ImageView } from './offer.ts'
import { legalFamilies } from './organisation.ts'

const Words = Type.Object({ fr: Type.String(), en: Type.String() })

export const bands = ['very-close', 'close', 'explore'] as const
export type Band = (typeof bands)[number]

export const Reason = Type.Object({
  criterion: Type.String(),
  state: literals(['met', 'partly', 'unmet', 'unknown']),
  text: Words,
})
export type Reason = Static<typeof Reason>

const opinionKinds = ['shortlisted', 'refused'] as const
export type OpinionKind = (typeof opinionKinds)[number]

/** Why « pas pour nous »: each makes its criterion count more in later rankings. */
const refusalReasons = [
  'too-far',
  'too-expensive',
  'too-small',
  'not-our-trade',
  'wrong-dates',
  'already-supplied',
  'other',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

export const Opinion = Type.Object({
  id: Id,
  kind: literals(opinionKinds),
  reason: Nullable(literals(refusalReasons)),
  at: InstantText,
})
export type Opinion = Static<typeof Opinion>

/** Both sides of a card. `id` is `needId:offerId`: the same pair keeps its place on a screen when its score moves. */
const pair = {
  id: Type.String(),
  needId: Id,
  offerId: Id,
  /** 0 to 100. Shown second, after the words. */
  score: Type.Number(),
  /** Part of the criteria that is known, 0 to 1. */
  confidence: Type.Number(),
  band: literals(bands),
  /** At most three, the strongest first. */
  met: Type.Array(Reason),
  /** What moved it beside the criteria: fairness, and what was said and done before. */
  moved: Type.Array(Reason),
  /** What to ask first, if anything. */
  toCheck: Nullable(Reason),
  opinion: Nullable(Opinion),
}

/** For a buyer: an offer that answers the need. */
export const OfferProposition = Type.Object({
  ...pair,
  offer: Type.Object({
    title: Type.String(),
    summary: Type.String(),
    sectors: Type.Array(Type.String()),
    image: Nullable(ImageView),
    organisation: Type.Object({
      id: Id,
      participationId: Id,
      name: Type.String(),
      legalFamily: literals(legalFamilies),
      city: Type.String(),
      department: Type.String(),
      stand: Nullable(Type.String()),
    }),
  }),
})
export type OfferProposition = Static<typeof OfferProposition>

/** For an exhibitor: a need that one of its offers answers. */
export const NeedProposition = Type.Object({
  ...pair,
  offerTitle: Type.String(),
  need: OpenNeed,
  participationId: Nullable(Id),
})
export type NeedProposition = Static<typeof NeedProposition>

export const OfferPropositions = Type.Object({
  seq: Type.Integer(),
  proposition: Type.Array(OfferProposition),
  /** False when the edition's table does not let buyers ask exhibitors. */
  mayAsk: Type.Boolean(),
  /** What each criterion counts unless the buyer says otherwise. */
  weights: Type.Record(Type.String(), Type.Number()),
})
export const NeedPropositions = Type.Object({
  seq: Type.Integer(),
  mayAsk: Type.Boolean(),
  proposition: Type.Array(NeedProposition),
})

/** Ranking while one types: nothing of it is stored. */
export const NeedPreviewInput = Type.Object(
  {
    needId: Type.Optional(Id),
    fields: beginningsOf(needFields),
    top: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
  },
  { additionalProperties: false },
)
export type NeedPreviewInput = Static<typeof NeedPreviewInput>
export const NeedPreview = Type.Object({ proposition: Type.Array(OfferProposition) })

export const PropositionExplanation = Type.Object({
  needId: Id,
  offerId: Id,
  offerTitle: Type.String(),
  organisationName: Type.String(),
  passes: Type.Boolean(),
  /** Place in the ranking, 1 for the first; null when kept out or beyond the page. */
  rank: Nullable(Type.Integer()),
  score: Type.Number(),
  confidence: Type.Number(),
  band: literals(bands),
  /** What kept it down, worst first. */
  keptDownBy: Type.Array(Words),
  reasons: Type.Array(Reason),
})
export type PropositionExplanation = Static<typeof PropositionExplanation>

/** One of the ids says what it is about, from the side of the organisation that speaks. */
export const OpinionInput = Type.Object(
  {
    organisationId: Type.Optional(Id),
    needId: Id,
    offerId: Id,
    kind: literals(opinionKinds),
    reason: Type.Optional(literals(refusalReasons)),
  },
  { additionalProperties: false },
)
export type OpinionInput = Static<typeof OpinionInput>

export const OpinionView = Type.Object({
  id: Id,
  needId: Id,
  offerId: Id,
  kind: literals(opinionKinds),
  reason: Nullable(literals(refusalReasons)),
  at: InstantText,
  offerTitle: Type.String(),
  organisationName: Type.String(),
})
export type OpinionView = Static<typeof OpinionView>

/** One thing the buyer said or did that moves its rankings, in words, and how it is taken back. */
export const SignalView = Type.Object({
  id: Id,
  from: literals(['opinion', 'request']),
  kind: literals(['shortlisted', 'refused', 'interested', 'accepted', 'declined']),
  reason: Nullable(literals(refusalReasons)),
  organisationName: Type.String(),
  offerTitle: Type.String(),
  /** Null when it holds for every need. */
  needId: Nullable(Id),
  text: Words,
  at: InstantText,
  /** Id of the word that took it back; null while it weighs. */
  forgottenBy: Nullable(Id),
})
export type SignalView = Static<typeof SignalView>

export const ForgetInput = Type.Object(
  { requestId: Id, organisationId: Type.Optional(Id) },
  { additionalProperties: false },
)

/** A public need in a list to choose from. */
export const ListedNeed = Type.Object({ id: Id, title: Type.String(), organisationName: Type.String() })
export type ListedNeed = Static<typeof ListedNeed>

export const SectorQuery = Type.Object({
  text: Prose,
  top: Type.Optional(Type.Integer({ minimum: 1, maximum: 10 })),
})
export const SectorSuggestion = Type.Object({
  code: Type.String(),
  fr: Type.String(),
  en: Type.String(),
  group: Words,
})
export type SectorSuggestion = Static<typeof SectorSuggestion>
