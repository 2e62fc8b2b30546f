// Questions of the organisers' own: written, asked, answered, put right, counted, exported, taken away and forgotten.
import t from 'tap'
import { retain } from '#server/actions/personal-data/retain.ts'
import type { QuestionView } from '#shared/question.ts'
import { Browser, type TestApp } from '#tests/support/app.ts'
import { onBoth } from '#tests/support/both.ts'
import { castOf, type Cast } from '#tests/support/cast.ts'

const at = (cast: Cast, path: string) => `/api/editions/${cast.slug}${path}`
const words = (fr: string, en = '') => ({ fr, en })
const meal = {
  label: words('Repas du midi', 'Lunch'),
  hint: words(''),
  purpose: words('Commander le bon nombre de repas'),
  kind: 'one',
  choices: [{ label: words('Végétarien', 'Vegetarian') }, { label: words('Sans gluten') }],
  required: true,
  of: ['visitors', 'organisations'],
  hidden: false,
}
const ask = async (cast: Cast, changes: Record<string, unknown> = {}): Promise<QuestionView> => {
  const { status, body } = await cast.olga.browser.post(at(cast, '/questions'), { ...meal, ...changes })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}
const free = { kind: 'short', choices: [], required: false }

const register = (world: TestApp, cast: Cast, answers?: unknown, changes: Record<string, unknown> = {}) =>
  new Browser(world.app).post(at(cast, '/visitors'), {
    name: 'Léa Martin',
    email: 'lea@visite.example',
    organisationName: 'Mairie',
    locale: 'fr',
    shareContact: false,
    ...(answers === undefined ? {} : { answers }),
    ...changes,
  })
const visitors = async (world: TestApp) =>
  Number((await world.house.sql.one<{ n: number }>('select count(*) as n from visitor'))?.n)

await onBoth(t, 'a visitor is asked, refused field by field, and nothing is half done', async (t, world) => {
  const cast = await castOf(world)
  const question = await ask(cast)
  const [veg] = question.choices
  const note = await ask(cast, { ...free, label: words('Un mot'), kind: 'long' })
  const nobody = new Browser(world.app)
  t.match((await nobody.get(at(cast, '/questions'))).body.question, [{ id: question.id }, { id: note.id }])

  const path = `answers/${question.id}`
  const missing = await register(world, cast, {})
  t.match(missing.body, {
    status: 422,
    code: 'INVALID_INPUT',
    fields: [{ path, message: 'Ce champ est nécessaire.' }],
  })
  t.match((await register(world, cast)).body.fields, [{ path }], 'no answers at all is none either')
  const odd = await register(world, cast, { [question.id]: 'poisson', [note.id]: 'x'.repeat(10_000) })
  t.same(odd.body.fields, [
    { path, message: 'Cette valeur n’est pas proposée.' },
    { path: `answers/${note.id}`, message: 'Au plus 2000 caractères.' },
  ])
  const unknown = await register(world, cast, { [question.id]: veg?.id, ailleurs: 'x' })
  t.match(unknown.body.fields, [{ path: 'answers/ailleurs' }])
  const english = await new Browser(world.app).send({
    method: 'POST',
    url: at(cast, '/visitors'),
    payload: { name: 'A', email: 'a@b.fr', organisationName: '', locale: 'en', shareContact: false },
    headers: { 'accept-language': 'en', 'idempotency-key': 'k' },
  })
  t.match(english.body.fields, [{ path, message: 'This field is needed.' }])
  t.equal(await visitors(world), 0, 'nobody was registered meanwhile')

  const made = await register(world, cast, { [question.id]: veg?.id, [note.id]: '  ' })
  t.equal(made.status, 200)
  const badge = await nobody.get(`/api/badges/${made.body.token}`)
  t.match(badge.body.asked.question, [{ id: question.id }, { id: note.id }])
  t.same(badge.body.asked.answers, { [question.id]: veg?.id }, 'blanks are no answer')
  const walkedIn = await cast.fadila.browser.post(at(cast, '/visitors/walk-in'), {
    name: 'Jean',
    organisationName: '',
    email: null,
  })
  t.equal(walkedIn.status, 200, 'at the door nobody is asked')

  await register(world, cast, { [question.id]: question.choices[1]?.id })
  t.same(
    (await nobody.get(`/api/badges/${made.body.token}`)).body.asked.answers,
    { [question.id]: veg?.id },
    'whoever types somebody’s address does not answer for them',
  )
  const changed = await nobody.put(`/api/badges/${made.body.token}/answers`, {
    answers: { [question.id]: question.choices[1]?.id, [note.id]: 'Merci' },
  })
  t.equal(changed.status, 200)
  t.match((await nobody.get(`/api/badges/${made.body.token}`)).body.asked.answers, { [note.id]: 'Merci' })
  t.match((await nobody.put(`/api/badges/${made.body.token}/answers`, { answers: {} })).body.fields, [
    { path },
  ])
})

