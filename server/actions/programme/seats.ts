// « J’y serai »: someone takes a seat at a session, or gives it up. Their agenda holds its hours like a pause of their own.
import { refuse } from '#server/domain/decision.ts'
import { seatIn } from '#server/domain/programme/session.ts'
import { Attendance, ProgrammeSession, SessionSeat } from '#server/storage/entities/index.ts'
import { crossingsOf, sessionsOf } from '#server/storage/queries/programme.ts'
import type { SeatAnswer } from '#shared/programme.ts'
import type { Act } from '../act.ts'
import { freeAttendees, moveAttendees, tellSession } from './store.ts'

interface SeatInput {
  editionId: string
  sessionId: string
  personId: string
}

/** Answers one's own meetings in those hours: they stay booked. Taking a seat twice is taking it once. */
export async function takeSeat(a: Act, input: SeatInput) {
  const found = await bothRows(a, input)
  if (!found) return refuse('NOT_FOUND')
  const { session, attendance } = found
  const seats = await a.sql.all<{ number: number; attendanceId: string }>(
    'select seat_number as "number", attendance_id as "attendanceId" from session_seat where session_id = ?',
    [session.id],
  )
  if (!seats.some(seat => seat.attendanceId === attendance.id)) {
    const place = seatIn(
      { ...session, capacity: session.capacity ?? null },
      seats.map(seat => seat.number),
      await sessionsOf(a.sql, attendance.id),
      a.now,
    )
    if (!place.ok) return place
    a.em.create(SessionSeat, {
      id: a.newId(),
      sessionId: session.id,
      attendanceId: attendance.id,
      number: place.number,
      createdAt: a.now,
    })
    await moveAttendees(a, session, [attendance])
    await tellSession(a, session)
    a.log('session:joined', `programme:${session.id}`)
  }
  const crossed = await crossingsOf(a.sql, session.id, input.personId)
  return {
    attends: true,
    crossed: crossed.map(({ meetingId, startsAt }) => ({ meetingId, startsAt })),
  } satisfies SeatAnswer
}

/** The seat is free for the next, the hours for meetings. */
export async function leaveSeat(a: Act, input: SeatInput) {
  const found = await bothRows(a, input)
  if (!found) return refuse('NOT_FOUND')
  const { session, attendance } = found
  const seat = await a.em.findOne(SessionSeat, { sessionId: session.id, attendanceId: attendance.id })
  if (seat) {
    a.em.remove(seat)
    await freeAttendees(a, session, [attendance])
    await tellSession(a, session)
    a.log('session:left', `programme:${session.id}`)
  }
  return { attends: false, crossed: [] } satisfies SeatAnswer
}

async function bothRows(a: Act, { editionId, sessionId, personId }: SeatInput) {
  const session = await a.em.findOne(ProgrammeSession, { id: sessionId, editionId })
  const attendance = await a.em.findOne(Attendance, { editionId, personId })
  return session && attendance ? { session, attendance } : null
}
