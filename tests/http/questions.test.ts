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
    { path, message: "Cette valeur n'est pas proposée." },
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
