// Commits by another process, the smallest there are: whatever the house remembered of the time before no longer counts.
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'

export function commitsTo(folder: string): { one(): void; close(): void } {
  const database = new BetterSqlite(path.join(folder, 'covalence.sqlite'))
  // Whether it would outlive a power cut is not what is weighed.
  database.pragma('synchronous = off')
  // Another value each time: what changes nothing is no commit.
  const touch = database.prepare(
    "update session set last_seen_at = replace('2026-01-01T00:00:00.000Z', '000Z', ?) where id = (select min(id) from session)",
  )
  let n = 0
  return { one: () => void touch.run(`${100 + (n++ % 900)}Z`), close: () => void database.close() }
}
