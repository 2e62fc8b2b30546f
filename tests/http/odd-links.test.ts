// Links as they arrive: cut short, folded by a mail reader, copied with something too many. Each answer says what to do.
import t from 'tap'
import { readableAddress } from '#server/http/address.ts'
import { Browser, testApp } from '#tests/support/app.ts'

const world = await testApp()
t.teardown(world.close)
const nobody = new Browser(world.app)
const cut = ['x', 'A'.repeat(143), 'A'.repeat(150), '%E0%A4%A', '%00', '%2F%2F', 'é', 'a b', '<b>', "'or 1=1"]

t.test('an address keeps its signs, unless they cannot be read', t => {
  for (const whole of ['/badge/AB', '/e/caf%C3%A9?q=%E9', '/a/b?x=1?y=2'])
    t.equal(readableAddress(whole), whole, whole)
  t.equal(readableAddress('/badge/%E0%A4%A?x=1?y'), '/badge/%25E0%25A4%25A?x=1?y')
  t.equal(readableAddress('/e/caf%C3%A9/%'), '/e/caf%C3%A9/%25')
  t.end()
})

for (const [what, addresses, code, words] of [
  [
    'badge',
    (bad: string) => [`/api/badges/${bad}`, `/api/badges/${bad}/badge.pdf`],
    'BADGE_UNKNOWN',
    /lien de votre lettre/,
  ],
  [
    'calendar',
    (bad: string) => [`/api/agendas/${bad}.ics`, `/api/agendas/${bad}`],
    'CALENDAR_UNKNOWN',
    /Recopiez-la/,
  ],
  ['reply', (bad: string) => [`/api/request-answers/${bad}?token=${bad}`], 'NOT_FOUND', /Vérifiez l’adresse/],
  ['follow-up', (bad: string) => [`/api/follow-ups/${bad}?token=x`], 'NOT_FOUND', /Vérifiez l’adresse/],
  ['verification', (bad: string) => [`/api/verifications/${bad}`], 'NOT_FOUND', /Vérifiez l’adresse/],
] as const)
  t.test(`a ${what} link that is not whole`, async t => {
    for (const address of cut.flatMap(addresses)) {
      const { status, body } = await nobody.get(address)
      t.ok([404, 422].includes(status), `${address}: ${status}`)
      t.match(body, { code, detail: words }, address)
    }
  })

t.test('a page whose address cannot be read is the page, which says so itself', async t => {
  for (const page of ['/badge/%E0%A4%A', '/e/%', '/moi/%FF']) {
    const { statusCode: status, headers } = await world.app.inject(page)
    t.ok([200, 404].includes(status), `${page}: ${status}`)
    t.notMatch(headers['content-type'], /^application\/json/, page)
    t.match(headers['content-security-policy'], "default-src 'none'", page)
  }
})
