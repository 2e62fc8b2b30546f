// The rules of the score, in the order in which reasons are read.
import { budgetRule } from './budget.ts'
import { capacityRule } from './capacity.ts'
import { categoryRule } from './category.ts'
import { commitmentsRule } from './commitments.ts'
import { datesRule } from './dates.ts'
import { legalFamilyRule } from './legal-family.ts'
import type { Rule } from './rule.ts'
import { territoryRule } from './territory.ts'
import { textRule } from './text.ts'

export const rules: readonly Rule[] = [
  textRule,
  categoryRule,
  territoryRule,
  capacityRule,
  budgetRule,
  datesRule,
  commitmentsRule,
  legalFamilyRule,
]

export type { Criterion, Judgment, Rule } from './rule.ts'
export { stateOf } from './rule.ts'
