// Two editions with people in both: whatever id of the other edition an address or a body names, nothing of it is told, changed or taken over.
import { randomUUID } from 'node:crypto'
import t from 'tap'
import { createEdition } from '#server/actions/edition/create-edition.ts'
import { updateEdition } from '#server/actions/edition/update-edition.ts'
import { takePart } from '#server/actions/participation/participations.ts'
import { Browser, testApp, type Answer, type TestApp } from '#tests/support/app.ts'
import { castOf, SLUG, type Cast } from '#tests/support/cast.ts'

t.setTimeout(120_000)

const other = '/api/editions/autre-salon'

interface Schema {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  items?: Schema
  pattern?: string
  minLength?: number
  minimum?: number
}

async function otherEdition(world: TestApp, cast: Cast): Promise<string> {
  const { id } = await world.must(a =>
    createEdition(a, {
      slug: 'autre-salon',
      name: 'Autre salon',
      timeZone: 'Europe/Paris',
      venue: { name: 'Halle', street: '', postcode: '35000', city: 'Rennes', department: '35' },
      summary: { fr: '', en: '' },
      bookingMode: 'direct',
      rules: {},
      grid: {
        days: [{ date: '2026-11-26', from: '09:00', to: '12:00', breaks: [] }],
        slotMinutes: 20,
        gapMinutes: 0,
        tables: 3,
      },
      organiserId: cast.nora.personId,
    }),
  )
  await world.must(a => updateEdition(a, { editionId: id, phase: 'requests', version: 1 }))
  for (const { organisationId } of [cast.atelier, cast.ville, cast.coop])
    await world.must(a =>
      takePart(a, { editionId: id, organisationId, exhibitor: true, buyer: true, validated: true }),
    )
  return id
}

const body = ({ status, body }: Answer) => {
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

/** One of everything in the other edition, by the name that addresses and bodies give it. */
async function things(world: TestApp, cast: Cast, editionId: string) {
  const [ana, bruno, nora] = [cast.atelier.first.browser, cast.ville.first.browser, cast.nora.browser]
  const fields = { title: 'Buffets', description: 'Des buffets bio pour tous.' }
  const offer = body(await ana.post(`${other}/offers`, { fields, status: 'published' }))
  const need = body(await bruno.post(`${other}/needs`, { fields, status: 'open' }))
  const asking = { subject: null, slotIds: [], message: '' }
  const ask = async (addresseeId: string) =>
    body(await bruno.post(`${other}/requests`, { ...asking, addresseeId }))
  const request = await ask(cast.atelier.organisationId)
  const { slot } = body(await bruno.get(`${other}/free-slots/${cast.atelier.organisationId}`))
  const { meetingId } = body(await ana.post(`${other}/requests/${request.id}/accept`, { slotId: slot[0].id }))
  const open = await ask(cast.coop.organisationId)
  const drafting = { kind: 'letter-of-intent', language: 'fr', meetingId }
  const convention = body(await bruno.post(`${other}/conventions`, drafting))
  const door = body(await nora.post(`${other}/doors`, { name: 'Porte', zone: 'hall', capacity: null }))
  const visitor = {
    name: 'Zoé',
    email: 'zoe@x.example',
    organisationName: 'x',
    locale: 'fr',
    shareContact: true,
  }
  const { id: visitorId } = body(await new Browser(world.app).post(`${other}/visitors`, visitor))
  const telling = { text: 'Bonjour', urgent: false, minutes: 10 }
  const announcement = body(await nora.post(`${other}/announcements`, telling))
  const first = async (table: string) =>
    String((await world.house.sql.one(`select id from ${table} where edition_id = ?`, [editionId]))?.id)
  const own: Record<string, string | string[]> = {
    offerId: offer.id,
    offerIds: [offer.id],
    needId: need.id,
    requestId: open.id,
    meetingId,
    conventionId: convention.id,
    doorId: door.id,
    visitorId,
    badgeId: visitorId,
    announcementId: announcement.id,
    tableId: await first('meeting_table'),
    participationId: await first('participation'),
    participationIds: [await first('participation')],
    mailId: await first('mail_delivery'),
    slotId: slot[0].id,
    slotIds: [slot[0].id],
    leave: [request.id],
  }
  // Organisations and people are of the house, not of an edition: they are named too, but they are no secret.
  const shared: Record<string, unknown> = {
    personId: cast.ville.first.personId,
    organisationId: cast.ville.organisationId,
    aboutOrganisationId: cast.ville.organisationId,
    addresseeId: cast.ville.organisationId,
    requesterId: cast.atelier.organisationId,
    organisationIds: [cast.ville.organisationId, cast.atelier.organisationId],
    subject: { kind: 'offer', id: offer.id },
  }
  return {
    own,
    named: { ...own, ...shared } as Record<string, unknown>,
    ids: [...new Set(Object.values(own).flat())],
  }
}

/** A body that the schema takes, with the names filled in as far as they are known. */
function filled(schema: Schema, named: Record<string, unknown>, name = ''): unknown {
  if (name in named && (schema.type === 'array') === Array.isArray(named[name])) return named[name]
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf)
    return filled(schema.anyOf.find(one => one.type !== 'null') ?? { type: 'null' }, named, name)
  if (schema.properties)
    return Object.fromEntries(
      Object.entries(schema.properties).map(([key, inner]) => [key, filled(inner, named, key)]),
    )
  if (schema.type === 'array') return [filled(schema.items ?? {}, named)]
  if (schema.type === 'boolean') return true
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 0, 1)
  const { pattern = '' } = schema
  if (pattern.includes('0-9a-f]{8}')) return named.slotId
  if (pattern.includes('T\\d\\d')) return '2026-11-26T10:00:00.000Z'
  if (pattern.includes('(0[1-9]|1[0-2])')) return '2026-11-26'
  if (pattern.includes('@')) return 'x@y.example'
  if (pattern.includes('{64}')) return 'a'.repeat(64)
  return 'x'.repeat(Math.max(3, schema.minLength ?? 0))
}

