// After someone left, or was erased at the desk: their name and address are looked for in every column of every table.
import { existsSync } from 'node:fs'
import t from 'tap'
import { retain } from '#server/actions/personal-data/retain.ts'
import { photoFile, writePhoto } from '#server/storage/convention-photos.ts'
import { ConventionPhoto } from '#server/storage/entities/index.ts'
import { Browser, testApp, type TestApp } from '#tests/support/app.ts'
import { onBoth } from '#tests/support/both.ts'
import { SLUG } from '#tests/support/cast.ts'
import { pooled, runPlan } from '#tests/support/plans.ts'

t.setTimeout(120_000)

const base = `/api/editions/${SLUG}`

/** Every row of the database that holds one of the words, by table. */
async function rowsWith({ house }: TestApp, words: RegExp): Promise<Record<string, string>> {
  const tables = await house.sql.all<{ name: string }>(
    house.database.dialect === 'postgresql'
      ? "select table_name as name from information_schema.tables where table_schema = 'public'"
      : "select name from sqlite_master where type = 'table'",
  )
  const found: Record<string, string> = {}
  for (const { name } of tables)
    for (const row of await house.sql.all(`select * from "${name}"`)) {
      const text = JSON.stringify(row)
      if (words.test(text)) found[name] = text.slice(0, 400)
    }
  return found
}

await onBoth(t, 'one leaves after a week of work: no table names them', async (t, world) => {
  const { cast } = await pooled(world)
  const { browser } = cast.papeterie.first
  await browser.put(`${base}/access-needs`, { quiet: true })
  await browser.post('/api/account/sign-out-everywhere')
  await world.as({ email: 'paul@papeterie.example' }).then(async again => {
    t.equal((await again.post(`${base}/my-badge`)).status, 200)
    // A plan that cannot keep its promises says whose.
    const plan = await runPlan(cast, { mode: 'fresh', seconds: 0.2 })
    await world.must(async a => {
      const result = {
        ...plan.result,
        certificate: { fr: 'participant (Paul Kermarrec (Papeterie))', en: '' },
      }
      await a.sql.all('update plan set result = ? where id = ?', [JSON.stringify(result), plan.id])
      return { done: true as const }
    })
    await world.app.live.relay.flush()
    t.ok((await rowsWith(world, /Kermarrec/)).outbox, 'until then events name them')
    const gone = await again.post('/api/account/erasure', { email: 'paul@papeterie.example' })
    t.equal(gone.status, 200, JSON.stringify(gone.body))
  })
  await world.app.live.relay.flush()
  const { mail_delivery: farewell = '', ...left } = await rowsWith(world, /Kermarrec|paul@papeterie/)
  t.same(left, {})
  t.match(farewell, /paul@papeterie/, 'but the letter that says so, to that address')
  t.notMatch(farewell, /Kermarrec/)
})

await onBoth(t, 'a visitor erased at the desk is named nowhere', async (t, world) => {
  const { cast } = await pooled(world)
  const visitor = {
    name: 'Odile',
    email: 'odile@visite.example',
    organisationName: 'Mairie de Test',
    locale: 'fr',
    shareContact: true,
  }
  const { id } = (await new Browser(world.app).post(`${base}/visitors`, visitor)).body
  const other = { ...visitor, email: 'autre@visite.example' }
  await new Browser(world.app).post(`${base}/visitors`, other)
  await world.app.live.relay.flush()
  t.equal((await cast.olga.browser.delete(`${base}/visitors/${id}`)).status, 200)
  await world.app.live.relay.flush()
  t.same(await rowsWith(world, /odile@visite/), {})
  t.match((await rowsWith(world, /Odile/)).visitor, /autre@visite/, 'another of that name stays')
})

t.test('undone only while nobody has moved what was published', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const { cast } = await pooled(world)
  const plan = await runPlan(cast, { mode: 'fresh', seconds: 0.2 })
  const plans = `${base}/plans/${plan.id}`
  t.equal((await cast.olga.browser.post(`${plans}/publish`, {})).status, 200)
  const [meeting] = (await cast.papeterie.first.browser.get(`${base}/my-day`)).body.meeting
  const { slot } = (await cast.papeterie.first.browser.get(`${base}/free-slots/${cast.ville.organisationId}`))
    .body
  const moved = await cast.papeterie.first.browser.post(`${base}/meetings/${meeting.id}/move`, {
    slotId: slot[0].id,
    version: meeting.version,
  })
  t.equal(moved.status, 200, JSON.stringify(moved.body))
  const undone = await cast.olga.browser.post(`${plans}/undo`)
  t.match([undone.status, undone.body.code], [409, 'PLAN_STALE'])
  const after = (await cast.papeterie.first.browser.get(`${base}/my-day`)).body.meeting
  t.match(after, [{ id: meeting.id, slotId: slot[0].id, status: 'confirmed' }], 'it stays where they put it')
})

t.test('a draft that had its time takes its photographs with it', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const { cast } = await pooled(world)
  const drafted = await cast.ville.first.browser.post(`${base}/conventions`, {
    kind: 'letter-of-intent',
    language: 'fr',
    organisationIds: [cast.atelier.organisationId],
  })
  t.equal(drafted.status, 200, JSON.stringify(drafted.body))
  const id = world.house.newId()
  const { dataDir } = world.house.settings
  const sha256 = await writePhoto(dataDir, id, Buffer.from('photo'))
  await world.must(async a => {
    const conventionId = drafted.body.id as string
    const facts = { sha256, widthPx: 1, heightPx: 1, bytes: 5, byPersonId: null, createdAt: a.now }
    a.em.create(ConventionPhoto, { id, conventionId, purpose: 'moment', ...facts })
    return { done: true as const }
  })
  world.clock.now = '2028-01-10T09:00:00.000Z'
  await world.must(retain)
  t.equal((await world.house.sql.all('select id from convention')).length, 0)
  t.notOk(existsSync(photoFile(dataDir, id)), 'no file is left')
})
