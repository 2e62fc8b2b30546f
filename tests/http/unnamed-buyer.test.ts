// A buyer who stays unnamed: nothing that an exhibitor asks, is refused or is offered tells which of the buyers it is.
import t from 'tap'
import { organiserActor } from '#server/actions/actor.ts'
import { book } from '#server/actions/meeting/book.ts'
import { onBoth } from '#tests/support/both.ts'
import { castOf, type Cast } from '#tests/support/cast.ts'
import { at, buffetNeed, buffetOffer } from '#tests/support/market.ts'
import { testApp, type Browser, type TestApp } from '#tests/support/app.ts'

t.setTimeout(120_000)

/** Atelier Vague, whose offer suits, and two needs without a name: the town's and Coop des Halles's. */
async function started(world: TestApp) {
  world.clock.now = '2026-11-20T09:00:00.000Z'
  const cast = await castOf(world)
  const [ana, bruno, chloe] = [cast.atelier, cast.ville, cast.coop].map(one => one.first.browser) as [
    Browser,
    Browser,
    Browser,
  ]
  await ana.post(at('/offers'), { fields: buffetOffer, status: 'published' })
  const need = async (buyer: Browser, title: string) =>
    String(
      (
        await buyer.post(at('/needs'), {
          fields: { ...buffetNeed, title, visibility: 'anonymous' },
          status: 'open',
        })
      ).body.id,
    )
  const slots = (await ana.get(at('/grid'))).body.slot as { id: string }[]
  return {
    cast,
    ana,
    bruno,
    chloe,
    slots: slots.map(slot => slot.id),
    his: await need(bruno, 'Buffet pour 60 personnes'),
    hers: await need(chloe, 'Buffet pour 70 personnes'),
  }
}
const openly = (who: Browser, cast: Cast) =>
  who.post(at('/requests'), {
    addresseeId: cast.ville.organisationId,
    subject: null,
    slotIds: [],
    message: '',
  })
const about = (who: Browser, needId: string, slotIds: string[] = []) =>
  who.post(at(`/needs/${needId}/requests`), { slotIds, message: '' })

await onBoth(
  t,
  'what was asked by name and what was asked of nobody named do not hinder one another',
  async (t, world) => {
    const { cast, ana, bruno, his, hers } = await started(world)
    t.equal((await about(ana, his)).status, 200)
    t.equal((await openly(ana, cast)).status, 200, 'a no would tell whose need it was')
    t.equal((await openly(ana, cast)).body.code, 'ALREADY_ASKED', 'by name once')
    t.equal((await about(ana, his)).body.code, 'ALREADY_ASKED', 'about one need once')
    t.equal((await about(ana, hers)).status, 200)

    const { request } = (await bruno.get(at('/requests'))).body
    t.equal(request.length, 2, 'the buyer reads both')
    const slots = (await ana.get(at('/grid'))).body.slot
    const first = await bruno.post(at(`/requests/${request[0].id}/accept`), { slotId: slots[3].id })
    const second = await bruno.post(at(`/requests/${request[1].id}/accept`), { slotId: slots[5].id })
    t.equal(first.status, 200, JSON.stringify(first.body))
    t.equal(second.body.code, 'ALREADY_MEETING', 'one yes is one meeting')
  },
)

await onBoth(t, 'who meets the buyer already asks it unnamed as anyone does', async (t, world) => {
  const { cast, ana, his, hers, slots } = await started(world)
  await world.must(a =>
    book(a, {
      editionId: cast.editionId,
      slotId: slots[0] ?? '',
      subject: 'Autre chose',
      offerId: null,
      needId: null,
      requestId: null,
      origin: 'organiser',
      parties: [cast.ville, cast.atelier].map(({ organisationId }) => ({ organisationId, personIds: [] })),
      by: organiserActor(a),
    }),
  )
  t.same([(await about(ana, his)).status, (await about(ana, hers)).status], [200, 200])
})

await onBoth(t, 'the hours offered, and those refused, are the exhibitor’s own', async (t, world) => {
  const { cast, ana, bruno, his, hers, slots } = await started(world)
  for (const { personId, browser } of cast.ville.people) {
    const set = await browser.put(at(`/availability/${personId}`), {
      unavailable: slots.slice(0, 6),
      gapSlots: 0,
      breaks: [],
      version: 1,
    })
    t.equal(set.status, 200, JSON.stringify(set.body))
  }
  const free = async (needId: string) =>
    ((await ana.get(at(`/needs/${needId}/free-slots`))).body.slot as { id: string }[]).map(slot => slot.id)
  t.same(await free(his), await free(hers), 'his absence does not show')
  const asked = await about(ana, his, slots.slice(1, 2))
  t.equal(asked.status, 200, JSON.stringify(asked.body))
  const edited = await ana.patch(at(`/requests/${asked.body.id}`), {
    subject: { kind: 'need', id: his },
    slotIds: slots.slice(2, 3),
    message: 'Plutôt à cette heure',
  })
  t.equal(edited.status, 200, JSON.stringify(edited.body))
  const answer = await bruno.post(at(`/requests/${asked.body.id}/accept`), { slotId: slots[2] })
  t.equal(answer.body.code, 'SLOT_TAKEN', 'the buyer is told that this hour is not his')
  const countered = await bruno.post(at(`/requests/${asked.body.id}/counter`), {
    subject: { kind: 'need', id: his },
    slotIds: slots.slice(8, 9),
    message: '',
  })
  t.equal(countered.status, 200, JSON.stringify(countered.body))
  const agreed = await ana.post(at(`/requests/${asked.body.id}/accept`), { slotId: slots[8] })
  t.match(agreed.body, { status: 'accepted', addresseeName: 'Ville de Sainte-Anne' })
})

t.test('a buyer that accepts at once names itself only by its own yes', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const { cast, ana, his, slots } = await started(world)
  await world.must(async a => {
    await a.sql.all('update participation set accepts_at_once = true where organisation_id = ?', [
      cast.ville.organisationId,
    ])
    return { done: true }
  })
  const asked = await about(ana, his, slots.slice(0, 1))
  t.match(asked.body, { status: 'sent', addresseeName: '' })
})
