// What a door's phone hears: new badges, passages at other doors, presence; and that its link was closed.
import type { Change, Delta, WatchAnswer } from '#shared/live.ts'
import { Wire, type Ended } from './wire.ts'

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

export function hear(hearing: Hearing): Promise<() => void> {
  const link = new Wire({ door: hearing.token })
  const topic = `edition:${hearing.slug}:door`
  const take = ({ changes, seq }: Delta) => hearing.changes(changes, seq)
  link.on('up', () => void watch())
  link.on('delta', take)
  link.on('signedOut', hearing.dismissed)
  link.on('down', (why: Ended) => {
    if (why === 'server') hearing.dismissed()
  })
  link.connect()

  async function watch(): Promise<void> {
    try {
      const answer = await link.ask<WatchAnswer>('watch', { topic, since: hearing.seq() }, ACK_WAIT_MS)
      if (!answer.ok) return hearing.dismissed()
      hearing.up()
      if (answer.reset) hearing.missed()
      else for (const delta of answer.deltas ?? []) take(delta)
    } catch {
      // No answer in time: the link is dead although it looks open. A new one asks again.
      if (!link.connected) return
      link.disconnect()
      link.connect()
    }
  }
  return Promise.resolve(() => link.disconnect())
}
