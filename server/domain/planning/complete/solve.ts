// Every request must be held: places them all, then makes the agendas as free of breaks as possible, or says why it cannot be done.
import type { Compiled } from '../compile.ts'
import type { Certificate } from '../format.ts'
import { explainInfeasible } from '../infeasible/explain.ts'
import { smallestCrowd } from '../infeasible/crowd.ts'
import { Domains } from '../infeasible/domains.ts'
import { propagate } from '../infeasible/propagate.ts'
import { exhausted, unfair } from '../infeasible/words.ts'
import { Course } from './course.ts'
import { Exact } from './exact.ts'
import type { Partner } from './partner.ts'
import { problemOf, type Problem } from './problem.ts'
import type { Spread } from './search/encode.ts'
import { breakRanges } from './ranges.ts'

export interface CompleteOptions {
  seed: number
  /** Work allowed, in chains tried and literals propagated (2 to 3 million a second); without it, until `shouldStop` or a proof. */
  steps?: number
  shouldStop(): boolean
  /** The other half of a search by two, when there is one; its timing is not deterministic. */
  partner?: Partner
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

/** Everyone's breaks stay within this many of each other. */
export const SPREAD_MAX = 2
const LOOK_STEPS = 60_000
const GLANCE_STEPS = 300_000
/** A short annealing first, for something to compare with; then longer ones. Most of the work goes to the bound, which settles events. */
const FIRST_RUN_STEPS = 1_000_000
const LONG_RUN_STEPS = 2_000_000

/** `slotOf[m]` is the slot of request m (every one placed). Deterministic for a seed and a number of steps. */
export function* solveComplete(
  compiled: Compiled,
  options: CompleteOptions,
): Generator<CompleteProgress, Complete> {
  const certificate = explainInfeasible(compiled)
  if (certificate) return { certificate, steps: 0 }
  const problem = narrowed(problemOf(compiled))
  const { fewest, most } = breakRanges(problem)
  let steps = 0
  // Nearly always the first band holds a plan; a higher one is needed when someone's breaks are forced.
  for (let least = Math.max(0, Math.max(...fewest) - SPREAD_MAX); least <= Math.min(...most); least++) {
    const result = yield* solveWithin(problem, { least, most: least + SPREAD_MAX }, options, steps)
    if (result !== null) return result
    steps++
  }
  return yield* nothingFair(compiled, problem, options)
}

/** The same problem without the slots that deduction rules out. */
function narrowed(problem: Problem): Problem {
  const domains = new Domains(problem)
  propagate(domains)
  return { ...problem, allowed: domains.open }
}

/** No plan is fair: says whether any plan at all exists. */
function* nothingFair(
  compiled: Compiled,
  problem: Problem,
  options: CompleteOptions,
): Generator<CompleteProgress, Complete> {
  const exact = new Exact(problem, { least: 0, most: problem.slots })
  for (;;) {
    const plan = exact.any(LOOK_STEPS)
    if (plan || exact.exhausted)
      return {
        certificate: plan ? unfair() : exhausted(compiled, smallestCrowd(problem)),
        steps: exact.steps,
      }
    if (options.shouldStop() || exact.steps >= (options.steps ?? Infinity))
      return { undecided: true, steps: exact.steps }
    yield { steps: exact.steps, breaks: null, bound: 0 }
  }
}

/** Null when no plan keeps everyone's breaks in the band. */
function* solveWithin(
  problem: Problem,
  spread: Spread,
  options: CompleteOptions,
  spent: number,
): Generator<CompleteProgress, Complete | null> {
  const course = new Course(problem, spread, options, spent)
  if (options.partner?.leads === false) return yield* raiseOnly(course)
  while (!course.found && !course.over()) {
    course.find()
    course.exchange()
    yield course.progress()
  }
  if (!course.found && course.exact.exhausted) return null
  // Small or tightly bound events are settled here, before any annealing.
  while (!course.over() && course.steps() < spent + GLANCE_STEPS) {
    course.raise()
    course.exchange()
    yield course.progress()
  }
  for (let long = false; !course.over(); long = true) {
    const run = long ? LONG_RUN_STEPS : FIRST_RUN_STEPS
    const works: [number, (done: number) => void][] = [
      [run, done => course.anneal(done / run, run)],
      [6 * run, () => course.raise()],
      [run / 8, () => course.spare()],
      [long ? run / 2 : run, () => course.improve()],
    ]
    for (const [length, work] of works) {
      const from = course.steps()
      while (!course.over() && course.steps() < from + length) {
        work(course.steps() - from)
        course.exchange()
        yield course.progress()
      }
    }
  }
  return course.result()
}

/** The second half of a search by two: the bound from below and nothing else. */
function* raiseOnly(course: Course): Generator<CompleteProgress, Complete | null> {
  while (!course.over()) {
    course.raise()
    course.exchange()
    yield course.progress()
  }
  return !course.found && course.exact.exhausted ? null : course.result()
}
