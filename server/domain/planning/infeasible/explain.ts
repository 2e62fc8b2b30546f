// Why not every request can be held: a certificate in words, found by deduction alone, in milliseconds.
import type { Compiled } from '../compile.ts'
import { problemOf } from '../complete/problem.ts'
import type { Certificate } from '../format.ts'
import { Domains } from './domains.ts'
import { circleOf } from './orders.ts'
import { propagate } from './propagate.ts'
import { compelled, placesOf, tablesShort } from './tables.ts'
import * as words from './words.ts'

/** A certificate that no plan holds every request, or null when deduction finds none. Never speaks against a feasible instance. */
export function explainInfeasible(compiled: Compiled): Certificate | null {
  const tooMany = maximumPassed(compiled)
  if (tooMany) return tooMany
  const domains = new Domains(problemOf(compiled))
  const circle = circleOf(domains.problem)
  if (circle) return words.circle(compiled, circle)
  const clash = propagate(domains)
  if (clash) return words.clash(compiled, domains, clash)
  const { capacity } = domains.problem
  for (const [t, people] of compelled(domains).entries()) {
    const seats = (capacity[t] ?? 0) * words.crewMax(domains.problem)
    if (people.length > seats) return words.compelled(compiled, domains, t, people)
  }
  const places = placesOf(domains)
  const short = tablesShort(domains, places)
  return short && words.tables(compiled, domains, short, places)
}

function maximumPassed(compiled: Compiled): Certificate | null {
  for (let p = 0; p < compiled.people; p++) {
    const asked = (compiled.ofStart[p + 1] ?? 0) - (compiled.ofStart[p] ?? 0)
    const max = compiled.max[p] ?? asked
    if (asked > max) return words.maximum(compiled, p, asked, max)
  }
  return null
}
