// A convention's life over the wire: from the meeting to the sealed document in both hands, and the questions after.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import t from 'tap'
import { castOf, type Cast, type Member } from '../support/cast.ts'
import { onBoth } from '../support/both.ts'
import { letters, testApp, type TestApp } from '../support/app.ts'
import { createEdition } from '#server/actions/edition/create-edition.ts'
import { sealWaiting } from '#server/actions/convention/seal.ts'
import { Convention } from '#server/storage/entities/index.ts'
import { turnConventions } from '#server/actions/convention/follow.ts'

async function met(world: TestApp): Promise<{ cast: Cast; meetingId: string; base: string }> {
  const cast = await castOf(world)
  const slot = await world.house.sql.one<{ id: string }>(
    'select id from slot order by starts_at desc limit 1',
  )
  const parties = [cast.ville, cast.atelier].map(one => ({
    organisationId: one.organisationId,
    personIds: [],
  }))
  const made = await cast.olga.browser.post(`/api/editions/${cast.slug}/control/meetings`, {
    slotId: slot?.id,
    subject: 'Buffet',
    parties,
  })
  return { cast, meetingId: made.body.id, base: `/api/editions/${cast.slug}/conventions` }
}

async function codeFor(world: TestApp, email: string): Promise<string> {
  const letter = (await letters(world.house))
    .filter(one => one.to === email && one.subject.includes('code de signature'))
    .at(-1)
  return /(\d{3} \d{3})/.exec(letter?.text ?? '')?.[1] ?? ''
}

async function sign(world: TestApp, who: Member, email: string, one: string) {
  const view = (await who.browser.get(one)).body
  await who.browser.post(`${one}/read`, { revision: view.revision })
  await who.browser.post(`${one}/signing-code`)
  return who.browser.post(`${one}/sign`, { code: await codeFor(world, email), sha256: view.frozen.sha256 })
}

