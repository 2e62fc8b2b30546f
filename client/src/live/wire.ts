// The wire of the live floor: the part of the socket.io protocol (v5 over engine.io v4) that this house speaks.
// Text over one WebSocket: watch, acknowledgement, deltas. The library would also bring long polling, upgrades, namespaces and
// binary attachments: ten kilobytes on every signed-in page. The server is socket.io's own. See docs/decisions/004-live-protocol.md.

/** Why the link went: `server` when the other side said so, `lost` otherwise. */
export type Ended = 'server' | 'lost'
type Handler = (values: unknown[]) => void

const BACKOFF_MS = 500
const BACKOFF_MAX_MS = 5000
/** Until the server has said its own rhythm. */
const PATIENCE_MS = 20_000

// Engine packets are one digit; a message (4) carries a socket packet, one digit more.
const PING = '2'
const PONG = '3'
const CONNECT = '40'
const GONE = '41'
const EVENT = '42'
const ACK = '43'
const REFUSED = '44'

export class Wire {
  connected = false
  #socket: WebSocket | null = null
  #auth: object | undefined
  #handlers: Record<string, Handler> = {}
  #asked = new Map<number, { answer: (values: unknown[]) => void; fail: () => void }>()
  #next = 0
  #tries = 0
  #again: ReturnType<typeof setTimeout> | undefined
  #silence: ReturnType<typeof setTimeout> | undefined
  #patience = PATIENCE_MS

  constructor(auth?: object) {
    this.#auth = auth
  }

  /** One handler an event; `up`, `down` (with why it ended) and `failed` are the link's own. */
  on<Values extends unknown[]>(event: string, handler: (...values: Values) => void): void {
    this.#handlers[event] = values => handler(...(values as Values))
  }

  /** Opens, now; when it is open or opening nothing happens. */
  connect(): void {
    clearTimeout(this.#again)
    if (this.#socket) return
    const socket = new WebSocket(
      `${location.origin.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`,
    )
    this.#socket = socket
    this.#listen()
    socket.onmessage = ({ data }) => this.#hear(String(data))
    socket.onclose = () => this.#end('lost')
  }

  /** Closes and stays closed until `connect`. */
  disconnect(): void {
    const socket = this.#socket
    this.#drop()
    socket?.close()
  }

  send(event: string, ...values: unknown[]): void {
    if (this.connected) this.#socket?.send(EVENT + JSON.stringify([event, ...values]))
  }

  /** Sends and waits for the acknowledgement; rejects when none comes in time or the link ends. */
  ask<Answer>(event: string, value: unknown, waitMs: number): Promise<Answer> {
    const id = this.#next++
    return new Promise<Answer>((answered, failed) => {
      const fail = () => {
        this.#asked.delete(id)
        clearTimeout(late)
        failed(new Error(`No answer to ${event}`))
      }
      const late = setTimeout(fail, waitMs)
      const answer = ([value]: unknown[]) => {
        clearTimeout(late)
        answered(value as Answer)
      }
      this.#asked.set(id, { answer, fail })
      if (this.connected) this.#socket?.send(EVENT + id + JSON.stringify([event, value]))
    })
  }

  #hear(packet: string): void {
    this.#listen()
    if (packet[0] === '0') {
      const { pingInterval, pingTimeout } = JSON.parse(packet.slice(1)) as Record<string, number>
      this.#patience = (pingInterval ?? 0) + (pingTimeout ?? 0) || PATIENCE_MS
      this.#socket?.send(CONNECT + (this.#auth ? JSON.stringify(this.#auth) : ''))
    } else if (packet === PING) this.#socket?.send(PONG)
    else if (packet.startsWith(CONNECT)) {
      this.connected = true
      this.#tries = 0
      this.#tell('up')
    } else if (packet.startsWith(EVENT)) {
      const [event, ...values] = JSON.parse(packet.slice(2)) as [string, ...unknown[]]
      this.#tell(event, ...values)
    } else if (packet.startsWith(ACK)) {
      const [, id = '', values = '[]'] = /^(\d+)(.*)$/s.exec(packet.slice(2)) ?? []
      this.#asked.get(Number(id))?.answer(JSON.parse(values) as unknown[])
      this.#asked.delete(Number(id))
    } else if (packet === GONE || packet.startsWith(REFUSED)) this.#end('server')
  }

  /** A link that looks open but says nothing is dead: a phone changed networks, a proxy forgot it. */
  #listen(): void {
    clearTimeout(this.#silence)
    this.#silence = setTimeout(() => this.#end('lost'), this.#patience)
  }

  #end(why: Ended): void {
    if (!this.#socket) return
    const socket = this.#socket
    const was = this.connected
    this.#drop()
    socket.close()
    // Who was sent away asks before coming back; who lost the link tries by itself.
    if (why === 'lost') {
      const wait = Math.min(BACKOFF_MAX_MS, BACKOFF_MS * 2 ** this.#tries++)
      // Spread out, so that a restart is not greeted by everyone in the same instant.
      this.#again = setTimeout(() => this.connect(), wait * (0.5 + Math.random()))
    }
    this.#tell(was || why === 'server' ? 'down' : 'failed', why)
  }

  #drop(): void {
    clearTimeout(this.#silence)
    clearTimeout(this.#again)
    if (this.#socket) this.#socket.onclose = this.#socket.onmessage = null
    this.#socket = null
    this.connected = false
    this.#patience = PATIENCE_MS
    for (const asked of [...this.#asked.values()]) asked.fail()
  }

  #tell(event: string, ...values: unknown[]): void {
    this.#handlers[event]?.(values)
  }
}
