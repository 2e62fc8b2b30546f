// Rights are remembered only as long as nothing was committed: what is taken away is gone at the next request.
import t from 'tap'
import { atOnce } from '#server/storage/sql.ts'
import { onBoth } from '../support/both.ts'
import { castOf, SLUG } from '../support/cast.ts'

await onBoth(t, 'a session revoked, a membership or a role taken away hold at once', async (t, world) => {
  world.clock.now = '2026-11-20T09:00:00.000Z'
  const cast = await castOf(world)
  const status = async (browser: typeof cast.olga.browser, path: string) =>
    (await browser.get(`/api/editions/${SLUG}/${path}`)).status
  const { browser } = cast.atelier.first
  const change = (text: string) =>
    world.must(async a => {
      await a.sql.all(text)
      return { done: true as const }
    })

  t.same([await status(browser, 'my-day'), await status(browser, 'my-day')], [200, 200])
  await change(`delete from membership where organisation_id = '${cast.atelier.organisationId}'`)
  t.equal(await status(browser, 'my-day'), 403, 'no member any more')

  t.same([await status(cast.olga.browser, 'board'), await status(cast.olga.browser, 'board')], [200, 200])
  await change('delete from edition_role')
  t.equal(await status(cast.olga.browser, 'board'), 403, 'no organiser any more')

  const buyer = cast.ville.first.browser
  t.same([await status(buyer, 'my-day'), await status(buyer, 'my-day')], [200, 200])
  await change(`update session set revoked_at = '2026-11-20T09:00:00.000Z'`)
  t.equal(await status(buyer, 'my-day'), 401, 'no session any more')
})

await onBoth(t, 'a session ends at its time although nothing is written', async (t, world) => {
  world.clock.now = '2026-11-20T09:00:00.000Z'
  const { browser } = (await castOf(world)).atelier.first
  const status = async () => (await browser.get(`/api/editions/${SLUG}/my-day`)).status
  t.same([await status(), await status()], [200, 200])
  world.clock.now = '2027-11-20T09:00:00.000Z'
  t.equal(await status(), 401)
})

await onBoth(t, 'lists asked at once come in their own order, with their own columns', async (t, world) => {
  const sql = atOnce(world.house.sql)
  const five = '(select 3 as n union all select 1 union all select 5 union all select 2 union all select 4) x'
  const [down, up, none, first] = await Promise.all([
    sql.all(`select n, 'a' as "someName", null as missing from ${five} where n <> ? order by n desc`, [3]),
    sql.all(`select n from ${five} order by n`),
    sql.all(`select n from ${five} where n > 9`),
    sql.one(`select n + 0.5 as half from ${five} order by n limit 1`),
  ])
  t.same(
    down,
    [5, 4, 2, 1].map(n => ({ n, someName: 'a', missing: null })),
  )
  t.same(
    up,
    [1, 2, 3, 4, 5].map(n => ({ n })),
  )
  t.same(none, [])
  t.equal(Number(first?.half), 1.5)
})
