// A meeting as stored in its rows, and as the rules know it.
import type { InferEntity } from '@mikro-orm/core'
import type {
  Arrival,
  Attendee,
  Cancellation,
  Debrief,
  FollowUpWish,
  LateMinutes,
  Meeting,
  MeetingOrigin,
  MeetingParty,
  MeetingStatus,
} from '#server/domain/meeting/meeting.ts'
import type { Meeting as MeetingEntity, MeetingParty as PartyEntity } from '../entities/index.ts'

export type MeetingRow = InferEntity<typeof MeetingEntity>
export type PartyRow = InferEntity<typeof PartyEntity>

/** Parties in the order in which their first person joined. */
export function meetingOf(
  row: MeetingRow,
  people: readonly PartyRow[],
  slot: { startsAt: string; endsAt: string },
): Meeting {
  const parties = new Map<string, MeetingParty & { attendees: Attendee[] }>()
  for (const person of people) {
    const party = parties.get(person.organisationId) ?? {
      organisationId: person.organisationId,
      attendees: [],
      toldAbsentBy: row.toldAbsent[person.organisationId] ?? [],
    }
    party.attendees.push({
      memberId: person.personId,
      arrival: person.arrival as Arrival,
      lateMinutes: (person.lateMinutes ?? null) as LateMinutes | null,
      declaredAt: person.declaredAt ?? null,
      standsInFor: person.standsInFor ?? null,
    })
    parties.set(person.organisationId, party)
  }
  return {
    id: row.id,
    editionId: row.editionId,
    requestId: row.requestId ?? null,
    origin: row.origin as MeetingOrigin,
    status: row.status as MeetingStatus,
    slotId: row.slotId,
    start: slot.startsAt,
    end: slot.endsAt,
    tableId: row.tableId ?? null,
    locked: row.locked,
    parties: [...parties.values()],
    cancellation: (row.cancellation ?? null) as Cancellation | null,
    missingIds: row.missingIds,
    debriefs: row.debriefs.map((one): Debrief => ({ ...one, followUp: one.followUp as FollowUpWish })),
    version: row.version,
  }
}

export function meetingColumns(meeting: Meeting) {
  return {
    status: meeting.status,
    slotId: meeting.slotId,
    tableId: meeting.tableId,
    locked: meeting.locked,
    toldAbsent: Object.fromEntries(
      meeting.parties
        .filter(party => party.toldAbsentBy.length > 0)
        .map(party => [party.organisationId, [...party.toldAbsentBy]]),
    ),
    missingIds: [...meeting.missingIds],
    debriefs: meeting.debriefs.map(one => ({ ...one })),
    cancellation: meeting.cancellation ? { ...meeting.cancellation } : null,
    version: meeting.version,
  }
}
