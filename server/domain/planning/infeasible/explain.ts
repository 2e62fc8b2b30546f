// Why not every request can be held: a certificate in words, found without search.
import type { Compiled } from '../compile.ts'

export interface Certificate {
  kind: string
  /** Ids of the participants it is about. */
  participants: number[]
  /** Ids of the slots it is about. */
  slots: number[]
  /** In French. */
  text: string
  english: string
}

/** A certificate that no plan holds every request, or null when none was found. Never speaks against a feasible instance. */
export function explainInfeasible(compiled: Compiled): Certificate | null {
  for (let m = 0; m < compiled.requests; m++) {
    const mask = compiled.allowed.subarray(m * compiled.words, (m + 1) * compiled.words)
    if (mask.some(word => word !== 0)) continue
    const who = [...compiled.parts.subarray(compiled.partStart[m], compiled.partStart[m + 1])].map(
      p => compiled.personIds[p] ?? p,
    )
    const id = compiled.requestIds[m] ?? m
    return {
      kind: 'no-common-slot',
      participants: who,
      slots: [],
      text: `La demande ${id} n'a aucun créneau possible : ses participants ne sont jamais libres ensemble dans un créneau permis.`,
      english: `Request ${id} has no possible slot: its participants are never free together in an allowed one.`,
    }
  }
  return null
}
