// Periods: whether the dates of an offer and a need meet, and whether there is time left to prepare.

const dayMs = 86_400_000

export type Period = { from?: string; to?: string }

/** True when both periods have a day in common; an open end reaches for ever. Unreadable dates count as open. */
export function overlap(a: Period, b: Period): boolean {
  const [aFrom, aTo, bFrom, bTo] = [
    day(a.from, -Infinity),
    day(a.to, Infinity),
    day(b.from, -Infinity),
    day(b.to, Infinity),
  ]
  return aFrom <= bTo && bFrom <= aTo
}

/** True when a period ends before it begins: nobody knows which days are meant. */
export function reversed(period: Period): boolean {
  return day(period.to, Infinity) < day(period.from, -Infinity)
}

/** The share of the need's days on which the offer is open, 0..1; 1 when the need has no length. */
export function coverage(need: Period, offer: Period): number {
  const [from, to] = [day(need.from, NaN), day(need.to, NaN)]
  if (Number.isNaN(from) || Number.isNaN(to) || to < from) return overlap(need, offer) ? 1 : 0
  const common = Math.min(to, day(offer.to, Infinity)) - Math.max(from, day(offer.from, -Infinity)) + 1
  return Math.max(0, Math.min(1, common / (to - from + 1)))
}

/** Days from `today` to the date, or undefined when either is unreadable. */
export function daysUntil(date: string | undefined, today: string | undefined): number | undefined {
  const days = day(date, NaN) - day(today, NaN)
  return Number.isNaN(days) ? undefined : days
}

function day(date: string | undefined, otherwise: number): number {
  const ms = date === undefined ? NaN : Date.parse(date.slice(0, 10))
  return Number.isNaN(ms) ? otherwise : Math.floor(ms / dayMs)
}
