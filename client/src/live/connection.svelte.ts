// Connection: what the pill says. Rooms report to it; pages read it.
export type Link = 'idle' | 'live' | 'reconnecting' | 'offline'

class Connection {
  link = $state<Link>('idle')
  /** When the shown data was last known to be true, in epoch milliseconds. */
  freshAt = $state<number | null>(null)
  /** Actions kept on this device until the network returns. */
  waiting = $state(0)

  constructor() {
    if (!navigator.onLine) this.link = 'offline'
    addEventListener('offline', () => (this.link = 'offline'))
    addEventListener('online', () => {
      if (this.link === 'offline') this.link = 'reconnecting'
    })
  }
}

export const connection = new Connection()
