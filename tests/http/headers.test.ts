// What every answer tells the browser: what a page may ask of the device, who may frame it, and what no cache keeps.
import t from 'tap'
import { testApp } from '#tests/support/app.ts'
import { castOf, SLUG } from '#tests/support/cast.ts'

const world = await testApp()
const cast = await castOf(world)
t.teardown(world.close)

const addresses = [
  '/api/health',
  '/api/session',
  `/api/editions/${SLUG}/directory`,
  '/api/absent',
  '/api/docs',
  '/absent',
]

t.test('a page may ask for the camera and a lit screen, for passkeys and nothing else', async t => {
  for (const address of addresses) {
    const { headers } = await world.app.inject(address)
    const policy = new Map(
      String(headers['permissions-policy'])
        .split(', ')
        .map(one => one.split('=') as [string, string]),
    )
    const allowed = [...policy].filter(([, whom]) => whom !== '()')
    t.ok(
      allowed.every(([, whom]) => whom === '(self)'),
      `${address} asks for itself alone`,
    )
    t.same(
      allowed.map(([name]) => name).sort(),
      [
        'autoplay',
        'camera',
        'clipboard-write',
        'publickey-credentials-create',
        'publickey-credentials-get',
        'screen-wake-lock',
      ],
      address,
    )
    for (const never of ['microphone', 'geolocation', 'payment', 'display-capture'])
      t.equal(policy.get(never), '()', `${address} ${never}`)
  }
})

t.test(
  'no other site frames a page, opens it with a hand on it, reads its files or is told where one was',
  async t => {
    for (const address of addresses) {
      const { headers } = await world.app.inject(address)
      t.match(headers, {
        'x-frame-options': 'DENY',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
      })
      const policy = String(headers['content-security-policy'])
      t.match(policy, "frame-ancestors 'none'", address)
      t.match(policy, "default-src 'none'", address)
      t.notMatch(policy, /unsafe-inline|'unsafe-eval'|https:/, address)
      t.notMatch(policy, 'upgrade-insecure-requests', `${address}, on plain http`)
    }
  },
)

t.test(
  'what the interface answers is kept by no cache; an image or a calendar says itself how long',
  async t => {
    for (const address of addresses.filter(one => one.startsWith('/api/') && one !== '/api/docs')) {
      const answer = await cast.olga.browser.get(address)
      t.equal(answer.headers['cache-control'], 'private, no-store', address)
    }
    for (const address of [`/api/editions/${SLUG}/board`, '/api/me', `/api/editions/${SLUG}/meetings`]) {
      const answer = await cast.olga.browser.get(address)
      t.equal(answer.headers['cache-control'], 'private, no-store', address)
    }
  },
)
