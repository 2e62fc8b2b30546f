// Renewal, the impact estimate, and the sourcing log of a public buyer.
import t from 'tap'
import { createEdition } from '#server/actions/edition/create-edition.ts'
import { takePart } from '#server/actions/participation/participations.ts'
import { onBoth } from '../support/both.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { castOf, type Cast } from '../support/cast.ts'
import { draftedConvention, signedConvention } from '../support/conventions.ts'

t.setTimeout(120_000)

async function nextEdition(world: TestApp, cast: Cast, organisationIds: string[]): Promise<string> {
  const slug = 'rencontres-2027'
  const edition = await world.must(a =>
    createEdition(a, {
      slug,
      name: 'Rencontres 2027',
      timeZone: 'Europe/Paris',
      venue: { name: 'Salle', street: '1 rue', postcode: '44600', city: 'Saint-Nazaire', department: '44' },
      summary: { fr: 'La suite.', en: 'The next.' },
      bookingMode: 'direct',
      rules: {},
      grid: {
        days: [{ date: '2027-12-01', from: '09:00', to: '10:00', breaks: [] }],
        slotMinutes: 20,
        gapMinutes: 0,
        tables: 1,
      },
      organiserId: cast.olga.personId,
    }),
  )
  for (const organisationId of organisationIds)
    await world.must(a =>
      takePart(a, { editionId: edition.id, organisationId, exhibitor: true, buyer: true, validated: true }),
    )
  return slug
}

await onBoth(
  t,
  'a convention of the edition before becomes a draft of this one, linked to it, once',
  async (t, world) => {
    const cast = await castOf(world)
    const one = await signedConvention(world, cast, 'Traiteur des vœux')
    const { browser } = cast.atelier.first
    const slug = await nextEdition(world, cast, [cast.atelier.organisationId])
    const renewals = `/api/editions/${slug}/renewals`
    t.same(
      (await browser.get(renewals)).body.map((each: { number: string }) => each.number),
      ['RENC26-0001'],
    )
    const absent = await browser.post(renewals, { conventionId: one.id })
    t.equal(absent.body.code, 'PARTY_ABSENT')
    t.match(absent.body.detail, /Ville de Sainte-Anne ne participe pas/)
    const edition = await world.house.sql.one<{ id: string }>('select id from edition where slug = ?', [slug])
    await world.must(a =>
      takePart(a, {
        editionId: edition?.id ?? '',
        organisationId: cast.ville.organisationId,
        exhibitor: false,
        buyer: true,
        validated: true,
      }),
    )
    t.equal((await cast.papeterie.first.browser.post(renewals, { conventionId: one.id })).status, 403)
    const renewed = await browser.post(renewals, { conventionId: one.id })
    t.equal(renewed.status, 200)
    const view = (await browser.get(`/api/editions/${slug}/conventions/${renewed.body.id}`)).body
    t.equal(view.renewsId, one.id)
    t.equal(view.status, 'draft')
    t.equal(view.fields.object, 'Traiteur des vœux')
    t.equal(view.fields.valueCents, '', 'sums are agreed anew')
    t.equal((await browser.post(renewals, { conventionId: one.id })).body.code, 'NOT_RENEWABLE')
    t.same((await browser.get(renewals)).body, [])
  },
)

t.test(
  'the estimate says its formula, its sources and what it lacks; an organiser dates new rates',
  async t => {
    const world = await testApp()
    t.teardown(world.close)
    const cast = await castOf(world)
    const one = await draftedConvention(cast)
    await cast.atelier.first.browser.put(`${one.path}/fields/valueCents`, { value: '1000000', revision: 3 })
    const estimate = async () => (await cast.ville.first.browser.get(`${one.path}/impact`)).body
    const before = await estimate()
    t.same(
      before.lines.map((line: { code: string }) => line.code),
      ['ess-share', 'kilometres', 'insertion-hours'],
      'an EI gives hours of insertion',
    )
    const hours = before.lines.at(-1)
    t.equal(hours.value, null, 'the share of insertion was not declared: to be asked, not zero')
    t.match(hours.formula.fr, /coût horaire/)
    t.equal((await cast.papeterie.first.browser.get(`${one.path}/impact`)).status, 404)
    const rates = `/api/editions/${cast.slug}/control/impact-rates`
    const shares = {
      labourShare: 0.6,
      deductionRate: 0.3,
      ceilingBelow: 0.5,
      ceilingFrom: 0.75,
      ceilingEmploymentRate: 0.03,
    }
    const dated = {
      from: '2026-01-01',
      hourlyCostCents: 1202,
      source: 'Décret du 20 décembre 2025',
      ...shares,
    }
    t.equal((await cast.atelier.first.browser.post(rates, dated)).status, 403)
    t.equal((await cast.olga.browser.post(rates, dated)).status, 200)
    t.equal((await estimate()).ratesFrom, '2026-01-01')
    t.match(JSON.stringify(await estimate()), /Décret du 20 décembre 2025/)
    t.equal((await cast.olga.browser.post(rates, dated)).status, 409)
  },
)

await onBoth(
  t,
  'the sourcing log says what was published, who asked and who was met, and exports it dated',
  async (t, world) => {
    const cast = await castOf(world)
    const { browser } = cast.ville.first
    const needs = `/api/editions/${cast.slug}/needs`
    const made = await browser.post(needs, {
      fields: { title: 'Traiteur des vœux', description: 'Deux cents couverts, circuit court.' },
      status: 'open',
    })
    t.equal(made.status, 200, JSON.stringify(made.body))
    const slot = await world.house.sql.one<{ id: string }>(
      'select id from slot order by starts_at desc limit 1',
    )
    const asked = await cast.atelier.first.browser.post(`/api/editions/${cast.slug}/requests`, {
      addresseeId: cast.ville.organisationId,
      subject: { kind: 'need', id: made.body.id },
      slotIds: [slot?.id],
      message: 'Bonjour',
    })
    t.equal(asked.status, 200, JSON.stringify(asked.body))
    const log = (await browser.get(`/api/editions/${cast.slug}/sourcing`)).body
    t.equal(log[0].title, 'Traiteur des vœux')
    t.match(log[0].entries[0].fr, /Besoin publié/)
    t.match(log[0].entries[1].fr, /Rendez-vous demandé par Atelier Vague/)
    const csv = String((await browser.get(`/api/editions/${cast.slug}/sourcing.csv`)).body)
    t.match(csv, /Besoin;Date et heure;Structure/)
    const pdf = await browser.get(`/api/editions/${cast.slug}/sourcing.pdf`)
    t.equal(pdf.raw.rawPayload.subarray(0, 5).toString(), '%PDF-')
    t.match(pdf.headers['content-disposition'], /carnet-de-sourcage-2026-11-26\.pdf/)
    t.equal((await cast.atelier.first.browser.get(`/api/editions/${cast.slug}/sourcing`)).status, 403)
  },
)
