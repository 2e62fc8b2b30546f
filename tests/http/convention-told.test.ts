// What is told of a signature: on the wall only with every party's consent; a certificate; a letter that never arrived.
import t from 'tap'
import { testApp } from '../support/app.ts'
import { onBoth } from '../support/both.ts'
import { castOf } from '../support/cast.ts'
import { draftedConvention, signedConvention } from '../support/conventions.ts'
import { MailDelivery } from '#server/storage/entities/index.ts'

t.setTimeout(120_000)

await onBoth(
  t,
  'the wall names the parties once all agree, and no longer when one takes it back',
  async (t, world) => {
    const cast = await castOf(world)
    const one = await signedConvention(world, cast, 'Traiteur des vœux')
    const nobody = await world.as(null)
    const told = async () => (await nobody.get(`/api/editions/${cast.slug}/wall`)).body.convention
    t.same(await told(), [])
    await cast.atelier.first.browser.put(`${one.path}/announce`, { announce: true })
    t.same(await told(), [], 'one consent is not enough')
    await cast.ville.first.browser.put(`${one.path}/announce`, { announce: true })
    t.same((await told())[0].names, ['Atelier Vague', 'Ville de Sainte-Anne'])
    t.notMatch(JSON.stringify(await told()), /Ana|Bruno/, 'never a person')
    await cast.atelier.first.browser.put(`${one.path}/announce`, { announce: false })
    t.same(await told(), [])
  },
)

t.test(
  'a certificate for its parties; a letter that came back is shown to both sides and the organiser',
  async t => {
    const world = await testApp()
    t.teardown(world.close)
    const cast = await castOf(world)
    const draft = await draftedConvention(cast)
    t.equal((await cast.atelier.first.browser.get(`${draft.path}/certificate.pdf`)).body.code, 'NOT_IN_FORCE')
    const one = await signedConvention(world, cast)
    const paper = await cast.atelier.first.browser.get(`${one.path}/certificate.pdf`)
    t.equal(paper.raw.rawPayload.subarray(0, 5).toString(), '%PDF-')
    t.equal((await cast.papeterie.first.browser.get(`${one.path}/certificate.pdf`)).status, 404)

    t.same((await cast.olga.browser.get(one.path)).body.lostLetters, [])
    await world.must(async a => {
      const letters = await a.em.find(MailDelivery, { to: 'bruno@ville.example' })
      for (const letter of letters) letter.status = 'failed'
      return { done: true as const }
    })
    for (const who of [cast.olga, cast.atelier.first, cast.ville.first]) {
      const { lostLetters } = (await who.browser.get(one.path)).body
      t.same(
        lostLetters.map((letter: { to: string; purpose: string }) => [letter.to, letter.purpose]),
        [
          ['bruno@ville.example', 'signing-code'],
          ['bruno@ville.example', 'signed'],
        ],
      )
    }
  },
)
