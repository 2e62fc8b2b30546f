// The days and hours of an edition change as a whole, until something holds on to them.
import t from 'tap'
import { onBoth } from '../support/both.ts'
import { castOf, SLUG } from '../support/cast.ts'

const at = `/api/editions/${SLUG}`
const day = (date: string, from = '09:00', to = '12:00') => ({ date, from, to, breaks: [] })

await onBoth(t, 'an edition moves to other days, and keeps what stays at its time', async (t, world) => {
  world.clock.now = '2026-11-02T09:00:00.000Z'
  const cast = await castOf(world, { bookingMode: 'planned' })
  const olga = cast.olga.browser
  const grid = async () => (await olga.get(`${at}/grid`)).body.slot
  const before = await grid()
  const ana = cast.atelier.first.browser
  const hours = async () =>
    (await ana.get(`${at}/my-day`)).body.attendance.find(
      (one: { personId: string }) => one.personId === cast.atelier.first.personId,
    )
  const stays = before[3].id
  const goes = before.at(-1).id
  const set = await ana.put(`${at}/availability/${cast.atelier.first.personId}`, {
    unavailable: [stays, goes],
    gapSlots: 0,
    breaks: [],
    version: (await hours()).version,
  })
  t.equal(set.status, 200, JSON.stringify(set.body))
  await olga.patch(`${at}/slots/${before[4].id}`, { closed: true, interpreter: true })

  const body = { days: [day('2026-11-26', '09:00', '12:40')], slotMinutes: 20, gapMinutes: 0 }
  t.equal((await ana.put(`${at}/grid`, body)).status, 403, 'organisers alone')
  t.equal((await cast.fadila.browser.put(`${at}/grid`, body)).status, 403)
  const moved = await olga.put(`${at}/grid`, body)
  t.equal(moved.status, 200, JSON.stringify(moved.body))
  t.match(moved.body, { startsOn: '2026-11-26', endsOn: '2026-11-26' })
  const after = await grid()
  t.equal(after.length, 11)
  t.equal(after[3].id, stays, 'a slot that stays at its time is the same')
  t.match(after[4], { closed: true, interpreter: true }, 'and stays as it was set')
  t.equal(new Set(after.map((slot: { id: string }) => slot.id)).size, 11)
  t.same((await hours()).unavailable, [stays])
  t.equal((await olga.get(at)).body.startsOn, '2026-11-26')

  const wrong = await olga.put(`${at}/grid`, { ...body, days: [day('2026-11-26', '12:00', '09:00')] })
  t.equal(wrong.body.code, 'GRID_INVALID')
  t.match(wrong.body.detail, /\u00a0: la fin d’une journée précède son début\. Vérifiez/)
  const twice = await olga.put(`${at}/grid`, { ...body, days: [day('2026-11-26'), day('2026-11-26')] })
  t.match(twice.body.detail, /le même jour y est deux fois/)
  t.same(await grid(), after, 'nothing is half done')
})

await onBoth(t, 'what holds on to a slot keeps the grid as it is', async (t, world) => {
  world.clock.now = '2026-11-02T09:00:00.000Z'
  const cast = await castOf(world)
  const olga = cast.olga.browser
  const body = { days: [day('2027-01-12')], slotMinutes: 30, gapMinutes: 0 }
  const [slot] = (await olga.get(`${at}/grid`)).body.slot
  const asked = await cast.ville.first.browser.post(`${at}/requests`, {
    addresseeId: cast.atelier.organisationId,
    subject: null,
    slotIds: [slot.id],
    message: '',
  })
  t.equal(asked.status, 200)
  t.match((await olga.put(`${at}/grid`, body)).body, { code: 'GRID_HELD', detail: /un à un/ })
  await cast.atelier.first.browser.post(`${at}/requests/${asked.body.id}/decline`, { reason: null })
  t.equal((await olga.put(`${at}/grid`, body)).status, 200, 'a declined request holds nothing')

  const [other] = (await olga.get(`${at}/grid`)).body.slot
  const booked = await olga.post(`${at}/control/meetings`, {
    slotId: other.id,
    subject: 'Papier',
    parties: [cast.coop, cast.papeterie].map(one => ({ organisationId: one.organisationId, personIds: [] })),
  })
  t.equal(booked.status, 200)
  t.equal((await olga.put(`${at}/grid`, body)).body.code, 'GRID_HELD')
})
