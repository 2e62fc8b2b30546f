// Signals: what a buyer refused and liked moves later rankings, in the open and undoable: drop the signal and the effect is gone.
import type { ConceptIndex } from './concepts/concept-index.ts'
import type { OfferFacts } from './facts.ts'
import type { Reason, Words } from './match.ts'
import type { Criterion } from './rules/index.ts'
import type { Weights } from './score.ts'

export type RefusalReason =
  'too-far' | 'too-expensive' | 'too-small' | 'not-our-trade' | 'wrong-dates' | 'already-supplied' | 'other'

/** One thing a buyer did. `need` missing: it holds for all of the buyer's needs. */
export type Signal =
  | { kind: 'refused'; offer: string; need?: string; reason?: RefusalReason }
  | { kind: 'shortlisted' | 'interested' | 'accepted'; offer: string; need?: string }
  /** A request for a meeting was declined, by the buyer (`us`) or by the seller (`them`). */
  | { kind: 'declined'; by: 'us' | 'them'; offer: string; need?: string }

export const refusalWords: Record<RefusalReason, Words> = {
  'too-far': { fr: 'trop loin', en: 'too far' },
  'too-expensive': { fr: 'trop cher', en: 'too expensive' },
  'too-small': { fr: 'capacité trop faible', en: 'capacity too low' },
  'not-our-trade': { fr: 'ce n’est pas ce que nous cherchons', en: 'not what we are looking for' },
  'wrong-dates': { fr: 'dates incompatibles', en: 'dates do not fit' },
  'already-supplied': { fr: 'déjà un fournisseur', en: 'already supplied' },
  other: { fr: 'autre raison', en: 'another reason' },
}

/** The criterion that a reason of refusal makes count more. */
const criterionOf: Partial<Record<RefusalReason, Criterion>> = {
  'too-far': 'territory',
  'too-expensive': 'budget',
  'too-small': 'capacity',
  'not-our-trade': 'category',
  'wrong-dates': 'dates',
}

/** Each refusal for a reason makes its criterion count a quarter more, at most twice as much. */
const weightStep = 0.25
const weightTimesMax = 2
/** Points that likeness to what was liked can add, at most. */
const likedPointsMax = 4
/** Points that a declined request takes from every offer of that seller: another may be better placed, nobody is shut out. */
const declinedPoints = 8
/** Sectors less alike than this have nothing to do with each other. */
const likenessMin = 0.5

const strengths = { shortlisted: 0.6, interested: 0.8, accepted: 1 }

/** The refusal that keeps an offer out of a need, if any. The latest word counts: liking after refusing lets it in again. */
export function refusalOf(
  signals: readonly Signal[],
  offerId: string,
  needId: string,
): { reason?: RefusalReason } | undefined {
  const last = signals
    .filter(one => one.kind !== 'declined' && one.offer === offerId && (one.need ?? needId) === needId)
    .at(-1)
  return last?.kind === 'refused' ? { reason: last.reason } : undefined
}

/** The weights after the reasons of refusals. */
export function weightsAfter(signals: readonly Signal[], weights: Weights): Weights {
  const after = { ...weights }
  const counts = new Map<Criterion, number>()
  for (const signal of signals) {
    const criterion = signal.kind === 'refused' && signal.reason ? criterionOf[signal.reason] : undefined
    if (criterion) counts.set(criterion, (counts.get(criterion) ?? 0) + 1)
  }
  for (const [criterion, count] of counts)
    after[criterion] *= Math.min(weightTimesMax, 1 + weightStep * count)
  return after
}

/** Points for an offer that is like those the buyer liked, with the reason; undefined when there is nothing to say. */
export function likedBonus(
  offer: OfferFacts,
  signals: readonly Signal[],
  factsOf: (offerId: string) => OfferFacts | undefined,
  concepts: ConceptIndex,
): { points: number; reason: Reason } | undefined {
  let best = 0
  for (const signal of signals) {
    if (signal.kind === 'refused' || signal.kind === 'declined' || signal.offer === offer.offer.id) continue
    const liked = factsOf(signal.offer)
    if (!liked) continue
    const sameSeller =
      liked.offer.organisation !== undefined && liked.offer.organisation === offer.offer.organisation
    const likeness = sameSeller ? 1 : concepts.likeness(liked.concepts, offer.concepts)
    if (likeness >= likenessMin) best = Math.max(best, strengths[signal.kind] * likeness)
  }
  if (best === 0) return undefined
  const text = {
    fr: 'Proche d’une offre que vous avez retenue ou demandée',
    en: 'Close to an offer you kept or asked about',
  }
  return { points: likedPointsMax * best, reason: { criterion: 'feedback', state: 'met', score: best, text } }
}

const declinedWords: Record<'us' | 'them', Words> = {
  us: {
    fr: 'Vous avez décliné sa demande : 8 points de moins',
    en: 'You declined its request: 8 points less',
  },
  them: { fr: 'A décliné votre demande : 8 points de moins', en: 'Declined your request: 8 points less' },
}

/** Points lost to a declined request between the two, with the reason; a later liking of the same offer lifts it. */
export function declinedMalus(
  { offer }: OfferFacts,
  signals: readonly Signal[],
  factsOf: (offerId: string) => OfferFacts | undefined,
): { points: number; reason: Reason } | undefined {
  const of = (id: string) => factsOf(id)?.offer.organisation ?? id
  const seller = offer.organisation ?? offer.id
  const last = signals.filter(signal => signal.kind !== 'refused' && of(signal.offer) === seller).at(-1)
  if (last?.kind !== 'declined') return undefined
  const reason: Reason = { criterion: 'feedback', state: 'unmet', score: 0, text: declinedWords[last.by] }
  return { points: declinedPoints, reason }
}
