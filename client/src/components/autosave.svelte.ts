// Autosave: a field is kept a moment after typing stops, and says when it was, by the clock of the screen.
import { clock } from './clock.svelte.ts'

export interface SaveState {
  step: 'idle' | 'saving' | 'saved' | 'failed'
  at: number | null
}

/** Long enough not to save each letter, short enough to trust. */
const QUIET_MS = 700

/** One a field. `change(value)` while typing, `now()` when the field is left. */
export class Autosave<T> implements SaveState {
  step = $state<SaveState['step']>('idle')
  at = $state<number | null>(null)
  error = $state.raw<unknown>(null)
  #save: (value: T) => Promise<unknown>
  #wait: ReturnType<typeof setTimeout> | undefined
  #pending: { value: T } | null = null
  #running: Promise<void> | null = null

  constructor(save: (value: T) => Promise<unknown>) {
    this.#save = save
  }

  change(value: T): void {
    this.#pending = { value }
    clearTimeout(this.#wait)
    this.#wait = setTimeout(() => void this.now(), QUIET_MS)
  }

  /** Saves what waits. Saves of one field never overtake each other: the last value wins. */
  async now(): Promise<void> {
    clearTimeout(this.#wait)
    if (this.#running) {
      await this.#running
      return this.#pending ? this.now() : undefined
    }
    if (!this.#pending) return
    this.#running = this.#send(this.#pending)
    await this.#running
    this.#running = null
  }

  async #send(sent: { value: T }): Promise<void> {
    this.#pending = null
    this.step = 'saving'
    try {
      await this.#save(sent.value)
      this.step = 'saved'
      this.at = clock.now
      this.error = null
    } catch (reason) {
      // Kept as pending: leaving the field or typing again retries.
      this.#pending ??= sent
      this.step = 'failed'
      this.error = reason
    }
  }
}
