// The hall: thousands of sockets that only count what comes, some to the house and some to the floor.
import { createRequire } from 'node:module'
import { answerParent } from './child.ts'

interface RawClient {
  on(event: 'open' | 'message' | 'error', listener: (data: Buffer) => void): void
  send(text: string): void
  close(): void
}
const engine = createRequire(createRequire(import.meta.url).resolve('socket.io'))
const { WebSocket } = createRequire(engine.resolve('engine.io'))('ws') as {
  WebSocket: new (address: string, options: object) => RawClient
}
const sockets: RawClient[] = []
const counts = { house: 0, raw: 0 }
let last = ''
// Connecting all at once would only test the kernel's queue.
const AT_ONCE = 50

const open = (
  address: string,
  headers: Record<string, string>,
  ready: (socket: RawClient, text: string) => boolean,
) =>
  new Promise<RawClient>((resolve, reject) => {
    const socket = new WebSocket(address, { perMessageDeflate: false, headers })
    socket.on('error', reject as never)
    sockets.push(socket)
    if (address.includes('EIO'))
      socket.on('message', data => ready(socket, data.toString()) && resolve(socket))
    else socket.on('open', () => resolve(socket))
  })

/** socket.io's own words, by hand: open, join, watch, and the answer to pings. */
function speaks(socket: RawClient, text: string): boolean {
  if (text.startsWith('0')) socket.send('40')
  else if (text === '2') socket.send('3')
  else if (text.startsWith('40')) socket.send('420["watch",{"topic":"edition:diffusion:public"}]')
  else if (text.startsWith('430')) return true
  else if (text.startsWith('42["delta"')) {
    counts.house++
    last = text
  }
  return false
}

async function all(clients: number, one: (n: number) => Promise<unknown>): Promise<void> {
  let next = 0
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < clients) await one(next++)
    }),
  )
}

answerParent(
  {
    watch: ({ port, clients }: { port: number; clients: number }) =>
      all(clients, n =>
        open(
          `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`,
          { 'x-forwarded-for': `10.1.${n >> 8}.${n & 255}` },
          speaks,
        ),
      ),
    listen: ({ port, clients }: { port: number; clients: number }) =>
      all(clients, async () => {
        const socket = await open(`ws://127.0.0.1:${port}/`, {}, () => true)
        socket.on('message', () => void counts.raw++)
      }),
    last: async () => {
      const until = Date.now() + 20_000
      while (last === '' && Date.now() < until) await new Promise(resolve => setTimeout(resolve, 50))
      return { text: last, bytes: Buffer.byteLength(last) }
    },
    forget: () => void (counts.house = counts.raw = 0),
    received: async ({ kind, count }: { kind: 'house' | 'raw'; count: number }) => {
      const until = Date.now() + 60_000
      while (counts[kind] < count) {
        if (Date.now() > until) throw new Error(`${counts[kind]} of ${count} came`)
        await new Promise(resolve => setTimeout(resolve, 5))
      }
    },
  },
  async () => {
    for (const socket of sockets) socket.close()
  },
)
