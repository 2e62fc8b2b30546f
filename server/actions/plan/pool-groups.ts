// Groups of the pool: requests that one meeting answers, and what their sides said of each other.
import { json } from '#server/storage/sql.ts'
import type { Teams } from './pool-people.ts'
import type { AskedRow, PoolRows } from './pool-rows.ts'

/** Requests that one meeting answers; the first speaks for all. */
export interface Group {
  first: AskedRow
  rows: AskedRow[]
}

/** Requests asked together, or answered by one meeting, are one for the planner. */
export function grouped(asked: readonly AskedRow[]): Group[] {
  const groups = new Map<string, Group>()
  for (const row of asked) {
    const key = row.meetingId ?? row.togetherId ?? row.id
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else groups.set(key, { first: row, rows: [row] })
  }
  return [...groups.values()]
}

/** The organisations that sit at the table, the one asked first: its stand is used when two have one. */
export function organisationsOf({ first, rows }: Group, teams: Teams): string[] {
  const booked = first.meetingId === null ? [] : teams.booked(first.meetingId).map(one => one.organisationId)
  const further = rows.flatMap(row => json<string[] | null>(row.withIds ?? null) ?? [])
  const wanted = rows.flatMap(row => [row.requesterId, row.addresseeId])
  const all =
    first.meetingId === null ? [...wanted, ...further.filter(id => teams.of(id).length > 0)] : booked
  return [...new Set(all)]
}

/** Every two of them, named the same whichever comes first. */
export const pairsOf = (ids: readonly string[]): string[] =>
  ids.flatMap((one, i) => ids.slice(i + 1).map(other => [one, other].sort().join('/')))

/** What was said of each other, in private: the pairs that never, that must, and that have met. */
export function marksIn({ marks }: PoolRows): Record<'never' | 'must' | 'met', Set<string>> {
  const of = (kind: string) =>
    new Set(marks.filter(mark => mark.kind === kind).map(mark => [mark.one, mark.other].sort().join('/')))
  return { never: of('never'), must: of('must'), met: of('met') }
}
