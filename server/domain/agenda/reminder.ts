/** Reminders: which day's programme is sent to someone now: the evening before, once. */
import type { Instant } from '../instant.ts'
import { isAfter, isBefore, plusMinutes } from '../instant.ts'

/** From eighteen hours before the day's first meeting slot: the afternoon before, for a day that begins at nine. */
const REMIND_BEFORE_MINUTES = 18 * 60
/** Later than this the phone itself says what is next. */
const REMIND_UNTIL_MINUTES = 60

export interface DayStart {
  readonly day: number
  readonly start: Instant
}

/** The day to write about now, or null. `days` in any order. */
export function dayToRemind(days: readonly DayStart[], now: Instant): number | null {
  const due = days.find(
    ({ start }) =>
      !isBefore(now, plusMinutes(start, -REMIND_BEFORE_MINUTES)) &&
      !isAfter(now, plusMinutes(start, -REMIND_UNTIL_MINUTES)),
  )
  return due?.day ?? null
}
