// Asked: a page that reads one thing by HTTP. The last good answer stays on screen while the next one is on its way.
import { api, asProblem, type Problem } from '../../api.ts'

export class Asked<T> {
  data = $state.raw<T | null>(null)
  problem = $state.raw<Problem | null>(null)
  busy = $state(false)
  #stop: AbortController | undefined
  #path = ''

  /** Asks for `path`; an answer that was overtaken by a newer question is dropped. */
  async ask(path: string): Promise<void> {
    this.#path = path
    this.#stop?.abort()
    const stop = (this.#stop = new AbortController())
    this.busy = true
    try {
      const answer = await api.get<T>(path, { signal: stop.signal })
      if (stop.signal.aborted) return
      this.data = answer
      this.problem = null
    } catch (reason) {
      if (stop.signal.aborted) return
      this.problem = asProblem(reason)
    }
    this.busy = false
  }

  again(): Promise<void> {
    return this.ask(this.#path)
  }
}
