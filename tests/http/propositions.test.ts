// Propositions: who answers a need and why, who may see which need, what opinions change, and what is told when it moves.
import t from 'tap'
import { marketsOf } from '#server/actions/proposition/markets.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { castOf, SLUG, type Cast, type Company } from '../support/cast.ts'

// Each story opens an app of its own: on a busy machine the file takes longer than tap's half minute.
t.setTimeout(120_000)

const at = (path: string) => `/api/editions/${SLUG}${path}`

async function fair(t: { teardown(run: () => Promise<void>): void }) {
  const world = await testApp()
  t.teardown(world.close)
  const cast = await castOf(world)
  const offer = async (company: Company, fields: Record<string, unknown>) => {
    const made = await company.first.browser.post(at('/offers'), { fields, status: 'published' })
    if (made.status !== 200) throw new Error(JSON.stringify(made.body))
    return made.body.id as string
  }
  const buffet = await offer(cast.atelier, {
    title: 'Buffets et cocktails de saison',
    description: 'Traiteur d’insertion : buffets froids et chauds avec vaisselle réutilisable.',
    sectors: ['traiteur'],
    territory: { kind: 'departments', codes: ['44'] },
    capacity: { quantity: 150, unit: 'repas', minimum: 20 },
    commitments: ['bio', 'vaisselle réutilisable'],
  })
  const affiches = await offer(cast.papeterie, {
    title: 'Affiches et dépliants',
    description: 'Impression offset et numérique sur papier recyclé.',
    sectors: ['imprimerie'],
  })
  return { world, cast, offer, buffet, affiches }
}

const buffetNeed = {
  title: 'Buffet pour 60 personnes',
  description: 'Vœux du personnel, vaisselle réutilisable demandée.',
  sectors: ['traiteur'],
  place: { postcode: '44600', city: 'Saint-Nazaire', insee: '44184' },
  quantity: { quantity: 60, unit: 'repas' },
}

async function need(cast: Cast, fields: Record<string, unknown> = {}, status = 'open') {
  const made = await cast.ville.first.browser.post(at('/needs'), {
    fields: { ...buffetNeed, ...fields },
    status,
  })
  if (made.status !== 200) throw new Error(JSON.stringify(made.body))
  return made.body.id as string
}

/** What the relay has told about propositions since `seq`, for one organisation. */
async function heard(world: TestApp, organisationId: string) {
  await marketsOf(world.house).tell()
  const rows = await world.house.sql.all<{ payload: string }>(
    "select payload from outbox where type = 'proposition' order by id",
  )
  return rows.flatMap(row => {
    const event = JSON.parse(row.payload) as {
      id: string
      each: { organisationId: string; view: { band: string } | null }[]
    }
    return event.each
      .filter(one => one.organisationId === organisationId)
      .map(one => ({ id: event.id, view: one.view }))
  })
}

t.test('a buyer sees who answers a need, in words, with reasons met and what to check', async t => {
  const { cast, buffet } = await fair(t)
  const needId = await need(cast)
  const { status, body } = await cast.ville.first.browser.get(at(`/needs/${needId}/propositions`))
  t.equal(status, 200)
  const [first] = body.proposition
  t.equal(first.offerId, buffet)
  t.equal(first.offer.organisation.name, 'Atelier Vague')
  t.ok(['very-close', 'close'].includes(first.band))
  t.ok(first.met.length >= 2 && first.met.length <= 3)
  for (const reason of first.met) t.ok(reason.text.fr && reason.text.en)
})

t.test('propositions follow what one types, and nothing of it is stored', async t => {
  const { world, cast, buffet, affiches } = await fair(t)
  const bruno = cast.ville.first.browser
  const typed = async (title: string) =>
    (await bruno.post(at('/needs/preview'), { fields: { title } })).body.proposition[0]?.offerId
  t.equal(await typed('un buffet'), buffet)
  t.equal(await typed('des dépliants à imprimer'), affiches)
  for (const odd of ['', '🙂🙂🙂', '<script>alert(1)</script>', 'x'.repeat(200)])
    t.equal((await bruno.post(at('/needs/preview'), { fields: { title: odd } })).status, 200)
  t.equal(
    (await bruno.post(at('/needs/preview'), { fields: { description: 'x'.repeat(10_000) } })).body.code,
    'INVALID_INPUT',
  )
  t.same(await world.house.sql.all('select id from need'), [])
})