await onBoth(
  t,
  'drafted from a meeting, edited by both, frozen, signed by each, in both hands',
  async (t, world) => {
    const { cast, meetingId, base } = await met(world)
    const { ville, atelier } = cast
    t.equal(
      (await ville.first.browser.post(base, { kind: 'framework-supply', language: 'fr', meetingId })).body
        .code,
      'KIND_NOT_FOR_PUBLIC_BUYER',
    )
    const drafted = await ville.first.browser.post(base, {
      kind: 'letter-of-intent',
      language: 'fr',
      meetingId,
    })
    t.equal(drafted.status, 200)
    const one = `${base}/${drafted.body.id}`
    t.equal((await cast.papeterie.first.browser.get(one)).status, 404, 'to others it does not exist')
    const view = (await atelier.first.browser.get(one)).body
    t.same(
      view.people.map((party: { name: string }) => party.name),
      ['Atelier Vague', 'Ville de Sainte-Anne'],
    )
    t.equal(view.people[0].signatory.capacity, 'Direction')
    t.ok(view.clauses.length > 3)

    t.equal(
      (
        await atelier.first.browser.put(`${one}/fields/object`, {
          value: 'Traiteur des cérémonies',
          revision: 1,
        })
      ).status,
      200,
    )
    t.equal(
      (await ville.first.browser.put(`${one}/fields/object`, { value: 'Autre chose', revision: 1 })).body
        .code,
      'VERSION_CONFLICT',
    )
    t.equal(
      (await ville.first.browser.put(`${one}/fields/startsOn`, { value: '2027-02-30', revision: 2 })).status,
      422,
    )
    await ville.first.browser.put(`${one}/fields/commitments`, {
      value: 'Ville de Sainte-Anne | consulte avant fin mars',
      revision: 2,
    })
    await ville.first.browser.post(`${one}/review`)

    const proposed = await atelier.first.browser.post(`${one}/proposals`, {
      target: { kind: 'field', name: 'object' },
      text: 'Traiteur des cérémonies et des vœux',
      comment: 'Avec janvier',
    })
    t.equal(proposed.status, 200)
    t.equal((await ville.first.browser.post(`${one}/freeze`)).body.code, 'PROPOSALS_OPEN')
    const { proposals } = (await ville.first.browser.get(one)).body
    t.equal(
      (await atelier.first.browser.post(`${one}/proposals/${proposals[0].id}/answer`, { accepted: true }))
        .body.code,
      'OWN_PROPOSAL',
    )
    await ville.first.browser.post(`${one}/proposals/${proposals[0].id}/answer`, { accepted: true })
    const frozen = await ville.first.browser.post(`${one}/freeze`)
    t.equal(frozen.status, 200)

    const before = (await atelier.first.browser.get(one)).body
    const early = await atelier.first.browser.post(`${one}/sign`, {
      code: '123456',
      sha256: before.frozen.sha256,
    })
    t.equal(early.body.code, 'CODE_EXPIRED')
    t.equal((await atelier.people[1]?.browser.post(`${one}/signing-code`))?.body.code, 'NOT_THE_SIGNATORY')
    await atelier.first.browser.post(`${one}/signing-code`)
    const unread = await atelier.first.browser.post(`${one}/sign`, {
      code: await codeFor(world, 'ana@atelier.example'),
      sha256: before.frozen.sha256,
    })
    t.equal(unread.body.code, 'TEXT_CHANGED', 'nobody signs what changed since they read it')

    t.equal((await sign(world, atelier.first, 'ana@atelier.example', one)).status, 200)
    t.equal((await sign(world, ville.first, 'bruno@ville.example', one)).status, 200)
    const signed = (await ville.first.browser.get(one)).body
    t.equal(signed.status, 'signed')
    t.match(signed.number, /^RENC26-0001$/)
    const handed = (await letters(world.house)).filter(letter => letter.subject.includes('est signée'))
    t.same(handed.map(letter => letter.to).sort(), ['ana@atelier.example', 'bruno@ville.example'])
    t.equal(handed[0]?.attachments[0]?.name, 'RENC26-0001.pdf')

    const pdf = await ville.first.browser.get(`${one}/document.pdf`)
    const later = await atelier.first.browser.get(`${one}/document.pdf`)
    t.ok(later.raw.rawPayload.equals(pdf.raw.rawPayload), 'sealed once: everyone holds the same bytes')
    const file = path.join(world.folder, 'convention.pdf')
    writeFileSync(file, pdf.raw.rawPayload)
    const judge = spawnSync(process.execPath, ['server/cli.ts', 'verify', file], { encoding: 'utf8' })
    t.equal(judge.status, 0, judge.stderr)
    const code = /\/v\/(\w+)$/.exec(signed.verifyUrl)?.[1]
    const public_ = await (await world.as(null)).get(`/api/verifications/${code}`)
    t.equal(public_.body.textSha256, signed.frozen.sha256)
    t.equal(public_.body.documentSha256, createHash('sha256').update(pdf.raw.rawPayload).digest('hex'))
    t.match(
      signed.frozen.text,
      /Traiteur des cérémonies et des vœux/,
      'the articles say what was agreed last',
    )
    t.notOk(JSON.stringify(public_.body).includes('cérémonies'), 'the text is not shown')
  },
)

await onBoth(
  t,
  'a text reopened voids the signature; at the desk the tablet signs; later both are asked what came of it',
  async (t, world) => {
    const { cast, meetingId, base } = await met(world)
    const { ville, atelier } = cast
    const drafted = await atelier.first.browser.post(base, {
      kind: 'letter-of-intent',
      language: 'fr',
      meetingId,
    })
    const one = `${base}/${drafted.body.id}`
    await atelier.first.browser.put(`${one}/fields/object`, { value: 'Papier recyclé', revision: 1 })
    await atelier.first.browser.put(`${one}/fields/commitments`, {
      value: 'Atelier Vague | livre',
      revision: 2,
    })
    await atelier.first.browser.post(`${one}/review`)
    await atelier.first.browser.post(`${one}/freeze`)
    await sign(world, atelier.first, 'ana@atelier.example', one)
    t.equal((await ville.first.browser.post(`${one}/unfreeze`, { reason: 'Une date manque' })).status, 200)
    t.equal((await ville.first.browser.get(one)).body.people[0].signedAt, null)
    await ville.first.browser.post(`${one}/freeze`)
    await sign(world, atelier.first, 'ana@atelier.example', one)
    const { revision, frozen } = (await ville.first.browser.get(one)).body
    await ville.first.browser.post(`${one}/read`, { revision })
    const control = `/api/editions/${cast.slug}/control/conventions/${drafted.body.id}/sign`
    const witnessed = await cast.olga.browser.post(control, {
      organisationId: ville.organisationId,
      method: 'tablet',
      sha256: frozen.sha256,
    })
    t.equal(witnessed.status, 200)
    t.equal((await ville.first.browser.get(one)).body.status, 'signed')

    world.clock.now = '2026-12-12T09:00:00.000Z'
    await world.must(turnConventions)
    await world.must(turnConventions)
    const asked = (await letters(world.house)).filter(letter => letter.subject.includes('où en êtes-vous'))
    t.equal(asked.length, 2, 'once each')
    const token =
      /lien=([\w-]+)/.exec(asked.find(letter => letter.to === 'ana@atelier.example')?.text ?? '')?.[1] ?? ''
    const nobody = await world.as(null)
    t.equal(
      (
        await nobody.post(`/api/follow-ups/${drafted.body.id}`, {
          token: token.replace(/^./, first => (first === '_' ? '-' : '_')),
          state: 'executed',
        })
      ).status,
      404,
    )
    t.equal(
      (
        await nobody.post(`/api/follow-ups/${drafted.body.id}`, {
          token,
          state: 'executed',
          amountCents: 120_000,
        })
      ).status,
      200,
    )
    t.equal((await ville.first.browser.get(one)).body.followUps[0].amountCents, 120_000)
  },
)

