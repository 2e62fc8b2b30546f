// What is told of a signature: on the wall only with every party's consent; a certificate; a letter that never arrived.
import { existsSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import t from 'tap'
import { erasePerson } from '#server/actions/personal-data/erase-person.ts'
import { testApp } from '../support/app.ts'
import { onBoth } from '../support/both.ts'
import { castOf } from '../support/cast.ts'
import { draftedConvention, sendPhoto, signedConvention } from '../support/conventions.ts'
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

await onBoth(
  t,
  'a photograph of the signing is on the wall once every party says yes to it, and no longer when one takes it back',
  async (t, world) => {
    const cast = await castOf(world)
    const one = await signedConvention(world, cast, 'Traiteur des vœux')
    const [atelier, ville] = [cast.atelier.first.browser, cast.ville.first.browser]
    const nobody = await world.as(null)
    const wall = async () => (await nobody.get(`/api/editions/${cast.slug}/wall`)).body.convention[0]
    const jpeg = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#486' } })
      .jpeg()
      .toBuffer()
    const { id } = (await sendPhoto(atelier, `${one.path}/photos?purpose=moment`, jpeg)).body
    const seen = () => nobody.get(`/api/editions/${cast.slug}/wall/photos/${id}`)
    for (const browser of [atelier, ville]) await browser.put(`${one.path}/announce`, { announce: true })

    t.equal((await wall()).photo, null, 'to be named is not to be shown')
    await atelier.put(`${one.path}/photos/${id}/wall`, { shown: true })
    t.equal((await wall()).photo, null, 'one consent is not enough')
    t.equal((await seen()).status, 404)
    await ville.put(`${one.path}/photos/${id}/wall`, { shown: true })
    t.match((await wall()).photo, { id, widthPx: 800, heightPx: 600 })
    t.equal((await seen()).status, 200)
    t.equal((await seen()).raw.headers['cache-control'], 'no-store')

    const outsider = await cast.papeterie.first.browser.put(`${one.path}/photos/${id}/wall`, { shown: true })
    t.equal(outsider.status, 404)
    t.equal((await cast.olga.browser.put(`${one.path}/photos/${id}/wall`, { shown: true })).status, 404)
    await ville.put(`${one.path}/photos/${id}/wall`, { shown: false })
    t.equal((await wall()).photo, null)
    t.equal((await seen()).status, 404, 'gone at once')

    t.equal((await ville.delete(`${one.path}/photos/${id}`)).status, 200, 'who is in it may have it removed')
    t.notOk(existsSync(path.join(world.folder, 'conventions', `${id}.webp`)), 'and so is its file')

    const second = (await sendPhoto(atelier, `${one.path}/photos?purpose=moment`, jpeg)).body.id
    await world.must(async a => {
      await erasePerson(a, { personId: cast.ville.first.personId })
      return { done: true as const }
    })
    const photos = (await atelier.get(one.path)).body.photos
    t.same(photos, [], 'a signatory who leaves is in no photograph any more')
    t.notOk(existsSync(path.join(world.folder, 'conventions', `${second}.webp`)))
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
