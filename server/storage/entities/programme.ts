// The sessions of an edition's programme, and who said that they will be there.
import { defineEntity, p } from '@mikro-orm/core'
import { Attendance } from './catalogue.ts'
import { Edition } from './edition.ts'

export const ProgrammeSession = defineEntity({
  name: 'ProgrammeSession',
  tableName: 'programme_session',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade').index(),
    /** opening, talk, panel, workshop, prize, other: see shared/programme.ts. */
    kind: p.text(),
    /** English may be empty: French is read then. */
    title: p.json<{ fr: string; en: string }>(),
    description: p.json<{ fr: string; en: string }>(),
    place: p.text(),
    speakers: p.json<string[]>(),
    startsAt: p.text(),
    endsAt: p.text(),
    /** Seats; null has as many as come. */
    capacity: p.integer().nullable(),
    /** Open to visitors, or to participants alone. */
    visitors: p.boolean().default(true),
    version: p.integer().default(1),
  },
})

/** Someone who attends a session. Their attendance holds the hours of it as a pause, so that nothing else is booked then. */
export const SessionSeat = defineEntity({
  name: 'SessionSeat',
  tableName: 'session_seat',
  properties: {
    id: p.text().primary(),
    sessionId: p.manyToOne(ProgrammeSession).mapToPk().joinColumn('session_id').deleteRule('cascade'),
    attendanceId: p.manyToOne(Attendance).mapToPk().joinColumn('attendance_id').deleteRule('cascade').index(),
    /** From 1 to the capacity: nobody sits on a seat that is taken. */
    number: p.integer().fieldName('seat_number'),
    createdAt: p.text(),
  },
  uniques: [
    { name: 'session_seat_taken', properties: ['sessionId', 'number'] },
    { name: 'session_seat_once', properties: ['sessionId', 'attendanceId'] },
  ],
})