await t.test('a timestamp service that does not answer costs the hour, not the document', async t => {
  // Port 9 is closed: the service is set, and away.
  const world = await testApp({ env: { TIMESTAMP_URL: 'http://127.0.0.1:9/tsa' } })
  t.teardown(world.close)
  const { cast, meetingId, base } = await met(world)
  const { ville, atelier } = cast
  const drafted = await atelier.first.browser.post(base, {
    kind: 'letter-of-intent',
    language: 'fr',
    meetingId,
  })
  const one = `${base}/${drafted.body.id}`
  await atelier.first.browser.put(`${one}/fields/object`, { value: 'Papier recyclé', revision: 1 })
  await atelier.first.browser.put(`${one}/fields/commitments`, {
    value: 'Atelier Vague | livre',
    revision: 2,
  })
  await atelier.first.browser.post(`${one}/review`)
  await atelier.first.browser.post(`${one}/freeze`)
  await sign(world, atelier.first, 'ana@atelier.example', one)
  await sign(world, ville.first, 'bruno@ville.example', one)
  t.equal(
    (await ville.first.browser.get(one)).body.document,
    null,
    'signed, and not sealed inside the transaction',
  )
  await sealWaiting(world.house)
  t.equal(
    (await ville.first.browser.get(one)).body.document.stamped,
    false,
    'sealed, and said to be without a token',
  )
  t.equal((await letters(world.house)).filter(letter => letter.subject.includes('est signée')).length, 2)
})

await t.test('two editions whose names begin alike never share a number', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const { cast, meetingId, base } = await met(world)
  const { ville, atelier } = cast
  const drafted = await atelier.first.browser.post(base, {
    kind: 'letter-of-intent',
    language: 'fr',
    meetingId,
  })
  const one = `${base}/${drafted.body.id}`
  await atelier.first.browser.put(`${one}/fields/object`, { value: 'Papier recyclé', revision: 1 })
  await atelier.first.browser.put(`${one}/fields/commitments`, {
    value: 'Atelier Vague | livre',
    revision: 2,
  })
  const other = await world.must(a =>
    createEdition(a, {
      slug: 'rencontres-voisines',
      name: 'Rencontres voisines',
      timeZone: 'Europe/Paris',
      venue: { name: 'Salle', street: '1 rue', postcode: '44600', city: 'Saint-Nazaire', department: '44' },
      summary: { fr: 'Voisines.', en: 'Next door.' },
      bookingMode: 'direct',
      rules: {},
      grid: {
        days: [{ date: '2026-12-01', from: '09:00', to: '10:00', breaks: [] }],
        slotMinutes: 20,
        gapMinutes: 0,
        tables: 1,
      },
      organiserId: cast.olga.personId,
    }),
  )
  await world.must(async a => {
    const row = await a.em.findOneOrFail(Convention, { id: drafted.body.id })
    a.em.create(Convention, {
      id: 'neighbour',
      editionId: other.id,
      kind: row.kind,
      status: 'signed',
      number: 'RENC26-0001',
      verifyCode: 'neighbour1',
      state: row.state,
      createdAt: a.now,
      updatedAt: a.now,
    })
  })
  await atelier.first.browser.post(`${one}/review`)
  await atelier.first.browser.post(`${one}/freeze`)
  await sign(world, atelier.first, 'ana@atelier.example', one)
  await sign(world, ville.first, 'bruno@ville.example', one)
  t.equal((await ville.first.browser.get(one)).body.number, 'RENC26B-0001')
})
