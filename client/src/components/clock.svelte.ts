// The clock of the screen: one tick for everyone who counts down. A demonstration may run it faster.
import { createSubscriber } from 'svelte/reactivity'

class Clock {
  /** The instant shown at a device instant, and how fast it runs; a demo edition's day runs at x60. */
  #from = { device: 0, shown: 0 }
  #pace = 1
  #redraw: (() => void) | null = null
  #subscribe = createSubscriber(update => {
    this.#redraw = update
    const tick = setInterval(update, 1000)
    return () => clearInterval(tick)
  })

  /** Epoch milliseconds; whoever reads it in a template is redrawn each second. */
  get now(): number {
    this.#subscribe()
    return this.#from.shown + (Date.now() - this.#from.device) * this.#pace
  }

  /** Follows the server's clock: its instant, and its pace in a demonstration. */
  follow(shown: number, pace = 1): void {
    this.#from = { device: Date.now(), shown }
    this.#pace = pace
    this.#redraw?.()
  }
}

export const clock = new Clock()
