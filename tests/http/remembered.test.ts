// Answers are remembered only while nothing at all was committed and the clock shows the same second, and only for those they were made for.
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import t from 'tap'
import { testApp } from '#tests/support/app.ts'
import { onBoth } from '../support/both.ts'
import { castOf, SLUG } from '../support/cast.ts'

const at = (name: string) => `/api/editions/${SLUG}/${name}`
const NINE = '2026-11-20T09:00:00.000Z'

await onBoth(t, 'a commit is in the very next answer, to everyone who asks', async (t, world) => {
  world.clock.now = NINE
  const cast = await castOf(world)
  const readers = [cast.ville.first.browser, cast.atelier.first.browser, cast.olga.browser]
  const told = () => Promise.all(readers.map(async one => (await one.get(at('announcements'))).body))
  for (const { announcement } of await told()) t.same(announcement, [])
  for (const text of ['Pause prolongée', 'La salle ouvre']) {
    const made = await cast.olga.browser.post(at('announcements'), { text, urgent: false, minutes: 30 })
    t.equal(made.status, 200)
    for (const { announcement } of await told())
      t.ok(announcement.some((one: { text: string }) => one.text === text))
  }

  const slots = async () => (await cast.ville.first.browser.get(at('grid'))).body.slot
  const [first] = await slots()
  await cast.olga.browser.patch(at(`slots/${first.id}`), { closed: true, label: 'Discours' })
  t.match((await slots())[0], { closed: true, label: 'Discours' })

  const offers = async () => (await cast.atelier.first.browser.get(at('offers/mine'))).body.offer
  t.same(await offers(), [])
  await cast.atelier.first.browser.post(at('offers'), { fields: { title: 'Buffets', description: '' } })
  t.equal((await offers()).length, 1)
})

await onBoth(t, 'nobody is ever given what was written for someone else', async (t, world) => {
  world.clock.now = NINE
  const cast = await castOf(world)
  const members = [...cast.atelier.people, ...cast.ville.people, ...cast.coop.people]
  // Twice, the second time in the other order, so that each could be given what the one before was.
  for (const list of [members, members.toReversed()])
    for (const { personId, browser } of list) {
      const day = (await browser.get(at('my-day'))).body
      t.equal(day.me.personId, personId)
      const session = (await browser.get('/api/session')).body
      t.equal(session.person.id, personId)
      t.equal(session.csrf, browser.csrf)
    }
  t.equal((await (await world.as(null)).get('/api/session')).body.person, null)
  t.equal((await (await world.as(null)).get(at('my-day'))).status, 401)

  // The same person on two devices: each has its own token.
  const phone = await world.as({ email: 'ana@atelier.example' })
  const desk = await world.as({ email: 'ana@atelier.example' })
  t.not(phone.csrf, desk.csrf)
  t.equal((await phone.get('/api/session')).body.csrf, phone.csrf)
  t.equal((await desk.get('/api/session')).body.csrf, desk.csrf)

  const own = async (browser: typeof phone) => (await browser.get(at('offers/mine'))).body.offer
  await cast.atelier.first.browser.post(at('offers'), { fields: { title: 'Buffets', description: '' } })
  t.same((await own(cast.atelier.first.browser)).length, 1)
  t.same(await own(cast.papeterie.first.browser), [])
})

t.test('whoever loses a right loses the answer with it', async t => {
  const world = await testApp()
  t.teardown(world.close)
  world.clock.now = NINE
  const cast = await castOf(world)
  const change = (text: string) =>
    world.must(async a => {
      await a.sql.all(text)
      return { done: true as const }
    })
  const status = async (browser: typeof cast.olga.browser, name: string) =>
    (await browser.get(at(name))).status
  for (const name of ['board', 'control/figures'])
    t.same([await status(cast.olga.browser, name), await status(cast.fadila.browser, name)], [200, 200])
  t.equal(await status(cast.ville.first.browser, 'board'), 403, 'remembered for the control room alone')
  await change(`delete from edition_role where person_id = '${cast.fadila.personId}'`)
  t.equal(await status(cast.olga.browser, 'board'), 200)
  t.equal(await status(cast.fadila.browser, 'board'), 403)

  t.equal(await status(cast.atelier.first.browser, 'my-day'), 200)
  await change(`update participation set status = 'refused' where id = '${cast.atelier.participationId}'`)
  t.equal(await status(cast.atelier.first.browser, 'my-day'), 403)
  await change(`update session set revoked_at = '${NINE}'`)
  t.equal(await status(cast.olga.browser, 'board'), 401)
  t.equal((await cast.olga.browser.get('/api/session')).body.person, null)
})

