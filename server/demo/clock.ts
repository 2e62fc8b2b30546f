// The demo's clock: an instant of the edition, going on at its own pace, kept in a file so that a restart goes on from there.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export interface ClockFace {
  /** Instant of the demo at `realAt`. */
  at: string
  realAt: number
  /** Seconds of the demo a second. */
  rate: number
}

export class DemoClock {
  #face: ClockFace
  /** `#face.at` in milliseconds: every request asks for the time. */
  #atMs: number
  readonly #file: string
  constructor(dataDir: string) {
    this.#file = path.join(dataDir, 'demo-clock.json')
    this.#face = existsSync(this.#file)
      ? (JSON.parse(readFileSync(this.#file, 'utf8')) as ClockFace)
      : { at: new Date().toISOString(), realAt: Date.now(), rate: 1 }
    this.#atMs = Date.parse(this.#face.at)
  }

  now = (): string => {
    const { realAt, rate } = this.#face
    return new Date(this.#atMs + (Date.now() - realAt) * rate).toISOString()
  }

  get rate(): number {
    return this.#face.rate
  }

  /** Sets the instant, the pace, or both. */
  set(change: { at?: string; rate?: number }): void {
    this.#face = { at: change.at ?? this.now(), realAt: Date.now(), rate: change.rate ?? this.#face.rate }
    this.#atMs = Date.parse(this.#face.at)
    writeFileSync(this.#file, JSON.stringify(this.#face))
  }
}
