// Text that no keyboard types: left out on arrival, wherever it stands, so that every database, letter and workbook can hold what is kept.
import t from 'tap'
import { plainText, plainTexts } from '#server/domain/plain-text.ts'
import { Browser, letters } from '#tests/support/app.ts'
import { onBoth } from '#tests/support/both.ts'
import { castOf, SLUG } from '#tests/support/cast.ts'
import { Email } from '#shared/common.ts'

const base = `/api/editions/${SLUG}`

t.test(
  'control characters, overrides of direction and half characters go; line ends, tabs and accents stay',
  t => {
    t.equal(plainText('Ana\u0000 \u202eMorel\u000b'), 'Ana Morel')
    t.equal(plainText('deux\r\nlignes\tet « é »'), 'deux\r\nlignes\tet « é »')
    t.equal(plainText('👩‍🌾'), '👩‍🌾')
    t.equal(plainText('moitié \ud83d'), 'moitié \ufffd')
    t.equal(plainText('\u2067Ana\u2069'), 'Ana')
    t.same(plainTexts({ a: ['x\u0000', { b: 'y\u0007', n: 3, z: null }] }), {
      a: ['x', { b: 'y', n: 3, z: null }],
    })
    const deep = JSON.parse('['.repeat(100_000) + '"x\\u0000"' + ']'.repeat(100_000)) as unknown
    t.doesNotThrow(() => plainTexts(deep), 'however deep')
    t.end()
  },
)

t.test('an address of a letter is one address: no list, no name, no comment', t => {
  const pattern = new RegExp((Email as { pattern?: string }).pattern ?? '^never$')
  for (const good of [
    'ana@atelier.example',
    'a.b+c@x-y.co.uk',
    "o'neil@x.fr",
    'é@exemple.fr',
    'dev@localhost',
  ])
    t.ok(pattern.test(good), good)
  for (const odd of [
    'a<b@x.fr>',
    'a,b@x.fr',
    'a;b@x.fr',
    '"a"@x.fr',
    'a(b)@x.fr',
    'a@x.fr\n',
    'a@[1.2.3.4]',
    'a@x',
    'a:b@x.fr',
  ])
    t.notOk(pattern.test(odd), odd)
  t.end()
})

await onBoth(
  t,
  'a visitor, an offer and a search with such characters are taken as meant',
  async (t, world) => {
    const cast = await castOf(world)
    const anyone = new Browser(world.app)
    const visitor = await anyone.post(`${base}/visitors`, {
      name: 'Zoé\u0000 Blanc',
      email: 'zoe\u0000@x.example',
      organisationName: '\u202eMairie',
      locale: 'fr',
      shareContact: true,
    })
    t.match([visitor.status, visitor.body.name], [200, 'Zoé Blanc'])
    t.ok((await letters(world.house)).some(one => one.to === 'zoe@x.example'))
    const offer = await cast.atelier.first.browser.post(`${base}/offers`, {
      fields: { title: 'Buf\u0000fets' },
    })
    t.match([offer.status, offer.body.title], [200, 'Buffets'])
    const found = await cast.olga.browser.get(`${base}/visitors?q=zo%00`)
    t.equal(found.status, 200)
    t.equal((await anyone.get(`${base}/directory?q=%00`)).status, 200)
    t.equal((await anyone.get('/api/editions/a%00b')).status, 404)
  },
)

await onBoth(
  t,
  'a name is one line: it cannot write a paragraph into the letters of others',
  async (t, world) => {
    const cast = await castOf(world)
    const forged = 'Coop\r\n\r\nVotre compte est fermé : https://autre.example'
    const { browser } = cast.coop.first
    const answers = [
      await browser.post('/api/organisations', { name: forged, legalFamily: 'SCIC' }),
      await browser.patch('/api/account', { name: forged }),
      await browser.post(`${base}/offers`, { fields: { title: forged } }),
      await browser.post(`${base}/needs`, { fields: { title: forged } }),
      await new Browser(world.app).post(`${base}/visitors`, {
        name: forged,
        email: 'zoe@x.example',
        organisationName: '',
        locale: 'fr',
        shareContact: true,
      }),
    ]
    for (const { status, body } of answers)
      t.match([status, body.fields?.[0]?.message], [422, 'Une seule ligne.'])
  },
)
