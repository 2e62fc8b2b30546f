// Draws the consequences of windows, orders and full agendas until nothing more follows or something cannot be.

import type { Domains } from './domains.ts'
import { deadPairs, match, reachable, shortGroup } from './matching.ts'

/** Why nothing can be done: a meeting without a slot, or one person's meetings in too few slots. */
export type Clash =
  | { kind: 'no-slot'; meeting: number }
  | { kind: 'crowded'; person: number; meetings: number[]; slots: number[] }

/** A limit against pathological inputs: each round costs a few milliseconds and sound answers need no more. */
const ROUNDS_MAX = 60

/** The clash that follows, or null; the domains keep what was struck out on the way. */
export function propagate(domains: Domains): Clash | null {
  const { problem } = domains
  const stale = new Uint8Array(problem.people).fill(1)
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const emptied = applyOrders(domains, stale)
    if (emptied !== null) return { kind: 'no-slot', meeting: emptied }
    let changed = false
    for (let p = 0; p < problem.people; p++) {
      if (!stale[p]) continue
      stale[p] = 0
      const clash = fillAgenda(domains, p, q => {
        stale[q] = 1
        changed = true
      })
      if (clash) return clash
    }
    if (!changed && !stale.includes(1)) return null
  }
  return null
}

function fillAgenda(domains: Domains, p: number, touch: (person: number) => void): Clash | null {
  const mine = domains.agendaOf(p)
  for (const m of mine) if (domains.slotsOf(m).length === 0) return { kind: 'no-slot', meeting: m }
  const T = domains.problem.slots
  const may = (i: number, t: number): boolean => domains.may(mine[i]!, t)
  const matching = match(mine.length, T, may)
  if (matching.size < mine.length) {
    const group = shortGroup(matching, may)
    return { kind: 'crowded', person: p, meetings: group.meetings.map(i => mine[i]!), slots: group.slots }
  }
  const dead: [number, number][] = []
  deadPairs(mine.length, T, may, matching, (i, t) => dead.push([i, t]))
  const groups = new Map<number, number>()
  for (const [i, t] of dead) {
    let by = groups.get(t)
    if (by === undefined) {
      // Whoever holds t can only go round within these slots: they are full.
      const slots = reachable(t, may, matching)
      const meetings = slots.map(s => mine[matching.meetingAt[s]!]!)
      by = domains.deduce({ kind: 'filled', person: p, meetings, slots })
      for (const s of slots) groups.set(s, by)
    }
    // A slot of a group may be shared with a larger one: the group noted for t must not hold the meeting itself.
    const d = domains.deductions[by]!
    if (d.kind === 'filled' && d.meetings.includes(mine[i]!)) {
      const slots = reachable(t, may, matching)
      by = domains.deduce({
        kind: 'filled',
        person: p,
        meetings: slots.map(s => mine[matching.meetingAt[s]!]!),
        slots,
      })
    }
    domains.strike(mine[i]!, t, by)
    for (const q of domains.crewOf(mine[i]!)) if (q !== p) touch(q)
  }
  return null
}

/** Narrows windows along the orders; returns a meeting left without a slot, or null. */
function applyOrders(domains: Domains, stale: Uint8Array): number | null {
  const { before } = domains.problem
  if (before.length === 0) return null
  const neighbours = new Map<string, number[]>()
  const add = (key: string, m: number): void => {
    neighbours.set(key, [...(neighbours.get(key) ?? []), m])
  }
  for (let k = 0; k < before.length; k += 2) {
    add(`${before[k + 1]} after`, before[k]!)
    add(`${before[k]} before`, before[k + 1]!)
  }
  for (let again = true, guard = 0; again && guard < ROUNDS_MAX * domains.problem.slots; guard++) {
    again = false
    for (const [key, others] of neighbours) {
      const [m, side] = key.split(' ')
      const changed = narrow(domains, Number(m), others, side === 'after', stale)
      if (changed && domains.slotsOf(Number(m)).length === 0) return Number(m)
      again ||= changed
    }
  }
  return null
}

/** Strikes out the slots that leave no room for the others on the far side, alone or as several meetings of one person. */
function narrow(domains: Domains, m: number, others: number[], after: boolean, stale: Uint8Array): boolean {
  const rankOf = (t: number): number => (after ? domains.problem.rank[t]! : -domains.problem.rank[t]!)
  const earliest = (n: number): number => Math.min(...domains.slotsOf(n).map(rankOf))
  let changed = false
  const cut = (limit: number, because: number[], person: number): void => {
    const gone = domains.slotsOf(m).filter(t => rankOf(t) <= limit)
    if (gone.length === 0) return
    changed = true
    const by = domains.deduce({ kind: 'order', meeting: m, others: because, after, person })
    for (const t of gone) domains.strike(m, t, by)
    for (const q of domains.crewOf(m)) stale[q] = 1
  }
  for (const n of others) cut(earliest(n), [n], -1)
  for (const p of domains.crewOf(m)) {
    const shared = others.filter(n => domains.crewOf(n).includes(p))
    if (shared.length < 2) continue
    // As many slots of their own as there are meetings before m: the last of them is at least the k-th possible one.
    const ranks = [...new Set(shared.flatMap(n => domains.slotsOf(n)))].map(rankOf).sort((a, b) => a - b)
    cut(ranks[shared.length - 1] ?? Infinity, shared, p)
  }
  return changed
}
