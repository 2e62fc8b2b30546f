// Meetings that are suggested: spread over sellers, written about weekly, put in the pool; unnamed buyers; who may ask whom.
/* eslint-disable @typescript-eslint/no-explicit-any -- tests read what came over the wire */
import t from 'tap'
import { jobs } from '#server/jobs.ts'
import { officeHours } from '#server/actions/proposition/digests.ts'
import { letters } from '../support/app.ts'
import { at, buffetOffer, fairOf } from '../support/market.ts'
import type { Company } from '../support/cast.ts'

t.setTimeout(120_000)

t.test('each side is suggested whom to meet, with reasons, and not whom it asked already', async t => {
  const fair = await fairOf(t)
  const { cast } = fair
  await fair.offer(cast.atelier, buffetOffer)
  await fair.offer(cast.coop, { ...buffetOffer, title: 'Buffets des Halles' })
  const needId = await fair.need()
  const mine = async (company: Company) => (await company.first.browser.get(at('/suggested'))).body
  const ville = await mine(cast.ville)
  t.same(
    new Set(ville.offers.map((one: any) => one.proposition.offer.organisation.name)),
    new Set(['Atelier Vague', 'Coop des Halles']),
  )
  t.ok(ville.offers[0].proposition.met.length >= 2)
  const atelier = await mine(cast.atelier)
  t.match(atelier.needs, [{ needId, need: { organisation: { name: 'Ville de Sainte-Anne' } } }])
  t.equal((await cast.nora.browser.get(at('/suggested'))).status, 403)

  await cast.ville.first.browser.post(at('/requests'), {
    addresseeId: cast.atelier.organisationId,
    subject: null,
    slotIds: [],
    message: '',
  })
  t.same(
    (await mine(cast.ville)).offers.map((one: any) => one.proposition.offer.organisation.name),
    ['Coop des Halles'],
  )
  t.same((await mine(cast.atelier)).needs, [])
})

t.test('the letter leaves at most weekly, in office hours, and never again to who said so', async t => {
  const fair = await fairOf(t)
  const { cast, world } = fair
  await fair.offer(cast.atelier, buffetOffer)
  await fair.need()
  const hidden = await fair.need({ title: 'Cocktail discret', visibility: 'anonymous' }, cast.coop)
  t.ok(hidden)
  const job = jobs.find(one => one.name === 'suggestions:letters')
  const written = async () => {
    const all = await letters(world.house)
    return all.filter(one => /à prévoir/.test(one.subject))
  }
  world.clock.now = '2026-11-22T09:00:00.000Z'
  await job?.run(world.house)
  t.equal((await written()).length, 0, 'not on a Sunday')
  world.clock.now = '2026-11-23T09:00:00.000Z'
  await job?.run(world.house)
  const first = await written()
  t.same(
    new Set(first.map(one => one.to)),
    new Set([
      'ana@atelier.example',
      'ali@atelier.example',
      'bruno@ville.example',
      'berthe@ville.example',
      'chloe@coop.example',
    ]),
  )
  const toAna = first.find(one => one.to === 'ana@atelier.example')?.text ?? ''
  t.match(toAna, /Ville de Sainte-Anne/)
  t.match(toAna, /Un acheteur qui reste anonyme/)
  t.notMatch(toAna, /Coop des Halles/, 'an unnamed buyer is not named')

  await job?.run(world.house)
  t.equal((await cast.olga.browser.post(at('/control/suggested/letters'))).body.count, 0)
  t.equal((await written()).length, first.length, 'once a week')
  const link = /lettres\?lien=([0-9a-f-]+)/.exec(toAna)?.[1] ?? ''
  const nobody = await world.as(null)
  t.equal((await nobody.put(`/api/suggestion-letters/${link}`, { off: true })).status, 200)
  t.equal((await cast.atelier.first.browser.get(at('/suggested'))).body.lettersOff, true)
  world.clock.now = '2026-12-01T09:00:00.000Z'
  t.equal((await cast.papeterie.first.browser.post(at('/control/suggested/letters'))).status, 403)
  const again = await cast.olga.browser.post(at('/control/suggested/letters'))
  t.equal(again.body.count, first.length - 1)
  t.notOk((await written()).slice(first.length).some(one => one.to === 'ana@atelier.example'))
  t.equal(
    officeHours('2026-11-23T21:00:00.000Z', 'Pacific/Noumea'),
    true,
    'hours are those of the edition’s zone',
  )
  t.equal(officeHours('2026-11-23T21:00:00.000Z', 'Europe/Paris'), false)
})

