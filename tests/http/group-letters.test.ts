// Organisers write to a group: each address once, a trial to oneself, nobody outside the group, nothing twice.
import { randomUUID } from 'node:crypto'
import { letters } from '#tests/support/app.ts'
import { onBoth } from '#tests/support/both.ts'
import { castOf, SLUG } from '#tests/support/cast.ts'
import t from 'tap'

const at = `/api/editions/${SLUG}`

await onBoth(t, 'each group is who it says, and each address once', async (t, world) => {
  const { olga, fadila, atelier, ville, nora } = await castOf(world)
  await world.as(null).then(visitor =>
    visitor.post(`${at}/visitors`, {
      name: 'Vera',
      email: 'VERA@visite.example',
      organisationName: '',
      locale: 'en',
      shareContact: false,
    }),
  )
  await ville.first.browser.post(`${at}/requests`, {
    addresseeId: atelier.organisationId,
    subject: null,
    slotIds: [],
    message: 'Parlons-en',
  })
  const sizes = async () =>
    Object.fromEntries(
      (await olga.browser.get(`${at}/letter-groups`)).body.groups.map(
        (one: { group: string; people: number }) => [one.group, one.people],
      ),
    )
  t.same(await sizes(), {
    participants: 6,
    exhibitors: 4,
    buyers: 3,
    'without-meeting': 6,
    'to-answer': 2,
    pending: 0,
    visitors: 1,
  })
  for (const browser of [fadila.browser, atelier.first.browser, nora.browser])
    t.not((await browser.get(`${at}/letter-groups`)).status, 200, 'for organisers alone')

  const before = (await letters(world.house)).length
  const body = { subject: 'Plan d’accès', text: 'La halle ouvre à 8 h.\n\n<b>Venez</b>' }
  const write = (to: string, headers = {}) => olga.browser.post(`${at}/letters`, { ...body, to }, headers)
  const since = async () => (await letters(world.house)).slice(before)

  t.same((await write('me')).body, { people: 1 })
  const [trial] = await since()
  t.equal(trial?.to, (await olga.browser.get('/api/session')).body.person.email)
  t.match(trial?.subject, /^.+ : Plan d’accès$/)

  const key = { 'idempotency-key': randomUUID() }
  t.same((await write('to-answer', key)).body, { people: 2 })
  t.same((await write('to-answer', key)).body, { people: 2 }, 'pressed twice, written once')
  const asked = (await since()).slice(1)
  t.equal(asked.length, 2)
  t.same(new Set(asked.map(one => one.to)).size, 2)
  t.match(asked[0]?.text, /Lettre de l’organisation de «\u00a0.+\u00a0», au titre de votre participation/)
  t.match(asked[0]?.text, /La halle ouvre à 8 h\.[\s\S]*<b>Venez<\/b>[\s\S]*\/e\/rencontres-test$/)

  await write('visitors')
  const last = (await since()).at(-1)
  t.equal(last?.to, 'vera@visite.example')
  t.match(last?.text, /From the organisers of/, 'each in their language')

  t.equal((await write('pending')).body.code, 'GROUP_EMPTY')
  const blank = await olga.browser.post(`${at}/letters`, { to: 'me', subject: ' ', text: ' ' })
  t.equal(blank.body.code, 'LETTER_EMPTY')
  t.not((await atelier.first.browser.post(`${at}/letters`, { ...body, to: 'buyers' })).status, 200)
  t.equal((await since()).length, 4)
})