await onBoth(t, 'organisers alone write questions; what was answered keeps its meaning', async (t, world) => {
  const cast = await castOf(world)
  const { olga, fadila, atelier } = cast
  const question = await ask(cast)
  const [veg, gluten] = question.choices
  for (const browser of [fadila.browser, atelier.first.browser]) {
    t.equal((await browser.post(at(cast, '/questions'), meal)).status, 403)
    t.equal((await browser.get(at(cast, '/control/questions'))).status, 403)
    t.equal((await browser.delete(at(cast, `/questions/${question.id}`))).status, 403)
  }
  const { id, position: _position, version, ...words0 } = question
  const put = (changes: Record<string, unknown>) =>
    olga.browser.put(at(cast, `/questions/${id}`), { ...words0, version, ...changes })
  t.match((await put({ choices: [veg] })).body, { status: 422, code: 'CHOICES_UNLIKE' })
  t.match((await put({ choices: [veg, { label: words(' végétarien ') }] })).body, { code: 'CHOICES_UNLIKE' })
  t.match((await put({ purpose: words('') })).body.fields, [{ path: 'purpose/fr' }], 'a purpose is needed')
  t.match((await put({ of: [] })).body.fields, [{ path: 'of' }])

  const made = await register(world, cast, { [id]: veg?.id })
  t.match((await olga.browser.delete(at(cast, `/questions/${id}`))).body, {
    status: 409,
    code: 'QUESTION_ANSWERED',
  })
  t.match((await put({ kind: 'several' })).body, { code: 'QUESTION_ANSWERED' })
  t.match((await put({ choices: [gluten, { label: words('Poisson') }] })).body, {
    code: 'CHOICE_GIVEN',
    detail: /«\u00a0Végétarien\u00a0»/,
  })
  const reworded = await put({
    label: words('Votre déjeuner'),
    choices: [{ ...veg, label: words('Sans viande') }, { label: words('Poisson') }],
  })
  t.match(reworded.body, { label: { fr: 'Votre déjeuner' }, version: 2, choices: [{ id: veg?.id }, {}] })
  t.match((await put({})).body, { status: 409, code: 'VERSION_CONFLICT' })
  t.match((await olga.browser.get(at(cast, '/control/questions'))).body, {
    question: [{ id, label: { fr: 'Votre déjeuner' } }],
    tally: [{ id, answered: 1, choices: [{ id: veg?.id, count: 1 }, { count: 0 }] }],
  })

  t.equal(
    (await put({ ...reworded.body, hidden: true, version: 2, id: undefined, position: undefined })).status,
    200,
  )
  const nobody = new Browser(world.app)
  t.same((await nobody.get(at(cast, '/questions'))).body.question, [], 'no longer asked')
  const other = await register(world, cast, { [id]: veg?.id }, { email: 'omar@visite.example' })
  t.equal(other.status, 200, 'a page that was open before still registers')
  t.match((await nobody.get(`/api/badges/${other.body.token}`)).body.asked, { question: [], answers: {} })
  const badge = `/api/badges/${made.body.token}`
  t.match((await nobody.get(badge)).body.asked, { question: [{ id }], answers: { [id]: veg?.id } })
  t.equal((await nobody.put(`${badge}/answers`, { answers: {} })).status, 200, 'and may be taken back')
  t.equal(
    (await olga.browser.delete(at(cast, `/questions/${id}`))).status,
    200,
    'nobody has answered any more',
  )

  for (let i = 0; i < 12; i++) await ask(cast, { ...free, label: words(`Question ${i}`) })
  t.match((await olga.browser.post(at(cast, '/questions'), meal)).body, {
    status: 409,
    code: 'QUESTIONS_TOO_MANY',
  })
  const list = (await nobody.get(at(cast, '/questions'))).body.question as QuestionView[]
  const last = list.at(-1)?.id ?? ''
  t.equal((await olga.browser.put(at(cast, '/questions'), { questionIds: [last] })).status, 200)
  const ordered = (await nobody.get(at(cast, '/questions'))).body.question as QuestionView[]
  t.same(ordered.map(one => one.label.fr).slice(0, 3), ['Question 11', 'Question 0', 'Question 1'])
  const events = await world.house.sql.all("select payload from outbox where type = 'question'")
  t.ok(events.length > 12, 'open settings hear of each')
  t.notMatch(JSON.stringify(events), /"(everyone|doors|wall|parties)"/, 'organisers alone hear')
})

