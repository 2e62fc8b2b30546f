// The pool: what the planner is given, from the edition's requests, meetings, people and tables.
import { allNeeds, slotsFor, type AccessSlot } from '#server/domain/agenda/access.ts'
import type { Table, TableNeeds } from '#server/domain/agenda/choose-table.ts'
import type { Slot } from '#server/domain/agenda/slot.ts'
import { plusMinutes } from '#server/domain/instant.ts'
import type { Instance, ParticipantIn, RequestIn } from '#server/domain/planning/instance.ts'
import { bool, type Sql } from '#server/storage/sql.ts'
import { editionSlots, editionTables, tableBookings } from '../agenda/facts.ts'
import { grouped, marksIn, pairsOf } from './pool-groups.ts'
import { busySlots, quotas, Teams } from './pool-people.ts'
import { placesOf } from './pool-places.ts'
import { poolRows, type PoolRows } from './pool-rows.ts'
import { lockedAstray, seatedOf, type Aside, type Seated } from './pool-seated.ts'

export interface Pool {
  instance: Instance
  slotIds: string[]
  /** The open slots still to come, and those closed under a meeting that must leave them. */
  slots: Slot[]
  /** By the planner's number of the request. */
  requests: PoolRequest[]
  /** The person behind each participant's number. */
  personIds: string[]
  peopleNames: string[]
  /** « jeudi 10 h 20 », by the planner's number of the slot. */
  slotWords: string[]
  tables: Table[]
  /** Tables taken by meetings that the planner does not hold: `slotId/tableId`. */
  taken: Set<string>
  organisationIds: string[]
  aside: Aside[]
}

export interface PoolRequest {
  requestId: string
  /** Every request that this one meeting answers. */
  requestIds: string[]
  meetingId: string | null
  names: string[]
  people: { organisationId: string; personId: string }[]
  needs: Omit<TableNeeds, 'slotId'>
  /** Where the published meeting of this request stands. */
  previous: { slotId: string; tableId: string | null; locked: boolean } | null
}

/** Meetings about to begin are as good as begun: people are on their way. */
export const IMMINENT_MINUTES = 15
/** A request without a score weighs as much as an average match. */
const SCORE_DEFAULT = 50
/** Two who have met before weigh half: a convention is for new acquaintances first. */
const MET_SHARE = 0.5

/** Everything the planner needs. `tables` replaces the number of open tables, for a what-if. */
export async function poolOf(
  sql: Sql,
  editionId: string,
  now: string,
  options: { tables?: number | undefined } = {},
): Promise<Pool> {
  const rows = await poolRows(sql, editionId)
  const everySlot = await editionSlots(sql, editionId)
  const tables = await editionTables(sql, editionId)
  const onTables = await tableBookings(sql, editionId)
  const imminent = plusMinutes(now, IMMINENT_MINUTES)

  const marks = marksIn(rows)
  const groups = grouped(rows.asked).filter(
    ({ first }) => first.meetingId === null || (first.startsAt ?? '') > imminent,
  )
  const stands = new Set(groups.flatMap(({ first }) => first.slotId ?? []))
  const slots = everySlot.filter(slot => slot.start > imminent && (!slot.closed || stands.has(slot.id)))
  const teams = new Teams(rows.people, rows.parties, slots.length)
  const { seated, aside } = seatedOf(groups, rows, teams, marks.never)

  const heldBy = (list: readonly Seated[]) =>
    new Set(list.flatMap(({ group }) => group.first.meetingId ?? []))
  const busyWith = (list: readonly Seated[]) => busySlots(rows, slots, everySlot, heldBy(list))
  const locked = lockedAstray(seated, everySlot, slots, busyWith(seated))
  const chosen = seated.filter(one => !locked.astray.has(one))
  const held = heldBy(chosen)
  const busy = busyWith(chosen)

  const { requests, asked, previous } = asPlanned(chosen, rows, everySlot, slots, marks)
  const taken = new Set(
    onTables.filter(one => !held.has(one.meetingId)).map(one => `${one.slotId}/${one.tableId}`),
  )
  const open = tables.filter(table => !table.closed)
  const slotIds = slots.map(slot => slot.id)
  const { capacity, places } = placesOf(
    {
      tables,
      slotIds,
      taken,
      more: options.tables === undefined ? 0 : options.tables - open.length,
      closed: new Set(slots.filter(slot => slot.closed).map(slot => slot.id)),
    },
    requests.map((request, number) => ({ number, needs: request.needs })),
  )
  return {
    instance: {
      format: 'b2bsp/1',
      name: editionId,
      slots: slots.map(({ day, index }, i) => ({ id: i, day, index, capacity: capacity[i] ?? 0 })),
      participants: participantsOf(rows, chosen, held, busy, open),
      requests: asked,
      ...(places.length > 0 ? { places } : {}),
      ...walkingIn(rows, open),
      ...(Object.keys(previous).length > 0 ? { previous } : {}),
    },
    slotIds,
    slots,
    requests,
    personIds: rows.people.map(person => person.personId),
    peopleNames: rows.people.map(person => `${person.name} (${person.organisation})`),
    slotWords: slots.map(slot => slotWords(slot.start, rows.timeZone)),
    tables: open,
    taken,
    organisationIds: [...new Set(rows.people.map(person => person.organisationId))],
    aside: [...aside, ...locked.aside],
  }
}

