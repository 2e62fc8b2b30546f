// The programme: organisers set its sessions, participants attend them, and an attended session keeps its hours free of meetings.
import t from 'tap'
import { act, isRefused } from '#server/actions/act.ts'
import { book } from '#server/actions/meeting/book.ts'
import { poolOf } from '#server/actions/plan/pool.ts'
import { crossedMeetings } from '#server/storage/queries/crossed.ts'
import type { SessionInput, SessionView } from '#shared/programme.ts'
import { letters, type TestApp } from '../support/app.ts'
import { onBoth } from '../support/both.ts'
import { castOf, type Cast, type Company } from '../support/cast.ts'

// Paris is an hour ahead: the slots of the morning are 8:00, 8:20, 8:40 in UTC.
const at = (clock: string) => `2026-11-26T${clock}:00.000Z`
const panel: SessionInput = {
  kind: 'panel',
  title: { fr: 'Acheter responsable, par où commencer', en: '' },
  description: { fr: 'Trois acheteurs racontent leur premier marché réservé.', en: '' },
  place: 'Auditorium',
  speakers: ['Anne Le Bris, Ville de Sainte-Anne', '=HYPERLINK("x")'],
  startsAt: at('08:00'),
  endsAt: at('08:40'),
  capacity: null,
  visitors: true,
}
const begin = async (world: TestApp) => {
  world.clock.now = '2026-11-20T09:00:00.000Z'
  const cast = await castOf(world)
  const base = `/api/editions/${cast.slug}`
  const add = async (changes: Partial<SessionInput> = {}): Promise<SessionView> => {
    const answer = await cast.olga.browser.post(`${base}/programme`, { ...panel, ...changes })
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
    return answer.body
  }
  const grid = (await cast.olga.browser.get(`${base}/grid`)).body
  const ids = (grid.slot as { id: string }[]).map(slot => slot.id)
  return { cast, base, add, ids, seat: (session: SessionView) => `${base}/programme/${session.id}/seat` }
}
const body = ({ id: _id, taken: _taken, ...view }: SessionView) => view
const freeWith = async (cast: Cast, asker: Company, other: Company) =>
  (
    (await asker.first.browser.get(`/api/editions/${cast.slug}/free-slots/${other.organisationId}`)).body
      .slot as { id: string }[]
  ).map(slot => slot.id)
/** The planner is told that Paul cannot come in so many slots. */
const toldOfPaul = async (world: TestApp, cast: Cast) => {
  const pool = await poolOf(world.house.sql, cast.editionId, world.clock.now)
  const number = pool.personIds.indexOf(cast.papeterie.first.personId)
  return pool.instance.participants.find(one => one.id === number)?.unavailable ?? []
}
const booked = (world: TestApp, cast: Cast, slotId: string | undefined, persons: [Company, Company]) =>
  act(world.house, { kind: 'system', name: 'test' }, a =>
    book(a, {
      editionId: cast.editionId,
      slotId: slotId ?? '',
      subject: 'Un buffet',
      offerId: null,
      needId: null,
      requestId: null,
      origin: 'organiser',
      by: { kind: 'system' },
      parties: persons.map(one => ({
        organisationId: one.organisationId,
        personIds: [one.first.personId],
      })),
    }),
  )
const meetingIn = async (
  world: TestApp,
  cast: Cast,
  slotId: string | undefined,
  persons: [Company, Company],
) => {
  const made = await booked(world, cast, slotId, persons)
  if (isRefused(made)) throw new Error(made.code)
  return made.id
}

