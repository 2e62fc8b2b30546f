// Sessions of the programme: the hours they may have, who finds a seat, what stays of one's own pauses.
import t from 'tap'
import {
  maySession,
  seatIn,
  withOwnPauses,
  withoutSession,
  withSession,
} from '#server/domain/programme/session.ts'

const edition = { timeZone: 'Europe/Paris', startsOn: '2026-11-26', endsOn: '2026-11-27' }
const at = (hour: string, day = 26) => `2026-11-${day}T${hour}:00.000Z`
const session = {
  id: 's',
  title: { fr: 'Atelier', en: 'Workshop' },
  place: 'Salle des machines',
  startsAt: at('09:00'),
  endsAt: at('10:00'),
  capacity: 3,
  version: 1,
}
const code = (answer: { ok: boolean; code?: string }) => (answer.ok ? null : answer.code)

t.test('a session stands on one day of the edition, in the time of the place', async t => {
  const may = (startsAt: string, endsAt: string) =>
    code(maySession({ startsAt, endsAt, capacity: null }, edition, 0))
  t.equal(may(at('09:00'), at('10:00')), null)
  t.equal(may(at('23:30', 25), at('00:30')), null, 'after midnight in Paris it is already the 26th')
  t.equal(may(at('22:00'), at('23:00')), null, 'one that ends at midnight ends that day')
  t.equal(may(at('22:00'), at('23:01')), 'SESSION_HOURS', 'one that goes beyond does not')
  t.equal(may(at('10:00'), at('10:00')), 'SESSION_HOURS')
  t.equal(may(at('10:00'), at('09:00')), 'SESSION_HOURS')
  t.equal(may(at('09:00', 28), at('10:00', 28)), 'SESSION_HOURS')
})

t.test('no fewer seats remain than are taken', async t => {
  t.equal(code(maySession({ ...session, capacity: 2 }, edition, 3)), 'SESSION_SEATS')
  t.equal(code(maySession({ ...session, capacity: 3 }, edition, 3)), null)
  t.equal(code(maySession({ ...session, capacity: null }, edition, 300)), null)
})

t.test('a seat is the lowest free number; a full, past or clashing session gives none', async t => {
  const now = at('08:00')
  const seat = (seats: number[], attended: (typeof session)[] = [], when = now) =>
    seatIn(session, seats, attended, when)
  t.match(seat([]), { ok: true, number: 1 })
  t.match(seat([1, 3]), { ok: true, number: 2 })
  t.match(seat([1, 2, 3]), { code: 'SESSION_FULL', details: { capacity: 3 } })
  t.match(seat([], [], at('10:00')), { code: 'SESSION_OVER' })
  t.match(seat([], [], at('09:59')), { ok: true }, 'whoever comes late still comes')
  const other = {
    ...session,
    id: 'o',
    title: { fr: 'Ouverture', en: '' },
    startsAt: at('09:59'),
    endsAt: at('11:00'),
  }
  t.match(seat([], [other]), { code: 'SESSION_CLASH', details: { title: 'Ouverture', titleEn: 'Ouverture' } })
  t.match(seat([], [{ ...other, startsAt: at('10:00') }]), { ok: true }, 'one begins as the other ends')
})

t.test('one’s own pauses and the sessions attended do not write over each other', async t => {
  const call = { start: at('11:00'), end: at('11:20'), label: 'Appel' }
  const lunch = { start: at('08:00'), end: at('08:20'), label: 'Café' }
  const both = withSession([call], session)
  t.match(both, [{ label: 'Atelier', session: { id: 's', labelEn: 'Workshop', version: 1 } }, call])
  t.equal(
    withSession(both, { ...session, version: 2, startsAt: at('09:20') }).length,
    2,
    'a moved session is once there',
  )
  t.match(withOwnPauses(both, [lunch]), [lunch, { session: { id: 's' } }])
  t.same(withoutSession(both, 's'), [call])
})
