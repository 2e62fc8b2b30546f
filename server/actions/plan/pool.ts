// The pool: what the planner is given, from the edition's requests, meetings, people and tables.
import type { Instance, ParticipantIn, RequestIn } from '#server/domain/planning/instance.ts'
import { plusMinutes } from '#server/domain/instant.ts'
import type { Table } from '#server/domain/agenda/choose-table.ts'
import { json, type Sql } from '#server/storage/sql.ts'
import { editionSlots, editionTables, tableBookings } from '../agenda/facts.ts'

export interface Pool {
  instance: Instance
  slotIds: string[]
  /** By the planner's number of the request. */
  requests: PoolRequest[]
  tables: Table[]
  /** Tables taken by meetings that the planner does not hold: `slotId/tableId`. */
  taken: Set<string>
  organisationIds: string[]
}

export interface PoolRequest {
  requestId: string
  meetingId: string | null
  names: [string, string]
  people: [{ organisationId: string; personId: string }, { organisationId: string; personId: string }]
  /** Where the published meeting of this request stands. */
  previous: { slotId: string; tableId: string | null; locked: boolean } | null
}

interface RequestRow extends Record<string, unknown> {
  id: string
  requesterId: string
  addresseeId: string
  requesterName: string
  addresseeName: string
  sentBy: string
  priority: string
  score: number | null
  meetingId: string | null
  slotId: string | null
  tableId: string | null
  locked: unknown
  status: string | null
  startsAt: string | null
  acceptedBy: string | null
}

interface PersonRow extends Record<string, unknown> {
  personId: string
  organisationId: string
  unavailable: unknown
  breaks: unknown
  min: number | null
  max: number | null
}

// Meetings about to begin are as good as begun: people are on their way.
const IMMINENT_MINUTES = 15
// A request without a score weighs as much as an average match.
const SCORE_DEFAULT = 50