/** What is chosen, once as the edition knows it and once as the planner does, under the same numbers. */
function asPlanned(
  chosen: readonly Seated[],
  { people: everyone }: PoolRows,
  everySlot: readonly AccessSlot[],
  slots: readonly Slot[],
  { met, must }: ReturnType<typeof marksIn>,
) {
  const numberOfPerson = new Map(everyone.map((person, i) => [person.personId, i]))
  const numberOfSlot = new Map(slots.map((slot, i) => [slot.id, i]))
  const requests: PoolRequest[] = []
  const asked: RequestIn[] = []
  const previous: NonNullable<Instance['previous']> = {}
  for (const { group, organisationIds, people, names } of chosen) {
    const { first, rows: all } = group
    const id = requests.length
    const needs = allNeeds(people.flatMap(person => person.access))
    requests.push({
      requestId: first.id,
      requestIds: all.map(row => row.id),
      meetingId: first.meetingId,
      names,
      people: people.map(({ organisationId, personId }) => ({ organisationId, personId })),
      needs: { people: people.length, quiet: needs.quiet, stepFree: needs.stepFree, organisationIds },
      previous: first.slotId
        ? { slotId: first.slotId, tableId: first.tableId, locked: bool(first.locked) }
        : null,
    })
    const pairs = pairsOf(organisationIds)
    const suitable = slotsFor(everySlot, needs)
    const [a = 0, b = 0, ...others] = people.map(person => numberOfPerson.get(person.personId) ?? 0)
    const weight =
      Math.max(...all.map(row => row.score ?? SCORE_DEFAULT)) *
      (pairs.some(pair => met.has(pair)) ? MET_SHARE : 1)
    asked.push({
      id,
      a,
      b,
      ...(others.length > 0 ? { with: others } : {}),
      weight: Math.max(1, Math.round(weight)),
      must: all.some(row => row.priority === 'must-meet') || pairs.some(pair => must.has(pair)),
      ...(suitable ? { allowed: slots.flatMap((slot, i) => (suitable.has(slot.id) ? [i] : [])) } : {}),
    })
    const number = first.slotId ? numberOfSlot.get(first.slotId) : undefined
    if (number !== undefined) previous[String(id)] = { slot: number, locked: bool(first.locked) }
  }
  return { requests, asked, previous }
}

function participantsOf(
  rows: PoolRows,
  chosen: readonly Seated[],
  held: ReadonlySet<string>,
  busy: ReturnType<typeof busySlots>,
  open: readonly Table[],
): ParticipantIn[] {
  const demand = new Map<string, number>()
  for (const { personId } of chosen.flatMap(one => one.people))
    demand.set(personId, (demand.get(personId) ?? 0) + 1)
  const quota = quotas(rows, demand, held)
  return rows.people.map((person, id) => {
    const zone = open.find(table => table.ownerId === person.organisationId)?.zone
    return {
      id,
      ...(person.exhibitor === person.buyer ? {} : { role: person.exhibitor ? 'exhibitor' : 'buyer' }),
      unavailable: [...(busy.get(person.personId) ?? [])].sort((x, y) => x - y),
      ...quota.get(person.personId),
      ...(person.gapSlots > 0 ? { gap: person.gapSlots } : {}),
      ...(zone ? { booth: zone } : {}),
    }
  })
}

function slotWords(at: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('fr-FR', {
    weekday: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  })
  return parts.format(new Date(at)).replace(':', ' h ')
}

/** Minutes on foot, where organisers have said them; free tables count when they all stand in one part of the hall. */
function walkingIn({ rules }: PoolRows, open: readonly Table[]): Pick<Instance, 'distances' | 'tablesAt'> {
  if (!rules.walking?.length) return {}
  const zones = new Set(open.filter(table => table.ownerId === null).map(table => table.zone ?? ''))
  const [only] = zones
  return {
    distances: rules.walking.map(({ from, to, minutes }) => [from, to, minutes]),
    ...(zones.size === 1 && only ? { tablesAt: only } : {}),
  }
}
