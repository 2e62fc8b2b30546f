// Bad input, everywhere: a clear problem document, never a fault of the server, and nothing half done.
import t from 'tap'
import { readCsv } from '#server/actions/import/read.ts'
import { importRows } from '#server/actions/import/import.ts'
import type { Browser } from '../support/app.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { castOf, SLUG, type Cast } from '../support/cast.ts'

t.setTimeout(120_000)

const base = `/api/editions/${SLUG}`
const LONG = 'x'.repeat(10_000)
const NOBODY = '01926d8e-ffff-7fff-bfff-ffffffffffff'

interface Schema {
  type?: string
  properties?: Record<string, Schema>
  enum?: string[]
  items?: Schema
  anyOf?: Schema[]
}

/** A body of the right shape whose every leaf is `leaf(schema)`. */
function filled(schema: Schema, leaf: (schema: Schema) => unknown): unknown {
  if (schema.anyOf) return filled(schema.anyOf[0] ?? {}, leaf)
  if (schema.properties)
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, inner]) => [name, filled(inner, leaf)]),
    )
  if (schema.type === 'array') return [filled(schema.items ?? {}, leaf)]
  return leaf(schema)
}

const oddities: Record<string, (schema: Schema) => unknown> = {
  'fields of 10,000 characters': ({ type }) => (type === 'integer' || type === 'number' ? 1e15 : LONG),
  'words outside their list': schema =>
    schema.enum ? 'never-heard-of' : schema.type === 'integer' ? -1 : '2027-02-30',
  'numbers where text is due': ({ type }) => (type === 'string' ? 12 : '12'),
  'nothing at all': () => null,
}

/** How many rows each table holds that a refused mutation could have touched. */
async function rowsOf(world: TestApp): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of [
    'organisation',
    'offer',
    'need',
    'meeting_request',
    'meeting',
    'booking',
    'convention',
    'visitor',
    'scan',
    'plan',
    'door',
    'outbox',
  ])
    counts[table] = Number(
      (await world.house.sql.one<{ n: number }>(`select count(*) as n from ${table}`))?.n,
    )
  return counts
}

t.test(
  'every mutation that takes a body refuses odd ones in words, whoever sends them, and stores nothing',
  async t => {
    const world = await testApp()
    t.teardown(world.close)
    const cast = await castOf(world)
    await world.app.live.relay.flush()
    const senders: Browser[] = [cast.olga.browser, cast.atelier.first.browser, cast.ville.first.browser]
    const before = await rowsOf(world)
    const paths = world.app.swagger().paths as Record<
      string,
      Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>
    >
    let sent = 0
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, { requestBody }] of Object.entries(methods)) {
        const schema = requestBody?.content['application/json']?.schema
        // Codes and passwords have their own limits a minute, tested with them.
        if (!schema || path.includes('/sign-in/')) continue
        const url = path.replace('{slug}', SLUG).replace(/\{\w+\}/g, NOBODY)
        const bodies: [string, unknown][] = [
          ['a list instead of an object', [1]],
          ['a key nobody knows', { 'ne-sais-pas': true }],
          ...Object.entries(oddities).map(
            ([name, leaf]) => [name, filled(schema, leaf)] as [string, unknown],
          ),
        ]
        for (const [name, body] of bodies) {
          for (const sender of senders) {
            const answer = await sender.send({
              method: method.toUpperCase(),
              url,
              payload: body as object,
            })
            sent++
            const fine =
              answer.status >= 400 &&
              answer.status < 500 &&
              answer.body.code &&
              typeof answer.body.detail === 'string'
            // A body without any required field may be right as it is; it then finds nothing to change.
            if (!fine && answer.status !== 200)
              t.fail(
                `${method} ${path}, ${name}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`,
              )
          }
        }
      }
    }
    t.ok(sent > 500, `${sent} odd bodies sent`)
    const after = await rowsOf(world)
    // What was accepted as it was may have been told; nothing else may have grown.
    t.same({ ...after, outbox: 0 }, { ...before, outbox: 0 }, 'nothing was stored')
  },
)

