// Narrowing: filters of a list of propositions, kept in the address, with what each value would leave.
import { legalFamilyLabels } from '#shared/legal-families.ts'
import type { OfferProposition } from '#shared/proposition.ts'
import { m } from '../../paraglide/messages.js'
import { both } from '../../words/both.ts'
import { bandWords } from '../buyer/band-words.ts'

export const narrowings = ['proximite', 'famille', 'dep'] as const
export type Narrowing = (typeof narrowings)[number]

const valueOf: Record<Narrowing, (one: OfferProposition) => string> = {
  proximite: one => one.band,
  famille: one => one.offer.organisation.legalFamily,
  dep: one => one.offer.organisation.department,
}
const wordsOf: Record<Narrowing, (value: string) => string> = {
  proximite: value => (value in bandWords ? bandWords[value as keyof typeof bandWords]() : value),
  famille: value => {
    const label = (legalFamilyLabels as Record<string, { fr: string; en: string }>)[value]
    return label ? both(label) : value
  },
  dep: value => value,
}
export const narrowingLabels: Record<Narrowing, () => string> = {
  proximite: m.match_filter_band,
  famille: m.match_filter_family,
  dep: m.match_filter_department,
}

export const sayNarrowing = (by: Narrowing, value: string): string => wordsOf[by](value)

type Chosen = Partial<Record<Narrowing, string | null>>

export function narrowed(list: readonly OfferProposition[], chosen: Chosen, except?: Narrowing) {
  return list.filter(one =>
    narrowings.every(by => by === except || !chosen[by] || valueOf[by](one) === chosen[by]),
  )
}

/** The values of one filter with how many propositions each would leave under the others. */
export function valuesLeft(list: readonly OfferProposition[], chosen: Chosen, by: Narrowing) {
  const counts = new Map<string, number>()
  for (const one of narrowed(list, chosen, by)) {
    const value = valueOf[by](one)
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const current = chosen[by]
  if (current && !counts.has(current)) counts.set(current, 0)
  return [...counts]
    .map(([value, count]) => ({ value, label: `${wordsOf[by](value)} (${count})` }))
    .sort((a, b) => a.label.localeCompare(b.label))
}
