// The clock of a door: the house's time, whatever this phone's clock says, even when it is set anew while offline.
import { m } from '../../paraglide/messages.js'
import { askDoor } from './wire.ts'

/** A difference people would notice on a badge's hour; below it nothing is said. */
export const CLOCK_OFF_MS = 2 * 60_000
const TIME_WAIT_MS = 5000
const OFFSET_MAX_MS = 2_000_000_000

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

  /** The time of a passage as it is sent: this phone's own, and by how much it is off. */
  stamp(): { deviceTime: string; clockOffsetMs: number } {
    const offsetMs = this.offsetMs
    // A phone whose clock fell back to 1970 sends the house's time itself: no difference that large is taken.
    return Math.abs(offsetMs) > OFFSET_MAX_MS
      ? { deviceTime: new Date(this.now).toISOString(), clockOffsetMs: 0 }
      : { deviceTime: new Date().toISOString(), clockOffsetMs: offsetMs }
  }

  /** Asks the house; half of the way there and back is taken off. */
  async measure(ask: () => Promise<{ now: string }>): Promise<void> {
    const before = performance.now()
    const { now } = await ask()
    const after = performance.now()
    this.#steady = { house: Date.parse(now) + (after - before) / 2, at: after }
    this.#offsetMs = this.offsetMs
  }
}

/** The house's time, asked with a door's link. */
export const doorTime = (token: string) => () =>
  askDoor<{ now: string }>(token, '/api/door/time', undefined, TIME_WAIT_MS)

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** How far the phone is off, in words: « retarde de 25 minutes », « avance d’un jour ». Positive: the phone is slow. */
export function clockWords(offMs: number): string {
  const far = Math.abs(offMs)
  const span =
    far >= 0.8 * DAY_MS
      ? m.door_span_days({ count: Math.round(far / DAY_MS) })
      : far >= 1.5 * HOUR_MS
        ? m.door_span_hours({ count: Math.round(far / HOUR_MS) })
        : m.door_span_minutes({ count: Math.round(far / 60_000) })
  return offMs > 0 ? m.door_clock_slow({ span }) : m.door_clock_fast({ span })
}
