// Rights at their edges: two editions, a participation refused after the fact, someone acted for, a need whose buyer stays unnamed.
import t from 'tap'
import { createEdition, giveRole } from '#server/actions/edition/create-edition.ts'
import { takePart } from '#server/actions/participation/participations.ts'
import { Browser, testApp, type TestApp } from '#tests/support/app.ts'
import { castOf, SLUG, type Cast } from '#tests/support/cast.ts'

t.setTimeout(120_000)

const base = `/api/editions/${SLUG}`

async function started() {
  const world = await testApp()
  world.clock.now = '2026-11-20T09:00:00.000Z'
  return { world, cast: await castOf(world) }
}

/** A second edition, organised by Nora, in which Atelier Vague takes part too. */
async function otherEdition(world: TestApp, cast: Cast) {
  const edition = await world.must(a =>
    createEdition(a, {
      slug: 'autre-salon',
      name: 'Autre salon',
      timeZone: 'Europe/Paris',
      venue: { name: 'Halle', street: '', postcode: '35000', city: 'Rennes', department: '35' },
      summary: { fr: '', en: '' },
      bookingMode: 'direct',
      rules: {},
      grid: {
        days: [{ date: '2026-12-01', from: '09:00', to: '12:00', breaks: [] }],
        slotMinutes: 20,
        gapMinutes: 0,
        tables: 2,
      },
      organiserId: cast.nora.personId,
    }),
  )
  await world.must(a =>
    takePart(a, {
      editionId: edition.id,
      organisationId: cast.atelier.organisationId,
      exhibitor: true,
      buyer: true,
      validated: true,
    }),
  )
  return { id: edition.id, base: '/api/editions/autre-salon' }
}

/** Olga at the desk, as the person named. */
async function acting(world: TestApp, cast: Cast, personId: string): Promise<Browser> {
  const browser = new Browser(world.app, cast.olga.browser.token)
  browser.csrf = cast.olga.browser.csrf
  const begun = await browser.post(`${base}/control/act-for`, { personId })
  if (begun.status !== 200) throw new Error(JSON.stringify(begun.body))
  await browser.refresh()
  return browser
}

t.test('whoever acts for someone touches nothing of that person elsewhere', async t => {
  const { world, cast } = await started()
  t.teardown(world.close)
  const other = await otherEdition(world, cast)
  const ana = cast.atelier.first.browser
  const offer = (await ana.post(`${other.base}/offers`, { fields: { title: 'Buffets' } })).body
  const need = (await ana.post(`${other.base}/needs`, { fields: { title: 'Des tables' } })).body
  t.ok(offer.id && need.id)
  const desk = await acting(world, cast, cast.atelier.first.personId)
  for (const [method, path] of [
    ['DELETE', `offers/${offer.id}`],
    ['GET', `offers/${offer.id}/tips`],
    ['GET', `needs/${need.id}`],
    ['DELETE', `needs/${need.id}`],
    ['GET', 'offers/mine'],
  ] as const) {
    const answer = await desk.send({ method, url: `${other.base}/${path}` })
    t.ok([403, 404].includes(answer.status), `${method} ${path}: ${answer.status}`)
  }
  t.equal((await ana.get(`${other.base}/needs/${need.id}`)).status, 200, 'it is still there')
})

t.test('whoever acts for someone lets nobody into their organisation, and reads it', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const cast = await castOf(world)
  const desk = await acting(world, cast, cast.atelier.first.personId)
  const at = `/api/organisations/${cast.atelier.organisationId}`
  t.equal((await desk.get(at)).status, 200)
  const invited = await desk.post(`${at}/invitations`, { email: 'ami@ailleurs.example' })
  t.match([invited.status, invited.body.code], [403, 'FORBIDDEN'])
  t.equal((await desk.delete(`${at}/members/${cast.atelier.people[1]?.personId}`)).status, 403)
  const own = await cast.atelier.first.browser.post(`${at}/invitations`, { email: 'ami@ailleurs.example' })
  t.equal(own.status, 200, JSON.stringify(own.body))
})

t.test('the calendar of a participation that was refused is no more', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const cast = await castOf(world)
  const row = await world.house.sql.one<{ token: string }>(
    'select ics_token as token from attendance where person_id = ?',
    [cast.atelier.first.personId],
  )
  const calendar = () => new Browser(world.app).get(`/api/agendas/${row?.token}.ics`)
  t.equal((await calendar()).status, 200)
  const list = await cast.olga.browser.get(`${base}/participations`)
  const part = list.body.participation.find((one: { id: string }) => one.id === cast.atelier.participationId)
  const refused = await cast.olga.browser.patch(`${base}/participations/${part.id}`, {
    status: 'refused',
    version: part.version,
  })
  t.equal(refused.status, 200, JSON.stringify(refused.body))
  t.equal((await calendar()).status, 404)
})