// What every call writes of itself.
const NOTES = /^(idempotent_answer|outbox|log_entry|edition|session|sqlite_.*|mikro_orm_.*)$/

async function everyRow({ house }: TestApp): Promise<Set<string>> {
  const rows = new Set<string>()
  for (const { name } of await house.sql.all<{ name: string }>(
    "select name from sqlite_master where type = 'table'",
  ))
    if (!NOTES.test(name))
      for (const row of await house.sql.all(`select * from "${name}"`))
        rows.add(`${name} ${JSON.stringify(row)}`)
  return rows
}

t.test('organisers and participants of one edition reach nothing of another by its ids', async t => {
  const world = await testApp()
  t.teardown(world.close)
  world.clock.now = '2026-11-20T09:00:00.000Z'
  const cast = await castOf(world)
  const editionId = await otherEdition(world, cast)
  const { named, own, ids } = await things(world, cast, editionId)
  const before = await everyRow(world)
  const paths = world.app.swagger().paths as Record<
    string,
    Record<
      string,
      {
        parameters?: { in: string; name: string; schema: Schema }[]
        requestBody?: { content: Record<string, { schema: Schema }> }
      }
    >
  >
  let called = 0
  for (const [path, methods] of Object.entries(paths)) {
    // Acting for someone would make the organiser someone else for the rest of the walk; a plan would run on.
    if (!path.includes('{slug}') || /act-for|\/plans$|\/(badge|agenda)-runs$|\{slug\}$/.test(path)) continue
    for (const [method, { parameters = [], requestBody }] of Object.entries(methods)) {
      const url = path
        .replace('{slug}', SLUG)
        .replace(/\{(\w+)\}/g, (_, name: string) => `${(named[name] as string | undefined) ?? randomUUID()}`)
      const query = parameters
        .filter(one => one.in === 'query')
        .map(one => `${one.name}=${encodeURIComponent(String(filled(one.schema, named, one.name)))}`)
      const schema = requestBody?.content['application/json']?.schema
      for (const browser of [cast.olga.browser, cast.atelier.first.browser]) {
        const answer = await browser.send({
          method: method.toUpperCase(),
          url: query.length > 0 ? `${url}?${query.join('&')}` : url,
          ...(method === 'get' || method === 'delete'
            ? {}
            : { payload: (schema ? filled(schema, named) : {}) as object }),
        })
        called++
        const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
        if (answer.status >= 500) t.fail(`${method} ${path}: ${answer.status} ${text.slice(0, 200)}`)
        if (answer.status >= 400) continue
        const told = ids.filter(id => text.includes(id))
        if (told.length > 0) t.fail(`${method} ${path} tells of ${told.join(', ')}`)
        const name = Object.keys(own).find(one => path.includes(`{${one}}`))
        if (name) t.fail(`${method} ${path} took a ${name} of another edition: ${text.slice(0, 200)}`)
      }
    }
  }
  t.ok(called > 300, `${called} calls`)
  const after = await everyRow(world)
  for (const row of before)
    if (!after.has(row) && (row.includes(editionId) || ids.some(id => row.includes(id))))
      t.fail(`changed: ${row.slice(0, 300)}`)
  for (const row of after)
    if (!before.has(row) && ids.some(id => row.includes(id))) t.fail(`taken over: ${row.slice(0, 300)}`)
})
