// Gates: a quantity that must be delivered whole, a budget that must not be exceeded.
import { budgetRule } from '../rules/budget.ts'
import { capacityRule } from '../rules/capacity.ts'
import type { Judgment, Rule } from '../rules/rule.ts'
import type { Gate, GateFacts } from './gate.ts'

export const capacityGate: Gate = facts =>
  facts.need.need.required?.capacity ? gateOf('capacity', judged(capacityRule, facts)) : undefined

export const budgetGate: Gate = facts =>
  facts.need.need.required?.budget ? gateOf('budget', judged(budgetRule, facts)) : undefined

function judged(rule: Rule, facts: GateFacts): Judgment | undefined {
  return rule.judge({ ...facts, text: 0, category: 0, sharedWords: [] })
}

function gateOf(gate: string, judgment: Judgment | undefined) {
  if (!judgment) return undefined
  const state =
    judgment.known < 1
      ? ('unknown' as const)
      : judgment.score >= 1
        ? ('passed' as const)
        : ('failed' as const)
  return { gate, state, text: judgment.text }
}
