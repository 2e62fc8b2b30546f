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
/** Annealing first, for something to start from: cooled slowly enough to come near, some tenths of a second. */
const ANNEAL_STEPS = 4_000_000
/** Then the bound and the looks around the best plan take turns. */
const RESHAPE_STEPS = 6_000_000
const RAISE_STEPS = 3_000_000
/** Once there is a bound, it gets most of the turns. */
const CLIMB_STEPS = 9_000_000
const PAUSE_STEPS = 1_000_000
/** Of two searches the first leaves the bound to the second, which begins with as much of it as settles most events. */
const SHORT_RAISE_STEPS = 1_000_000
const LONG_RAISE_STEPS = 10_000_000

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
  if (options.partner?.leads === false) return yield* raiseFirst(course)
  while (!course.found && !course.over()) {
    course.find()
    course.exchange()
    yield course.progress()
  }
  if (!course.found && course.exact.exhausted) return null
  // Small or tightly bound events are settled here, before any annealing.
  yield* taking(course, spent + GLANCE_STEPS - course.steps(), () => course.raise())
  const raise = options.partner ? SHORT_RAISE_STEPS : RAISE_STEPS
  yield* taking(course, ANNEAL_STEPS, done => course.anneal(done / ANNEAL_STEPS, ANNEAL_STEPS))
  while (!course.over()) {
    // Above zero the bound says what the event is about: the search that climbs from it finds the last plan sooner than looks around one.
    const climbs = course.progress().bound > 0
    yield* taking(course, climbs ? CLIMB_STEPS : raise, () => course.raise())
    yield* taking(course, climbs ? PAUSE_STEPS : RESHAPE_STEPS, () => course.reshape())
  }
  return course.result()
}

/** Works slice by slice for a number of steps. */
function* taking(
  course: Course,
  length: number,
  work: (done: number) => void,
): Generator<CompleteProgress, void> {
  const from = course.steps()
  while (!course.over() && course.steps() < from + length) {
    work(course.steps() - from)
    course.exchange()
    yield course.progress()
  }
}

/** The second half of a search by two: the bound from below, and when that takes long, looks around the best plan as well. */
function* raiseFirst(course: Course): Generator<CompleteProgress, Complete | null> {
  yield* taking(course, LONG_RAISE_STEPS, () => course.raise())
  while (!course.over()) {
    if (course.found && !course.boundIsOurs) yield* taking(course, RESHAPE_STEPS, () => course.reshape())
    yield* taking(course, SHORT_RAISE_STEPS, () => course.raise())
  }
  return !course.found && course.exact.exhausted ? null : course.result()
}
