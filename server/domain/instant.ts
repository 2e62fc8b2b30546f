/** Instants: moments as ISO strings in UTC, and the little arithmetic that rules need. */

/** An ISO 8601 instant in UTC, such as 2026-11-26T08:40:00.000Z. */
export type Instant = string

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

export function isAfter(one: Instant, other: Instant): boolean {
  return Date.parse(one) > Date.parse(other)
}

export function isBefore(one: Instant, other: Instant): boolean {
  return Date.parse(one) < Date.parse(other)
}

export function earliest(one: Instant, ...others: readonly Instant[]): Instant {
  return others.reduce((best, each) => (isBefore(each, best) ? each : best), one)
}

export function plusMilliseconds(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString()
}

export function plusMinutes(instant: Instant, minutes: number): Instant {
  return plusMilliseconds(instant, minutes * MINUTE_MS)
}

export function plusDays(instant: Instant, days: number): Instant {
  return plusMilliseconds(instant, days * DAY_MS)
}

/** The same day and time `months` later, or the last day of that month when it is shorter (31 August + 6 = 28 February). */
export function plusMonths(instant: Instant, months: number): Instant {
  const date = new Date(instant)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const monthEnd = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, monthEnd))
  return date.toISOString()
}

export function minutesBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / MINUTE_MS
}
