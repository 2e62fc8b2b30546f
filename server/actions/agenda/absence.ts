// Absences organisers hear of: late, gone home, ill. Nobody is unbooked by it; what it crosses is named, and a repair may be run.
import { refuse } from '#server/domain/decision.ts'
import { Attendance, Slot } from '#server/storage/entities/index.ts'
import { crossedMeetings } from '#server/storage/queries/crossed.ts'
import type { AbsenceInput } from '#shared/pool.ts'
import type { Act } from '../act.ts'
import { tellAttendances } from './tell.ts'

/** Every slot that touches the time of absence is closed to these people. Answers the booked meetings this crosses. */
export async function declareAbsence(a: Act, input: AbsenceInput & { editionId: string }) {
  const { editionId, personIds, from, until } = input
  const rows = await a.em.find(Attendance, { editionId, personId: { $in: [...personIds] } })
  if (rows.length < personIds.length) return refuse('NOT_FOUND')
  const slots = await a.em.find(Slot, { editionId })
  const away = slots.filter(slot => slot.startsAt < until && slot.endsAt > from).map(slot => slot.id)
  for (const row of rows) {
    row.unavailable = [...new Set([...row.unavailable, ...away])]
    row.version += 1
    a.log('absence:declared', `attendance:${row.id}`, { slots: away.length })
  }
  await tellAttendances(
    a,
    editionId,
    rows.map(row => row.id),
  )
  const crossed = (await crossedMeetings(a.sql, editionId)).filter(one => personIds.includes(one.personId))
  return { crossed: [...new Set(crossed.map(one => one.meetingId))] }
}