await onBoth(
  t,
  'an organisation answers when it takes part, and a member puts it right',
  async (t, world) => {
    const cast = await castOf(world)
    const { olga, fadila, atelier, ville, nora } = cast
    const question = await ask(cast)
    const [veg, gluten] = question.choices
    const organisation = await nora.browser.post('/api/organisations', {
      name: 'Chez Nora',
      legalFamily: 'EI',
    })
    const taking = (answers?: unknown) =>
      nora.browser.post(at(cast, '/participations'), {
        organisationId: organisation.body.id,
        exhibitor: true,
        buyer: false,
        ...(answers === undefined ? {} : { answers }),
      })
    t.match((await taking()).body, { status: 422, fields: [{ path: `answers/${question.id}` }] })
    t.equal((await taking({ [question.id]: 'poisson' })).status, 422)
    const made = await taking({ [question.id]: veg?.id })
    t.equal(made.status, 200)
    t.match((await nora.browser.get(at(cast, '/my-answers'))).body, {
      question: [{ id: question.id }],
      answers: { [question.id]: veg?.id },
    })
    t.equal((await nora.browser.put(at(cast, '/my-answers'), { answers: {} })).status, 422)
    t.equal(
      (await nora.browser.put(at(cast, '/my-answers'), { answers: { [question.id]: gluten?.id } })).status,
      200,
    )

    const sheet = at(cast, `/participations/${made.body.id}/answers`)
    t.match((await olga.browser.get(sheet)).body.answers, { [question.id]: gluten?.id })
    for (const other of [fadila, atelier.first, nora]) t.equal((await other.browser.get(sheet)).status, 403)
    t.equal((await olga.browser.get(at(cast, `/participations/${question.id}/answers`))).status, 404)
    t.equal((await ville.first.browser.get(at(cast, '/my-answers'))).body.answers[question.id], undefined)

    const csv = await olga.browser.get(at(cast, '/exports/participants.csv?language=en'))
    t.match(csv.body, /Meetings,Lunch\r\n/)
    t.match(csv.body, /Chez Nora.*Sans gluten\r\n/, 'in French where there is no English')
    const xlsx = await olga.browser.get(at(cast, '/exports/participants.xlsx'))
    t.equal(xlsx.status, 200)

    const own = (await nora.browser.get('/api/account/data')).body.answers
    t.match(own, [{ question: 'Repas du midi', answer: 'Sans gluten', purpose: /repas/ }])
    t.equal((await nora.browser.post('/api/account/erasure', { email: 'nora@ailleurs.example' })).status, 200)
    t.same((await olga.browser.get(sheet)).body.answers, {}, 'nobody is left to answer for it')
  },
)

await onBoth(t, 'answers are exported as text, and go with whoever gave them', async (t, world) => {
  const cast = await castOf(world)
  const note = await ask(cast, { ...free, label: words('=Un mot'), of: ['visitors'] })
  const several = await ask(cast, { kind: 'several', required: false, label: words('Transport') })
  const yes = await ask(cast, { kind: 'yes-no', choices: [], required: false, label: words('Parking') })
  const answers = {
    [note.id]: '=HYPERLINK("http://x")',
    [several.id]: several.choices.map(one => one.id),
    [yes.id]: false,
  }
  const lea = await register(world, cast, answers)
  await register(world, cast, answers, { email: 'bruno@ville.example', name: 'Bruno Faure' })
  const twice = [several.choices[0]?.id, several.choices[0]?.id]
  t.match((await register(world, cast, { [several.id]: twice }, { email: 'x@y.fr' })).body.fields, [
    { path: `answers/${several.id}`, message: 'Chaque élément une seule fois.' },
  ])
  t.equal((await register(world, cast, { [note.id]: 'deux\nlignes' }, { email: 'x@y.fr' })).status, 422)
  const sheet = (await cast.olga.browser.get(at(cast, '/visitors.csv'))).body as string
  t.match(sheet, `"'=HYPERLINK`)
  t.match(sheet, `'=Un mot;Transport;Parking`)
  t.match(sheet, 'Végétarien, Sans gluten;non')
  t.match((await cast.olga.browser.get(at(cast, `/visitors/${lea.body.id}/answers`))).body.answers, answers)
  t.equal((await cast.fadila.browser.get(at(cast, `/visitors/${lea.body.id}/answers`))).status, 403)
  const { tally } = (await cast.olga.browser.get(at(cast, '/control/questions'))).body
  t.match(tally[2], {
    answered: 2,
    choices: [
      { id: 'true', count: 0 },
      { id: 'false', count: 2 },
    ],
  })
  const own = (await cast.ville.first.browser.get('/api/account/data')).body.answers
  t.match(own, [{ question: '=Un mot' }, { answer: 'Végétarien, Sans gluten' }, { answer: 'non' }])

  const left = async () =>
    JSON.stringify(
      await world.house.sql.all(
        'select answers from visitor where answers is not null union all select answers from participation where answers is not null',
      ),
    )
  await cast.olga.browser.delete(at(cast, `/visitors/${lea.body.id}`))
  t.equal((await cast.olga.browser.get(at(cast, `/visitors/${lea.body.id}/answers`))).status, 404)
  await cast.ville.first.browser.post('/api/account/erasure', { email: 'bruno@ville.example' })
  t.equal(await left(), '[]', 'not a word is left')

  await register(world, cast, answers, { email: 'fin@visite.example' })
  await cast.coop.first.browser.put(at(cast, '/my-answers'), { answers: { [yes.id]: true } })
  t.notMatch(await left(), /^\[\]$/)
  world.clock.now = '2028-03-01T00:00:00.000Z'
  await world.must(retain)
  t.equal(await left(), '[]', 'nor after the time the edition set')
})