t.test('a role given while one is acted for does not come with the acting', async t => {
  const { world, cast } = await started()
  t.teardown(world.close)
  const other = await otherEdition(world, cast)
  const desk = await acting(world, cast, cast.atelier.first.personId)
  await world.must(a =>
    giveRole(a, { editionId: other.id, personId: cast.atelier.first.personId, role: 'organiser' }),
  )
  t.equal((await desk.get(`${other.base}/participations`)).status, 403)
  t.equal((await cast.atelier.first.browser.get(`${other.base}/participations`)).status, 200)
})

t.test('who was refused after asking is met by nobody', async t => {
  const { world, cast } = await started()
  t.teardown(world.close)
  const [paul, bruno] = [cast.papeterie.first.browser, cast.ville.first.browser]
  const asking = { addresseeId: cast.ville.organisationId, subject: null, slotIds: [], message: '' }
  const { id } = (await paul.post(`${base}/requests`, asking)).body
  const { slot } = (await paul.get(`${base}/free-slots/${cast.ville.organisationId}`)).body
  const list = (await cast.olga.browser.get(`${base}/participations`)).body.participation
  const { version } = list.find((one: { id: string }) => one.id === cast.papeterie.participationId)
  const refused = await cast.olga.browser.patch(`${base}/participations/${cast.papeterie.participationId}`, {
    status: 'refused',
    version,
  })
  t.equal(refused.status, 200)
  const accepted = await bruno.post(`${base}/requests/${id}/accept`, { slotId: slot[0].id })
  t.match([accepted.status, accepted.body.code], [409, 'ADDRESSEE_CLOSED'])
  t.equal((await world.house.sql.all('select id from booking')).length, 0)
})

t.test('changing a request is no way to find out whose an unnamed need is', async t => {
  const { world, cast } = await started()
  t.teardown(world.close)
  const [ana, bruno, chloe] = [cast.atelier, cast.ville, cast.coop].map(one => one.first.browser) as [
    Browser,
    Browser,
    Browser,
  ]
  const wanted = {
    fields: { title: 'Un buffet', description: 'Un buffet pour le conseil.', visibility: 'anonymous' },
    status: 'open',
  }
  const his = (await bruno.post(`${base}/needs`, wanted)).body
  const hers = (await chloe.post(`${base}/needs`, wanted)).body
  const asking = { addresseeId: cast.ville.organisationId, subject: null, slotIds: [], message: '' }
  const { id } = (await ana.post(`${base}/requests`, asking)).body
  for (const need of [his, hers]) {
    const terms = { subject: { kind: 'need', id: need.id }, slotIds: [], message: '' }
    const edited = await ana.patch(`${base}/requests/${id}`, terms)
    t.match([edited.status, edited.body.code], [409, 'SUBJECT_NOT_PUBLISHED'], 'his and hers answer alike')
  }
  const own = await bruno.post(`${base}/requests/${id}/counter`, {
    subject: { kind: 'need', id: his.id },
    slotIds: [],
    message: 'Plutôt pour ceci',
  })
  t.equal(own.status, 200, 'the buyer may name itself')
})

t.test('a plan is stopped by organisers of its own edition only', async t => {
  const { world, cast } = await started()
  t.teardown(world.close)
  const other = await otherEdition(world, cast)
  const begun = await cast.olga.browser.post(`${base}/plans`, { mode: 'fresh', seconds: 1 })
  t.equal(begun.status, 200, JSON.stringify(begun.body))
  const foreign = await cast.nora.browser.post(`${other.base}/plans/${begun.body.id}/stop`)
  t.equal(foreign.status, 404)
  t.equal((await cast.olga.browser.post(`${base}/plans/${begun.body.id}/stop`)).status, 200)
})

t.test('nobody signs as someone else, whoever acts for them', async t => {
  const { world, cast } = await started()
  t.teardown(world.close)
  const drafted = await cast.ville.first.browser.post(`${base}/conventions`, {
    kind: 'letter-of-intent',
    language: 'fr',
    organisationIds: [cast.atelier.organisationId],
  })
  t.equal(drafted.status, 200)
  const convention = `${base}/conventions/${drafted.body.id}`
  const desk = await acting(world, cast, cast.atelier.first.personId)
  t.equal((await desk.get(convention)).status, 200, 'it may be read at the desk')
  const text = { code: '123456', sha256: 'a'.repeat(64) }
  for (const answer of [
    await desk.post(`${convention}/signing-code`),
    await desk.get(`${convention}/passkey`),
  ])
    t.match([answer.status, answer.body.code], [403, 'FORBIDDEN'])
  t.equal((await desk.post(`${convention}/sign`, text)).status, 403)
  const herself = await cast.atelier.first.browser.post(`${convention}/signing-code`)
  t.match(herself.body.code, 'NOT_FROZEN', 'the signatory herself is only asked to wait for the text')
})
