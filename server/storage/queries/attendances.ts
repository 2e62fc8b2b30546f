// Who attends for an organisation, with their hours.
import type { AttendanceView } from '#shared/meeting.ts'
import { json, within, type Sql, type Value } from '../sql.ts'

type Row = Record<string, unknown> & { presentAt: string | null; gapSlots: number }

/** `where` is one of this house's own conditions on `at` and `pa`; values come as parameters. */
export async function attendanceViews(
  sql: Sql,
  where: string,
  params: readonly Value[],
): Promise<AttendanceView[]> {
  const rows = await sql.all<Row>(
    `select at.id, at.person_id as "personId", p.name, pa.organisation_id as "organisationId", at.unavailable, at.gap_slots as "gapSlots", at.breaks, at.present_at as "presentAt", at.version
     from attendance at join participation pa on pa.id = at.participation_id join person p on p.id = at.person_id where ${where} order by p.name, at.id`,
    params,
  )
  return rows.map(({ presentAt, ...row }) => ({
    ...row,
    unavailable: json(row.unavailable),
    breaks: json(row.breaks),
    present: presentAt !== null,
  })) as AttendanceView[]
}

export const attendancesOf = (
  sql: Sql,
  editionId: string,
  organisationId: string,
): Promise<AttendanceView[]> =>
  attendanceViews(sql, `${within('at.edition_id')} and pa.organisation_id = ?`, [editionId, organisationId])
