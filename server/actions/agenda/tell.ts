// Who attends, told: the organisers, and the colleagues of the same organisation.
import { attendanceViews } from '#server/storage/queries/attendances.ts'
import type { AttendanceView } from '#shared/meeting.ts'
import type { Act } from '../act.ts'

/** Emits these attendances as they now stand, and answers them. One statement. */
export async function tellAttendances(
  a: Act,
  editionId: string,
  ids: readonly string[],
): Promise<AttendanceView[]> {
  if (ids.length === 0) return []
  await a.em.flush()
  const views = await attendanceViews(a.sql, `at.id in (${ids.map(() => '?').join(', ')})`, ids)
  for (const view of views)
    a.emit({
      editionId,
      noun: 'attendance',
      id: view.id,
      version: view.version,
      control: view,
      parties: view,
      to: { organisationIds: [view.organisationId] },
    })
  return views
}