t.test(
  'an exhibitor sees the needs that suit; an anonymous one without its buyer, a reserved one only when it suits',
  async t => {
    const { cast } = await fair(t)
    const open = await need(cast)
    const hidden = await need(cast, {
      title: 'Cocktail et buffet discret',
      visibility: 'anonymous',
      place: { street: '3 rue Secrète', city: 'Saint-Nazaire', insee: '44184' },
    })
    const reserved = await need(cast, { title: 'Buffet réservé', visibility: 'matched' })
    const seen = (await cast.atelier.first.browser.get(at('/propositions'))).body.proposition
    t.same(new Set(seen.map((one: { needId: string }) => one.needId)), new Set([open, hidden, reserved]))
    const anonymous = seen.find((one: { needId: string }) => one.needId === hidden)
    t.equal(anonymous.need.organisation, null)
    t.equal(anonymous.participationId, null)
    t.notMatch(JSON.stringify(anonymous), /Sainte-Anne|Secrète/)
    t.equal(
      seen.find((one: { needId: string }) => one.needId === open).need.organisation.name,
      'Ville de Sainte-Anne',
    )

    const printer = (await cast.papeterie.first.browser.get(at('/propositions'))).body.proposition
    t.notOk(
      printer.some((one: { needId: string }) => one.needId === hidden || one.needId === reserved),
      'a printer is told of no buffet that is not public',
    )
    const draft = await need(cast, { title: 'Buffet, brouillon' }, 'draft')
    t.notOk(
      (await cast.atelier.first.browser.get(at('/propositions'))).body.proposition.some(
        (one: { needId: string }) => one.needId === draft,
      ),
    )
  },
)

t.test('« pas pour nous » takes an offer out with its reason, and undoing brings it back', async t => {
  const { cast, buffet } = await fair(t)
  const bruno = cast.ville.first.browser
  const needId = await need(cast)
  const first = async () => (await bruno.get(at(`/needs/${needId}/propositions`))).body.proposition[0]
  const said = await bruno.post(at('/opinions'), {
    needId,
    offerId: buffet,
    kind: 'refused',
    reason: 'too-far',
  })
  t.equal(said.status, 200)
  t.not((await first())?.offerId, buffet)
  const why = (await bruno.get(at(`/needs/${needId}/explain?offer=${buffet}`))).body
  t.equal(why.passes, false)
  t.match(why.keptDownBy[0].fr, /trop loin/)
  t.equal((await bruno.get(at('/opinions'))).body[0].offerTitle, 'Buffets et cocktails de saison')
  t.equal(
    (await cast.papeterie.first.browser.delete(at(`/opinions/${said.body.id}`))).status,
    404,
    'nobody undoes another’s word',
  )
  t.equal((await bruno.delete(at(`/opinions/${said.body.id}`))).status, 200)
  t.equal((await first()).offerId, buffet)
  await bruno.post(at('/opinions'), { needId, offerId: buffet, kind: 'shortlisted' })
  t.equal((await first()).opinion.kind, 'shortlisted')
  t.equal(
    (await bruno.post(at('/opinions'), { needId, offerId: buffet, kind: 'refused', reason: 'ugly' })).body
      .code,
    'INVALID_INPUT',
  )
})

t.test('« pourquoi pas ? » says what kept an offer down', async t => {
  const { cast, affiches } = await fair(t)
  const needId = await need(cast, { required: { legalFamily: ['EI'] } })
  const why = (await cast.ville.first.browser.get(at(`/needs/${needId}/explain?offer=${affiches}`))).body
  t.equal(why.passes, false)
  t.equal(why.rank, null)
  t.match(why.keptDownBy[0].fr, /EA, réservé à : EI/)
})

