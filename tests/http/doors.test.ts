// Doors over HTTP: a link opens one, its phone reads the list and hands in passages, online and late; a revoked link opens nothing.
import { randomUUID } from 'node:crypto'
import t from 'tap'
import { tellFigures } from '#server/actions/visitor/figures.ts'
import { parseBadge } from '#shared/badge-token.ts'
import type { DoorList, ScanInput, ScanVerdict } from '#shared/visitor.ts'
import type { TestApp } from '#tests/support/app.ts'
import { Browser } from '#tests/support/app.ts'
import { onBoth } from '#tests/support/both.ts'
import { castOf, type Cast } from '#tests/support/cast.ts'

/** A phone at a door: nobody's session, only the link's token. */
class Phone {
  readonly browser: Browser
  readonly door: string
  readonly deviceId = randomUUID()
  constructor(world: TestApp, door: string) {
    this.browser = new Browser(world.app)
    this.door = door
  }
  get(path: string) {
    return this.browser.get(path, { 'x-door-token': this.door })
  }
  post(path: string, body: Record<string, unknown>) {
    return this.browser.post(path, body, { 'x-door-token': this.door })
  }
  async list(): Promise<DoorList> {
    const { status, body } = await this.get('/api/door/list')
    if (status !== 200) throw new Error(`the list answered ${status} ${JSON.stringify(body)}`)
    return body
  }
  async scan(...scans: ScanInput[]): Promise<ScanVerdict[]> {
    const { status, body } = await this.post('/api/door/scans', { deviceId: this.deviceId, scans })
    if (status !== 200) throw new Error(`the scans answered ${status} ${JSON.stringify(body)}`)
    return body.verdicts
  }
}

const passage = (changes: Partial<ScanInput>): ScanInput => ({
  id: randomUUID(),
  kind: 'badge',
  direction: 'in',
  deviceTime: '2026-11-26T08:10:00.000Z',
  clockOffsetMs: 0,
  offline: false,
  admitted: true,
  ...changes,
})

async function openedDoor(
  world: TestApp,
  cast: Cast,
  name = 'Porte A',
  zone = 'hall',
): Promise<{ id: string; phone: Phone }> {
  const made = await cast.olga.browser.post(`/api/editions/${cast.slug}/doors`, {
    name,
    zone,
    capacity: null,
  })
  const opened = await cast.olga.browser.post(`/api/editions/${cast.slug}/doors/${made.body.id}/link`)
  return { id: made.body.id, phone: new Phone(world, opened.body.token) }
}

async function registered(
  world: TestApp,
  cast: Cast,
  name: string,
): Promise<{ id: string; token: string; code: string }> {
  const nobody = new Browser(world.app)
  const { status, body } = await nobody.post(`/api/editions/${cast.slug}/visitors`, {
    name,
    email: `${name.toLowerCase().replace(/\W/g, '.')}@visite.example`,
    organisationName: 'Mairie',
    locale: 'fr',
    shareContact: false,
  })
  if (status !== 200) throw new Error(`registration answered ${status} ${JSON.stringify(body)}`)
  return body
}

const figures = async (cast: Cast) =>
  (await cast.olga.browser.get(`/api/editions/${cast.slug}/visit-figures`)).body.figures[0]

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
