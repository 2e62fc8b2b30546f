// After a search found no plan: a small set of people who, among themselves alone, already cannot hold all their meetings.

import { layOut, type Problem } from '../complete/problem.ts'
import { encode } from '../complete/search/encode.ts'

/** Work for one question; one that takes longer keeps its people in the set. */
const QUESTION_STEPS_MAX = 40_000
const QUESTIONS_MAX = 120

/** People (positions) such that the meetings among them cannot all be held; leaves out whom it can, in blocks then one by one. */
export function smallestCrowd(problem: Problem): number[] {
  let crowd = Array.from({ length: problem.people }, (_, p) => p)
  let questions = 0
  for (let block = Math.ceil(crowd.length / 2); block >= 1; block = block === 1 ? 0 : Math.ceil(block / 2))
    for (let k = 0; k < crowd.length && questions < QUESTIONS_MAX;) {
      const fewer = [...crowd.slice(0, k), ...crowd.slice(k + block)]
      questions++
      if (impossible(among(problem, new Set(fewer)))) crowd = fewer
      else k += block
    }
  return crowd
}

function impossible(problem: Problem): boolean {
  const { search } = encode(problem, { least: 0, most: problem.slots })
  return search.search([], 2000, QUESTION_STEPS_MAX) === 'unsat'
}

/** The problem with only the meetings whose attendees are all in the crowd. */
function among(problem: Problem, crowd: Set<number>): Problem {
  const kept: number[] = []
  const place = new Map<number, number>()
  for (let m = 0; m < problem.meetings; m++) {
    const crew = problem.members.subarray(problem.memberStart[m], problem.memberStart[m + 1])
    if (!crew.every(p => crowd.has(p))) continue
    place.set(m, kept.length)
    kept.push(m)
  }
  const before: [number, number][] = []
  for (let k = 0; k < problem.before.length; k += 2) {
    const first = place.get(problem.before[k]!)
    const then = place.get(problem.before[k + 1]!)
    if (first !== undefined && then !== undefined) before.push([first, then])
  }
  return layOut({
    dayOf: problem.dayOf,
    rank: problem.rank,
    capacity: problem.capacity,
    people: problem.people,
    attendees: kept.map(m => problem.members.subarray(problem.memberStart[m], problem.memberStart[m + 1])),
    allows: (k, t) => problem.allowed[kept[k]! * problem.slots + t] === 1,
    before,
  })
}
