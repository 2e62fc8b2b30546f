// Signing on paper: a photograph judged by content, what is read on it, and the evidence that stays.
import { existsSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import t from 'tap'
import { judgePdf } from '#server/verify/judge.ts'
import { testApp } from '../support/app.ts'
import { castOf } from '../support/cast.ts'
import {
  draftedConvention,
  frozenConvention,
  sendPhoto as send,
  signWithCode,
} from '../support/conventions.ts'

t.setTimeout(120_000)

t.test('a paper is photographed, transcribed, and stands as the signature of its party', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const cast = await castOf(world)
  const page = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#eee' } })
    .jpeg()
    .toBuffer()
  const draft = await draftedConvention(cast)
  const photos = (one: { path: string }) => `${one.path}/photos?purpose=paper`
  t.equal((await send(cast.ville.first.browser, photos(draft), page)).body.code, 'NOT_FROZEN')

  const one = await frozenConvention(cast)
  const { browser } = cast.ville.first
  const wrong = await send(
    browser,
    photos(one),
    Buffer.from('%PDF-1.7 ceci n’est pas une photo du tout'),
    'page.jpg',
  )
  t.equal(wrong.status, 415)
  t.match(wrong.body.detail, /n’est pas une image/, 'said plainly, whatever the name of the file')
  t.equal((await send(cast.papeterie.first.browser, photos(one), page)).status, 404)

  const sent = await send(browser, photos(one), page)
  t.equal(sent.status, 200)
  const photo = await browser.get(`${one.path}/photos/${sent.body.id}`)
  t.equal((await sharp(photo.raw.rawPayload).metadata()).width, 1600, 'resized')
  t.equal((await cast.papeterie.first.browser.get(`${one.path}/photos/${sent.body.id}`)).status, 404)

  const view = (await cast.olga.browser.get(one.path)).body
  t.same(view.photos[0].sha256, sent.body.sha256)
  const control = `/api/editions/${cast.slug}/control/conventions/${one.id}/sign`
  const paper = {
    organisationId: cast.ville.organisationId,
    method: 'paper',
    sha256: view.frozen.sha256,
    photoId: sent.body.id,
    writtenName: 'FAURE Bruno',
    writtenCapacity: 'Direction',
    writtenOn: '2026-11-26',
    transcription: 'Lu et approuvé',
  }
  const refusal = async (changes: object) =>
    (await cast.olga.browser.post(control, { ...paper, ...changes })).body.code
  t.equal(await refusal({ photoId: '0190a000-0000-7000-8000-000000000000' }), 'PHOTO_UNKNOWN')
  t.equal(await refusal({ writtenName: 'Berthe Colas' }), 'NAME_NOT_THE_SIGNATORY')
  t.equal(await refusal({ writtenCapacity: ' ' }), 'SIGNATORY_WITHOUT_CAPACITY')
  t.equal(await refusal({ writtenOn: '2026-10-01' }), 'SIGNED_DAY_WRONG')
  const signed = await cast.olga.browser.post(control, paper)
  t.equal(signed.status, 200, 'capitals and order of a name on paper are its own')
  t.equal((await browser.delete(`${one.path}/photos/${sent.body.id}`)).body.code, 'PHOTO_IN_USE')

  await signWithCode(world, cast.atelier.first, one.path)
  const pdf = (await browser.get(`${one.path}/document.pdf`)).raw.rawPayload
  const verdict = judgePdf(pdf)
  t.same(verdict.faults, [])
  t.same(verdict.signatures.map(signature => signature.method).sort(), ['email-code', 'paper'])
  t.ok(existsSync(path.join(world.folder, 'conventions', `${sent.body.id}.webp`)), 'the photograph is kept')
})
