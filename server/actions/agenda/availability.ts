// When a person can meet. A change never unbooks: what no longer fits is named, and people decide.
import { refuse } from '#server/domain/decision.ts'
import { withOwnPauses } from '#server/domain/programme/session.ts'
import { Attendance, Participation, Slot } from '#server/storage/entities/index.ts'
import type { Availability } from '#shared/meeting.ts'
import type { Act } from '../act.ts'
import { found } from '../found.ts'
import { tellAttendances } from './tell.ts'

/** Sets one colleague's availability. Answers the meetings that the new hours cross; they stay booked. */
export async function setAvailability(
  a: Act,
  input: Availability & { editionId: string; personId: string; organisationIds: readonly string[] },
) {
  const attendance = await a.em.findOne(Attendance, { editionId: input.editionId, personId: input.personId })
  const participation = attendance && (await a.em.findOne(Participation, { id: attendance.participationId }))
  if (!attendance || !participation || !input.organisationIds.includes(participation.organisationId))
    return refuse('NOT_FOUND')
  if (attendance.version !== input.version) return refuse('VERSION_CONFLICT')
  const known = new Set(
    (await a.em.find(Slot, { editionId: input.editionId }, { fields: ['id'] })).map(slot => slot.id),
  )
  attendance.unavailable = input.unavailable.filter(id => known.has(id))
  attendance.gapSlots = input.gapSlots
  attendance.breaks = withOwnPauses(
    attendance.breaks,
    input.breaks.filter(one => one.start < one.end),
  )
  attendance.version += 1
  await a.em.flush()
  const crossed = await a.sql.all<{ meetingId: string; slotId: string }>(
    'select meeting_id as "meetingId", slot_id as "slotId" from booking where live and person_id = ? and slot_id in (select id from slot where edition_id = ?)',
    [input.personId, input.editionId],
  )
  const blocked = new Set(attendance.unavailable)
  const view = found((await tellAttendances(a, input.editionId, [attendance.id]))[0])
  a.log('availability:set', `attendance:${attendance.id}`)
  return {
    attendance: view,
    crossed: crossed.filter(one => blocked.has(one.slotId)).map(one => one.meetingId),
  }
}
