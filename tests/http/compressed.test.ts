// Answers on the way: long ones are compressed for who can read that, what holds a secret never is, and nothing packed is unpacked.
import t from 'tap'
import { gunzipSync, gzipSync } from 'node:zlib'
import { testApp } from '#tests/support/app.ts'
import { castOf } from '#tests/support/cast.ts'

const world = await testApp()
t.teardown(world.close)
const cast = await castOf(world)
const asked = (url: string, headers: Record<string, string> = {}) =>
  world.app.inject({
    url,
    headers: { cookie: `covalence_session=${cast.atelier.first.browser.token}`, ...headers },
  })

await t.test('a long answer is compressed, the same to the letter', async t => {
  const path = `/api/editions/${cast.slug}/grid`
  const plain = await asked(path)
  t.equal(plain.headers['content-encoding'], undefined)
  t.ok(plain.rawPayload.length > 2000)
  const packed = await asked(path, { 'accept-encoding': 'gzip, deflate, br' })
  t.equal(packed.headers['content-encoding'], 'gzip')
  t.match(packed.headers.vary, /accept-encoding/i)
  t.ok(packed.rawPayload.length * 3 < plain.rawPayload.length)
  t.same(JSON.parse(gunzipSync(packed.rawPayload).toString()), plain.json())
})

await t.test('who asks first, before the answer is remembered, gets it whole too', async t => {
  world.clock.now = '2026-11-20T09:00:01.000Z'
  const packed = await asked(`/api/editions/${cast.slug}/grid`, { 'accept-encoding': 'gzip' })
  t.equal(packed.headers['content-encoding'], 'gzip')
  t.ok(JSON.parse(gunzipSync(packed.rawPayload).toString()).slot.length > 0)
})

await t.test('a short answer and a session are sent as they are', async t => {
  for (const path of ['/api/session', '/api/health'])
    t.equal((await asked(path, { 'accept-encoding': 'gzip' })).headers['content-encoding'], undefined)
})

await t.test('a body that comes packed is refused, not unpacked', async t => {
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/sign-in/code',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip', 'idempotency-key': 'packed' },
    payload: gzipSync(JSON.stringify({ email: 'a'.repeat(10_000_000) })),
  })
  t.ok(answer.statusCode >= 400 && answer.statusCode < 500, `answered ${answer.statusCode}`)
  t.match(answer.headers['content-type'], 'problem+json')
})
