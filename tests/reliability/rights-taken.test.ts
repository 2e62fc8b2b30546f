// Whose role, membership or participation is taken away hears nothing more at once; a session that runs out neither.
import { io } from 'socket.io-client'
import t from 'tap'
import { actFor } from '#server/actions/control/act-for.ts'
import { closeExpired } from '#server/realtime/live.ts'
import type { Delta, WatchAnswer } from '#shared/live.ts'
import { testApp } from '../support/app.ts'
import { castOf, SLUG } from '../support/cast.ts'

t.setTimeout(120_000)

const base = `/api/editions/${SLUG}`

function watcher(url: string, token: string | undefined) {
  const socket = io(url, {
    transports: ['websocket'],
    extraHeaders: token ? { cookie: `covalence_session=${token}` } : {},
    reconnectionDelay: 50,
  })
  const heard: Delta[] = []
  socket.on('delta', (delta: Delta) => heard.push(delta))
  const closed = new Promise<void>(resolve => socket.on('disconnect', () => resolve()))
  // Whom the server sent away comes back when asked to, as the pages do.
  const watch = (topic: string) =>
    socket.connect().timeout(20_000).emitWithAck('watch', { topic }) as Promise<WatchAnswer>
  return { socket, heard, closed, watch }
}

t.test('what is taken away is heard no more', async t => {
  const world = await testApp()
  world.clock.now = '2026-11-20T09:00:00.000Z'
  const cast = await castOf(world)
  const url = await world.app.listen({ port: 0, host: '127.0.0.1' })
  const ali = cast.atelier.people[1]
  if (!ali) throw new Error('Ali is of the cast')
  const desk = await world.must(
    a => actFor(a, { editionId: cast.editionId, personId: ali.personId, userAgent: 'desk' }),
    { kind: 'person', personId: cast.olga.personId },
  )
  const watchers = {
    fadila: watcher(url, cast.fadila.browser.token),
    ali: watcher(url, ali.browser.token),
    paul: watcher(url, cast.papeterie.first.browser.token),
    bruno: watcher(url, cast.ville.first.browser.token),
    desk: watcher(url, desk.token),
  }
  t.teardown(async () => {
    for (const { socket } of Object.values(watchers)) socket.disconnect()
    await world.close()
  })
  const [regie, me] = [`edition:${SLUG}:regie`, `edition:${SLUG}:me`]
  t.equal((await watchers.fadila.watch(regie)).ok, true)
  for (const one of [watchers.ali, watchers.paul, watchers.bruno, watchers.desk])
    t.equal((await one.watch(me)).ok, true)

  t.equal((await cast.olga.browser.delete(`${base}/roles/${cast.fadila.personId}`)).status, 200)
  await watchers.fadila.closed
  t.equal((await watchers.fadila.watch(regie)).ok, false, 'a facilitator no more')

  world.clock.now = '2026-11-20T10:00:01.000Z'
  await closeExpired(world.app.live.io, world.house)
  await watchers.desk.closed
  t.equal((await watchers.desk.watch(me)).ok, false, 'the hour at the desk is over')
  t.ok(watchers.bruno.socket.connected, 'others stay')

  const members = `/api/organisations/${cast.atelier.organisationId}/members`
  t.equal((await cast.atelier.first.browser.delete(`${members}/${ali.personId}`)).status, 200)
  await watchers.ali.closed
  t.equal((await watchers.ali.watch(me)).ok, false, 'a colleague no more')

  const list = (await cast.olga.browser.get(`${base}/participations`)).body.participation
  const { version } = list.find((one: { id: string }) => one.id === cast.papeterie.participationId)
  const part = `${base}/participations/${cast.papeterie.participationId}`
  t.equal((await cast.olga.browser.patch(part, { status: 'refused', version })).status, 200)
  await watchers.paul.closed
  t.equal((await watchers.paul.watch(me)).ok, false, 'refused')

  const before = watchers.ali.heard.length
  const asking = {
    addresseeId: cast.atelier.organisationId,
    subject: null,
    slotIds: [],
    message: 'Un buffet',
  }
  t.equal((await cast.ville.first.browser.post(`${base}/requests`, asking)).status, 200)
  await world.app.live.relay.flush()
  t.equal(watchers.ali.heard.length, before)
})

t.test('a flood of messages closes its own socket and nobody else’s', async t => {
  const world = await testApp()
  const cast = await castOf(world)
  const url = await world.app.listen({ port: 0, host: '127.0.0.1' })
  const flood = io(url, { transports: ['websocket'], reconnection: false })
  const calm = watcher(url, cast.olga.browser.token)
  t.teardown(async () => {
    flood.disconnect()
    calm.socket.disconnect()
    await world.close()
  })
  t.equal((await calm.watch(`edition:${SLUG}:regie`)).ok, true)
  if (!flood.connected) await new Promise<void>(resolve => flood.on('connect', () => resolve()))
  const closed = new Promise<void>(resolve => flood.on('disconnect', () => resolve()))
  for (const odd of [null, 12, 'x', {}, { topic: 'edition:__proto__:constructor' }, { topic: ['a'] }])
    flood.emit('watch', odd, () => {})
  for (let i = 0; i < 200; i++) flood.emit('watch', { topic: `edition:${SLUG}:regie`, since: -i })
  await closed
  t.ok(calm.socket.connected)
})
