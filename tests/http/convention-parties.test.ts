// Several parties: the lead is chosen, all must sign, one refuses with its reason; a signatory without capacity is told so.
import t from 'tap'
import { turnConventions } from '#server/actions/convention/follow.ts'
import { testApp } from '../support/app.ts'
import { castOf } from '../support/cast.ts'
import { signWithCode } from '../support/conventions.ts'

t.setTimeout(120_000)

t.test(
  'three parties under a lead sign one text; a fourth refuses another, and it runs out of time',
  async t => {
    const world = await testApp()
    t.teardown(world.close)
    const cast = await castOf(world)
    const base = `/api/editions/${cast.slug}/conventions`
    const { browser } = cast.atelier.first
    const wish = {
      kind: 'multi-party',
      language: 'fr',
      organisationIds: [cast.papeterie.organisationId, cast.coop.organisationId],
    }
    t.equal(
      (await browser.post(base, { ...wish, leadId: cast.ville.organisationId })).body.code,
      'LEAD_UNCLEAR',
    )
    const drafted = await browser.post(base, { ...wish, leadId: cast.coop.organisationId })
    t.equal(drafted.status, 200, JSON.stringify(drafted.body))
    const one = `${base}/${drafted.body.id}`
    const view = (await browser.get(one)).body
    t.same(
      view.people.map((party: { name: string; lead: boolean }) => [party.name, party.lead]),
      [
        ['Coop des Halles', true],
        ['Atelier Vague', false],
        ['Papeterie du Port', false],
      ],
    )
    await browser.put(`${one}/fields/object`, { value: 'Groupement pour les fêtes', revision: 1 })
    await browser.put(`${one}/fields/commitments`, { value: 'Coop des Halles | mène', revision: 2 })
    const nobody = await browser.put(`${one}/signatory`, { name: 'Ana Morel', capacity: ' ', memberId: null })
    t.equal(nobody.body.code, 'SIGNATORY_WITHOUT_CAPACITY')
    t.match(nobody.body.detail, /Atelier Vague\s: la qualité du signataire manque/)
    await browser.post(`${one}/review`)
    t.equal((await browser.post(`${one}/freeze`)).status, 200)
    t.equal((await signWithCode(world, cast.coop.first, one)).status, 200)
    t.equal((await signWithCode(world, cast.atelier.first, one)).status, 200)
    t.equal((await browser.get(one)).body.status, 'signing', 'two of three')
    const silent = await cast.papeterie.first.browser.post(`${one}/refuse`, { reason: '' })
    t.equal(silent.status, 422)
    t.equal((await cast.papeterie.first.browser.post(`${one}/refuse`, { reason: 'Trop tôt' })).status, 200)
    const ended = (await browser.get(one)).body
    t.equal(ended.status, 'refused')
    t.equal(ended.end.reason, 'Trop tôt')

    const again = await browser.post(base, wish)
    const other = `${base}/${again.body.id}`
    await browser.put(`${other}/fields/object`, { value: 'Groupement', revision: 1 })
    await browser.put(`${other}/fields/commitments`, { value: 'Tous | avancent', revision: 2 })
    await browser.post(`${other}/review`)
    await browser.post(`${other}/freeze`)
    world.clock.now = '2026-12-27T08:00:00.000Z'
    await world.must(turnConventions)
    // A month later the session has ended too: Ana signs in again.
    const ana = await world.as({ email: 'ana@atelier.example' })
    t.equal((await ana.get(other)).body.status, 'expired')
    t.equal(
      (await ana.post(`${other}/unfreeze`, { reason: 'Reprenons' })).status,
      200,
      'no word of it is lost',
    )
  },
)
