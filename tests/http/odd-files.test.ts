// Forms that are none, drawings that say they are photographs, clocks that were never set.
import t from 'tap'
import { testApp } from '#tests/support/app.ts'
import { castOf, SLUG } from '#tests/support/cast.ts'

t.setTimeout(120_000)

const base = `/api/editions/${SLUG}`
const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><image href="file:///etc/passwd"/></svg>'

t.test('what is no form, or no photograph, is refused in words', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const cast = await castOf(world)
  const bruno = cast.ville.first.browser
  const { id } = (
    await bruno.post(`${base}/conventions`, {
      kind: 'letter-of-intent',
      language: 'fr',
      organisationIds: [cast.atelier.organisationId],
    })
  ).body
  const send = (payload: string, boundary = '; boundary=b') =>
    bruno.send({
      method: 'POST',
      url: `${base}/conventions/${id}/photos?purpose=moment`,
      payload,
      headers: { 'content-type': `multipart/form-data${boundary}` },
    })
  const part = (body: string) =>
    `--b\r\nContent-Disposition: form-data; name="file"; filename="../../x.png"\r\nContent-Type: image/png\r\n\r\n${body}`
  t.equal((await send(`${part(DRAWING)}\r\n--b--\r\n`)).body.code, 'IMAGE_KIND')
  t.equal((await send('')).body.code, 'IMAGE_MISSING')
  t.equal((await send('x', '')).body.code, 'UNSUPPORTED_MEDIA', 'no boundary')
  const cut = await send(part('never ended'))
  t.ok(cut.status >= 400 && cut.status < 500, `a form cut short: ${cut.status}`)
  t.equal((await world.house.sql.all('select id from convention_photo')).length, 0)
})

t.test('a clock ahead does not win over a withdrawal; one never set reads nothing', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const cast = await castOf(world)
  const ana = cast.atelier.first.browser
  const { token } = (await cast.ville.first.browser.post(`${base}/my-badge`)).body
  const read = (deviceTime: string, clockOffsetMs = 0) =>
    ana.post(`${base}/leads`, { id: world.house.newId(), token, deviceTime, clockOffsetMs })
  for (const odd of ['0000-01-01T00:00:00Z', '1970-01-01T00:00:12Z', '2026-13-45T99:99:99Z'])
    t.match((await read(odd, -2_000_000_000)).body, { code: 'SCAN_INVALID' }, odd)
  const lead = (await read('9999-12-31T23:59:59Z', 2_000_000_000)).body.lead
  t.equal(lead.at, world.clock.now, 'read now at the latest')
  world.clock.now = '2026-11-26T08:10:00.000Z'
  const withdrawn = await cast.ville.first.browser.delete(`/api/badges/${token}/leads/${lead.id}`)
  t.equal(withdrawn.status, 200)
  t.match((await read('2026-11-26T08:05:00.000Z')).body, { code: 'LEAD_WITHDRAWN' })
})
