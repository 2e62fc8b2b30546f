// People in the pool: when each is free, who goes for whom, and how many meetings they may have.
import { gapSlots, type Slot } from '#server/domain/agenda/slot.ts'
import { plusMinutes } from '#server/domain/instant.ts'
import type { ParticipantIn } from '#server/domain/planning/instance.ts'
import type { PartyRow, PersonRow, PoolRows } from './pool-rows.ts'

/** The slots (by number) in which each person cannot meet: hours, breaks, lateness, and meetings the planner does not hold. */
export function busySlots(
  rows: PoolRows,
  slots: readonly Slot[],
  everySlot: readonly Slot[],
  held: ReadonlySet<string>,
): Map<string, Set<number>> {
  const numberOf = new Map(slots.map((slot, i) => [slot.id, i]))
  const slotById = new Map(everySlot.map(slot => [slot.id, slot]))
  const busy = new Map<string, Set<number>>()
  const block = (personId: string, number: number | undefined) => {
    if (number === undefined) return
    const known = busy.get(personId) ?? new Set()
    busy.set(personId, known.add(number))
  }
  const pauses = new Map(rows.people.map(person => [person.personId, person.gapSlots]))
  for (const { personId, slotId, meetingId } of rows.bookings) {
    if (held.has(meetingId)) continue
    block(personId, numberOf.get(slotId))
    // The pause someone asks for counts around these meetings too.
    const pause = pauses.get(personId) ?? 0
    const there = slotById.get(slotId)
    if (pause === 0 || !there) continue
    for (const [number, slot] of slots.entries()) {
      const gap = gapSlots(slot, there)
      if (slot.id !== slotId && gap !== null && gap < pause) block(personId, number)
    }
  }
  for (const { personId, unavailable, breaks } of rows.people) {
    for (const slotId of unavailable) block(personId, numberOf.get(slotId))
    for (const pause of breaks)
      for (const [number, slot] of slots.entries())
        if (pause.start < slot.end && pause.end > slot.start) block(personId, number)
  }
  for (const { personId, startsAt, lateMinutes } of rows.parties) {
    if (lateMinutes === null) continue
    const arrives = plusMinutes(startsAt, lateMinutes)
    for (const [number, slot] of slots.entries())
      if (slot.start >= startsAt && slot.start < arrives) block(personId, number)
  }
  return busy
}

/** Who goes for an organisation: who is booked already, else who asked as long as their days hold it, else whoever has fewest so far. */
export class Teams {
  readonly #teams = new Map<string, PersonRow[]>()
  readonly #booked = new Map<string, PartyRow[]>()
  readonly #load = new Map<string, number>()

  readonly #slots: number

  /** `slots`: how many are still to come. */
  constructor(people: readonly PersonRow[], parties: readonly PartyRow[], slots: number) {
    this.#slots = slots
    for (const person of people)
      this.#teams.set(person.organisationId, [...(this.#teams.get(person.organisationId) ?? []), person])
    for (const one of parties)
      this.#booked.set(one.meetingId, [...(this.#booked.get(one.meetingId) ?? []), one])
  }

  of(organisationId: string): readonly PersonRow[] {
    return this.#teams.get(organisationId) ?? []
  }

  booked(meetingId: string): readonly PartyRow[] {
    return this.#booked.get(meetingId) ?? []
  }

  send(organisationId: string, wished: string): PersonRow | undefined {
    const team = this.of(organisationId)
    const chosen =
      team.find(person => person.personId === wished && this.#loadOf(person) < this.#room(person)) ??
      [...team].sort((x, y) => this.#loadOf(x) - this.#loadOf(y))[0]
    if (chosen) this.#load.set(chosen.personId, this.#loadOf(chosen) + 1)
    return chosen
  }

  /** Meetings that fit in the days of someone, their pauses kept. */
  #room({ unavailable, gapSlots }: PersonRow): number {
    return Math.ceil(Math.max(0, this.#slots - unavailable.length) / (gapSlots + 1))
  }
  #loadOf(person: PersonRow): number {
    return this.#load.get(person.personId) ?? 0
  }
}

/**
 * What each person may and should have. A promise made to an organisation is shared out among its people by what is asked of
 * each; meetings outside the planner's hands count.
 */
export function quotas(
  rows: PoolRows,
  asked: ReadonlyMap<string, number>,
  held: ReadonlySet<string>,
): Map<string, Pick<ParticipantIn, 'min' | 'max'>> {
  const outside = new Map<string, number>()
  const seen = new Set<string>()
  for (const { meetingId, personId, organisationId, status } of rows.parties) {
    if (held.has(meetingId) || status === 'missed') continue
    outside.set(personId, (outside.get(personId) ?? 0) + 1)
    // Two colleagues at one meeting are one meeting of their organisation.
    const once = `${meetingId}/${organisationId}`
    if (seen.has(once)) continue
    seen.add(once)
    outside.set(organisationId, (outside.get(organisationId) ?? 0) + 1)
  }
  const teams = new Map<string, PersonRow[]>()
  for (const person of rows.people)
    teams.set(person.organisationId, [...(teams.get(person.organisationId) ?? []), person])
  const result = new Map<string, Pick<ParticipantIn, 'min' | 'max'>>()
  for (const [organisationId, team] of teams) {
    const [first] = team
    if (!first) continue
    const demand = team.map(person => asked.get(person.personId) ?? 0)
    const had = outside.get(organisationId) ?? 0
    const mins = first.min === null ? null : shareOut(Math.max(0, first.min - had), demand)
    const maxs = first.max === null ? null : shareOut(Math.max(0, first.max - had), demand)
    team.forEach((person, i) => {
      const limit = Math.max(0, rows.rules.meetingsMax - (outside.get(person.personId) ?? 0))
      const max = Math.min(limit, maxs?.[i] ?? limit)
      const min = mins ? Math.min(mins[i] ?? 0, demand[i] ?? 0, max) : undefined
      result.set(person.personId, { max, ...(min === undefined ? {} : { min }) })
    })
  }
  return result
}

/** `total` in whole parts, in proportion to `demand`, the largest remainders first; the parts add up to the total. */
function shareOut(total: number, demand: readonly number[]): number[] {
  const sum = demand.reduce((x, y) => x + y, 0)
  if (sum === 0) return demand.map((_, i) => (i === 0 ? total : 0))
  const exact = demand.map(n => (total * n) / sum)
  const parts = exact.map(Math.floor)
  const order = exact
    .map((n, i) => ({ i, rest: n - Math.floor(n) }))
    .sort((x, y) => y.rest - x.rest || x.i - y.i)
  const missing = total - parts.reduce((x, y) => x + y, 0)
  for (const { i } of order.slice(0, missing)) parts[i] = (parts[i] ?? 0) + 1
  return parts
}
