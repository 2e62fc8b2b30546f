// Doors over HTTP: a link opens one, its phone reads the list and hands in passages, online and late; a revoked link opens nothing.
import { randomUUID } from 'node:crypto'
import t from 'tap'
import { onBoth } from '#tests/support/both.ts'
import { castOf } from '#tests/support/cast.ts'
import { figures, openedDoor, passage, Phone, registered } from '#tests/support/phone.ts'

await onBoth(
  t,
  'a visitor registers, comes in, comes back, goes out; the figures say so',
  async (t, world) => {
    const cast = await castOf(world)
    const { phone } = await openedDoor(world, cast)
    const { phone: other } = await openedDoor(world, cast, 'Porte B')
    const lea = await registered(world, cast, 'Léa Martin')
    world.clock.now = '2026-11-26T08:30:00.000Z'

    const [welcome] = await phone.scan(passage({ token: lea.token }))
    t.match(welcome, { verdict: 'welcome', tone: 'green', name: 'Léa Martin' })
    t.match(
      (await phone.list()).inside,
      [{ badgeId: lea.id, door: 'Porte A' }],
      'every phone learns who is inside',
    )

    const [again] = await other.scan(passage({ token: lea.token, deviceTime: '2026-11-26T08:12:00.000Z' }))
    t.match(again, {
      verdict: 'already-in',
      tone: 'amber',
      earlier: { at: '2026-11-26T08:10:00.000Z', door: 'Porte A' },
    })

    const [exit] = await other.scan(
      passage({ badgeId: lea.id, direction: 'out', deviceTime: '2026-11-26T08:20:00.000Z' }),
    )
    t.match(exit, { verdict: 'exit', tone: 'green' })
    await phone.scan(passage({ kind: 'count' }), passage({ kind: 'count' }))
    const taps = passage({ kind: 'count' })
    await phone.scan(taps)
    await phone.scan(passage({ kind: 'undo', undoes: taps.id }))
    t.match(await figures(cast), {
      entries: 3,
      namedEntries: 1,
      anonymousEntries: 2,
      uniqueNamed: 1,
      presentNow: 2,
    })
    const { body } = await cast.fadila.browser.get(`/api/editions/${cast.slug}/doors`)
    t.match(
      body.door.map((door: { name: string; open: boolean }) => [door.name, door.open]),
      [
        ['Porte A', true],
        ['Porte B', true],
      ],
    )
  },
)

await onBoth(
  t,
  'a passage sent twice is one passage, and a late one keeps its own hour',
  async (t, world) => {
    const cast = await castOf(world)
    const { phone } = await openedDoor(world, cast)
    const lea = await registered(world, cast, 'Léa Martin')
    world.clock.now = '2026-11-26T11:00:00.000Z'
    // The clock of this phone is a day slow; the offset that it measured says so.
    const late = passage({
      token: lea.token,
      deviceTime: '2026-11-25T08:40:00.000Z',
      clockOffsetMs: 86_400_000,
      offline: true,
    })

    await phone.scan(late)
    await phone.scan(late, passage({ kind: 'count', deviceTime: '2026-11-26T09:00:00.000Z', offline: true }))

    const seen = await figures(cast)
    t.match(seen, { entries: 2, namedEntries: 1, anonymousEntries: 1 })
    t.same(seen.byHour, [
      { key: '2026-11-26T09', count: 1 },
      { key: '2026-11-26T10', count: 1 },
    ])
  },
)

await onBoth(
  t,
  'in the night when clocks go back, the hour that is shown twice is one line, and everybody counts once',
  async (t, world) => {
    world.clock.now = '2026-10-25T04:00:00.000Z'
    const cast = await castOf(world)
    await world.must(async a => {
      await a.sql.all("update edition set starts_on = '2026-10-24', ends_on = '2026-10-25'")
    })
    const { phone } = await openedDoor(world, cast)
    const lea = await registered(world, cast, 'Léa Martin')
    const max = await registered(world, cast, 'Max Petit')
    // In Paris: 01:50, 02:10, 02:50 and, an hour after the second, 02:10 again, 02:50 again, 03:10.
    const [before, first, firstLate, second, secondLate, after] = [
      '2026-10-24T23:50:00.000Z',
      '2026-10-25T00:10:00.000Z',
      '2026-10-25T00:50:00.000Z',
      '2026-10-25T01:10:00.000Z',
      '2026-10-25T01:50:00.000Z',
      '2026-10-25T02:10:00.000Z',
    ]
    await phone.scan(
      passage({ kind: 'count', deviceTime: before, offline: true }),
      passage({ token: lea.token, deviceTime: first, offline: true }),
      passage({ badgeId: lea.id, direction: 'out', deviceTime: firstLate, offline: true }),
      passage({ token: lea.token, deviceTime: second, offline: true }),
      // Already in since an hour that reads later than this one: no entry.
      passage({ token: lea.token, deviceTime: secondLate, offline: true }),
      passage({ token: max.token, deviceTime: secondLate, offline: true }),
      passage({ kind: 'count', deviceTime: after, offline: true }),
    )
    const seen = await figures(cast)
    t.same(seen.byHour, [
      { key: '2026-10-25T01', count: 1 },
      { key: '2026-10-25T02', count: 3 },
      { key: '2026-10-25T03', count: 1 },
    ])
    t.match(seen, { entries: 5, namedEntries: 3, anonymousEntries: 2, uniqueNamed: 2, presentNow: 4 })
    t.match(seen.peak, { present: 4, at: after })

    world.clock.now = '2026-10-25T22:30:00.000Z'
    t.equal(
      (await figures(cast)).presentNow,
      4,
      'the day of twenty-five hours is not over at half past eleven',
    )
    world.clock.now = '2026-10-25T23:00:00.000Z'
    t.equal((await figures(cast)).presentNow, 0)
  },
)