t.test(
  'organisers add suggested pairs to the planner’s pool, marked as theirs, and take them out',
  async t => {
    const fair = await fairOf(t, { bookingMode: 'planned' })
    const { cast } = fair
    await fair.offer(cast.atelier, buffetOffer)
    await fair.need()
    const seen = (await cast.olga.browser.get(at('/control/suggested'))).body
    t.match(seen, {
      planned: true,
      inPool: 0,
      sellers: 1,
      buyers: 1,
      pairs: [{ seller: { name: 'Atelier Vague' } }],
    })
    t.equal((await cast.fadila.browser.post(at('/control/suggested/pool'))).status, 403)
    t.equal((await cast.olga.browser.post(at('/control/suggested/pool'))).body.count, 1)
    t.equal(
      (await cast.olga.browser.post(at('/control/suggested/pool'))).body.count,
      0,
      'the same twice adds nothing',
    )
    const asked = (await cast.ville.first.browser.get(at('/requests'))).body
    t.match(asked.request, [{ origin: 'suggested', status: 'accepted', meetingId: null }])
    t.equal(asked.requestsLeft, asked.quota, 'nobody’s quota pays for it')
    t.equal((await cast.olga.browser.get(at('/plans'))).body.pool, 1)
    t.equal((await cast.olga.browser.delete(at('/control/suggested/pool'))).body.count, 1)
    t.equal((await cast.olga.browser.get(at('/plans'))).body.pool, 0)
  },
)

t.test('a pool asks for an edition that plans', async t => {
  const fair = await fairOf(t)
  t.equal((await fair.cast.olga.browser.post(at('/control/suggested/pool'))).body.code, 'POOL_NEEDS_PLANNED')
})

t.test(
  'an exhibitor asks about a need without a name, and reads whose it is when the buyer accepts',
  async t => {
    const fair = await fairOf(t)
    const { cast } = fair
    await fair.offer(cast.atelier, buffetOffer)
    const needId = await fair.need({ visibility: 'anonymous' })
    const [ana, bruno] = [cast.atelier.first.browser, cast.ville.first.browser]
    t.equal(
      (
        await ana.post(at('/requests'), {
          addresseeId: cast.ville.organisationId,
          subject: { kind: 'need', id: needId },
          slotIds: [],
          message: '',
        })
      ).body.code,
      'SUBJECT_NOT_PUBLISHED',
      'guessing the name tells nothing',
    )
    const free = (await ana.get(at(`/needs/${needId}/free-slots`))).body.slot
    t.ok(free.length > 0)
    t.equal((await cast.papeterie.first.browser.get(at(`/needs/${needId}/free-slots`))).status, 404)
    const asked = await ana.post(at(`/needs/${needId}/requests`), {
      slotIds: [free[0].id],
      message: 'Bonjour',
    })
    t.equal(asked.status, 200, JSON.stringify(asked.body))
    const hides = (body: unknown) => {
      t.notMatch(JSON.stringify(body), /Sainte-Anne/)
      t.notMatch(JSON.stringify(body), new RegExp(cast.ville.organisationId))
    }
    hides(asked.body)
    hides((await ana.get(at('/requests'))).body)
    hides((await ana.get(at('/my-day'))).body)
    const rows = await fair.world.house.sql.all<{ payload: string }>(
      "select payload from outbox where type = 'request'",
    )
    for (const { payload } of rows) {
      const event = JSON.parse(payload)
      hides(event.each.find((one: any) => one.organisationId === cast.atelier.organisationId).view)
      t.notOk(event.to.organisationIds.includes(cast.atelier.organisationId))
    }
    t.equal(
      (await ana.post(at(`/needs/${needId}/requests`), { slotIds: [], message: '' })).body.code,
      'ALREADY_ASKED',
    )
    t.match((await bruno.get(at('/requests'))).body.request, [{ requesterName: 'Atelier Vague' }])
    t.equal((await bruno.post(at(`/requests/${asked.body.id}/accept`), { slotId: free[0].id })).status, 200)
    t.match((await ana.get(at('/requests'))).body.request, [{ addresseeName: 'Ville de Sainte-Anne' }])
  },
)

