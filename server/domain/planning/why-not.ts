// Why a request cannot be put in a slot of a plan: the first rule that forbids it, and who or what is in the way.
import { hasBit } from './masks.ts'
import type { Schedule } from './schedule.ts'

export interface WhyNot {
  kind: 'closed' | 'absent' | 'not-allowed' | 'busy' | 'maximum' | 'pause' | 'tables' | 'places' | 'order'
  /** The participant it is about, by id. */
  participant?: number
  /** The request already there, by id. */
  request?: number
}

/** Null when request m, not placed, fits in slot t. Both are positions of the compiled instance. */
export function whyNot(s: Schedule, m: number, t: number): WhyNot | null {
  const { c } = s
  if (s.fits(m, t)) return null
  if (c.capacity[t] === 0) return { kind: 'closed' }
  const everyone = [...c.parts.subarray(c.partStart[m], c.partStart[m + 1])]
  const id = (p: number) => c.personIds[p] ?? p
  const absent = everyone.find(p => !hasBit(c.free, p * c.words, t))
  if (absent !== undefined) return { kind: 'absent', participant: id(absent) }
  if (!hasBit(c.allowed, m * c.words, t)) return { kind: 'not-allowed' }
  const busy = everyone.find(p => (s.at[p * c.slots + t] ?? -1) >= 0)
  if (busy !== undefined)
    return { kind: 'busy', participant: id(busy), request: c.requestIds[s.at[busy * c.slots + t] ?? -1] }
  const full = everyone.find(p => (s.held[p] ?? 0) >= (c.max[p] ?? 0))
  if (full !== undefined) return { kind: 'maximum', participant: id(full) }
  if ((s.load[t] ?? 0) >= (c.capacity[t] ?? 0)) return { kind: 'tables' }
  if (s.fullPlace(m, t) >= 0) return { kind: 'places' }
  if (!s.inOrder(m, t)) return { kind: 'order' }
  const tired = everyone.find(p => !hasBit(s.open, p * c.words, t))
  return tired === undefined ? { kind: 'pause' } : { kind: 'pause', participant: id(tired) }
}
