// The wire against the real socket.io of the server: opened, heard, asked, lost and found again.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { Server } from 'socket.io'
import { Wire, type Ended } from '../../client/src/live/wire.ts'

async function served(t: Test, options: ConstructorParameters<typeof Server>[1] = {}) {
  const http = createServer()
  const io = new Server(http, { transports: ['websocket'], serveClient: false, ...options })
  await new Promise<void>(done => void http.listen(0, '127.0.0.1', done))
  Object.assign(globalThis, {
    location: { origin: `http://127.0.0.1:${(http.address() as AddressInfo).port}` },
  })
  t.teardown(async () => {
    await io.close()
  })
  return io
}
const heard = <T>(wire: Wire, event: string) =>
  new Promise<T>(resolve => wire.on(event, (...values: unknown[]) => resolve(values[0] as T)))
function opened(t: Test, auth?: object) {
  const wire = new Wire(auth)
  t.teardown(() => wire.disconnect())
  const up = heard(wire, 'up')
  wire.connect()
  return { wire, up }
}

await t.test('it opens with what it is given, hears events and gets its questions answered', async t => {
  const io = await served(t)
  io.on('connection', socket => {
    socket.on('watch', (asked: { topic: string }, answer: (said: unknown) => void) => {
      answer({ ok: true, seq: 4, topic: asked.topic, door: socket.handshake.auth.door as string })
    })
    socket.emit('delta', { seq: 5, text: 'à l’heure ☂' })
  })
  const { wire, up } = opened(t, { door: 'porte A' })
  const delta = heard(wire, 'delta')
  await up
  t.ok(wire.connected)
  t.same(await delta, { seq: 5, text: 'à l’heure ☂' })
  t.same(await wire.ask('watch', { topic: 'edition:x:me' }, 2000), {
    ok: true,
    seq: 4,
    topic: 'edition:x:me',
    door: 'porte A',
  })
})

await t.test('a question nobody answers fails in its own time, others are untouched', async t => {
  const io = await served(t)
  io.on('connection', socket => {
    socket.on('watch', (which: string, answer: (said: string) => void) => {
      if (which !== 'silence') answer(which)
    })
  })
  const { wire, up } = opened(t)
  await up
  const silent = wire.ask('watch', 'silence', 50)
  t.equal(await wire.ask('watch', 'parle', 2000), 'parle')
  await t.rejects(silent)
})

await t.test('a link cut by the network comes back by itself', async t => {
  const io = await served(t)
  const { wire, up } = opened(t)
  await up
  const down = heard<Ended>(wire, 'down')
  const again = heard(wire, 'up')
  const pending = wire.ask('watch', 'jamais', 60_000)
  const failed = t.rejects(pending, 'what was asked on the old link is answered by nobody')
  // The transport goes without a word, as a phone that leaves the Wi-Fi.
  for (const socket of await io.fetchSockets())
    (
      io.sockets.sockets.get(socket.id)?.conn.transport as unknown as { socket: { terminate(): void } }
    ).socket.terminate()
  t.equal(await down, 'lost')
  await failed
  await again
  t.ok(wire.connected)
})

await t.test('a link that looks open but says nothing is given up', async t => {
  const io = await served(t, { pingInterval: 40, pingTimeout: 40 })
  const { wire, up } = opened(t)
  await up
  const down = heard<Ended>(wire, 'down')
  io.engine.removeAllListeners('connection')
  // The server stops its heart: no more pings on this link.
  for (const socket of io.sockets.sockets.values())
    (
      socket.conn as unknown as {
        clearTransport: () => void
        schedulePing: () => void
        pingIntervalTimer: NodeJS.Timeout
      }
    ).pingIntervalTimer.close()
  t.equal(await down, 'lost')
})

await t.test('sent away by the server, it stays away until told to come', async t => {
  const io = await served(t)
  const { wire, up } = opened(t)
  await up
  const down = heard<Ended>(wire, 'down')
  io.disconnectSockets(true)
  t.equal(await down, 'server')
  t.notOk(wire.connected)
  const again = heard(wire, 'up')
  wire.connect()
  await again
  t.ok(wire.connected)
})