await onBoth(t, 'an attended session keeps its hours free of meetings, as a pause does', async (t, world) => {
  const { cast, base, add, ids, seat } = await begin(world)
  const session = await add()
  t.match((await cast.nora.browser.get(`${base}/programme`)).body.programme, [
    { id: session.id, kind: 'panel', place: 'Auditorium', taken: 0 },
  ])
  const { ville, papeterie } = cast
  t.same(await freeWith(cast, ville, papeterie), ids)
  t.equal(
    (await cast.nora.browser.put(seat(session), {})).status,
    403,
    'who takes no part has no agenda here',
  )
  const taken = await papeterie.first.browser.put(seat(session), {})
  t.same(taken.body, { attends: true, crossed: [] })
  t.same((await papeterie.first.browser.put(seat(session), {})).body.attends, true, 'twice is once')
  t.equal((await cast.olga.browser.get(`${base}/programme`)).body.programme[0].taken, 1)
  t.same((await papeterie.first.browser.get(`${base}/programme/mine`)).body, { sessionIds: [session.id] })

  t.same(await freeWith(cast, ville, papeterie), ids.slice(2), 'not offered to others')
  const refused = await booked(world, cast, ids[0], [papeterie, ville])
  t.ok(isRefused(refused))
  t.match(refused, { code: 'PERSON_BUSY' }, 'refused as an absence is')
  t.same(await toldOfPaul(world, cast), [0, 1], 'the planner is told')

  const own = (await papeterie.first.browser.get(`${base}/my-day`)).body.attendance[0]
  t.match(own.breaks, [{ label: panel.title.fr, session: { id: session.id, place: 'Auditorium' } }])
  await papeterie.first.browser.put(`${base}/availability/${papeterie.first.personId}`, {
    unavailable: [],
    gapSlots: 0,
    breaks: [{ start: at('10:00'), end: at('10:20'), label: 'Appel' }],
    version: own.version,
  })
  const after = (await papeterie.first.browser.get(`${base}/my-day`)).body.attendance[0]
  t.match(after.breaks, [{ session: { id: session.id } }, { label: 'Appel' }], 'own pauses leave it in place')
  const { icsUrl } = (await papeterie.first.browser.get(`${base}/my-day`)).body.me
  const ics = (await papeterie.first.browser.get(new URL(icsUrl).pathname)).body
  t.match(ics, /SUMMARY:Acheter responsable/)
  t.match(ics, /LOCATION:Auditorium/)

  t.same((await papeterie.first.browser.delete(seat(session))).body, { attends: false, crossed: [] })
  t.same(
    (await freeWith(cast, ville, papeterie)).slice(0, 2),
    ids.slice(0, 2),
    'given up, the hours are free',
  )
  t.same(await toldOfPaul(world, cast), [6], 'only the call is left')
})

await onBoth(
  t,
  'a session moved or taken out moves for those who attend, and says what it crosses',
  async (t, world) => {
    const { cast, base, add, ids, seat } = await begin(world)
    const { ville, papeterie } = cast
    const session = await add()
    const meetingId = await meetingIn(world, cast, ids[6], [papeterie, ville])
    await papeterie.first.browser.put(seat(session), {})
    const crossed = async () =>
      (await crossedMeetings(world.house.sql, cast.editionId)).map(one => one.personId)
    t.same(await crossed(), [])

    const address = `${base}/programme/${session.id}`
    const later = { ...body(session), startsAt: at('10:00'), endsAt: at('10:30') }
    t.equal((await papeterie.first.browser.put(address, later)).status, 403)
    const moved = await cast.olga.browser.put(address, later)
    t.match(moved.body, { version: 2, taken: 1 })
    t.equal((await cast.olga.browser.put(address, later)).body.code, 'VERSION_CONFLICT')
    const own = (await papeterie.first.browser.get(`${base}/my-day`)).body
    t.match(own.attendance[0].breaks, [{ start: at('10:00'), end: at('10:30') }])
    t.match(own.meeting, [{ id: meetingId, status: 'confirmed' }], 'the meeting stays')
    t.same(await crossed(), [papeterie.first.personId], 'and is known to cross')
    const letter = (await letters(world.house)).find(one => /a changé/.test(one.subject))
    t.match(letter, {
      to: 'paul@papeterie.example',
      text: /jeudi 26 novembre, de 11\u00a0h\u00a000 à 11\u00a0h\u00a030/,
    })
    t.match(letter?.text, /rendez-vous à ce moment \(11\u00a0h\u00a000\)/)
    t.same((await freeWith(cast, ville, papeterie)).slice(0, 2), ids.slice(0, 2))

    const joined = await ville.first.browser.put(seat(session), {})
    t.match(
      joined.body,
      { attends: true, crossed: [{ meetingId, startsAt: at('10:00') }] },
      'who joins is told',
    )

    t.same((await cast.olga.browser.delete(address)).body, { done: true })
    t.same((await cast.nora.browser.get(`${base}/programme`)).body.programme, [])
    t.same((await papeterie.first.browser.get(`${base}/my-day`)).body.attendance[0].breaks, [])
    t.same(await crossed(), [])
    t.equal((await letters(world.house)).filter(one => /n’aura pas lieu/.test(one.subject)).length, 2)
  },
)

