// Commits by another process, the smallest there are: whatever a server remembers of the time before no longer counts, its database's pages among it.
import BetterSqlite from 'better-sqlite3'

export interface Commits {
  one(): void
  close(): void
}

/** `text` changes something to the value of its one parameter. */
export function commitsTo(file: string, text: string): Commits {
  const database = new BetterSqlite(file)
  // Whether it would outlive a power cut is not what is weighed.
  database.pragma('synchronous = off')
  const touch = database.prepare(text)
  let n = 0
  return {
    // Another value each time: what changes nothing is no commit.
    one: () => void touch.run(`2026-01-01T00:00:00.${100 + (n++ % 900)}Z`),
    close: () => void database.close(),
  }
}
