// The common limit: one address, or one household of IPv6, asks so often a minute and no more.
import Fastify from 'fastify'
import t from 'tap'
import { networkOf, plugFlood } from '#server/http/flood.ts'
import { plugProblems } from '#server/http/problem.ts'

t.test('whoever asks too often waits, while everyone else is answered', async t => {
  const app = Fastify({ trustProxy: true })
  t.teardown(() => app.close())
  plugProblems(app)
  plugFlood(app, 3)
  app.get('/', async () => ({ ok: true }))
  const ask = (from: string) => app.inject({ url: '/', headers: { 'x-forwarded-for': from } })
  for (let i = 0; i < 3; i++) t.equal((await ask('203.0.113.7')).statusCode, 200)
  const refused = await ask('203.0.113.7')
  t.equal(refused.statusCode, 429)
  t.equal(refused.json().code, 'TOO_MANY_ATTEMPTS')
  const seconds = Number(refused.headers['retry-after'])
  t.ok(seconds > 0 && seconds <= 60, `waits ${seconds} s`)
  t.equal((await ask('203.0.113.8')).statusCode, 200)

  for (let i = 0; i < 3; i++) t.equal((await ask(`2001:db8:1:2::${i}`)).statusCode, 200)
  t.equal((await ask('2001:0db8:0001:0002:ffff::1')).statusCode, 429, 'the same household, another address')
  t.equal((await ask('2001:db8:1:3::1')).statusCode, 200)
})

t.test('addresses written differently are one network', async t => {
  const same: [string, string][] = [
    ['198.51.100.4', '198.51.100.4'],
    ['::ffff:198.51.100.4', '198.51.100.4'],
    ['2001:db8:a:b:1:2:3:4', '2001:db8:a:b'],
    ['2001:DB8:000a:b::', '2001:db8:a:b'],
    ['::1', '0:0:0:0'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ]
  for (const [address, network] of same) t.equal(networkOf(address), network, address)
})
