// What others should see reaches them: at once, after a crash between commit and emit, and after a time offline.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { io, type Socket } from 'socket.io-client'
import t from 'tap'
import { act } from '#server/actions/act.ts'
import { openSession, personFor } from '#server/actions/account/sign-in.ts'
import { openHouse } from '#server/open-house.ts'
import { readSettings } from '#server/settings.ts'
import type { Delta, WatchAnswer } from '#shared/live.ts'
import { testApp } from '../support/app.ts'
import { castOf } from '../support/cast.ts'
import { freePort, liveServer } from '../support/server.ts'

interface Watcher {
  socket: Socket
  deltas: Delta[]
  watch(topic: string, since?: number): Promise<WatchAnswer>
  /** Resolves when a change that passes `test` has come. */
  heard(test: (delta: Delta) => boolean): Promise<Delta>
}

function watcher(url: string, token?: string, origin?: string): Watcher {
  const headers: Record<string, string> = {}
  if (token) headers.cookie = `covalence_session=${token}`
  if (origin) headers.origin = origin
  const socket = io(url, {
    transports: ['websocket'],
    extraHeaders: headers,
    reconnectionDelay: 100,
    reconnectionDelayMax: 300,
  })
  const deltas: Delta[] = []
  const waiting: { test: (delta: Delta) => boolean; resolve: (delta: Delta) => void }[] = []
  socket.on('delta', (delta: Delta) => {
    deltas.push(delta)
    for (const one of waiting) if (one.test(delta)) one.resolve(delta)
  })
  return {
    socket,
    deltas,
    watch: (topic, since) =>
      socket
        .timeout(20_000)
        .emitWithAck('watch', since === undefined ? { topic } : { topic, since }) as Promise<WatchAnswer>,
    heard: test =>
      new Promise((resolve, reject) => {
        const known = deltas.find(test)
        if (known) return resolve(known)
        const timer = setTimeout(() => reject(new Error('nothing was heard in 20 s')), 20_000)
        waiting.push({ test, resolve: delta => (clearTimeout(timer), resolve(delta)) })
      }),
  }
}

t.test('the other side hears at once; strangers and other origins hear nothing', async t => {
  const world = await testApp()
  world.clock.now = '2026-11-20T09:00:00.000Z'
  const cast = await castOf(world)
  const url = await world.app.listen({ port: 0, host: '127.0.0.1' })
  const ana = watcher(url, cast.atelier.first.browser.token)
  const paul = watcher(url, cast.papeterie.first.browser.token)
  const nora = watcher(url, cast.nora.browser.token)
  const thief = watcher(url, cast.atelier.first.browser.token, 'https://ailleurs.example')
  t.teardown(async () => {
    for (const one of [ana, paul, nora, thief]) one.socket.disconnect()
    await world.close()
  })
  const topic = `edition:${cast.slug}:me`
  t.equal((await ana.watch(topic)).ok, true)
  t.equal((await paul.watch(topic)).ok, true)
  t.equal((await nora.watch(topic)).ok, false, 'who takes no part watches nothing')
  t.equal(
    (await ana.watch(`edition:${cast.slug}:regie`)).ok,
    false,
    'the control room is not open to exhibitors',
  )
  t.equal((await ana.watch('edition:absente:me')).ok, false)
  t.equal((await ana.watch('n’importe quoi')).ok, false)
  await t.rejects(thief.socket.timeout(1500).emitWithAck('watch', { topic }), 'another origin never connects')

  const asked = await cast.ville.first.browser.post(`/api/editions/${cast.slug}/requests`, {
    addresseeId: cast.atelier.organisationId,
    subject: null,
    slotIds: [],
    message: '',
  })
  const delta = await ana.heard(one =>
    one.changes.some(change => change.noun === 'request' && change.id === asked.body.id),
  )
  t.equal(delta.topic, topic)
  await new Promise(resolve => setTimeout(resolve, 300))
  t.notOk(
    paul.deltas.some(one => one.changes.some(change => change.noun === 'request')),
    'a third party hears nothing of it',
  )

  // Offline for a while: what happened meanwhile comes with `since`, in order and without holes.
  const since = delta.seq
  ana.socket.disconnect()
  const declined = await cast.atelier.first.browser.post(
    `/api/editions/${cast.slug}/requests/${asked.body.id}/decline`,
    { reason: 'Complet' },
  )
  t.equal(declined.status, 200)
  await world.app.live.relay.flush()
  ana.socket.connect()
  const resumed = await ana.watch(topic, since)
  t.ok(
    resumed.ok &&
      !resumed.reset &&
      resumed.deltas?.some(one =>
        one.changes.some(change => (change.view as { status?: string } | null)?.status === 'declined'),
      ),
  )

  // Revoked everywhere: the socket closes at once.
  const closed = new Promise<void>(resolve => ana.socket.once('disconnect', () => resolve()))
  await cast.atelier.first.browser.post('/api/account/sign-out-everywhere')
  await closed
  t.pass('a revoked session hears nothing more')
})

t.test('a server killed between commit and emit loses nothing', async t => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'covalence-kill-'))
  const settings = readSettings({ DATA_DIR: dataDir, DEMO: '0', LOG_LEVEL: 'error' })
  // The cast is made first, by actions on the same files; sessions are opened for two of them.
  const world = await testApp({ env: { DATA_DIR: dataDir } })
  const cast = await castOf(world)
  await world.app.close()
  await world.house.database.close()
  const { house, close } = await openHouse(settings)
  const open = async (email: string) => {
    const made = await act(house, { kind: 'system', name: 'test' }, async a =>
      openSession(a, await personFor(a, email, 'fr'), 'test'),
    )
    if ('ok' in made) throw new Error(made.code)
    return made.token
  }
  const anaToken = await open('ana@atelier.example')
  const brunoToken = await open('bruno@ville.example')
  await close()

  const port = await freePort()
  let server = await liveServer({ dataDir, port })
  const ana = watcher(server.url, anaToken)
  t.teardown(async () => {
    ana.socket.disconnect()
    await server.kill()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const topic = `edition:${cast.slug}:me`
  const first = await ana.watch(topic)
  const since = first.ok ? first.seq : 0
  const cookie = `covalence_session=${brunoToken}`
  const session = (await (await fetch(`${server.url}/api/session`, { headers: { cookie } })).json()) as {
    csrf: string
  }
  const answer = await fetch(`${server.url}/api/editions/${cast.slug}/requests`, {
    method: 'POST',
    headers: {
      cookie,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      'x-csrf-token': session.csrf,
    },
    body: JSON.stringify({
      addresseeId: cast.atelier.organisationId,
      subject: null,
      slotIds: [],
      message: 'Avant la panne',
    }),
  })
  // Answered, so it is committed; the relay gathers for 50 ms before it emits: killed in between.
  await server.kill()
  t.equal(answer.status, 200)
  const request = (await answer.json()) as { id: string }
  t.notOk(
    ana.deltas.some(one => one.changes.some(change => change.id === request.id)),
    'nothing was emitted before the crash',
  )

  server = await liveServer({ dataDir, port })
  await new Promise<void>(resolve =>
    ana.socket.connected ? resolve() : ana.socket.once('connect', () => resolve()),
  )
  const resumed = await ana.watch(topic, since)
  const inAnswer =
    resumed.ok &&
    !resumed.reset &&
    resumed.deltas?.some(one => one.changes.some(change => change.id === request.id))
  if (!inAnswer) await ana.heard(one => one.changes.some(change => change.id === request.id))
  t.pass('the other side has it after the restart')
})
