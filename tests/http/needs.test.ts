// Needs as a buyer edits them: drafts, fields, opening, visibility.
import t from 'tap'
import { testApp } from '../support/app.ts'
import { castOf, SLUG } from '../support/cast.ts'

// Each story opens an app of its own: on a busy machine the file takes longer than tap's half minute.
t.setTimeout(120_000)

const needsAt = `/api/editions/${SLUG}/needs`

async function townHall(t: { teardown(run: () => Promise<void>): void }) {
  const world = await testApp()
  t.teardown(world.close)
  return { world, cast: await castOf(world) }
}

const words = { title: 'Buffet pour 60 personnes', description: 'Vœux du maire, vaisselle réutilisable.' }

t.test('a buyer writes a need in four fields, opens it, and closes it', async t => {
  const { cast } = await townHall(t)
  const [bruno, berthe] = cast.ville.people.map(one => one.browser)
  const made = await bruno?.post(needsAt, {
    fields: {
      ...words,
      sectors: ['traiteur'],
      place: { postcode: '44600', city: 'Saint-Nazaire' },
      quantity: { quantity: 60, unit: 'repas' },
    },
  })
  t.equal(made?.status, 200)
  t.equal(made?.body.status, 'draft')
  t.equal(made?.body.visibility, 'public')
  const at = `${needsAt}/${made?.body.id}`
  t.equal(
    (await berthe?.patch(at, { budget: { value: { maxCents: 150_000 }, version: 1 } }))?.body.budget.maxCents,
    150_000,
  )
  t.equal((await bruno?.put(`${at}/status`, { status: 'open' }))?.body.status, 'open')
  t.equal((await bruno?.put(`${at}/status`, { status: 'closed' }))?.body.status, 'closed')
  t.equal((await bruno?.get(`${needsAt}/mine`))?.body.need.length, 1)
  t.equal((await bruno?.delete(at))?.status, 200)
  t.same((await bruno?.get(`${needsAt}/mine`))?.body.need, [])
})

t.test('an anonymous or reserved need is told to nobody else', async t => {
  const { world, cast } = await townHall(t)
  const bruno = cast.ville.first.browser
  for (const visibility of ['public', 'matched', 'anonymous'])
    await bruno.post(needsAt, { fields: { ...words, visibility }, status: 'open' })
  await world.app.live.relay.flush()
  const rows = await world.house.sql.all<{ payload: string }>(
    "select payload from outbox where type = 'need' order by seq",
  )
  t.same(
    rows.map(row => 'everyone' in JSON.parse(row.payload)),
    [true, false, false],
  )
  const at = `${needsAt}/${(await bruno.get(`${needsAt}/mine`)).body.need[2].id}`
  await bruno.patch(at, { visibility: { value: 'matched', version: 1 } })
  await world.app.live.relay.flush()
  const [last] = await world.house.sql.all<{ payload: string }>(
    "select payload from outbox where type = 'need' order by seq desc limit 1",
  )
  t.equal(JSON.parse(last?.payload ?? '{}').everyone, null, 'who saw it in public no longer does')
})

t.test('a foreign need answers exactly as an absent one', async t => {
  const { cast } = await townHall(t)
  const { body } = await cast.ville.first.browser.post(needsAt, { fields: words })
  const absent = '01890000-0000-7000-8000-000000000000'
  for (const browser of [cast.coop.first.browser, cast.atelier.first.browser, cast.nora.browser]) {
    const foreign = await browser.get(`${needsAt}/${body.id}`)
    const missing = await browser.get(`${needsAt}/${absent}`)
    t.equal(foreign.status, 404)
    t.same({ ...foreign.body, instance: '' }, { ...missing.body, instance: '' })
    t.equal((await browser.patch(`${needsAt}/${body.id}`, { title: { value: 'x', version: 1 } })).status, 404)
  }
  t.equal(
    (await cast.atelier.first.browser.post(needsAt, { fields: words })).status,
    403,
    'an exhibitor alone buys nothing',
  )
})

t.test('bad input is a clear problem, and nothing is half done', async t => {
  const { cast } = await townHall(t)
  const bruno = cast.ville.first.browser
  const { body } = await bruno.post(needsAt, { fields: words })
  const bad: [Record<string, unknown>, string][] = [
    [{ description: 'x'.repeat(10_000) }, 'INVALID_INPUT'],
    [{ visibility: 'secret' }, 'INVALID_INPUT'],
    [{ required: { legalFamily: ['SARL'] } }, 'INVALID_INPUT'],
    [{ place: { postcode: '4460' } }, 'INVALID_INPUT'],
    [{ quantity: { quantity: 'soixante' } }, 'INVALID_INPUT'],
    [{ dates: { from: '2026-02-30' } }, 'DATE_UNREAL'],
    [{ dates: { from: '2027-01-02', to: '2027-01-01' } }, 'DATES_REVERSED'],
    [{ budget: { minCents: 2, maxCents: 1 } }, 'RANGE_REVERSED'],
    [{ weights: { text: 2 } }, 'INVALID_INPUT'],
    [{ lots: Array.from({ length: 21 }, () => ({ title: 'Lot' })) }, 'INVALID_INPUT'],
  ]
  for (const [fields, code] of bad) {
    t.equal(
      (await bruno.post(needsAt, { fields: { ...words, ...fields } })).body.code,
      code,
      JSON.stringify(fields).slice(0, 60),
    )
    const changes = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, { value, version: 1 }]),
    )
    t.equal(
      (
        await bruno.patch(`${needsAt}/${body.id}`, {
          sectors: { value: ['traiteur'], version: 1 },
          ...changes,
        })
      ).body.code,
      code,
    )
  }
  const mine = (await bruno.get(`${needsAt}/mine`)).body.need
  t.equal(mine.length, 1, 'no bad need was made')
  t.same(mine[0].sectors, [], 'no good half of a bad change was stored')
})
