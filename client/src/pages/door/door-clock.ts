// The clock of a door: the house's time, whatever this phone's clock says, even when it is set anew while offline.
import { askDoor } from './wire.ts'

/** A difference people would notice on a badge's hour; below it nothing is said. */
export const CLOCK_OFF_MS = 2 * 60_000
const TIME_WAIT_MS = 5000

export class DoorClock {
  #offsetMs: number
  /** The house's time at a moment of the steady clock, which nobody sets. */
  #steady: { house: number; at: number } | null = null

  constructor(offsetMs = 0) {
    this.#offsetMs = offsetMs
  }

  /** House time less phone time, now. */
  get offsetMs(): number {
    if (this.#steady === null) return this.#offsetMs
    return Math.round(this.#steady.house + (performance.now() - this.#steady.at) - Date.now())
  }
  get now(): number {
    return Date.now() + this.offsetMs
  }

  /** Asks the house; half of the way there and back is taken off. */
  async measure(token: string): Promise<void> {
    const before = performance.now()
    const { now } = await askDoor<{ now: string }>(token, '/api/door/time', undefined, TIME_WAIT_MS)
    const after = performance.now()
    this.#steady = { house: Date.parse(now) + (after - before) / 2, at: after }
    this.#offsetMs = this.offsetMs
  }
}
