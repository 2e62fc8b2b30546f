// Offers as a stand edits them: drafts, fields, colleagues, order, images, and what others may see.
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import t from 'tap'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { castOf, SLUG } from '../support/cast.ts'

// Each story opens an app of its own: on a busy machine the file takes longer than tap's half minute.
t.setTimeout(120_000)

const offersAt = `/api/editions/${SLUG}/offers`

async function stand(t: { teardown(run: () => Promise<void>): void }) {
  const world = await testApp()
  t.teardown(world.close)
  return { world, cast: await castOf(world) }
}

async function draft(browser: Browser, fields: Record<string, unknown> = {}) {
  const made = await browser.post(offersAt, {
    fields: { title: 'Buffet de saison', description: 'Buffets de 20 à 150 personnes.', ...fields },
  })
  if (made.status !== 200) throw new Error(JSON.stringify(made.body))
  return made.body
}

/** A form as browsers send it. */
function form(parts: { name: string; value: string | Buffer; filename?: string }[]) {
  const boundary = 'limite-de-test'
  const chunks = parts.flatMap(({ name, value, filename }) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${filename ? `; filename="${filename}"\r\ncontent-type: image/png` : ''}\r\n\r\n`,
    ),
    Buffer.isBuffer(value) ? value : Buffer.from(value),
    Buffer.from('\r\n'),
  ])
  return {
    payload: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}

const upload = (
  browser: Browser,
  offerId: string,
  file: Buffer,
  alt: string | null = 'Un buffet dressé',
  headers: Record<string, string> = {},
) => {
  const made = form([
    ...(alt === null ? [] : [{ name: 'alt', value: alt }]),
    { name: 'file', value: file, filename: 'photo.png' },
  ])
  return browser.send({
    method: 'POST',
    url: `${offersAt}/${offerId}/images`,
    payload: made.payload,
    headers: { ...made.headers, ...headers },
  })
}

const photo = (width = 2400, height = 1200) =>
  sharp({ create: { width, height, channels: 3, background: '#0f5c57' } })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'Ana', ImageDescription: 'chez moi' } })
    .toBuffer()

const imageFiles = (world: TestApp) => {
  const folder = path.join(world.folder, 'images')
  return existsSync(folder) ? readdirSync(folder) : []
}

t.test('a stand writes an offer, publishes it, and others read it only then', async t => {
  const { world, cast } = await stand(t)
  const ana = cast.atelier.first.browser
  const offer = await draft(ana, {
    sectors: ['traiteur'],
    territory: { kind: 'radius', km: 80 },
    capacity: { quantity: 150, unit: 'repas', minimum: 20 },
  })

  t.equal(offer.status, 'draft')
  t.same(
    (await ana.get(`${offersAt}/mine`)).body.offer.map((one: { title: string }) => one.title),
    ['Buffet de saison'],
  )
  t.same(
    (await cast.papeterie.first.browser.get(`${offersAt}/mine`)).body.offer,
    [],
    'a neighbour sees nothing of it',
  )

  const published = await ana.put(`${offersAt}/${offer.id}/status`, { status: 'published' })
  t.equal(published.body.status, 'published')
  await world.app.live.relay.flush()
  const [last] = await world.house.sql.all<{ payload: string }>(
    "select payload from outbox where type = 'offer' order by seq desc limit 1",
  )
  const event = JSON.parse(last?.payload ?? '{}')
  t.equal(event.everyone.title, 'Buffet de saison', 'the public hears of it')
  t.notOk('versions' in event.everyone, 'without what only editors need')
  t.same(event.to.organisationIds, [cast.atelier.organisationId])
})

t.test('an offer without words is not published, and one on show keeps its title', async t => {
  const { cast } = await stand(t)
  const ana = cast.atelier.first.browser
  const empty = (await ana.post(offersAt, { fields: {} })).body
  const refused = await ana.put(`${offersAt}/${empty.id}/status`, { status: 'published' })
  t.equal(refused.body.code, 'OFFER_INCOMPLETE')
  t.match(refused.body.detail, /le titre, la description/)

  const offer = await draft(ana)
  await ana.put(`${offersAt}/${offer.id}/status`, { status: 'published' })
  const emptied = await ana.patch(`${offersAt}/${offer.id}`, { title: { value: ' ', version: 1 } })
  t.equal(emptied.body.code, 'OFFER_INCOMPLETE')
})

t.test(
  'two colleagues edit different fields at once; on the same field the second is shown the first’s version',
  async t => {
    const { cast } = await stand(t)
    const [ana, ali] = cast.atelier.people.map(one => one.browser) as [Browser, Browser]
    const offer = await draft(ana)

    t.equal(
      (await ana.patch(`${offersAt}/${offer.id}`, { title: { value: 'Buffet du marché', version: 1 } }))
        .status,
      200,
    )
    t.equal(
      (
        await ali.patch(`${offersAt}/${offer.id}`, {
          description: { value: 'De 20 à 200 personnes.', version: 1 },
        })
      ).status,
      200,
    )

    const late = await ali.patch(`${offersAt}/${offer.id}`, {
      title: { value: 'Grand buffet', version: 1 },
      leadDays: { value: 5, version: 1 },
    })
    t.equal(late.status, 409)
    t.equal(late.body.code, 'FIELD_EDITED_MEANWHILE')
    t.match(late.body.detail, /Ana Morel a modifié/)
    t.match(late.body.details, { field: 'title', version: 2, theirs: '"Buffet du marché"' })
    const [now] = (await ali.get(`${offersAt}/mine`)).body.offer
    t.equal(now.leadDays, null, 'nothing of the refused change was stored')

    t.equal(
      (await ali.patch(`${offersAt}/${offer.id}`, { title: { value: 'Grand buffet', version: 2 } })).body
        .title,
      'Grand buffet',
    )
    t.equal(
      (await ana.patch(`${offersAt}/${offer.id}`, { title: { value: 'Grand buffet', version: 2 } })).status,
      200,
      'who wrote the same has nothing to settle',
    )
  },
)

t.test(
  'offers keep the order a stand gives them; an order made before a colleague’s addition is refused',
  async t => {
    const { cast } = await stand(t)
    const ana = cast.atelier.first.browser
    const ids = [
      await draft(ana, { title: 'Un' }),
      await draft(ana, { title: 'Deux' }),
      await draft(ana, { title: 'Trois' }),
    ].map(one => one.id)
    t.equal((await ana.put(`${offersAt}/order`, { ids: [ids[2], ids[0], ids[1]] })).status, 200)
    t.same(
      (await ana.get(`${offersAt}/mine`)).body.offer.map((one: { title: string }) => one.title),
      ['Trois', 'Un', 'Deux'],
    )
    t.equal((await ana.put(`${offersAt}/order`, { ids: ids.slice(1) })).body.code, 'ORDER_STALE')
  },
)

t.test('a foreign offer answers exactly as an absent one', async t => {
  const { cast } = await stand(t)
  const offer = await draft(cast.atelier.first.browser)
  const absent = '01890000-0000-7000-8000-000000000000'
  for (const browser of [cast.papeterie.first.browser, cast.ville.first.browser, cast.nora.browser]) {
    for (const [method, address, body] of [
      ['PATCH', '', { title: { value: 'À moi', version: 1 } }],
      ['PUT', '/status', { status: 'published' }],
      ['DELETE', '', undefined],
    ] as const) {
      const foreign = await browser.send({
        method,
        url: `${offersAt}/${offer.id}${address}`,
        ...(body ? { payload: body } : {}),
      })
      const missing = await browser.send({
        method,
        url: `${offersAt}/${absent}${address}`,
        ...(body ? { payload: body } : {}),
      })
      t.same({ ...foreign.body, instance: '' }, { ...missing.body, instance: '' })
      t.equal(foreign.status, 404)
    }
  }
  t.equal((await cast.ville.first.browser.post(offersAt, { fields: {} })).status, 403, 'a buyer has no stand')
  const named = await cast.papeterie.first.browser.post(offersAt, {
    organisationId: cast.atelier.organisationId,
    fields: {},
  })
  t.equal(named.status, 404, 'nobody writes for another organisation')
})

t.test('bad input is a clear problem, and nothing is half done', async t => {
  const { cast } = await stand(t)
  const ana = cast.atelier.first.browser
  const offer = await draft(ana)
  const bad: [Record<string, unknown>, number, string][] = [
    [{ description: { value: 'x'.repeat(10_000), version: 1 } }, 422, 'INVALID_INPUT'],
    [{ title: { value: 'x'.repeat(10_000), version: 1 } }, 422, 'INVALID_INPUT'],
    [{ sectors: { value: ['inconnu'], version: 1 } }, 422, 'INVALID_INPUT'],
    [{ territory: { value: { kind: 'planet' }, version: 1 } }, 422, 'INVALID_INPUT'],
    [{ territory: { value: { kind: 'radius' }, version: 1 } }, 422, 'TERRITORY_INCOMPLETE'],
    [{ territory: { value: { kind: 'departments', codes: [] }, version: 1 } }, 422, 'TERRITORY_INCOMPLETE'],
    [{ territory: { value: { kind: 'departments', codes: ['44', '20'] }, version: 1 } }, 422, 'AREA_UNKNOWN'],
    [{ dates: { value: { from: '2026-02-30' }, version: 1 } }, 422, 'DATE_UNREAL'],
    [{ dates: { value: { from: '30/02/2026' }, version: 1 } }, 422, 'INVALID_INPUT'],
    [{ dates: { value: { from: '2026-12-01', to: '2026-11-01' }, version: 1 } }, 422, 'DATES_REVERSED'],
    [{ price: { value: { minCents: 500, maxCents: 100 }, version: 1 } }, 422, 'RANGE_REVERSED'],
    [{ price: { value: { minCents: 1.5 }, version: 1 } }, 422, 'INVALID_INPUT'],
    [{ capacity: { value: { quantity: -1 }, version: 1 } }, 422, 'INVALID_INPUT'],
    [{ leadDays: { value: '5', version: 1 } }, 422, 'INVALID_INPUT'],
    [{ status: { value: 'published', version: 1 } }, 422, 'INVALID_INPUT'],
    [{}, 422, 'INVALID_INPUT'],
  ]
  for (const [changes, status, code] of bad) {
    const answer = await ana.patch(`${offersAt}/${offer.id}`, {
      ...changes,
      ...(Object.keys(changes).length > 0 ? { commitments: { value: ['bio'], version: 1 } } : {}),
    })
    t.match(
      { status: answer.status, code: answer.body.code },
      { status, code },
      JSON.stringify(changes).slice(0, 60),
    )
  }
  const [now] = (await ana.get(`${offersAt}/mine`)).body.offer
  t.same(now.commitments, [], 'the good half of a bad change is not stored either')
  t.equal(now.version, 1)
})

t.test(
  'a photograph is turned into two clean WebP images and served to anyone once the offer is published',
  async t => {
    const { world, cast } = await stand(t)
    const ana = cast.atelier.first.browser
    const offer = await draft(ana)
    const key = { 'idempotency-key': 'photo-1' }
    const bytes = await photo()
    const added = await upload(ana, offer.id, bytes, 'Un buffet dressé', key)
    t.equal(added.status, 200)
    const [image] = added.body.images
    t.match(image, { alt: 'Un buffet dressé', widthPx: 1600, heightPx: 800 })
    t.equal(
      (await upload(ana, offer.id, bytes, 'Un buffet dressé', key)).body.images.length,
      1,
      'the same key adds it once',
    )
    t.equal(imageFiles(world).length, 2)

    const visitor = await world.as(null)
    t.equal((await visitor.get(image.src)).status, 404, 'a draft’s image is nobody else’s')
    t.equal((await ana.get(image.src)).status, 200)
    await ana.put(`${offersAt}/${offer.id}/status`, { status: 'published' })
    const full = await visitor.get(image.src)
    t.match(full.headers, {
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'cache-control': /public.*immutable/,
    })
    const facts = await sharp(full.raw.rawPayload).metadata()
    t.match(facts, { format: 'webp', width: 1600 })
    t.notOk(facts.exif, 'where and by whom it was taken is gone')
    t.equal((await sharp((await visitor.get(image.thumb)).raw.rawPayload).metadata()).width, 480)

    t.same((await ana.delete(`${offersAt}/${offer.id}/images/${image.id}`)).body.images, [])
    await new Promise(done => setTimeout(done, 100))
    t.same(imageFiles(world), [], 'its files went with it')
    t.equal((await visitor.get(image.src)).status, 404)
  },
)

t.test('what is not an image is refused by its content, with the reason', async t => {
  const { world, cast } = await stand(t)
  const ana = cast.atelier.first.browser
  const offer = await draft(ana)
  const whole = await photo(400, 300)
  const cases: [string, Buffer, string | null, string][] = [
    [
      'a drawing that can carry scripts',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><script/></svg>'),
      'Logo',
      'IMAGE_KIND',
    ],
    [
      'a page named photo.png',
      Buffer.from('<html><body>bonjour, ceci est une page</body></html>'),
      'Page',
      'IMAGE_KIND',
    ],
    ['a truncated photograph', whole.subarray(0, 200), 'Photo', 'IMAGE_UNREADABLE'],
    ['an empty file', Buffer.alloc(0), 'Photo', 'IMAGE_MISSING'],
    ['a stamp', await photo(60, 60), 'Photo', 'IMAGE_SMALL'],
    [
      'too many pixels',
      await sharp({ create: { width: 8000, height: 6000, channels: 3, background: '#fff' } })
        .png()
        .toBuffer(),
      'Photo',
      'IMAGE_PIXELS',
    ],
    ['no description', whole, null, 'IMAGE_ALT_MISSING'],
    ['a description of spaces', whole, '   ', 'IMAGE_ALT_MISSING'],
    ['too heavy', Buffer.alloc(9_000_000, 1), 'Photo', 'TOO_LARGE'],
  ]
  for (const [what, file, alt, code] of cases)
    t.equal((await upload(ana, offer.id, file, alt)).body.code, code, what)
  t.equal((await ana.post(`${offersAt}/${offer.id}/images`, { file: 'x' })).body.code, 'UNSUPPORTED_MEDIA')
  for (let i = 0; i < 6; i++) t.equal((await upload(ana, offer.id, whole)).status, 200)
  t.equal((await upload(ana, offer.id, whole)).body.code, 'IMAGES_FULL')
  await new Promise(done => setTimeout(done, 100))
  t.equal(imageFiles(world).length, 12, 'refused uploads leave no file')
})
