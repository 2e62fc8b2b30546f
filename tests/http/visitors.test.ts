// Visitors over HTTP: registered, found, badged on paper, renewed, revoked, erased; a token opens its own badge and nothing else.
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import t from 'tap'
import { deliver } from '#server/mail/deliver.ts'
import { Browser, letters, type TestApp } from '#tests/support/app.ts'
import { onBoth } from '#tests/support/both.ts'
import { castOf, type Cast } from '#tests/support/cast.ts'

const at = (cast: Cast, path: string) => `/api/editions/${cast.slug}${path}`
const register = (world: TestApp, cast: Cast, changes: Record<string, unknown> = {}) =>
  new Browser(world.app).post(at(cast, '/visitors'), {
    name: 'Léa Martin',
    email: 'lea@visite.example',
    organisationName: 'Mairie',
    locale: 'fr',
    shareContact: true,
    ...changes,
  })

await onBoth(
  t,
  'a visitor registers without an account; the badge comes by letter and opens by its token',
  async (t, world) => {
    const cast = await castOf(world)
    const { status, body } = await register(world, cast)
    t.equal(status, 200)
    const [letter] = await letters(world.house)
    t.match(letter, { to: 'lea@visite.example', attachments: [{ name: 'badge.pdf' }] })
    t.match(letter?.text, body.code)

    const nobody = new Browser(world.app)
    const badge = await nobody.get(`/api/badges/${body.token}`)
    t.match(badge.body, {
      name: 'Léa Martin',
      code: body.code,
      edition: { slug: cast.slug },
      sharing: { email: true, organisation: true },
      lead: [],
    })
    const pdf = await nobody.get(`/api/badges/${body.token}/badge.pdf?format=label`)
    t.equal(pdf.raw.rawPayload.subarray(0, 5).toString(), '%PDF-')

    const again = await register(world, cast, { name: 'Quelqu’un d’autre' })
    t.same([again.status, again.body.token], [200, ''], 'a second registration shows nobody else’s badge')
    t.equal((await letters(world.house)).length, 2, 'the first badge is sent again to its address')
  },
)

await onBoth(
  t,
  'a token that was changed, replaced or revoked opens nothing, and says which',
  async (t, world) => {
    const cast = await castOf(world)
    const { body } = await register(world, cast)
    const nobody = new Browser(world.app)
    const other = `${body.token.slice(0, 50)}${body.token[50] === 'A' ? 'B' : 'A'}${body.token.slice(51)}`
    t.match((await nobody.get(`/api/badges/${other}`)).body, { status: 422, code: 'BADGE_UNKNOWN' })

    const renewed = await cast.fadila.browser.post(at(cast, `/visitors/${body.id}/reissue`))
    t.match((await nobody.get(`/api/badges/${body.token}`)).body, { status: 409, code: 'BADGE_REVOKED' })
    t.equal((await nobody.get(`/api/badges/${renewed.body.token}`)).status, 200)
    await cast.fadila.browser.post(at(cast, `/visitors/${body.id}/revoke`))
    t.match((await nobody.get(`/api/badges/${renewed.body.token}/badge.pdf`)).body, { code: 'BADGE_REVOKED' })
    t.equal(
      (await nobody.put(`/api/badges/${renewed.body.token}/sharing`, { organisation: false, email: false }))
        .status,
      409,
    )
  },
)

