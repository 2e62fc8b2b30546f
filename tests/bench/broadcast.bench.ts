// npm run bench -- broadcast [CLIENTS] [ROUNDS]: what one delivery to one client costs the server, through the house's rooms, against raw sockets
// sending the same bytes. Server, floor and clients are processes of their own; only the server's and the floor's processor time counts.
import { startChild } from './house/child.ts'
import { alternate, verdict } from './house/ratio.ts'

const GOAL = 1.9
const clients = Number(process.argv[2] ?? 2000)
const rounds = Number(process.argv[3] ?? 7)
// A turn sends this many events, each to everyone: short enough for seven rounds, long beside the clock's grain.
const EVENTS = 20

interface Sent {
  bytes: number
  text: string
}

const subject = await startChild('live-subject.ts')
const floor = await startChild('live-floor.ts')
const audience = await startChild('live-clients.ts')
try {
  const [ioPort, wsPort] = [await subject.ask<number>('port'), await floor.ask<number>('port')]
  await audience.ask('watch', { port: ioPort, clients })
  await audience.ask('listen', { port: wsPort, clients })
  // What the house sends for one event, byte for byte, is what the floor sends.
  await subject.ask('send', 1)
  const { text, bytes } = await audience.ask<Sent>('last')
  await floor.ask('text', text)
  const turn = (child: typeof subject, kind: 'house' | 'raw') => async () => {
    await audience.ask('forget')
    const from = await child.cpuUs()
    await child.ask('send', EVENTS)
    await audience.ask('received', { kind, count: EVENTS * clients })
    return ((await child.cpuUs()) - from) / (EVENTS * clients)
  }
  const measured = await alternate(
    { name: 'raw sockets', turn: turn(floor, 'raw') },
    { name: 'the house', turn: turn(subject, 'house') },
    rounds,
  )
  console.table([
    { sender: 'raw sockets', 'µs a delivery': Number(measured.floorUs.toFixed(2)) },
    { sender: 'the house', 'µs a delivery': Number(measured.subjectUs.toFixed(2)) },
  ])
  console.log(`${clients} clients, ${EVENTS} events a turn, ${bytes} bytes each`)
  console.log(`broadcast against raw sockets: ${verdict(measured.ratio, GOAL)}`)
} finally {
  await audience.close()
  await subject.close()
  await floor.close()
}
