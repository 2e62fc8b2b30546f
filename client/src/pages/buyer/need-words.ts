// A need in a few words: how much, where, for how much, when.
import type { OpenNeed } from '#shared/need.ts'
import { m } from '../../paraglide/messages.js'
import { dayRange, dayOfCalendar } from '../../words/both.ts'
import { money, quantity } from '../../words/number.ts'

export function needFacts(need: Pick<OpenNeed, 'quantity' | 'place' | 'budget' | 'dates'>): string[] {
  const { from, to } = need.dates ?? {}
  const facts = [
    need.quantity ? quantity(need.quantity.quantity, need.quantity.unit ?? '').trim() : '',
    [need.place?.postcode, need.place?.city].filter(Boolean).join(' '),
    need.budget?.maxCents !== undefined ? m.buyer_budget_up_to({ amount: money(need.budget.maxCents) }) : '',
    from && to ? dayRange(from, to) : from || to ? dayOfCalendar(from ?? to ?? '') : '',
  ]
  return facts.filter(fact => fact !== '')
}
