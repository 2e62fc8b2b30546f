// The queue: what was done offline leaves in order when the network returns, each once.
import { api, newKey, Problem, speaker } from '../api.ts'
import { connection } from './connection.svelte.ts'
import { kept, type KeptAction } from './kept.ts'

/** What the server refused when it was sent at last; the page shows it, it is not retried. */
export interface Refused {
  action: KeptAction
  problem: Problem
}

class Queue {
  refused = $state.raw<Refused[]>([])
  #listening = false

  /**
   * Sends now, or keeps for later when the network is away.
   * Answers the server's body, or null when it waits. Throws a Problem when the server refuses.
   */
  async send<T>(
    action: Omit<KeptAction, 'id' | 'key' | 'at' | 'speaker'> & { key?: string },
  ): Promise<T | null> {
    const whole: KeptAction = { ...action, key: action.key ?? newKey(), speaker, at: Date.now() }
    const behind = (await this.count()) > 0
    if (!behind && navigator.onLine)
      try {
        return (await call(whole)) as T
      } catch (reason) {
        if (!(reason instanceof Problem) || !reason.offline) throw reason
      }
    await (await kept()).add('actions', whole)
    await this.count()
    this.listen()
    if (navigator.onLine) void this.replay()
    return null
  }

  /** How many wait; also what the pill says. */
  async count(): Promise<number> {
    return (connection.waiting = await (await kept()).count('actions'))
  }

  async waiting(): Promise<KeptAction[]> {
    return (await kept()).getAll('actions')
  }

  /** Sends what waits, oldest first. One tab at a time; stops at the first loss of network. */
  async replay(): Promise<void> {
    if (navigator.locks) await navigator.locks.request('covalence:queue', () => this.#drain())
    else await this.#drain()
    await this.count()
  }

  async #drain(): Promise<void> {
    const shelves = await kept()
    for (const action of await shelves.getAll('actions')) {
      try {
        await call(action)
      } catch (reason) {
        if (!(reason instanceof Problem)) throw reason
        // Too many at once or a server restarting: later, with the same key. Signed out: after signing in again.
        if (reason.offline || reason.status === 429 || reason.status >= 500 || reason.status === 401) return
        this.refused = [...this.refused, { action, problem: reason }]
      }
      if (action.id !== undefined) await shelves.delete('actions', action.id)
    }
  }

  /** Replays at each return of the network. Called once by the signed-in shell. */
  listen(): void {
    if (this.#listening) return
    this.#listening = true
    addEventListener('online', () => void this.replay())
    void this.count().then(n => (n > 0 && navigator.onLine ? this.replay() : undefined))
  }

  dismiss(key: string): void {
    this.refused = this.refused.filter(({ action }) => action.key !== key)
  }
}

function call(action: KeptAction): Promise<unknown> {
  const { method, path, body, key, speaker } = action
  if (method === 'DELETE') return api.delete(path, { key, speaker })
  return api[method.toLowerCase() as 'post' | 'put' | 'patch'](path, body, { key, speaker })
}

export const queue = new Queue()
