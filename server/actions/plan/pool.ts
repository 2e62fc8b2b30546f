// The pool: what the planner is given, from the edition's requests, meetings, people and tables.
import { allNeeds, slotsFor } from '#server/domain/agenda/access.ts'
import type { Table, TableNeeds } from '#server/domain/agenda/choose-table.ts'
import type { Slot } from '#server/domain/agenda/slot.ts'
import { plusMinutes } from '#server/domain/instant.ts'
import type { Instance, ParticipantIn, RequestIn } from '#server/domain/planning/instance.ts'
import { bool, json, type Sql } from '#server/storage/sql.ts'
import { editionSlots, editionTables, tableBookings } from '../agenda/facts.ts'
import { busySlots, quotas, Teams } from './pool-people.ts'
import { placesOf } from './pool-places.ts'
import { poolRows, type AskedRow, type PersonRow, type PoolRows } from './pool-rows.ts'

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
  /** What the planner is not asked about, and why. */
  aside: { requestId: string; names: string[]; reason: string; text: { fr: string; en: string } }[]
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

  const { never, must, met } = marksIn(rows)
  const groups = grouped(rows.asked).filter(
    ({ first }) => first.meetingId === null || (first.startsAt ?? '') > imminent,
  )
  const stands = new Set(groups.flatMap(({ first }) => (first.slotId === null ? [] : [first.slotId])))
  const slots = everySlot.filter(slot => slot.start > imminent && (!slot.closed || stands.has(slot.id)))
  const slotIds = slots.map(slot => slot.id)
  const numberOfSlot = new Map(slotIds.map((id, i) => [id, i]))

  const teams = new Teams(rows.people, rows.parties, slots.length)
  const personById = new Map(rows.people.map(person => [person.personId, person]))
  const aside: Pool['aside'] = []
  const found: { group: Group; organisationIds: string[]; people: PersonRow[]; names: string[] }[] = []
  for (const group of groups) {
    const organisationIds = organisationsOf(group, teams)
    const names = organisationIds.map(id => rows.names.get(id) ?? '')
    const pairs = pairsOf(organisationIds)
    const leave = (reason: string, fr: string, en: string) =>
      aside.push({ requestId: group.first.id, names, reason, text: { fr, en } })
    // A booked meeting stays booked whatever is said afterwards, until somebody cancels it.
    if (pairs.some(pair => never.has(pair)) && group.first.meetingId === null) {
      leave(
        'pair-never',
        'l’une des structures ne souhaite pas cette rencontre',
        'one of the organisations does not want this meeting',
      )
      continue
    }
    const people =
      group.first.meetingId === null
        ? organisationIds.map((id, i) => teams.send(id, i === 0 ? group.first.sentBy : ''))
        : teams.booked(group.first.meetingId).map(one => personById.get(one.personId))
    const present = people.flatMap(person => person ?? [])
    if (present.length < people.length || present.length < 2) {
      leave(
        'nobody-attends',
        'l’une des structures n’a personne d’inscrit',
        'one of the organisations has nobody registered',
      )
      continue
    }
    found.push({ group, organisationIds, people: present, names })
  }

  const held = new Set(found.flatMap(({ group }) => group.first.meetingId ?? []))
  const busy = busySlots(rows, slots, everySlot, held)
  const impossible = new Set<string>()
  const chosen = found.filter(({ group, people, names }) => {
    const { first } = group
    if (first.meetingId === null || !bool(first.locked)) return true
    const number = first.slotId === null ? undefined : numberOfSlot.get(first.slotId)
    const suitable = slotsFor(everySlot, allNeeds(people.flatMap(person => person.access)))
    const stays =
      number !== undefined &&
      !slots[number]?.closed &&
      (suitable === null || suitable.has(first.slotId ?? '')) &&
      people.every(person => !busy.get(person.personId)?.has(number))
    if (stays) return true
    impossible.add(first.meetingId)
    aside.push({
      requestId: first.id,
      names,
      reason: 'locked-impossible',
      text: {
        fr: 'verrouillé à un créneau qui n’est plus possible : déverrouillez-le pour qu’il puisse bouger',
        en: 'locked in a slot that is no longer possible: unlock it so that it can move',
      },
    })
    return false
  })
  for (const id of impossible) held.delete(id)
  const busyNow = impossible.size > 0 ? busySlots(rows, slots, everySlot, held) : busy

  const numberOfPerson = new Map(rows.people.map((person, i) => [person.personId, i]))
  const requests: PoolRequest[] = []
  const asked: RequestIn[] = []
  const previous: NonNullable<Instance['previous']> = {}
  const demand = new Map<string, number>()
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
    for (const { personId } of people) demand.set(personId, (demand.get(personId) ?? 0) + 1)
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
      ...(suitable ? { allowed: slotIds.flatMap((slotId, i) => (suitable.has(slotId) ? [i] : [])) } : {}),
    })
    const number = first.slotId ? numberOfSlot.get(first.slotId) : undefined
    if (number !== undefined) previous[String(id)] = { slot: number, locked: bool(first.locked) }
  }

  const taken = new Set(
    onTables.filter(one => !held.has(one.meetingId)).map(one => `${one.slotId}/${one.tableId}`),
  )
  const open = tables.filter(table => !table.closed)
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
  const quota = quotas(rows, demand, held)
  const participants = rows.people.map((person, id): ParticipantIn => {
    const zone = open.find(table => table.ownerId === person.organisationId)?.zone
    return {
      id,
      ...(person.exhibitor === person.buyer ? {} : { role: person.exhibitor ? 'exhibitor' : 'buyer' }),
      unavailable: [...(busyNow.get(person.personId) ?? [])].sort((x, y) => x - y),
      ...quota.get(person.personId),
      ...(person.gapSlots > 0 ? { gap: person.gapSlots } : {}),
      ...(zone ? { booth: zone } : {}),
    }
  })
  return {
    instance: {
      format: 'b2bsp/1',
      name: editionId,
      slots: slots.map((slot, i) => ({
        id: i,
        day: slot.day,
        index: slot.index,
        capacity: capacity[i] ?? 0,
      })),
      participants,
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
    aside,
  }
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

interface Group {
  first: AskedRow
  rows: AskedRow[]
}

/** Requests asked together, or answered by one meeting, are one for the planner. */
function grouped(asked: readonly AskedRow[]): Group[] {
  const groups = new Map<string, Group>()
  for (const row of asked) {
    const key = row.meetingId ?? row.togetherId ?? row.id
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else groups.set(key, { first: row, rows: [row] })
  }
  return [...groups.values()]
}

/** The organisations that sit at the table, the one asked first: its stand is used when two have one. */
function organisationsOf({ first, rows }: Group, teams: Teams): string[] {
  const booked = first.meetingId === null ? [] : teams.booked(first.meetingId).map(one => one.organisationId)
  const further = rows.flatMap(row => json<string[] | null>(row.withIds ?? null) ?? [])
  const wanted = rows.flatMap(row => [row.requesterId, row.addresseeId])
  const all =
    first.meetingId === null ? [...wanted, ...further.filter(id => teams.of(id).length > 0)] : booked
  return [...new Set(all)]
}

const pairsOf = (ids: readonly string[]): string[] =>
  ids.flatMap((one, i) => ids.slice(i + 1).map(other => [one, other].sort().join('/')))

function marksIn({ marks }: PoolRows): Record<'never' | 'must' | 'met', Set<string>> {
  const of = (kind: string) =>
    new Set(marks.filter(mark => mark.kind === kind).map(mark => [mark.one, mark.other].sort().join('/')))
  return { never: of('never'), must: of('must'), met: of('met') }
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
