// Booked meetings that someone's hours no longer allow: they stay booked until people decide, and organisers are told.
import { allNeeds, slotsFor } from '#server/domain/agenda/access.ts'
import type { AccessNeeds } from '#shared/access.ts'
import { json, type Sql } from '../sql.ts'
import { slotsOf } from './editions.ts'

export interface Crossed {
  meetingId: string
  personId: string
  name: string
}

interface Row extends Record<string, unknown> {
  meetingId: string
  personId: string
  name: string
  slotId: string
  startsAt: string
  endsAt: string
  unavailable: unknown
  breaks: unknown
  ownAccess: unknown
  access: unknown
}

/** Confirmed meetings with somebody who is away, on a break, or has a need that the slot does not give. Two statements. */
export async function crossedMeetings(sql: Sql, editionId: string): Promise<Crossed[]> {
  const rows = await sql.all<Row>(
    `select m.id as "meetingId", p.id as "personId", p.name, s.id as "slotId", s.starts_at as "startsAt", s.ends_at as "endsAt", at.unavailable, at.breaks,
       at.access as "ownAccess", pa.access
     from meeting m join slot s on s.id = m.slot_id join meeting_party mp on mp.meeting_id = m.id join person p on p.id = mp.person_id
     join attendance at on at.person_id = mp.person_id and at.edition_id = m.edition_id join participation pa on pa.id = at.participation_id
     where m.edition_id = ? and m.status = 'confirmed' order by s.starts_at, m.id`,
    [editionId],
  )
  const slots = (await slotsOf(sql, editionId)).map(slot => ({
    ...slot,
    start: slot.startsAt,
    end: slot.endsAt,
  }))
  const needs = (value: unknown) => json<AccessNeeds | null>(value ?? null) ?? {}
  return rows
    .filter(row => {
      if (json<string[]>(row.unavailable).includes(row.slotId)) return true
      const breaks = json<{ start: string; end: string }[]>(row.breaks)
      if (breaks.some(pause => pause.start < row.endsAt && pause.end > row.startsAt)) return true
      const suitable = slotsFor(slots, allNeeds([needs(row.ownAccess), needs(row.access)]))
      return suitable !== null && !suitable.has(row.slotId)
    })
    .map(({ meetingId, personId, name }) => ({ meetingId, personId, name }))
}
