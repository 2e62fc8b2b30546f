// Two boxes in shared memory by which the two halves of a search tell each other their best plan and bound, without waiting.
import type { Finding, Partner } from '../domain/planning/complete/partner.ts'

// Words of a box: its version (odd while it is being written), then the finding; the slots of the meetings follow.
const VERSION = 0
const LEAST = 1
const BOUND = 2
const BREAKS = 3
const HEADER = 4
/** No plan yet. */
const NONE = -1

/** Room for both boxes of an event of so many meetings. */
export function mailboxMemory(meetings: number): SharedArrayBuffer {
  return new SharedArrayBuffer(2 * (HEADER + meetings) * Int32Array.BYTES_PER_ELEMENT)
}

/** One end: writes its own box, reads the other's. */
export class Mailbox implements Partner {
  readonly leads: boolean
  private readonly own: Int32Array<SharedArrayBuffer>
  private readonly others: Int32Array<SharedArrayBuffer>
  private read = 0

  constructor(memory: SharedArrayBuffer, leads: boolean) {
    this.leads = leads
    const half = memory.byteLength / 2
    const words = half / Int32Array.BYTES_PER_ELEMENT
    this.own = new Int32Array(memory, leads ? 0 : half, words)
    this.others = new Int32Array(memory, leads ? half : 0, words)
  }

  tell({ least, bound, breaks, slotOf }: Finding): void {
    const { own } = this
    Atomics.add(own, VERSION, 1)
    own[LEAST] = least
    own[BOUND] = bound
    own[BREAKS] = slotOf ? breaks : NONE
    if (slotOf) own.set(slotOf, HEADER)
    Atomics.add(own, VERSION, 1)
  }

  /** A box that is just being written is read at the next call. */
  hear(): Finding | null {
    const { others } = this
    const version = Atomics.load(others, VERSION)
    if (version === this.read || version % 2 === 1) return null
    const [least = 0, bound = 0, breaks = NONE] = others.slice(LEAST, HEADER)
    const slotOf = breaks === NONE ? null : new Int32Array(others.slice(HEADER))
    if (Atomics.load(others, VERSION) !== version) return null
    this.read = version
    return { least, bound, slotOf, breaks: slotOf ? breaks : Infinity }
  }
}
