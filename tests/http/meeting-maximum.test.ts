// How many meetings an organisation may have, where they are booked one by one.
import t from 'tap'
import { testApp } from '../support/app.ts'
import { castOf } from '../support/cast.ts'

t.test('a maximum agreed with the organisers also holds where meetings are booked one by one', async t => {
  const world = await testApp()
  t.teardown(() => world.close())
  world.clock.now = '2026-11-20T09:00:00.000Z'
  const cast = await castOf(world)
  const base = `/api/editions/${cast.slug}`
  const { browser: olga } = cast.olga
  const list = (await olga.get(`${base}/participations`)).body.participation
  const { version } = list.find((one: { id: string }) => one.id === cast.papeterie.participationId)
  await olga.patch(`${base}/participations/${cast.papeterie.participationId}`, { meetingsMax: 1, version })
  const grid = (await olga.get(`${base}/grid`)).body
  const book = (slot: number, organisationId: string) =>
    olga.post(`${base}/control/meetings`, {
      slotId: grid.slot[slot].id,
      subject: '',
      parties: [
        { organisationId, personIds: [] },
        { organisationId: cast.papeterie.organisationId, personIds: [] },
      ],
    })
  const first = await book(0, cast.ville.organisationId)
  t.equal(first.status, 200)
  const second = await book(1, cast.coop.organisationId)
  t.equal(second.body.code, 'MEETINGS_MAX_REACHED')
  t.match(second.body.detail, /Papeterie du Port est complet/)
  await olga.post(`${base}/control/meetings/${first.body.id}/cancel`, { reason: 'Malade' })
  t.equal((await book(1, cast.coop.organisationId)).status, 200, 'a cancelled meeting gives its place back')
})