t.test('a body nested ten thousand deep, or that is no JSON, is refused in words', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const browser = await world.as({ email: 'ana@atelier.example' })
  const send = (payload: string) =>
    browser.send({
      method: 'PATCH',
      url: '/api/account',
      payload,
      headers: { 'content-type': 'application/json' },
    })
  const deep = '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)
  for (const [title, body] of [
    ['objects', deep],
    ['lists', `{"name":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
    ['not JSON', '{"name":'],
    ['nothing', ''],
    ['a prototype', '{"__proto__":{"admin":true},"name":"x"}'],
  ] as const) {
    const { status, body: problem } = await send(body)
    t.equal(status, 422, title)
    t.equal(problem.code, 'INVALID_INPUT')
  }
  t.match((await send('{"name":')).body.fields, [{ message: /pas du JSON valide/ }])
  t.match((await send('{"name":12}')).body.fields, [{ path: 'name', message: 'Attendu : un texte.' }])
})

t.test('ids of another edition and of nobody answer alike', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const cast = await castOf(world)
  const bruno = cast.ville.first.browser
  for (const addresseeId of [NOBODY, cast.nora.personId, cast.editionId]) {
    const asked = await bruno.post(`${base}/requests`, {
      addresseeId,
      subject: null,
      slotIds: [],
      message: '',
    })
    t.same([asked.status, asked.body.code], [404, 'NOT_FOUND'])
  }
  const asked = await bruno.post(`${base}/requests`, {
    addresseeId: cast.atelier.organisationId,
    subject: { kind: 'offer', id: NOBODY },
    slotIds: [NOBODY],
    message: '',
  })
  t.ok(asked.status >= 400 && asked.status < 500, `a subject and a slot of nobody: ${asked.body.code}`)
})

const dateless = {
  name: 'Dates',
  timeZone: 'Europe/Paris',
  venue: { name: 'Halle', street: '', postcode: '44600', city: 'Saint-Nazaire', department: '44' },
  summary: { fr: '', en: '' },
  bookingMode: 'direct',
  rules: {},
}
const grid = (date: string, from = '09:00', to = '12:00') => ({
  days: [{ date, from, to, breaks: [] }],
  slotMinutes: 20,
  gapMinutes: 0,
  tables: 2,
})
const admin = (world: TestApp, cast: Cast) =>
  world.must(async a => {
    await a.sql.all('update person set platform_admin = true where id = ?', [cast.olga.personId])
    return { done: true as const }
  })

t.test(
  'days that no calendar has are refused; the days when clocks change keep their slots in order',
  async t => {
    const world = await testApp()
    t.teardown(world.close)
    const cast = await castOf(world)
    await admin(world, cast)
    const make = (slug: string, one: object) =>
      cast.olga.browser.post('/api/editions', { ...dateless, slug, grid: one })
    for (const [i, odd] of [
      grid('2027-02-30'),
      grid('2027-13-01'),
      grid('2027-06-31'),
      grid('2027-05-04', '12:00', '09:00'),
      grid(''),
    ].entries()) {
      const answer = await make(`impossible-${i}`, odd)
      t.ok(
        answer.status >= 400 && answer.status < 500,
        `${JSON.stringify(odd).slice(0, 60)}: ${answer.status}`,
      )
    }
    for (const [slug, date] of [
      ['printemps', '2027-03-28'],
      ['automne', '2027-10-31'],
    ] as const) {
      const made = await make(slug, grid(date, '00:00', '06:00'))
      t.equal(made.status, 200, `an edition on ${date}`)
      const { slot } = (await cast.olga.browser.get(`/api/editions/${slug}/grid`)).body as {
        slot: { startsAt: string; endsAt: string }[]
      }
      t.equal(slot.length, slug === 'printemps' ? 15 : 18, 'the hour that does not happen has no slots')
      for (const [i, one] of slot.entries()) {
        t.equal(Date.parse(one.endsAt) - Date.parse(one.startsAt), 20 * 60_000, `slot ${i} is as long as any`)
        if (i > 0 && one.startsAt < (slot[i - 1]?.endsAt ?? ''))
          t.fail(`slot ${i} begins within the one before`)
      }
    }
  },
)

t.test(
  'a slot that closed while one was choosing is named as taken, and the request stays as it was',
  async t => {
    const world = await testApp()
    t.teardown(world.close)
    world.clock.now = '2026-11-20T09:00:00.000Z'
    const cast = await castOf(world)
    const free = await cast.ville.first.browser.get(`${base}/free-slots/${cast.atelier.organisationId}`)
    const slotId = free.body.slot[0].id as string
    const asked = await cast.ville.first.browser.post(`${base}/requests`, {
      addresseeId: cast.atelier.organisationId,
      subject: null,
      slotIds: [slotId],
      message: '',
    })
    t.equal((await cast.olga.browser.patch(`${base}/slots/${slotId}`, { closed: true })).status, 200)
    const accepted = await cast.atelier.first.browser.post(`${base}/requests/${asked.body.id}/accept`, {
      slotId,
    })
    t.ok(accepted.status >= 400 && accepted.status < 500, `${accepted.status} ${accepted.body.code}`)
    t.equal((await cast.atelier.first.browser.get(`${base}/requests`)).body.request[0].status, 'sent')
    t.equal((await world.house.sql.all('select id from booking')).length, 0, 'nothing is half booked')
  },
)

t.test(
  'files with broken quotes, another encoding, or nothing in them: named by their line, or taken whole',
  async t => {
    const world = await testApp()
    t.teardown(world.close)
    const cast = await castOf(world)
    for (const [name, bytes] of [
      ['a quote that never ends', Buffer.from('nom;famille\n"Jamais;SCOP\nAutre;SCOP\n')],
      ['a quote in the middle', Buffer.from('nom;famille\nAtelier "du" Port;SCOP\n"a"b;SCOP\n')],
      ['an empty file', Buffer.from('')],
      ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ] as const) {
      const read = readCsv('organisations', bytes)
      t.ok(
        'problem' in read && (read.line ?? 1) >= 1 && read.problem.length > 5,
        `${name}: ${'problem' in read ? read.problem : JSON.stringify(read.rows)}`,
      )
    }
    const long = readCsv('organisations', Buffer.from(`nom;famille\n${LONG};SCOP\nPetite;SCOP\nAutre;Xyz\n`))
    if ('problem' in long) throw new Error(long.problem)
    const before = await rowsOf(world)
    const report = await importRows(world.house, {
      kind: 'organisations',
      editionId: cast.editionId,
      rows: long.rows,
      dryRun: false,
      keepGood: false,
    })
    t.equal(report.stored, false)
    t.match(report.lines.at(-1), { kind: 'refused', line: 4 })
    t.same(await rowsOf(world), before, 'one bad line holds all back')
  },
)
