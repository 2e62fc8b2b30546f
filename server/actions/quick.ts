// A quick action: one that writes rows of its own and nothing else: no event, no log, no entity. Passages at the doors, by the hundred.
import type { Instant } from '#server/domain/instant.ts'
import type { Sql } from '#server/storage/sql.ts'
import type { House } from './house.ts'

/** The part of `Act` that such an action stands on, so that it also runs inside one. */
export interface Quick {
  house: House
  sql: Sql
  now: Instant
  /** Runs once the commit is durable. */
  afterwards(work: () => void): void
}

/** Runs it in a transaction of plain statements. What it refuses it must refuse before it writes. */
export async function quick<T>(house: House, work: (a: Quick) => Promise<T>): Promise<T> {
  let later: (() => void)[] = []
  const value = await house.commits.write(sql => {
    // A work that shared its transaction with one that failed runs again.
    later = []
    return work({ house, sql, now: house.now(), afterwards: run => later.push(run) })
  })
  for (const run of later) run()
  return value
}
