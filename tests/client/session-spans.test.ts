// A day with sessions: they stand at their own hours, in front of what is free, beside the meetings they cross.
import t from 'tap'
import { crossedBy, spansOf } from '../../client/src/pages/me/agenda.ts'
import type { SlotView } from '#shared/edition.ts'
import type { AttendanceView, MeetingView, Pause } from '#shared/meeting.ts'

const at = (hour: string) => `2026-11-26T${hour}:00.000Z`
const hours = ['09:00', '09:20', '09:40', '10:00', '10:20']
const slots: SlotView[] = hours.slice(0, 4).map((hour, index) => ({
  id: `s${index}`,
  day: 0,
  index,
  startsAt: at(hour),
  endsAt: at(hours[index + 1] ?? ''),
  closed: false,
  label: null,
  interpreter: false,
}))
const attending = (...sessions: [string, string, string][]) =>
  ({
    personId: 'paul',
    unavailable: [],
    breaks: sessions.map(([label, start, end]): Pause => ({
      label,
      start: at(start),
      end: at(end),
      session: { id: label, labelEn: '', place: '', version: 1 },
    })),
  }) as unknown as AttendanceView
const meeting = {
  id: 'm',
  slotId: 's2',
  startsAt: at('09:40'),
  endsAt: at('10:00'),
  status: 'confirmed',
  parties: [{ organisationId: 'p', attendees: [{ personId: 'paul' }] }],
} as unknown as MeetingView
const said = (attendance: AttendanceView, meetings: MeetingView[] = []) =>
  spansOf(slots, meetings, attendance).map(
    span => `${span.from.slice(11, 16)} ${span.to.slice(11, 16)} ${span.kind}`,
  )

t.test('a session takes the hours it overlaps; one before the first slot stands before it', async t => {
  t.same(said(attending()), ['09:00 10:20 free'])
  t.same(said(attending(['Ouverture', '08:30', '09:00'])), ['08:30 09:00 session', '09:00 10:20 free'])
  t.same(said(attending(['Atelier', '09:10', '09:40'])), ['09:10 09:40 session', '09:40 10:20 free'])
  t.same(said(attending(['Atelier', '09:20', '09:40'])), [
    '09:00 09:20 free',
    '09:20 09:40 session',
    '09:40 10:20 free',
  ])
})

t.test(
  'a meeting in the hours of a session stays in sight, and the session says that it crosses it',
  async t => {
    const attendance = attending(['Atelier', '09:30', '10:00'])
    t.same(said(attendance, [meeting]), [
      '09:00 09:20 free',
      '09:30 10:00 session',
      '09:40 10:00 meeting',
      '10:00 10:20 free',
    ])
    const [session] = spansOf(slots, [meeting], attendance).filter(span => span.kind === 'session')
    t.same(session?.crossed, [meeting])
    t.same(crossedBy(attendance, [meeting]), [meeting])
  },
)
