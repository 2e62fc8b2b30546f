// Every request must be held: places them all, then makes the agendas as free of breaks as possible, or says why it cannot be done.
/* eslint-disable @typescript-eslint/no-non-null-assertion */
import type { Compiled } from '../compile.ts'
import { explainInfeasible, type Certificate } from '../infeasible/explain.ts'
import { problemOf, type Problem } from './problem.ts'
import { encode } from './search/encode.ts'

export interface CompleteOptions {
  seed: number
  /** Work allowed, in the solver's own unit; without it the solver goes on until `shouldStop` or a proof. */
  steps?: number
  shouldStop(): boolean
}

export interface CompleteProgress {
  steps: number
  /** Breaks of the best plan so far; null while there is none. */
  breaks: number | null
  /** No plan has fewer breaks. */
  bound: number
}

export type Complete =
  | { slotOf: Int32Array; breaks: number; bound: number; optimal: boolean; steps: number }
  | { certificate: Certificate; steps: number }
  /** Stopped before a plan or a proof was found. */
  | { undecided: true; steps: number }

/** `slotOf[m]` is the slot of request m (every one placed). Deterministic for a seed and a number of steps. */
export function* solveComplete(
  compiled: Compiled,
  options: CompleteOptions,
): Generator<CompleteProgress, Complete> {
  const certificate = explainInfeasible(compiled)
  if (certificate) return { certificate, steps: 0 }
  return yield* search(problemOf(compiled), options)
}

function* search(problem: Problem, options: CompleteOptions): Generator<CompleteProgress, Complete> {
  const { search: clauses, held, breaks: ends, breakRule } = encode(problem, problem.people * problem.slots)
  let slotOf: Int32Array | null = null
  let breaks = 0
  const stepsMax = options.steps ?? Infinity
  for (;;) {
    const answer = clauses.search([], 500, 200_000)
    if (answer === 'sat') {
      slotOf = slotsHeld(problem, held, clauses.value)
      breaks = ends.filter(l => clauses.value[l] === 1).length
      clauses.back(0)
      if (breaks > 0) clauses.tighten(breakRule, breaks - 1)
    }
    const steps = clauses.propagations
    const proved = answer === 'unsat' || (slotOf !== null && breaks === 0)
    if (proved && slotOf) return { slotOf, breaks, bound: breaks, optimal: true, steps }
    if (proved) return { certificate: exhausted(), steps }
    if (options.shouldStop() || steps >= stepsMax)
      return slotOf ? { slotOf, breaks, bound: 0, optimal: false, steps } : { undecided: true, steps }
    yield { steps, breaks: slotOf ? breaks : null, bound: 0 }
  }
}

function slotsHeld(problem: Problem, held: Int32Array, value: Int8Array): Int32Array {
  return Int32Array.from({ length: problem.meetings }, (_, m) => {
    for (let t = 0; t < problem.slots; t++) {
      const v = held[m * problem.slots + t]!
      if (v >= 0 && value[2 * v] === 1) return t
    }
    return -1
  })
}

function exhausted(): Certificate {
  return {
    kind: 'search',
    participants: [],
    slots: [],
    text: 'Aucun planning ne peut tenir toutes les demandes : une recherche exhaustive le démontre.',
    english: 'No plan can hold every request: an exhaustive search proves it.',
  }
}