t.test('the next second of the clock is answered anew, and the time itself at once', async t => {
  const world = await testApp()
  t.teardown(world.close)
  world.clock.now = NINE
  const cast = await castOf(world)
  await cast.olga.browser.post(at('announcements'), { text: 'Bientôt', urgent: true, minutes: 1 })
  const { browser } = cast.ville.first
  const told = async () => (await browser.get(at('announcements'))).body.announcement.length
  t.equal(await told(), 1)
  world.clock.now = '2026-11-20T09:00:59.900Z'
  t.equal(await told(), 1)
  world.clock.now = '2026-11-20T09:01:00.000Z'
  t.equal(await told(), 0, 'its minute is over, though nothing was written')
  for (const now of ['2026-11-20T09:01:00.001Z', '2026-11-20T09:01:00.999Z']) {
    world.clock.now = now
    t.equal((await browser.get(at('my-day'))).body.now, now)
    t.equal((await browser.get(at('wall'))).body.now, now)
    t.equal((await browser.get('/api/session')).body.clock.now, now)
  }
})

t.test('what is remembered costs no statement, until anything is committed by anyone', async t => {
  const world = await testApp()
  t.teardown(world.close)
  world.clock.now = NINE
  const cast = await castOf(world)
  await world.app.live.relay.flush()
  const { browser } = cast.ville.first
  const names = ['announcements', 'grid', 'my-day', 'requests', 'needs/mine', 'conventions', 'directory']
  /** The relay looks at its outbox in between: the least of several tries is the read's own. */
  const statements = async (name: string) => {
    let least = Infinity
    for (let tries = 0; tries < 4; tries++) {
      const before = world.house.sql.statements
      t.equal((await browser.get(at(name))).status, 200, name)
      least = Math.min(least, world.house.sql.statements - before)
    }
    return least
  }
  for (const name of names) t.equal(await statements(name), 0, name)

  const elsewhere = new BetterSqlite(path.join(world.folder, 'covalence.sqlite'))
  elsewhere.prepare("update slot set label = 'Ailleurs'").run()
  elsewhere.close()
  t.equal((await browser.get(at('grid'))).body.slot[0].label, 'Ailleurs', 'another process is heard as well')

  world.clock.now = '2026-11-20T09:00:01.000Z'
  const before = world.house.sql.statements
  await browser.get(at('grid'))
  t.ok(world.house.sql.statements > before, 'the next second is read anew')
})

t.test('the query is part of the question, and what an answer does not declare is never in it', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const cast = await castOf(world)
  await cast.atelier.first.browser.post(at('offers'), {
    fields: { title: 'Buffets', description: 'De saison' },
    status: 'published',
  })
  const { browser } = cast.ville.first
  const all = (await browser.get(at('directory'))).body
  const none = (await browser.get(at('directory?q=zzzzzz'))).body
  t.ok(all.total > 0)
  t.equal(none.total, 0)
  t.same((await browser.get(at('directory'))).body, all)

  const board = await cast.olga.browser.get(at('board'))
  t.notMatch(board.raw.body, /debriefs|personIds|"note"/)
  const headers = ['content-security-policy', 'x-content-type-options', 'x-frame-options', 'referrer-policy']
  const again = await cast.olga.browser.get(at('board'))
  for (const name of headers) t.ok(again.headers[name], name)
  t.equal(again.headers['content-type'], board.headers['content-type'])
  t.equal(again.raw.body, board.raw.body)
})
