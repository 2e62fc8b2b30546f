// The floor: raw WebSockets from `ws`, the same text sent to each, one after the other; no rooms, no rights, no outbox.
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { answerParent } from './child.ts'

interface RawSocket {
  send(text: string): void
  readyState: number
}
interface RawServer {
  clients: Set<RawSocket>
  address(): AddressInfo
  close(): void
}
// The very package that socket.io itself sends through.
const engine = createRequire(createRequire(import.meta.url).resolve('socket.io'))
const { WebSocketServer } = createRequire(engine.resolve('engine.io'))('ws') as {
  WebSocketServer: new (options: object) => RawServer
}
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
let text = ''

answerParent(
  {
    port: () => server.address().port,
    text: (given: string) => void (text = given),
    send: async (count: number) => {
      for (let i = 0; i < count; i++) {
        for (const client of server.clients) client.send(text)
        await new Promise(resolve => setImmediate(resolve))
      }
    },
  },
  async () => server.close(),
)
