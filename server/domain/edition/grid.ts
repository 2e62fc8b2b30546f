// The grid of slots of an edition, from local times and breaks to instants in UTC. Pure.
import type { Instant } from '../instant.ts'

export interface GridDay {
  date: string
  from: string
  to: string
  breaks: readonly { from: string; to: string; label: string }[]
}

export interface GridSlot {
  day: number
  index: number
  startsAt: Instant
  endsAt: Instant
  closed: boolean
  label: string | null
}

export type GridProblem = {
  path: string
  message: 'ends-before-start' | 'unknown-zone' | 'no-slot' | 'day-twice' | 'not-a-day'
}

// Forty-eight hours of five-minute slots a day are beyond any convention; more would be a slip of the keyboard.
const SLOTS_PER_DAY_MAX = 200

const minutesOf = (clock: string): number => {
  const [hours = '0', minutes = '0'] = clock.split(':')
  return Number(hours) * 60 + Number(minutes)
}

/**
 * The instant at which clocks in `timeZone` show `date` and `minutes` after midnight. Where the clocks change, an hour
 * that happens twice means its first time, and an hour that does not happen means the moment the clocks skip.
 */
export function instantOf(date: string, minutes: number, timeZone: string): Instant {
  const wall = Date.parse(`${date}T00:00:00Z`) + minutes * 60_000
  const guess = wall - offsetMs(wall, timeZone)
  const settled = wall - offsetMs(guess, timeZone)
  return new Date(
    Math.min(guess, settled) === settled && offsetMs(settled, timeZone) !== wall - settled ? guess : settled,
  ).toISOString()
}

// Making one of these costs a thousand times what asking it does, and a house knows few zones.
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(timeZone, made)
  return made
}

function offsetMs(at: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(at)
  const part = (type: string) => Number(parts.find(one => one.type === type)?.value)
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) -
    Math.floor(at / 1000) * 1000
  )
}

/** Whether clocks in `timeZone` show this hour at that instant. */
function shows(at: Instant, date: string, minutes: number, timeZone: string): boolean {
  const instant = Date.parse(at)
  return instant + offsetMs(instant, timeZone) === Date.parse(`${date}T00:00:00Z`) + minutes * 60_000
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const isDay = (date: string): boolean => {
  const at = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date)
}

/** Slots of `slotMinutes`, each followed by `gapMinutes`, day by day; those that touch a break are closed. */
export function gridSlots(
  grid: { days: readonly GridDay[]; slotMinutes: number; gapMinutes: number },
  timeZone: string,
): GridSlot[] | GridProblem {
  if (!isTimeZone(timeZone)) return { path: 'timeZone', message: 'unknown-zone' }
  const slots: GridSlot[] = []
  const days = [...grid.days].sort((a, b) => a.date.localeCompare(b.date))
  for (const [day, { date, from, to, breaks }] of days.entries()) {
    if (!isDay(date)) return { path: `grid/days/${day}/date`, message: 'not-a-day' }
    if (day > 0 && days[day - 1]?.date === date)
      return { path: `grid/days/${day}/date`, message: 'day-twice' }
    if (minutesOf(to) <= minutesOf(from)) return { path: `grid/days/${day}/to`, message: 'ends-before-start' }
    const before = slots.length
    let index = 0
    for (
      let at = minutesOf(from);
      at + grid.slotMinutes <= minutesOf(to);
      at += grid.slotMinutes + grid.gapMinutes
    ) {
      if (index >= SLOTS_PER_DAY_MAX) return { path: 'grid/slotMinutes', message: 'no-slot' }
      const end = at + grid.slotMinutes
      const startsAt = instantOf(date, at, timeZone)
      // In spring an hour does not happen: nobody can meet in it.
      if (!shows(startsAt, date, at, timeZone)) continue
      const pause = breaks.find(one => minutesOf(one.from) < end && minutesOf(one.to) > at)
      slots.push({
        day,
        index: index++,
        startsAt,
        // As long as any other, also where the clocks change within it.
        endsAt: new Date(Date.parse(startsAt) + grid.slotMinutes * 60_000).toISOString(),
        closed: pause !== undefined,
        label: pause?.label ?? null,
      })
    }
    if (slots.length === before) return { path: `grid/days/${day}`, message: 'no-slot' }
  }
  return slots
}
