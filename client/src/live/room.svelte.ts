// A room: what a page shows live. A snapshot by HTTP, deltas by socket, own changes shown before they are confirmed.
import { untrack } from 'svelte'
import type { WatchAnswer } from '#shared/live.ts'
import { api, asProblem, newKey, Problem, speaker } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { applyChanges, follow, type Change, type Delta, type Snapshot } from './apply.ts'
import { connection } from './connection.svelte.ts'
import { kept } from './kept.ts'
import { join, rewatch, type Listener } from './socket.ts'

interface Options {
  /** `edition:<slug>:me`, `…:regie`, `…:public`, `…:door`: the server decides what that means for this session. */
  topic: string
  /** The HTTP path of the snapshot: `{ seq, …collections by noun }`. */
  path: string
  /** Whose device memory it is kept under; null keeps nothing. Defaults to the path alone. */
  keepAs?: string | null
  /** Called with changes of others, after they are shown: to announce those that touch the reader. */
  onchanges?: (changes: Change[]) => void
}

/** After this, several requests for a fresh snapshot become one. */
const REFETCH_WAIT_MS = 50
/** Writing each delta to disk would be waste: the last state of a burst is kept. */
const KEEP_WAIT_MS = 1000

export class LiveRoom<S extends Snapshot = Snapshot> {
  /** Null until a snapshot came, from the device or the server. */
  #base = $state.raw<S | null>(null)
  #own = $state.raw<{ key: string; changes: Change[] }[]>([])
  /** What to show: the snapshot with the reader's own unconfirmed changes. */
  readonly data = $derived(
    this.#base && this.#own.reduce((shown, { changes }) => applyChanges(shown, changes), this.#base),
  )
  /** Why there is nothing, or why it is not fresh. */
  problem = $state.raw<Problem | null>(null)
  /** When the snapshot was last known true, epoch milliseconds. */
  freshAt = $state<number | null>(null)
  seq: number | null = null

  #options: Options
  #listener: Listener
  #early: Delta[] = []
  #fetching: Promise<void> | null = null
  #keeping: ReturnType<typeof setTimeout> | undefined

  constructor(options: Options) {
    this.#options = options
    this.#listener = {
      topic: options.topic,
      seq: () => this.seq,
      watched: answer => this.#watched(answer),
      delta: delta => this.#delta(delta),
    }
  }

  /** Starts; the returned function stops. In a page: `$effect(() => room.open())`. */
  open(): () => void {
    // An effect that opens a room must not run again for each change the room brings.
    return untrack(() => {
      void this.#recall().then(() => this.refresh())
      return join(this.#listener)
    })
  }

  /** Fetches the snapshot again. Several calls at once are one. */
  refresh(): Promise<void> {
    return (this.#fetching ??= this.#fetch().finally(() => (this.#fetching = null)))
  }

  /**
   * Shows `changes` at once, sends, and rolls back in the open when the server refuses (the Problem is thrown on).
   * `send` receives the idempotency key and gives back what the server answered.
   */
  async attempt<T>(changes: Change[], send: (key: string) => Promise<T>): Promise<T> {
    const key = newKey()
    this.#own = [...this.#own, { key, changes }]
    try {
      const answer = await send(key)
      // Confirmed: it becomes part of the snapshot, and the delta that follows brings the server's own version.
      if (this.#base) this.#base = applyChanges(this.#base, changes)
      return answer
    } finally {
      this.#own = this.#own.filter(own => own.key !== key)
    }
  }

  async #fetch(): Promise<void> {
    await new Promise(resolve => setTimeout(resolve, REFETCH_WAIT_MS))
    try {
      const { seq, ...data } = await api.get<{ seq: number } & S>(this.#options.path)
      // The socket may have run ahead of this answer: an older snapshot must not undo what is shown.
      if (this.seq !== null && seq < this.seq && this.#base) return
      this.#take(data as unknown as S, seq)
      this.problem = null
      const early = this.#early
      this.#early = []
      for (const delta of early) this.#delta(delta)
    } catch (reason) {
      this.problem = asProblem(reason)
    }
  }

  #watched(answer: WatchAnswer): void {
    if (!answer.ok) {
      this.problem = new Problem(403, { code: answer.code, detail: m.room_refused() })
      return
    }
    connection.freshAt = Date.now()
    if (answer.reset) return void this.refresh()
    for (const delta of answer.deltas ?? []) this.#delta(delta)
    if (this.seq !== null && this.seq >= answer.seq) this.freshAt = Date.now()
    else if (this.seq !== null) void this.refresh()
  }

  #delta(delta: Delta): void {
    if (this.seq === null || !this.#base) {
      // Before the first snapshot: kept aside, and applied after it in order.
      this.#early.push(delta)
      return
    }
    const step = follow(this.seq, delta)
    if (step === 'ignore') return
    if (step === 'gap') {
      this.#early.push(delta)
      return void this.refresh().then(() => rewatch(this.#listener))
    }
    this.#take(applyChanges(this.#base, delta.changes), delta.seq)
    this.#options.onchanges?.(delta.changes)
  }

  #take(data: S, seq: number): void {
    this.#base = data
    this.seq = seq
    this.freshAt = connection.freshAt = Date.now()
    clearTimeout(this.#keeping)
    this.#keeping = setTimeout(() => void this.#keep(), KEEP_WAIT_MS)
  }

  get #name(): string | null {
    const { keepAs = this.#options.path } = this.#options
    return keepAs && speaker ? `${keepAs} ${speaker}` : keepAs
  }

  async #keep(): Promise<void> {
    if (!this.#name || !this.#base || this.seq === null || this.freshAt === null) return
    const shelves = await kept()
    await shelves.put('snapshots', { seq: this.seq, data: this.#base, at: this.freshAt }, this.#name)
  }

  /** Paints at once what this device kept, while the server is asked. */
  async #recall(): Promise<void> {
    if (!this.#name || this.#base) return
    const found = await (await kept()).get('snapshots', this.#name).catch(() => undefined)
    if (!found || this.#base) return
    this.#base = found.data as S
    this.seq = found.seq
    this.freshAt = found.at
    connection.freshAt ??= found.at
  }
}
