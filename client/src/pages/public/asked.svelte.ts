// Asked: a page that reads one thing by HTTP. The last good answer stays on screen while the next one is on its way.
import { api, asProblem, type Problem } from '../../api.ts'

export class Asked<T> {
  data = $state.raw<T | null>(null)
  problem = $state.raw<Problem | null>(null)
  busy = $state(false)
  #stop: AbortController | undefined
  #path = ''

  /** With a path it asks by itself, and again whenever the path changes. */
  constructor(path?: () => string) {
    if (path) $effect(() => void this.ask(path()))
  }

  /** Asks for `path`; an answer that was overtaken by a newer question is dropped. */
  async ask(path: string): Promise<void> {
    this.#path = path
    this.#stop?.abort()
    const stop = (this.#stop = new AbortController())
    const known = given<T>(path)
    if (known) {
      this.data = known
      return
    }
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

/** What came with a page that the server wrote, once. */
export function given<T>(path: string): T | undefined {
  const answers = globalThis.given?.answers
  const answer = answers?.get(path) as T | undefined
  answers?.delete(path)
  return answer
}