t.test('the edition’s table says who may ask whom, in requests and in what is proposed', async t => {
  const fair = await fairOf(t)
  const { cast } = fair
  await fair.offer(cast.atelier, buffetOffer)
  const needId = await fair.need()
  const set = async (rules: Record<string, boolean>) => {
    const { version } = (await cast.olga.browser.get(at(''))).body
    const changed = await cast.olga.browser.patch(at(''), { rules, version })
    t.equal(changed.status, 200, JSON.stringify(changed.body))
  }
  const ask = (from: Company, to: Company) =>
    from.first.browser.post(at('/requests'), {
      addresseeId: to.organisationId,
      subject: null,
      slotIds: [],
      message: '',
    })
  const list = async () => (await cast.ville.first.browser.get(at(`/needs/${needId}/propositions`))).body
  await set({ exhibitorsAskBuyers: false })
  t.equal((await ask(cast.atelier, cast.ville)).body.code, 'ROLES_MAY_NOT_MEET')
  t.equal((await cast.atelier.first.browser.get(at('/propositions'))).body.mayAsk, false)
  t.match(await list(), { mayAsk: true, proposition: [{}] })
  await set({ exhibitorsAskBuyers: false, buyersAskExhibitors: false })
  t.equal((await ask(cast.ville, cast.atelier)).body.code, 'ROLES_MAY_NOT_MEET')
  t.match(await list(), { mayAsk: false, proposition: [] }, 'who may never meet is not proposed')
  await set({ exhibitorsMeetExhibitors: false })
  t.equal((await ask(cast.atelier, cast.papeterie)).body.code, 'ROLES_MAY_NOT_MEET')
  await set({ exhibitorsAskBuyers: false, exhibitorsMeetExhibitors: false })
  const mayAsk = async (company: Company) =>
    (await company.first.browser.get(at('/meetable'))).body
      .filter((one: any) => one.mayAsk)
      .map((one: any) => one.id)
  t.notOk((await mayAsk(cast.atelier)).includes(cast.ville.organisationId))
  t.notOk((await mayAsk(cast.atelier)).includes(cast.papeterie.organisationId))
  t.ok((await mayAsk(cast.ville)).includes(cast.atelier.organisationId))
  const named = (await cast.atelier.first.browser.get(at('/meetable'))).body.map((one: any) => one.id)
  t.ok(named.includes(cast.ville.organisationId), 'who may not be asked may still ask')
})

t.test('a second meeting of the same two about the same subject is booked only after a warning', async t => {
  const { cast } = await fairOf(t)
  const slots = (await cast.olga.browser.get(at('/board'))).body.slot
  const book = (slotId: string, more: Record<string, unknown> = {}) =>
    cast.olga.browser.post(at('/control/meetings'), {
      slotId,
      subject: 'Buffet des vœux',
      parties: [cast.atelier, cast.ville].map(one => ({ organisationId: one.organisationId, personIds: [] })),
      ...more,
    })
  t.equal((await book(slots[0].id)).status, 200)
  const warned = await book(slots[3].id)
  t.equal(warned.body.code, 'DOUBLE_MEETING')
  t.match(warned.body.detail, /Atelier Vague – Ville de Sainte-Anne/)
  t.equal((await book(slots[3].id, { subject: 'Un autre sujet' })).status, 200)
  t.equal((await book(slots[5].id, { despite: true })).status, 200)
})

t.test(
  'a request that waits is placed a second time about the same subject only when that is meant',
  async t => {
    const { cast, need } = await fairOf(t, { bookingMode: 'planned' })
    const subject = { kind: 'need', id: await need() }
    const asked = await cast.ville.first.browser.post(at('/requests'), {
      addresseeId: cast.atelier.organisationId,
      subject,
      slotIds: [],
      message: '',
    })
    await cast.atelier.first.browser.post(at(`/requests/${asked.body.id}/accept`), {})
    const slots = (await cast.olga.browser.get(at('/board'))).body.slot
    const booked = await cast.olga.browser.post(at('/control/meetings'), {
      slotId: slots[0].id,
      subject: 'Buffet pour 60 personnes',
      parties: [cast.atelier, cast.ville].map(one => ({ organisationId: one.organisationId, personIds: [] })),
    })
    t.equal(booked.status, 200, JSON.stringify(booked.body))
    const place = (more: object) =>
      cast.olga.browser.post(at(`/control/requests/${asked.body.id}/place`), { slotId: slots[3].id, ...more })
    t.equal((await place({})).body.code, 'DOUBLE_MEETING')
    t.equal((await place({ despite: true })).status, 200)
  },
)
