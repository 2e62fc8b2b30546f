// The counter of a door: people without a badge, and those who come along on someone's, one press each; the last can be taken back.
import type { ScanInput } from '#shared/visitor.ts'

interface Tap {
  id: string
  direction: 'in' | 'out'
  undone: boolean
}

export class DoorCounter {
  taps = $state.raw<Tap[]>([])
  /** True while there is a press to take back. */
  readonly undoable = $derived(this.taps.some(tap => !tap.undone))

  readonly #keep: (scan: Partial<ScanInput>) => Promise<string>
  readonly #moved: (by: number) => void

  /** `keep` writes the passage down and answers its id; `moved` hears how many more are inside. */
  constructor(keep: (scan: Partial<ScanInput>) => Promise<string>, moved: (by: number) => void) {
    this.#keep = keep
    this.#moved = moved
  }

  async count(direction: 'in' | 'out', reason: string | null = null): Promise<void> {
    const id = await this.#keep({ kind: 'count', direction, reason })
    this.taps = [...this.taps, { id, direction, undone: false }]
    this.#moved(direction === 'in' ? 1 : -1)
  }

  /** Takes back the last press that still stands. */
  async undo(): Promise<void> {
    const last = this.taps.findLast(tap => !tap.undone)
    if (!last) return
    await this.#keep({ kind: 'undo', direction: last.direction, undoes: last.id })
    this.taps = this.taps.map(tap => (tap === last ? { ...tap, undone: true } : tap))
    this.#moved(last.direction === 'in' ? -1 : 1)
  }
}