await onBoth(t, 'a full session refuses the next, also of two at once', async (t, world) => {
  const { cast, base, add, seat } = await begin(world)
  const session = await add({ capacity: 2 })
  const askers = [cast.papeterie.first, cast.ville.first, cast.coop.first, cast.atelier.first]
  const answers = await Promise.all(askers.map(one => one.browser.put(seat(session), {})))
  t.same(answers.map(one => one.status).sort(), [200, 200, 409, 409])
  t.match(answers.find(one => one.status === 409)?.body, {
    code: 'SESSION_FULL',
    detail: /complète\u00a0: ses 2 places/,
  })
  t.equal((await cast.olga.browser.get(`${base}/programme`)).body.programme[0].taken, 2)
  const fewer = await cast.olga.browser.put(`${base}/programme/${session.id}`, {
    ...body(session),
    capacity: 1,
  })
  t.equal(fewer.body.code, 'SESSION_SEATS')
  const inside = askers[answers.findIndex(one => one.status === 200)]
  const outside = askers[answers.findIndex(one => one.status === 409)]
  await inside?.browser.delete(seat(session))
  t.equal((await outside?.browser.put(seat(session), {}))?.status, 200, 'a seat given up is the next one’s')
  const seats = await world.house.sql.all<{ n: number }>(
    'select seat_number as n from session_seat order by 1',
  )
  t.same(
    seats.map(one => one.n),
    [1, 2],
    'seats have numbers',
  )
  const twice = world.must(async a => ({
    rows: await a.sql.all(
      `insert into session_seat (id, session_id, attendance_id, seat_number, created_at)
       select '0', session_id, (select id from attendance where id not in (select attendance_id from session_seat) limit 1), 2, ''
       from session_seat where seat_number = 1`,
    ),
  }))
  await t.rejects(twice, /unique/i, 'that the database lets nobody share')
})

await onBoth(t, 'what organisers read and take away, and what goes with an account', async (t, world) => {
  const { cast, base, add, seat } = await begin(world)
  const session = await add()
  const { browser, personId } = cast.papeterie.first
  await browser.patch('/api/account', { name: '=1+1' })
  await browser.put(seat(session), {})
  const list = `${base}/programme/${session.id}/attendees`
  t.match((await cast.fadila.browser.get(list)).body, [{ personId, organisation: 'Papeterie du Port' }])
  t.equal((await cast.ville.first.browser.get(list)).status, 403)
  t.equal((await cast.fadila.browser.get(`${list}.csv`)).status, 403)
  const csv = (await cast.olga.browser.get(`${list}.csv`)).body
  t.match(csv, /Structure/)
  t.match(csv, /"?'=1\+1"?;Papeterie du Port;paul@papeterie\.example/)
  const data = (await browser.get('/api/account/data')).body
  t.match(data.programme, [{ session: panel.title.fr, startsAt: panel.startsAt }])
  t.equal((await browser.post('/api/account/erasure', { email: 'paul@papeterie.example' })).status, 200)
  t.equal((await cast.olga.browser.get(`${base}/programme`)).body.programme[0].taken, 0)
  t.same((await cast.olga.browser.get(list)).body, [])
})
