// What every change of the programme shares: the session told, the agendas of those who attend brought along, and a letter to each.
import { sessionLetter } from '#server/documents/letters/session.ts'
import { withoutSession, withSession } from '#server/domain/programme/session.ts'
import { Attendance, SessionSeat } from '#server/storage/entities/index.ts'
import { sessionView, type Crossing } from '#server/storage/queries/programme.ts'
import type { Pause } from '#shared/meeting.ts'
import type { SessionView } from '#shared/programme.ts'
import type { Act } from '../act.ts'
import { tellAttendances } from '../agenda/tell.ts'
import { found } from '../found.ts'
import { post } from '../mail.ts'

interface SessionRow {
  id: string
  editionId: string
  title: { fr: string; en: string }
  place: string
  startsAt: string
  endsAt: string
  capacity?: number | null | undefined
  version: number
}
interface AttendeeRow {
  id: string
  personId: string
  breaks: Pause[]
  version: number
}

/** The session as anyone may read it: how many come, not who. */
export async function tellSession(a: Act, row: { id: string; editionId: string }): Promise<SessionView> {
  await a.em.flush()
  const view = found(await sessionView(a.sql, row.id))
  a.emit({ editionId: row.editionId, noun: 'programme', id: row.id, control: view, everyone: view })
  return view
}

export async function attendeeRows(a: Act, sessionId: string): Promise<AttendeeRow[]> {
  const seats = await a.em.find(SessionSeat, { sessionId })
  return a.em.find(Attendance, { id: { $in: seats.map(seat => seat.attendanceId) } })
}

/** Their agendas have the session as it now stands, and their screens follow. */
export const moveAttendees = (a: Act, row: SessionRow, attendees: readonly AttendeeRow[]): Promise<unknown> =>
  settle(a, row.editionId, attendees, pauses =>
    withSession(pauses, { ...row, capacity: row.capacity ?? null }),
  )

/** Their hours are free of it. */
export const freeAttendees = (
  a: Act,
  row: { id: string; editionId: string },
  attendees: readonly AttendeeRow[],
): Promise<unknown> => settle(a, row.editionId, attendees, pauses => withoutSession(pauses, row.id))

function settle(
  a: Act,
  editionId: string,
  attendees: readonly AttendeeRow[],
  pausesOf: (pauses: readonly Pause[]) => Pause[],
) {
  for (const one of attendees) {
    one.breaks = pausesOf(one.breaks)
    one.version += 1
  }
  return tellAttendances(
    a,
    editionId,
    attendees.map(one => one.id),
  )
}

/** A letter to each: where the session now is, or that it is no more, and which of their meetings it crosses. */
export async function writeToAttendees(
  a: Act,
  edition: { id: string; name: string; timeZone: string },
  session: SessionRow & { removed?: boolean },
  attendees: readonly AttendeeRow[],
  crossed: readonly Crossing[],
): Promise<void> {
  if (attendees.length === 0) return
  const people = await a.sql.all<{ id: string; email: string; locale: string }>(
    `select id, email, locale from person where erased_at is null and id in (${attendees.map(() => '?').join(', ')})`,
    attendees.map(one => one.personId),
  )
  for (const { id, email, locale } of people) {
    const language = locale === 'en' ? 'en' : 'fr'
    post(a, {
      to: email,
      editionId: edition.id,
      ...sessionLetter(language, {
        edition: edition.name,
        timeZone: edition.timeZone,
        title: session.title[language] || session.title.fr,
        now: session.removed ? null : session,
        crossed: crossed.filter(one => one.personId === id).map(one => one.startsAt),
        link: `${a.house.settings.publicUrl}/moi`,
      }),
    })
  }
}
