// What doors tell: who passed, who is present, what is counted; and what they keep to themselves.
import t from 'tap'
import { tellFigures } from '#server/actions/visitor/figures.ts'
import { parseBadge } from '#shared/badge-token.ts'
import { Browser } from '#tests/support/app.ts'
import { onBoth } from '#tests/support/both.ts'
import { castOf } from '#tests/support/cast.ts'
import { figures, openedDoor, passage, registered } from '#tests/support/phone.ts'

await onBoth(t, 'the secret of a door stands nowhere in the database', async (t, world) => {
  const cast = await castOf(world)
  const { phone } = await openedDoor(world, cast)
  for (const table of ['door', 'idempotent_answer', 'outbox', 'log_entry', 'mail_delivery']) {
    const rows = await world.house.sql.all(`select * from ${table}`)
    t.notMatch(JSON.stringify(rows), phone.door, table)
  }
})

await onBoth(
  t,
  'leaving a workshop is not leaving the event, and a late passage does not undo a later one',
  async (t, world) => {
    const cast = await castOf(world)
    const { phone: hall } = await openedDoor(world, cast)
    const { phone: workshop } = await openedDoor(world, cast, 'Atelier 1', 'workshops')
    const bruno = cast.ville.first
    const { body } = await bruno.browser.post(`/api/editions/${cast.slug}/my-badge`)
    const presentAt = async () =>
      (
        await world.house.sql.one<{ at: string | null }>(
          'select present_at as "at" from attendance where person_id = ?',
          [bruno.personId],
        )
      )?.at
    await hall.scan(passage({ token: body.token }))
    await workshop.scan(passage({ token: body.token, deviceTime: '2026-11-26T08:20:00.000Z' }))
    await workshop.scan(
      passage({ token: body.token, direction: 'out', deviceTime: '2026-11-26T08:50:00.000Z' }),
    )
    t.type(await presentAt(), 'string', 'still there')
    t.same((await figures(cast)).byZone.map((one: { key: string }) => one.key).sort(), ['hall', 'workshops'])

    await hall.scan(passage({ token: body.token, direction: 'out', deviceTime: '2026-11-26T10:00:00.000Z' }))
    t.equal(await presentAt(), null, 'gone')
    await hall.scan(passage({ token: body.token, deviceTime: '2026-11-26T09:30:00.000Z', offline: true }))
    t.equal(await presentAt(), null, 'an entry of before, sent late, brings nobody back')
  },
)

await onBoth(
  t,
  'the other doors hear once a turn who passed, and a house that starts again tells it anew',
  async (t, world) => {
    const cast = await castOf(world)
    const { phone } = await openedDoor(world, cast)
    const [lea, omar] = [
      await registered(world, cast, 'Léa Martin'),
      await registered(world, cast, 'Omar Diallo'),
    ]
    await phone.scan(passage({ token: lea.token }), passage({ token: omar.token }))
    const told = async () =>
      (
        await world.house.sql.all<{ payload: unknown }>(
          "select payload from outbox where type = 'scan' order by id",
        )
      ).map(row => (typeof row.payload === 'string' ? JSON.parse(row.payload) : row.payload).doors.passages)
    t.same(await told(), [], 'nothing while people wait in line')

    await tellFigures(world.house)
    await tellFigures(world.house)
    t.match(await told(), [
      [
        { badgeId: lea.id, direction: 'in', zone: 'hall', door: 'Porte A' },
        { badgeId: omar.id, direction: 'in' },
      ],
    ])
    t.equal((await told()).length, 1)

    await tellFigures({ ...world.house })
    t.equal((await told()).length, 2, 'a new process does not know what the one before told')
  },
)

await onBoth(
  t,
  'a badge for three says so at the door, with the first table of the day also in the list',
  async (t, world) => {
    const cast = await castOf(world)
    const { phone } = await openedDoor(world, cast)
    const nobody = new Browser(world.app)
    const { body } = await nobody.post(`/api/editions/${cast.slug}/visitors`, {
      name: 'Famille Roy',
      email: 'roy@visite.example',
      organisationName: '',
      locale: 'fr',
      shareContact: false,
      companions: 2,
    })
    t.match(await phone.scan(passage({ token: body.token })), [{ verdict: 'welcome', companions: 2 }])
    await phone.scan(
      passage({ kind: 'count', reason: 'companion' }),
      passage({ kind: 'count', reason: 'companion' }),
    )
    t.match(await figures(cast), { entries: 3, namedEntries: 1, anonymousEntries: 2, presentNow: 3 })
    const list = await phone.list()
    t.match(list.badge, [{ companions: 2 }])
    t.same(list.agenda, [])
  },
)

await t.test(
  'figures travel once for many passages, to the control room and the wall, without a name',
  async t => {
    const { testApp } = await import('#tests/support/app.ts')
    const world = await testApp()
    t.teardown(world.close)
    const cast = await castOf(world)
    const { phone } = await openedDoor(world, cast)
    const lea = await registered(world, cast, 'Léa Martin')
    for (let i = 0; i < 5; i++) await phone.scan(passage({ kind: 'count' }))
    await phone.scan(passage({ token: lea.token }))

    await tellFigures(world.house)
    await tellFigures(world.house)

    const rows = await world.house.sql.all<{ payload: string }>(
      "select payload from outbox where type = 'figures'",
    )
    t.equal(rows.length, 1)
    const event = JSON.parse(rows[0]?.payload ?? '{}')
    t.match(event, { wall: { entries: 6 }, control: { uniqueNamed: 1 }, doors: { present: { hall: 6 } } })
    t.notMatch(JSON.stringify(event), 'Léa')
    const claims = parseBadge(lea.token)
    t.type(claims, 'object', 'the token is one of ours')
  },
)

await onBoth(t, 'the export counts by hour, door, zone and profile, as the screen does', async (t, world) => {
  const cast = await castOf(world)
  const { phone: hall } = await openedDoor(world, cast)
  const { phone: workshop } = await openedDoor(world, cast, 'Atelier 1', 'workshops')
  const lea = await registered(world, cast, 'Léa Martin')
  await hall.scan(passage({ token: lea.token }), passage({ kind: 'count' }), passage({ kind: 'count' }))
  await workshop.scan(passage({ token: lea.token, deviceTime: '2026-11-26T08:20:00.000Z' }))

  const screen = await figures(cast)
  const file = async (language: string) =>
    (await cast.olga.browser.get(`/api/editions/${cast.slug}/exports/visitors.csv?language=${language}`)).body
  const french = await file('fr')
  for (const line of [
    `Entrées;toutes;${screen.entries}`,
    'Entrées;comptées sans badge;2',
    `Visiteurs différents;au moins;${screen.unique.low}`,
    `Visiteurs différents;au plus;${screen.unique.high}`,
    'Entrées par heure;2026-11-26 09:00;3',
    'Entrées par porte;Porte A;3',
    'Personnes vues par zone;Ateliers;1',
    'Personnes vues par zone;Hall;1',
    'Entrées par profil;Sans badge;2',
  ])
    t.ok(french.split('\r\n').includes(line), `${line} in ${french}`)
  t.match(await file('en'), 'People seen by zone,Workshops,1')
  t.notMatch(french, 'Léa')
})