t.test('when either side changes, both are told through the outbox', async t => {
  const { world, cast, offer, buffet } = await fair(t)
  const needId = await need(cast)
  await cast.ville.first.browser.get(at(`/needs/${needId}/propositions`))
  await heard(world, cast.ville.organisationId)

  const cocktail = await offer(cast.coop, {
    title: 'Buffet coopératif',
    description: 'Buffet pour vos vœux, vaisselle réutilisable.',
    sectors: ['traiteur'],
  })
  const toBuyer = await heard(world, cast.ville.organisationId)
  t.match(toBuyer.at(-1), { id: `${needId}:${cocktail}`, view: { offer: { title: 'Buffet coopératif' } } })
  t.match((await heard(world, cast.coop.organisationId)).at(-1), {
    view: { need: { title: 'Buffet pour 60 personnes' } },
  })

  await cast.atelier.first.browser.put(at(`/offers/${buffet}/status`), { status: 'draft' })
  t.match(
    (await heard(world, cast.ville.organisationId)).at(-1),
    { id: `${needId}:${buffet}`, view: null },
    'a withdrawn offer leaves the buyer’s screen',
  )

  await cast.ville.first.browser.put(at(`/needs/${needId}/status`), { status: 'closed' })
  t.match(
    (await heard(world, cast.coop.organisationId)).at(-1),
    { id: `${needId}:${cocktail}`, view: null },
    'a closed need leaves the exhibitor’s screen',
  )
})

t.test('only the two sides of a pair have an opinion; a foreign need is absent', async t => {
  const { cast, buffet } = await fair(t)
  const needId = await need(cast)
  const coop = cast.coop.first.browser
  t.equal((await coop.post(at('/opinions'), { needId, offerId: buffet, kind: 'refused' })).status, 404)
  t.equal((await coop.get(at(`/needs/${needId}/propositions`))).status, 404)
  t.equal((await coop.get(at(`/needs/${needId}/explain?offer=${buffet}`))).status, 404)
  t.equal(
    (await cast.olga.browser.get(at(`/needs/${needId}/propositions`))).status,
    200,
    'organisers help buyers',
  )
  t.equal(
    (
      await cast.atelier.first.browser.post(at('/opinions'), {
        needId,
        offerId: buffet,
        kind: 'refused',
        reason: 'too-small',
      })
    ).status,
    200,
  )
  const left = (await cast.ville.first.browser.get(at(`/needs/${needId}/propositions`))).body.proposition
  t.notOk(
    left.some((one: { offerId: string }) => one.offerId === buffet),
    'an exhibitor who will not is not proposed',
  )
})

t.test('a stand is told what to add, by the number of needs that ask for it', async t => {
  const { cast, buffet, affiches } = await fair(t)
  await need(cast, { budget: { maxCents: 200_000 } })
  await need(cast, { title: 'Un autre buffet', budget: { maxCents: 90_000 }, dates: { from: '2026-12-01' } })
  const { body } = await cast.atelier.first.browser.get(at(`/offers/${buffet}/tips`))
  t.same(
    body.map((tip: { field: string; needs: number }) => [tip.field, tip.needs]),
    [
      ['price', 2],
      ['leadDays', 1],
    ],
  )
  t.equal((await cast.atelier.first.browser.get(at(`/offers/${affiches}/tips`))).status, 404)
})

t.test('sectors are suggested from a few words, never from none', async t => {
  const { world } = await fair(t)
  const visitor = await world.as(null)
  const suggested = (await visitor.get('/api/sectors/suggest?text=buffet+traiteur+pour+60+personnes')).body
  t.equal(suggested[0].code, 'traiteur')
  t.ok(suggested.length <= 3)
  t.same((await visitor.get('/api/sectors/suggest?text=')).body, [])
  t.equal((await visitor.get(`/api/sectors/suggest?text=${'x'.repeat(6000)}`)).status, 422)
})

t.test('a page of propositions takes at most three statements, whatever the number of offers', async t => {
  const { world, cast, offer } = await fair(t)
  const needId = await need(cast)
  for (let i = 0; i < 12; i++)
    await offer(cast.coop, { title: `Buffet ${i}`, description: 'Buffet et cocktail.' })
  const bruno = cast.ville.first.browser
  await bruno.get(at(`/needs/${needId}/propositions`))
  await marketsOf(world.house).tell()
  const before = world.house.sql.statements
  t.equal((await bruno.get(at(`/needs/${needId}/propositions`))).status, 200)
  // Session and rights are one, whose need it is another, the market's word at most one.
  t.ok(world.house.sql.statements - before <= 3, `took ${world.house.sql.statements - before}`)
})
