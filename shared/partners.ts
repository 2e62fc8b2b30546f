// Partners: several enterprises for one need, loops of exchange, suggested meetings, and asking several at once.
import { Type, type Static } from 'typebox'
import { Id, Nullable } from './common.ts'
import { NeedProposition, OfferProposition } from './proposition.ts'

const Words = Type.Object({ fr: Type.String(), en: Type.String() })
const Share = Type.Number({ minimum: 0, maximum: 1 })

export const ConsortiumView = Type.Object({
  members: Type.Array(
    Type.Object({
      proposition: OfferProposition,
      /** The lots, or trades, that this one takes. */
      lots: Type.Array(Words),
      /** Share of the quantity asked that it can deliver; null when nothing is asked or known. */
      quantityShare: Nullable(Share),
      quantityUnknown: Type.Boolean(),
    }),
  ),
  /** How much of lots and quantity the set covers. */
  covered: Share,
  quantityCovered: Nullable(Share),
  /** Lots that nobody takes. */
  missing: Type.Array(Words),
})
export type ConsortiumView = Static<typeof ConsortiumView>

const Named = Type.Object({ id: Id, name: Type.String() })
const Titled = Type.Object({ id: Id, title: Type.String() })

export const LoopView = Type.Object({
  id: Type.String(),
  /** Two to four: the first supplies the second, and so on; the last supplies the first. */
  supplies: Type.Array(Type.Object({ from: Named, to: Named, offer: Titled, need: Titled })),
})
export type LoopView = Static<typeof LoopView>

/** One meeting of several: each is asked, who accepts later joins the meeting that the first made. */
export const TogetherInput = Type.Object(
  {
    organisationId: Type.Optional(Id),
    // A table holds few more, and more people do not agree on an hour.
    offerIds: Type.Array(Id, { minItems: 2, maxItems: 4, uniqueItems: true }),
    slotIds: Type.Array(Id, { maxItems: 3, uniqueItems: true }),
    message: Type.String({ maxLength: 1000 }),
  },
  { additionalProperties: false },
)
export type TogetherInput = Static<typeof TogetherInput>

export const LoopInput = Type.Object(
  {
    organisationIds: Type.Array(Id, { minItems: 2, maxItems: 4, uniqueItems: true }),
    slotIds: Type.Array(Id, { maxItems: 3, uniqueItems: true }),
    message: Type.String({ maxLength: 1000 }),
  },
  { additionalProperties: false },
)

/** Asking about a need whose buyer is not named. */
export const NeedRequestInput = Type.Object(
  {
    organisationId: Type.Optional(Id),
    slotIds: Type.Array(Id, { maxItems: 3, uniqueItems: true }),
    message: Type.String({ maxLength: 1000 }),
  },
  { additionalProperties: false },
)

export const SuggestedToMe = Type.Object({
  /** As a buyer: offers, each for one of one's needs. */
  offers: Type.Array(Type.Object({ needTitle: Type.String(), proposition: OfferProposition })),
  /** As an exhibitor: needs. */
  needs: Type.Array(NeedProposition),
  /** The weekly letter is not wanted. */
  lettersOff: Type.Boolean(),
})
export type SuggestedToMe = Static<typeof SuggestedToMe>

const SuggestedPair = Type.Object({
  id: Type.String(),
  buyer: Named,
  seller: Named,
  need: Titled,
  offer: Titled,
  score: Type.Number(),
  why: Type.Array(Words),
})

export const SuggestedInEdition = Type.Object({
  pairs: Type.Array(SuggestedPair),
  /** Different exhibitors and buyers among the pairs: how far demand is spread. */
  sellers: Type.Integer(),
  buyers: Type.Integer(),
  /** Suggested pairs that already are in the planner's pool and wait for a plan. */
  inPool: Type.Integer(),
  planned: Type.Boolean(),
})
export type SuggestedInEdition = Static<typeof SuggestedInEdition>

export const LetterWish = Type.Object({ off: Type.Boolean() }, { additionalProperties: false })
export const Counted = Type.Object({ count: Type.Integer() })
