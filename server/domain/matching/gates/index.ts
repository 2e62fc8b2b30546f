// The gates, cheapest first: most offers that fail, fail early.
import type { GateResult } from '../match.ts'
import { budgetGate, capacityGate } from './amounts.ts'
import { commitmentsGate } from './commitments.ts'
import { datesGate } from './dates.ts'
import type { Gate, GateFacts } from './gate.ts'
import { legalFamilyGate } from './legal-family.ts'
import { refusedGate } from './refused.ts'
import { selfGate } from './self.ts'
import { territoryGate } from './territory.ts'

const gates: readonly Gate[] = [
  selfGate,
  refusedGate,
  legalFamilyGate,
  commitmentsGate,
  datesGate,
  budgetGate,
  capacityGate,
  territoryGate,
]

export type { GateFacts } from './gate.ts'

/** True when no gate keeps the offer out; stops at the first that does. */
export function passes(facts: GateFacts): boolean {
  return gates.every(gate => gate(facts)?.state !== 'failed')
}

/** Every gate that the need asks for, with its outcome. */
export function gateResults(facts: GateFacts): GateResult[] {
  return gates.map(gate => gate(facts)).filter(result => result !== undefined)
}
