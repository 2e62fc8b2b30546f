// The organiser's own clauses: refused with line and nearest variable, tried, kept by version, given back; a convention keeps what it was drafted from.
import t from 'tap'
import { testApp } from '../support/app.ts'
import { castOf } from '../support/cast.ts'
import { draftedConvention } from '../support/conventions.ts'

t.setTimeout(120_000)

t.test('clauses of an edition are changed by its organiser and serve the next conventions', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const cast = await castOf(world)
  const { browser } = cast.olga
  const clauses = `/api/editions/${cast.slug}/control/clauses`
  const letter = `${clauses}/letter-of-intent/fr`
  t.equal((await cast.fadila.browser.get(clauses)).status, 403, 'an organiser decides')
  t.equal((await cast.atelier.first.browser.get(letter)).status, 403)
  t.ok((await browser.get(clauses)).body.every((one: { own: boolean }) => !one.own))
  const { source, version, variables } = (await browser.get(letter)).body
  t.equal(version, 0)
  t.ok(
    variables.some((one: { name: string; example: string }) => one.name === 'object' && one.example !== ''),
  )

  const lines = source.split('\n').length
  const mistyped = `${source}\n## Aide\n\nPour {{party1.nom}}.\n`
  const wrong = await browser.put(letter, { source: mistyped, version })
  t.equal(wrong.body.code, 'TEMPLATE_UNKNOWN_VARIABLE')
  t.same(wrong.body.details, { line: lines + 3, variable: 'party1.nom', nearest: 'party1.name' })
  t.match(wrong.body.detail, new RegExp(`Ligne ${lines + 3}`))
  const open = await browser.put(letter, { source: `${source}\n## Aide\n\n{{#object}}Oui.\n`, version })
  t.match(open.body.detail, /n’est jamais fermé/, 'in French')
  t.equal((await browser.post(`${letter}/preview`, { source: mistyped })).status, 422)

  const before = await draftedConvention(cast)
  const own = `${source}\n## Relation avec {{edition.name}}\n\nLes parties saluent {{edition.place}}.\n`
  const tried = await browser.post(`${letter}/preview`, { source: own })
  t.match(tried.body.clauses.at(-1).text, /saluent Saint-Nazaire/)
  t.same((await browser.put(letter, { source: own, version })).body, { version: 1 })
  t.equal(
    (await browser.put(letter, { source: own, version })).body.code,
    'VERSION_CONFLICT',
    'two organisers',
  )

  const after = await draftedConvention(cast)
  const view = (await cast.atelier.first.browser.get(after.path)).body
  t.equal(view.templateVersion, 1)
  t.match(view.clauses.at(-1).title, /Rencontres de test/)
  t.equal((await cast.atelier.first.browser.get(before.path)).body.templateVersion, null)

  t.same((await browser.delete(letter)).body, { version: 2 })
  t.equal((await browser.get(letter)).body.own, false)
  const later = await draftedConvention(cast)
  t.equal((await cast.atelier.first.browser.get(later.path)).body.templateVersion, null)
  t.equal(
    (await cast.atelier.first.browser.get(after.path)).body.templateVersion,
    1,
    'kept with the convention',
  )
})
