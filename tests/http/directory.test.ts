// The public directory and the front page of an edition: what anyone reads, without a session.
import t from 'tap'
import { testApp } from '../support/app.ts'
import { castOf, SLUG, type Company } from '../support/cast.ts'

// Each story opens an app of its own: on a busy machine the file takes longer than tap's half minute.
t.setTimeout(120_000)

const at = (path: string) => `/api/editions/${SLUG}${path}`

async function fair(t: { teardown(run: () => Promise<void>): void }) {
  const world = await testApp()
  t.teardown(world.close)
  const cast = await castOf(world)
  const offer = async (company: Company, fields: Record<string, unknown>, status = 'published') =>
    (
      await company.first.browser.post(at('/offers'), {
        fields: { description: 'Une description.', ...fields },
        status,
      })
    ).body
  await offer(cast.atelier, { title: 'Buffets de saison', sectors: ['traiteur'] })
  await offer(cast.atelier, { title: 'Brouillon secret', sectors: ['traiteur'] }, 'draft')
  await offer(cast.papeterie, {
    title: 'Affiches et dépliants',
    description: 'Impression sur papier recyclé.',
    sectors: ['imprimerie'],
  })
  return { world, cast, offer, visitor: await world.as(null) }
}

t.test('anyone reads validated exhibitors and their published offers, never a draft', async t => {
  const { visitor, cast, world } = await fair(t)
  const { status, body } = await visitor.get(at('/directory'))
  t.equal(status, 200)
  t.same(
    body.exhibitors.map((one: { name: string }) => one.name),
    ['Atelier Vague', 'Coop des Halles', 'Papeterie du Port'],
  )
  t.notMatch(JSON.stringify(body), /Brouillon|Sainte-Anne/, 'no draft, no buyer')
  const page = (await visitor.get(at(`/directory/${cast.atelier.organisationId}`))).body
  t.same(
    page.offers.map((one: { title: string }) => one.title),
    ['Buffets de saison'],
  )
  t.notOk('versions' in page.offers[0])
  t.equal(
    (await visitor.get(at(`/directory/${cast.ville.organisationId}`))).status,
    404,
    'a buyer has no page',
  )

  await world.house.commits.run(async em =>
    em
      .getConnection()
      .execute(
        `update participation set status = 'pending', version = version + 1 where id = '${cast.atelier.participationId}'`,
        [],
        'run',
        em.getTransactionContext(),
      ),
  )
  world.house.committed()
  t.notMatch(
    JSON.stringify((await visitor.get(at('/directory'))).body),
    /Atelier Vague/,
    'who is not validated is not visible',
  )
  t.equal((await visitor.get(at(`/directory/${cast.atelier.organisationId}`))).status, 404)
})

t.test('filters add up and facets count what each choice would leave', async t => {
  const { visitor } = await fair(t)
  const food = (await visitor.get(at('/directory?secteur=traiteur'))).body
  t.same(
    food.exhibitors.map((one: { name: string }) => one.name),
    ['Atelier Vague'],
  )
  t.ok(
    food.facets.sectors.some((one: { code: string }) => one.code === 'imprimerie'),
    'the other sectors can still be chosen',
  )
  t.match(food.facets.families, [{ code: 'EI', count: 1, fr: 'Entreprise d’insertion' }])
  t.equal(
    (await visitor.get(at('/directory?secteur=alimentation'))).body.total,
    1,
    'a group stands for its sectors',
  )
  t.equal((await visitor.get(at('/directory?secteur=traiteur&famille=EA'))).body.total, 0)
  t.equal((await visitor.get(at('/directory?dep=44'))).body.total, 3)
  t.equal((await visitor.get(at('/directory?dep=48'))).body.total, 0)
})

t.test('the search forgives accents, typos and unfinished words, and knows names', async t => {
  const { visitor } = await fair(t)
  const names = async (q: string) =>
    (await visitor.get(at(`/directory?q=${encodeURIComponent(q)}`))).body.exhibitors.map(
      (one: { name: string }) => one.name,
    )
  t.same(await names('depliants'), ['Papeterie du Port'])
  t.same(await names('buff'), ['Atelier Vague'])
  t.same(await names('papeterie'), ['Papeterie du Port'])
  t.same(await names('zzzzzz'), [])
  for (const odd of ['%', "' or 1=1 --", '🙂', '<b>', '   '])
    t.equal((await visitor.get(at(`/directory?q=${encodeURIComponent(odd)}`))).status, 200)
  t.equal((await visitor.get(at(`/directory?q=${'x'.repeat(500)}`))).status, 422)
  t.equal((await visitor.get(at('/directory?page=0'))).status, 422)
})

t.test('the front page tells three true numbers and the mix of sectors', async t => {
  const { visitor } = await fair(t)
  const { body } = await visitor.get(at('/front'))
  t.same(body.figures, { exhibitors: 3, offers: 2, buyers: 2 })
  t.same(body.outcomes, { meetings: 0, conventions: 0 })
  t.same(body.families.map((one: { code: string }) => one.code).toSorted(), [
    'alimentation',
    'numerique-impression',
  ])
  t.equal(body.edition.name, 'Rencontres de test')
  t.equal((await visitor.get('/api/editions/inconnue/front')).status, 404)
})

t.test('public pages take at most three statements, whatever the number of exhibitors', async t => {
  const { world, visitor, offer, cast } = await fair(t)
  for (let i = 0; i < 8; i++) await offer(cast.coop, { title: `Panier ${i}` })
  for (const path of ['/front', '/directory?q=panier', `/directory/${cast.coop.organisationId}`]) {
    await visitor.get(at(path))
    const before = world.house.sql.statements
    t.equal((await visitor.get(at(path))).status, 200)
    t.ok(world.house.sql.statements - before <= 3, `${path} took ${world.house.sql.statements - before}`)
  }
})
