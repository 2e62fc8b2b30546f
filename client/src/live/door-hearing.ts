// What a door's phone hears: new badges, passages at other doors, presence; and that its link was closed.
import type { Socket } from 'socket.io-client'
import type { Change, ClientEvents, Delta, ServerEvents } from '#shared/live.ts'

interface Hearing {
  token: string
  slug: string
  /** The last number known. */
  seq: () => number
  changes: (changes: Change[], seq: number) => void
  /** Too much was missed: the list is to be read again. */
  missed: () => void
  up: () => void
  dismissed: () => void
}

const ACK_WAIT_MS = 8000

export async function hear(hearing: Hearing): Promise<() => void> {
  const { io } = await import('socket.io-client')
  const link: Socket<ServerEvents, ClientEvents> = io({
    transports: ['websocket'],
    reconnectionDelay: 500,
    reconnectionDelayMax: 5000,
    auth: { door: hearing.token },
  })
  const topic = `edition:${hearing.slug}:door`
  const take = ({ changes, seq }: Delta) => hearing.changes(changes, seq)
  link.on('connect', () => void watch())
  link.on('delta', take)
  link.on('signedOut', hearing.dismissed)
  link.on('disconnect', reason => {
    if (reason === 'io server disconnect') hearing.dismissed()
  })

  async function watch(): Promise<void> {
    try {
      const answer = await link.timeout(ACK_WAIT_MS).emitWithAck('watch', { topic, since: hearing.seq() })
      if (!answer.ok) return hearing.dismissed()
      hearing.up()
      if (answer.reset) hearing.missed()
      else for (const delta of answer.deltas ?? []) take(delta)
    } catch {
      // No answer in time: the link is dead although it looks open. A new one asks again.
      if (link.connected) link.disconnect().connect()
    }
  }
  return () => link.disconnect()
}
