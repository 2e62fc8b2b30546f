// The score: over the criteria that are known, with how much is known.
// U = sum(w m s) / sum(w m), C = sum(w m) / sum(w), score = 100 U^0.7 (0.6 + 0.4 C).
import type { Facts } from './facts.ts'
import type { Reason } from './match.ts'
import { rules, stateOf } from './rules/index.ts'
import type { Criterion } from './rules/index.ts'

export type Weights = Record<Criterion, number>

/** The starting weights, which a buyer may change. */
export const startingWeights: Weights = Object.fromEntries(
  rules.map(rule => [rule.criterion, rule.weight]),
) as Weights

const confidenceShare = 0.4
/** Two texts on the same thing never share all their words; the power brings what people call a good match near the top of the scale. */
const utilityPower = 0.7

export type Scored = { score: number; confidence: number; reasons: Reason[] }

/** Weights with a buyer's changes: unknown names and negative or endless numbers are ignored. */
export function weightsWith(changes: Partial<Weights> | undefined): Weights {
  const weights = { ...startingWeights }
  for (const rule of rules) {
    const change = changes?.[rule.criterion]
    if (change !== undefined && Number.isFinite(change) && change >= 0) weights[rule.criterion] = change
  }
  return weights
}

/** Score 0..100 and confidence 0..1; `reasons` in the order of the rules. */
export function scoreOf(facts: Facts, weights: Weights): Scored {
  let known = 0
  let met = 0
  let total = 0
  const reasons: Reason[] = []
  for (const rule of rules) {
    const weight = weights[rule.criterion]
    total += weight
    const judgment = rule.judge(facts)
    if (!judgment) continue
    known += weight * judgment.known
    met += weight * judgment.known * judgment.score
    const state = stateOf(judgment)
    reasons.push({
      criterion: rule.criterion,
      state,
      score: state === 'unknown' ? undefined : settled(judgment.score),
      text: judgment.text,
    })
  }
  const utility = known > 0 ? met / known : 0
  const confidence = total > 0 ? known / total : 0
  return {
    score: settled(100 * utility ** utilityPower * (1 - confidenceShare + confidenceShare * confidence)),
    confidence: settled(confidence),
    reasons,
  }
}

/** A figure without the last digits, which depend on the order in which words were first met. */
export function settled(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