/** Everything the planner needs, in seven statements. `tables` replaces the number of tables, for a what-if. */
export async function poolOf(
  sql: Sql,
  editionId: string,
  now: string,
  options: { tables?: number } = {},
): Promise<Pool> {
  const slots = (await editionSlots(sql, editionId)).filter(slot => !slot.closed && slot.start > now)
  const slotIds = slots.map(slot => slot.id)
  const numberOfSlot = new Map(slotIds.map((id, i) => [id, i]))
  const rows = await sql.all<RequestRow>(
    `select r.id, r.requester_id as "requesterId", r.addressee_id as "addresseeId", ro.name as "requesterName", ad.name as "addresseeName", r.sent_by as "sentBy",
       r.priority, r.score, m.id as "meetingId", m.slot_id as "slotId", m.table_id as "tableId", m.locked, m.status, s.starts_at as "startsAt"
     from meeting_request r join organisation ro on ro.id = r.requester_id join organisation ad on ad.id = r.addressee_id
     left join meeting m on m.id = r.meeting_id left join slot s on s.id = m.slot_id
     where r.edition_id = ? and r.status = 'accepted' and (m.id is null or m.status = 'confirmed') order by r.id`,
    [editionId],
  )
  const people = await sql.all<PersonRow>(
    `select at.person_id as "personId", pa.organisation_id as "organisationId", at.unavailable, at.breaks, pa.meetings_min as "min", pa.meetings_max as "max"
     from attendance at join participation pa on pa.id = at.participation_id where at.edition_id = ? and pa.status = 'validated' order by at.id`,
    [editionId],
  )
  const attending = await sql.all<{ meetingId: string; personId: string; organisationId: string }>(
    `select mp.meeting_id as "meetingId", mp.person_id as "personId", mp.organisation_id as "organisationId" from meeting_party mp join meeting m on m.id = mp.meeting_id where m.edition_id = ?`,
    [editionId],
  )
  const bookings = await sql.all<{ personId: string; slotId: string; meetingId: string }>(
    `select b.person_id as "personId", b.slot_id as "slotId", b.meeting_id as "meetingId" from booking b join slot s on s.id = b.slot_id where b.live and b.person_id is not null and s.edition_id = ?`,
    [editionId],
  )
  const tables = (await editionTables(sql, editionId)).filter(table => !table.closed)
  const onTables = await tableBookings(sql, editionId)

  const imminent = plusMinutes(now, IMMINENT_MINUTES)
  const held = new Map(
    rows
      .filter(row => row.meetingId !== null && (row.startsAt ?? '') > imminent)
      .map(row => [row.meetingId, row]),
  )
  const teams = new Map<string, PersonRow[]>()
  for (const person of people)
    (
      teams.get(person.organisationId) ?? teams.set(person.organisationId, []).get(person.organisationId)
    )?.push(person)
  const attendeesOf = new Map<string, string>()
  for (const one of attending) attendeesOf.set(`${one.meetingId}/${one.organisationId}`, one.personId)

  const busy = new Map<string, Set<number>>()
  const block = (personId: string, slotId: string) => {
    const number = numberOfSlot.get(slotId)
    if (number !== undefined) (busy.get(personId) ?? busy.set(personId, new Set()).get(personId))?.add(number)
  }
  for (const booking of bookings) if (!held.has(booking.meetingId)) block(booking.personId, booking.slotId)
  const taken = new Set(
    onTables.filter(one => !held.has(one.meetingId)).map(one => `${one.slotId}/${one.tableId}`),
  )

  const participants: ParticipantIn[] = []
  const numberOfPerson = new Map<string, number>()
  for (const person of people) {
    for (const slotId of json<string[]>(person.unavailable)) block(person.personId, slotId)
    for (const pause of json<{ start: string; end: string }[]>(person.breaks)) {
      for (const slot of slots)
        if (pause.start < slot.end && pause.end > slot.start) block(person.personId, slot.id)
    }
    numberOfPerson.set(person.personId, participants.length)
    participants.push({
      id: participants.length,
      unavailable: [...(busy.get(person.personId) ?? [])].sort((x, y) => x - y),
      ...(person.max === null ? {} : { max: person.max }),
      ...(person.min === null ? {} : { min: person.min }),
    })
  }

  // Colleagues share what is asked of their stand: each next request goes to the one who has the fewest so far.
  const load = new Map<string, number>()
  const attendee = (organisationId: string, wished: string, meetingId: string | null): string | undefined => {
    const booked = meetingId === null ? undefined : attendeesOf.get(`${meetingId}/${organisationId}`)
    const team = teams.get(organisationId) ?? []
    const chosen =
      booked ??
      team.find(person => person.personId === wished)?.personId ??
      [...team].sort((x, y) => (load.get(x.personId) ?? 0) - (load.get(y.personId) ?? 0))[0]?.personId
    if (chosen !== undefined) load.set(chosen, (load.get(chosen) ?? 0) + 1)
    return chosen
  }

  const requests: PoolRequest[] = []
  const asked: RequestIn[] = []
  const previous: NonNullable<Instance['previous']> = {}
  for (const row of rows) {
    if (row.meetingId !== null && !held.has(row.meetingId)) continue
    const a = attendee(row.requesterId, row.sentBy, row.meetingId)
    const b = attendee(row.addresseeId, '', row.meetingId)
    const one = a === undefined ? undefined : numberOfPerson.get(a)
    const other = b === undefined ? undefined : numberOfPerson.get(b)
    if (a === undefined || b === undefined || one === undefined || other === undefined) continue
    const id = requests.length
    const locked = row.locked === true || row.locked === 1
    requests.push({
      requestId: row.id,
      meetingId: row.meetingId,
      names: [row.requesterName, row.addresseeName],
      people: [
        { organisationId: row.requesterId, personId: a },
        { organisationId: row.addresseeId, personId: b },
      ],
      previous: row.slotId ? { slotId: row.slotId, tableId: row.tableId, locked } : null,
    })
    asked.push({
      id,
      a: one,
      b: other,
      weight: Math.max(1, Math.round(row.score ?? SCORE_DEFAULT)),
      must: row.priority === 'must-meet',
    })
    const number = row.slotId ? numberOfSlot.get(row.slotId) : undefined
    if (number !== undefined) previous[String(id)] = { slot: number, locked }
  }

  const usable = options.tables ?? tables.length
  return {
    instance: {
      format: 'b2bsp/1',
      name: editionId,
      slots: slots.map((slot, i) => ({
        id: i,
        day: slot.day,
        index: slot.index,
        capacity: Math.max(0, usable - [...taken].filter(key => key.startsWith(`${slot.id}/`)).length),
      })),
      participants,
      requests: asked,
      ...(Object.keys(previous).length > 0 ? { previous } : {}),
    },
    slotIds,
    requests,
    tables,
    taken,
    organisationIds: [...teams.keys()],
  }
}
