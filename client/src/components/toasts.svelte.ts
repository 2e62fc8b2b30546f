// Toasts: short news at the edge of the screen, with an undo where there is one. Never the only place of an error.
export interface Toast {
  id: number
  text: string
  tone: 'done' | 'info' | 'alert'
  undo?: () => unknown
  until: number
}
interface Telling {
  tone?: Toast['tone']
  undo?: () => unknown
  /** How long it stays; undoing a plan stays 60 s. */
  seconds?: number
}

/** Time to read and to reach the undo; hovering or focusing stops the clock. */
const STAYS_S = 10
/** More than three at once are not read: the oldest leaves. */
const SHOWN_MAX = 3

class Toasts {
  list = $state<Toast[]>([])
  /** Whether anything was ever told: the stack is loaded with the first. */
  told = $state(false)
  #next = 1

  tell(text: string, { tone = 'done', undo, seconds = STAYS_S }: Telling = {}): number {
    const id = this.#next++
    this.told = true
    this.list = [...this.list, { id, text, tone, undo, until: Date.now() + seconds * 1000 }].slice(-SHOWN_MAX)
    return id
  }
  close(id: number): void {
    this.list = this.list.filter(toast => toast.id !== id)
  }
  /** Gives everyone more time, while someone reads. */
  extend(ms: number): void {
    for (const toast of this.list) toast.until += ms
  }
  sweep(now: number): void {
    if (this.list.some(toast => toast.until <= now)) this.list = this.list.filter(toast => toast.until > now)
  }
}

export const toasts = new Toasts()
