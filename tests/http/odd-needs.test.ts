// Odd texts at the door: a sensible ranking or « à vérifier », never an error; and the directory and orientation with the same words.
import t from 'tap'
import { at, buffetOffer, fairOf } from '../support/market.ts'

t.setTimeout(120_000)

const odd: Record<string, string> = {
  nothing: '',
  'one word': 'buffet',
  'a typo': 'bufet froid',
  markup: '<b>Buffet</b><script>alert(1)</script>',
  emoji: '🥗🥖 buffet 🎉',
  English: 'cold buffet for sixty people with reusable tableware',
  Arabic: 'بوفيه لستين شخصا',
  'prices in words': 'buffet à trois mille euros environ',
  'control characters': 'buffet\u0000\u0007\u200b',
  'one long word': 'b'.repeat(4000),
  'long prose': 'Buffet et cocktail pour les vœux du personnel. '.repeat(100),
}

t.test('whatever is typed, propositions answer with a ranking and never with an error', async t => {
  const fair = await fairOf(t)
  const { cast } = fair
  const buffet = await fair.offer(cast.atelier, buffetOffer)
  const bruno = cast.ville.first.browser
  for (const [name, description] of Object.entries(odd)) {
    const { status, body } = await bruno.post(at('/needs/preview'), { fields: { description } })
    t.equal(status, 200, name)
    for (const one of body.proposition)
      t.ok(one.score >= 0 && one.score <= 100, `${name}: score ${one.score}`)
    if (/buffet/i.test(description) && name !== 'one long word')
      t.equal(body.proposition[0]?.offerId, buffet, `${name} finds the caterer`)
  }
  const none = (await bruno.post(at('/needs/preview'), { fields: {} })).body.proposition
  t.same(none, [], 'an empty need proposes nobody rather than anybody')
  const tooLong = await bruno.post(at('/needs/preview'), { fields: { description: 'buffet '.repeat(3000) } })
  t.equal(tooLong.status, 422, '20,000 characters are more than a need holds')
  t.match(JSON.stringify(tooLong.body.fields), /description/)

  const unknown = (
    await bruno.post(at('/needs/preview'), {
      fields: { title: 'Buffet', budget: { maxCents: 100 }, quantity: { quantity: 1e6, unit: 'zorglub' } },
    })
  ).body.proposition[0]
  t.match(unknown.toCheck.text.fr, /vérifier|n’est pas|budget|capacité|quantité/i)
})

t.test(
  'the directory forgives accents, endings and a wrong letter, and says which filter to take off',
  async t => {
    const fair = await fairOf(t)
    const { cast, world } = fair
    await fair.offer(cast.atelier, buffetOffer)
    const nobody = await world.as(null)
    const names = async (query: string) =>
      (await nobody.get(at(`/directory?${query}`))).body.exhibitors.map((one: { name: string }) => one.name)
    for (const q of ['atelier vague', 'ATÉLIER', 'attelier', 'ateleir', 'buffe', 'bufets', 'vaiselle'])
      t.ok((await names(`q=${encodeURIComponent(q)}`)).includes('Atelier Vague'), q)
    const empty = (await nobody.get(at('/directory?secteur=reemploi&q=buffet'))).body
    t.equal(empty.total, 0)
    t.match(
      empty.chosen.find((one: { filter: string }) => one.filter === 'secteur'),
      { fr: /Réemploi/, without: 1 },
      'taking the sector off leaves one',
    )
    for (const q of ['🙂', '<script>', '%', '"', 'x'.repeat(200)])
      t.equal((await nobody.get(at(`/directory?q=${encodeURIComponent(q)}`))).status, 200)
  },
)

t.test(
  'a project leader is led to support structures, by stage, territory and what is looked for',
  async t => {
    const fair = await fairOf(t)
    const { cast, world } = fair
    await fair.offer(cast.atelier, buffetOffer)
    const loans = await fair.offer(cast.coop, {
      title: 'Microcrédit et prêts solidaires',
      description: 'Banque solidaire : microcrédit professionnel et prêts pour créer son entreprise.',
      sectors: ['banque-solidaire'],
      territory: { kind: 'departments', codes: ['44'] },
    })
    await fair.offer(cast.papeterie, {
      title: 'Incubateur de l’estuaire',
      description: 'Accompagnement à la création d’activité, incubation de projets.',
      sectors: ['creation-activite'],
      territory: { kind: 'departments', codes: ['44'] },
    })
    const nobody = await world.as(null)
    const led = async (query: string) => {
      const { status, body } = await nobody.get(at(`/orientation?${query}`))
      t.equal(status, 200, query)
      return body
    }
    const names = (body: { structures: { name: string }[] }) => body.structures.map(one => one.name)
    t.same(
      new Set(names(await led(''))),
      new Set(['Coop des Halles', 'Papeterie du Port']),
      'no caterer helps a project',
    )
    const money = await led('aide=financement&dep=44')
    t.same(names(money), ['Coop des Halles'])
    t.equal(money.structures[0].offerId, loans)
    t.ok(money.structures[0].met.length > 0)
    t.equal(names(await led('etape=idee'))[0], 'Papeterie du Port')
    t.same(
      money.facets.aids.map((one: { code: string; count: number }) => [one.code, one.count]),
      [
        ['accompagnement', 1],
        ['financement', 1],
      ],
    )
    for (const projet of ['🙂', '<b>', 'a'.repeat(2000)]) await led(`projet=${encodeURIComponent(projet)}`)
    t.equal((await nobody.get(at('/orientation?etape=lune'))).status, 422)
  },
)
