// Signing in and out, as people meet it.
import t from 'tap'
import { letters, testApp } from '../support/app.ts'

t.test('a person signs in with the six digits of the letter, once', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const browser = await world.as(null)

  t.equal((await browser.post('/api/sign-in/code', { email: 'Ana@Atelier.example' })).status, 200)
  const [letter] = await letters(world.house)
  t.equal(letter?.to, 'ana@atelier.example')
  const code =
    /(\d{3}) (\d{3})/
      .exec(letter?.text ?? '')
      ?.slice(1)
      .join('') ?? ''

  const wrong = await browser.post('/api/sign-in/with-code', {
    email: 'ana@atelier.example',
    code: code === '000000' ? '000001' : '000000',
  })
  t.equal(wrong.status, 422)
  t.match(wrong.body.detail, /Essais restants\u00a0: 4\./)

  const entered = await browser.post('/api/sign-in/with-code', {
    email: 'ana@atelier.example',
    code: `${code.slice(0, 3)} ${code.slice(3)}`,
  })
  t.equal(entered.status, 200)
  t.equal(entered.body.person.email, 'ana@atelier.example')
  t.match(String(entered.headers['set-cookie']), /HttpOnly; SameSite=Lax/)

  const again = await (
    await world.as(null)
  ).post('/api/sign-in/with-code', { email: 'ana@atelier.example', code })
  t.equal(again.body.code, 'CODE_EXPIRED')
})

t.test('a code dies after ten minutes and after five wrong guesses', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const browser = await world.as(null)
  await browser.post('/api/sign-in/code', { email: 'ana@atelier.example' })
  const code = async () => {
    const all = await letters(world.house)
    return (
      /(\d{3}) (\d{3})/
        .exec(all.at(-1)?.text ?? '')
        ?.slice(1)
        .join('') ?? ''
    )
  }
  const first = await code()
  world.clock.now = '2026-11-26T08:10:01.000Z'
  t.equal(
    (await browser.post('/api/sign-in/with-code', { email: 'ana@atelier.example', code: first })).body.code,
    'CODE_EXPIRED',
  )

  await browser.post('/api/sign-in/code', { email: 'ana@atelier.example' })
  const second = await code()
  const wrong = second === '111111' ? '222222' : '111111'
  const said: string[] = []
  for (let i = 0; i < 5; i++)
    said.push(
      (await browser.post('/api/sign-in/with-code', { email: 'ana@atelier.example', code: wrong })).body.code,
    )
  t.same(said, [...Array.from({ length: 4 }, () => 'CODE_WRONG'), 'CODE_SPENT'], 'the last says to ask again')
  t.equal(
    (await browser.post('/api/sign-in/with-code', { email: 'ana@atelier.example', code: second })).body.code,
    'CODE_SPENT',
  )
})

t.test('a password opens a session; another origin or a missing token opens nothing', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const browser = await world.as({ email: 'ana@atelier.example' })
  t.equal((await browser.put('/api/account/password', { password: 'court' })).status, 422)
  t.equal((await browser.put('/api/account/password', { password: 'une phrase assez longue' })).status, 200)
  const other = await world.as(null)
  t.equal(
    (await other.post('/api/sign-in/with-password', { email: 'ana@atelier.example', password: 'faux' })).body
      .code,
    'SIGN_IN_FAILED',
  )
  t.equal(
    (await other.post('/api/sign-in/with-password', { email: 'nobody@x.example', password: 'faux' })).body
      .code,
    'SIGN_IN_FAILED',
  )
  t.equal(
    (
      await other.post('/api/sign-in/with-password', {
        email: 'ana@atelier.example',
        password: 'une phrase assez longue',
      })
    ).status,
    200,
  )
  t.equal(
    (await browser.patch('/api/account', { name: 'Ana' }, { 'x-csrf-token': 'faux' })).body.code,
    'CSRF_REFUSED',
  )
  t.equal(
    (await browser.patch('/api/account', { name: 'Ana' }, { origin: 'https://ailleurs.example' })).body.code,
    'CSRF_REFUSED',
  )
  t.equal(
    (await browser.patch('/api/account', { name: 'Ana' }, { 'idempotency-key': '' })).body.code,
    'IDEMPOTENCY_KEY_REQUIRED',
  )
})

t.test('the same key replays the same answer, and refuses another body', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const browser = await world.as({ email: 'ana@atelier.example' })
  const key = { 'idempotency-key': 'k-1' }
  t.equal((await browser.patch('/api/account', { name: 'Ana' }, key)).status, 200)
  t.equal((await browser.patch('/api/account', { name: 'Ana' }, key)).status, 200)
  t.equal((await browser.patch('/api/account', { name: 'Bea' }, key)).body.code, 'IDEMPOTENCY_KEY_REUSED')
  t.equal((await browser.get('/api/session')).body.person.name, 'Ana')
})

t.test(
  'after signing in one comes to a page of this house; nothing else is taken, nor anything unnamed',
  async t => {
    const world = await testApp()
    t.teardown(world.close)
    const nobody = await world.as(null)
    const email = 'ana@atelier.example'
    for (const next of [
      '//elsewhere.example',
      '/\\elsewhere.example',
      'https://elsewhere.example',
      'javascript:x',
    ])
      t.equal((await nobody.post('/api/sign-in/code', { email, next })).status, 422, next)
    t.equal((await nobody.post('/api/sign-in/code', { email, next: '/moi?jour=1' })).status, 200)
    t.match((await letters(world.house)).at(-1)?.text, /suite=%2Fmoi%3Fjour%3D1/)
    const odd = await nobody.post('/api/sign-in/code', { email, admin: true })
    t.same(odd.body.fields, [{ path: '', message: 'Champ inconnu : admin.' }])
  },
)

t.test('signing out everywhere closes every session', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const one = await world.as({ email: 'ana@atelier.example' })
  const two = await world.as({ email: 'ana@atelier.example' })
  t.equal((await two.get('/api/account/sessions')).body.length, 2)
  t.equal((await one.post('/api/account/sign-out-everywhere')).status, 200)
  t.equal((await two.get('/api/account/sessions')).body.code, 'SIGN_IN_REQUIRED')
})