await onBoth(
  t,
  'what is no badge of ours is told apart, and who is let in all the same is counted',
  async (t, world) => {
    const cast = await castOf(world)
    const { phone } = await openedDoor(world, cast)
    const lea = await registered(world, cast, 'Léa Martin')
    const [half, forged, web] = await phone.scan(
      passage({ token: lea.token.slice(0, 60), admitted: false }),
      passage({
        token: `${lea.token.slice(0, 100)}${lea.token[100] === 'A' ? 'B' : 'A'}${lea.token.slice(101)}`,
        admitted: false,
      }),
      passage({ token: 'https://ailleurs.example/billet/42', admitted: false }),
    )
    for (const verdict of [half, forged, web])
      t.match(verdict, { verdict: 'unknown', tone: 'red', name: null })

    const renewed = await cast.fadila.browser.post(`/api/editions/${cast.slug}/visitors/${lea.id}/reissue`)
    t.match(
      await phone.scan(passage({ token: lea.token, admitted: false })),
      [{ verdict: 'revoked', tone: 'red', name: 'Léa Martin' }],
      'the badge before the last',
    )
    t.match(
      await phone.scan(passage({ token: renewed.body.token, deviceTime: '2026-11-26T08:15:00.000Z' })),
      [{ verdict: 'welcome' }],
    )
    await cast.olga.browser.post(`/api/editions/${cast.slug}/visitors/${lea.id}/revoke`)
    world.clock.now = '2026-11-26T09:00:00.000Z'
    t.match(
      await phone.scan(
        passage({
          token: renewed.body.token,
          deviceTime: '2026-11-26T08:59:00.000Z',
          admitted: true,
          reason: 'vue par Fadila',
        }),
      ),
      [{ verdict: 'revoked', tone: 'red' }],
    )
    t.match(await figures(cast), { namedEntries: 1, uniqueNamed: 1 })
  },
)

await onBoth(t, 'a walk-in made without network keeps the id of its phone', async (t, world) => {
  const cast = await castOf(world)
  const { phone } = await openedDoor(world, cast)
  const id = randomUUID()
  const made = await phone.post('/api/door/walk-ins', {
    id,
    name: 'Jean Passant',
    organisationName: 'Voisin',
    email: null,
  })
  const again = await phone.post('/api/door/walk-ins', {
    id,
    name: 'Jean Passant',
    organisationName: 'Voisin',
    email: null,
  })
  t.equal(made.status, 200)
  t.same([made.body.id, again.body.token], [id, made.body.token])
  t.match(await phone.scan(passage({ badgeId: id, offline: true })), [
    { verdict: 'welcome', name: 'Jean Passant' },
  ])
})

await onBoth(
  t,
  'a revoked link opens nothing, a new one stops the one before, and the list carries no address',
  async (t, world) => {
    const cast = await castOf(world)
    const { id, phone } = await openedDoor(world, cast)
    await registered(world, cast, 'Léa Martin')
    const list = await phone.list()
    t.notMatch(JSON.stringify(list), '@', 'no address leaves for a phone')
    t.equal(list.badge.length, 1)
    t.type(list.keys[0]?.spki, 'string')

    await cast.olga.browser.post(`/api/editions/${cast.slug}/doors/${id}/link`)
    t.equal((await phone.get('/api/door/list')).status, 401)
    const reopened = new Phone(
      world,
      (await cast.olga.browser.post(`/api/editions/${cast.slug}/doors/${id}/link`)).body.token,
    )
    await reopened.list()
    await cast.olga.browser.post(`/api/editions/${cast.slug}/doors/${id}/close`)
    t.equal(
      (await reopened.post('/api/door/scans', { deviceId: reopened.deviceId, scans: [passage({})] })).status,
      401,
    )
    const { browser: ana } = cast.atelier.first
    t.equal(
      (await ana.post(`/api/editions/${cast.slug}/doors/${id}/link`)).status,
      403,
      'an exhibitor opens no door',
    )
  },
)

await onBoth(t, 'odd passages are refused with a reason and change nothing', async (t, world) => {
  const cast = await castOf(world)
  const { phone } = await openedDoor(world, cast)
  const odd = await phone.post('/api/door/scans', {
    deviceId: phone.deviceId,
    scans: [passage({ kind: 'count' }), passage({ deviceTime: '2026-99-99T99:99:99Z' })],
  })
  t.match([odd.status, odd.body.code], [422, 'SCAN_INVALID'])
  t.equal((await figures(cast)).entries, 0)
  t.equal((await phone.post('/api/door/scans', { deviceId: phone.deviceId, scans: [] })).status, 422)
})