await onBoth(
  t,
  'the control room finds people; an exhibitor sees none; an erased person leaves only a number',
  async (t, world) => {
    const cast = await castOf(world)
    const { body } = await register(world, cast)
    await register(world, cast, { name: '=HYPERLINK("http://x")', email: 'omar@visite.example' })
    const found = await cast.fadila.browser.get(at(cast, '/visitors?q=martin'))
    t.match(found.body, { total: 1, visitors: [{ id: body.id, email: 'lea@visite.example' }] })
    t.equal((await cast.atelier.first.browser.get(at(cast, '/visitors'))).status, 403)
    t.equal((await new Browser(world.app).get(at(cast, '/visitors'))).status, 401)
    const sheet = await cast.olga.browser.get(at(cast, '/visitors.csv'))
    t.match(sheet.body, `"'=HYPERLINK`, 'a name can be no formula')
    t.equal(
      (await cast.fadila.browser.delete(at(cast, `/visitors/${body.id}`))).status,
      403,
      'erasing is for organisers',
    )

    await cast.olga.browser.delete(at(cast, `/visitors/${body.id}`))
    t.equal((await cast.olga.browser.get(at(cast, '/visitors?q=martin'))).body.total, 0)
    t.notMatch((await cast.olga.browser.get(at(cast, '/visitors.csv'))).body, 'lea@visite.example')
    t.equal((await new Browser(world.app).get(`/api/badges/${body.token}`)).status, 422)
  },
)

await onBoth(
  t,
  'the list is found without accents, by profile, by who came; a correction keeps the badge',
  async (t, world) => {
    const cast = await castOf(world)
    const { body: ines } = await register(world, cast, { name: 'Inès Roy', email: 'ines@visite.example' })
    await register(world, cast, { name: 'Omar Diallo', email: 'omar@visite.example' })
    const list = async (query: string) => (await cast.fadila.browser.get(at(cast, `/visitors?${query}`))).body
    t.match(await list('q=ines%20mairie'), {
      total: 1,
      registered: 2,
      came: 0,
      visitors: [{ name: 'Inès Roy', firstAt: null }],
    })
    t.equal((await list('came=yes')).total, 0)
    t.equal((await list('kind=press')).total, 0)
    t.equal((await cast.fadila.browser.get(at(cast, '/visitors?kind=roi'))).status, 422)

    const made = await cast.olga.browser.post(at(cast, '/doors'), {
      name: 'Porte A',
      zone: 'hall',
      capacity: null,
    })
    const door = (await cast.olga.browser.post(at(cast, `/doors/${made.body.id}/link`))).body.token
    await new Browser(world.app).post(
      '/api/door/scans',
      {
        deviceId: 'telephone-1',
        scans: [
          {
            id: randomUUID(),
            kind: 'badge',
            direction: 'in',
            token: ines.token,
            deviceTime: '2026-11-26T08:10:00.000Z',
            clockOffsetMs: 0,
            offline: false,
            admitted: true,
          },
        ],
      },
      { 'x-door-token': door },
    )
    t.match(await list('came=yes'), {
      total: 1,
      came: 1,
      visitors: [{ id: ines.id, firstAt: '2026-11-26T08:10:00.000Z' }],
    })
    t.equal((await list('came=no')).total, 1)

    const corrected = {
      name: 'Inès Roy-Le Bris',
      organisationName: 'Presse Océan',
      email: 'ines@presse.example',
      kind: 'press',
      companions: 1,
    }
    t.equal((await cast.fadila.browser.put(at(cast, `/visitors/${ines.id}`), corrected)).status, 200)
    t.match(await list('kind=press'), { visitors: [{ ...corrected, code: ines.code, badgeIssue: 1 }] })
    t.match((await new Browser(world.app).get(`/api/badges/${ines.token}`)).body, {
      name: 'Inès Roy-Le Bris',
      kind: 'press',
    })
    t.equal((await cast.atelier.first.browser.put(at(cast, `/visitors/${ines.id}`), corrected)).status, 403)
  },
)

await onBoth(
  t,
  'a badge is sent again to its own address, or printed; the file is made when the letter leaves',
  async (t, world) => {
    const cast = await castOf(world)
    const { body } = await register(world, cast)
    const kept = await world.house.sql.all('select attachments from mail_delivery')
    t.ok(JSON.stringify(kept).length < 500, 'no file waits in the database')
    await deliver(world.house)
    const folder = path.join(world.folder, 'mail')
    const [first] = readdirSync(folder)
    t.match(
      readFileSync(path.join(folder, first ?? ''), 'utf8'),
      /filename="?badge\.pdf"?[\s\S]*JVBERi0/,
      'a PDF rides along',
    )

    t.equal((await cast.fadila.browser.post(at(cast, `/visitors/${body.id}/send`))).status, 200)
    t.equal((await letters(world.house)).length, 2)
    const walkedIn = await cast.fadila.browser.post(at(cast, '/visitors/walk-in'), {
      name: 'Jean',
      organisationName: '',
      email: null,
    })
    t.match((await cast.fadila.browser.post(at(cast, `/visitors/${walkedIn.body.id}/send`))).body, {
      status: 409,
      code: 'VISITOR_WITHOUT_ADDRESS',
    })
    const paper = await cast.fadila.browser.get(
      at(cast, `/visitors/${walkedIn.body.id}/badge.pdf?format=label`),
    )
    t.equal(paper.raw.rawPayload.subarray(0, 5).toString(), '%PDF-')

    await cast.olga.browser.delete(at(cast, `/visitors/${body.id}`))
    await deliver(world.house)
    t.equal((await cast.fadila.browser.get(at(cast, `/visitors/${body.id}/badge.pdf`))).status, 404)
  },
)

await onBoth(t, 'participants get their badges too, each once', async (t, world) => {
  const cast = await castOf(world)
  const made = await cast.olga.browser.post(at(cast, '/visitors/participants'))
  t.equal(made.body.made, 6)
  t.equal((await cast.olga.browser.post(at(cast, '/visitors/participants'))).body.made, 0)
  const mine = await cast.ville.first.browser.post(at(cast, '/my-badge'))
  t.match((await new Browser(world.app).get(`/api/badges/${mine.body.token}`)).body, {
    name: 'Bruno Faure',
    kind: 'buyer',
  })
})

await t.test('a print run says how far it is, and gives one file', async t => {
  const { testApp } = await import('#tests/support/app.ts')
  const world = await testApp()
  t.teardown(world.close)
  const cast = await castOf(world)
  await cast.olga.browser.post(at(cast, '/visitors/participants'))
  const started = await cast.olga.browser.post(at(cast, '/badge-runs'), { format: 'a6' })
  t.match(started.body, { total: 6 })
  let run = started.body
  for (let tries = 0; run.state === 'printing' && tries < 200; tries++) {
    await wait(100)
    run = (await cast.olga.browser.get(at(cast, `/badge-runs/${run.id}`))).body
  }
  t.match(run, { state: 'ready', done: 6 })
  const pdf = await cast.olga.browser.get(at(cast, `/badge-runs/${run.id}/badges.pdf`))
  t.equal(pdf.raw.rawPayload.subarray(0, 5).toString(), '%PDF-')
  t.equal((await cast.atelier.first.browser.get(at(cast, `/badge-runs/${run.id}`))).status, 403)

  const second = await cast.olga.browser.post(at(cast, '/badge-runs'), { format: 'label' })
  t.match((await cast.olga.browser.delete(at(cast, `/badge-runs/${second.body.id}`))).body, {
    state: 'cancelled',
  })
  await wait(200)
  t.match((await cast.olga.browser.get(at(cast, `/badge-runs/${second.body.id}`))).body, {
    state: 'cancelled',
  })
  t.equal((await cast.olga.browser.get(at(cast, `/badge-runs/${second.body.id}/badges.pdf`))).status, 404)
})

await t.test('odd registrations are told field by field', async t => {
  const { testApp } = await import('#tests/support/app.ts')
  const world = await testApp()
  t.teardown(world.close)
  const cast = await castOf(world)
  const odd = await register(world, cast, { email: 'pas une adresse' })
  t.match([odd.status, odd.body.fields[0].path], [422, 'email'])
  t.equal((await register(world, cast, { name: 'x'.repeat(10_000) })).status, 422)
  t.equal(
    (
      await new Browser(world.app).post('/api/editions/nulle-part/visitors', {
        name: 'A',
        email: 'a@b.fr',
        organisationName: '',
        locale: 'fr',
        shareContact: false,
      })
    ).status,
    404,
  )
})
