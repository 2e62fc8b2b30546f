// The house: what every action stands on. Made once at start; tests make their own with a fixed clock.
import { v7 } from 'uuid'
import type { Instant } from '#server/domain/instant.ts'
import { commitsOf, type Commits } from '#server/storage/commit.ts'
import type { Database } from '#server/storage/database.ts'
import type { Sql } from '#server/storage/sql.ts'
import type { Settings } from '#server/settings.ts'
import type { Keys } from '#server/storage/keys.ts'
import type { SealingKey } from '#server/documents/sealing-key.ts'

export interface House {
  database: Database
  commits: Commits
  /** Reads of what is committed. */
  sql: Sql
  settings: Settings
  keys: Keys
  /** Seals documents in the platform's name. */
  sealingKey: SealingKey
  now(): Instant
  /** The demo's own clock, in demo mode: its pace, and how to change it. */
  demoClock: { readonly rate: number; set(change: { at?: string; rate?: number }): void } | null
  newId(): string
  /** Called after each commit that left events, letters or opinions: wakes the relay, the mail and the markets. */
  afterCommit(listener: () => void): void
  committed(): void
}

export interface HouseParts {
  database: Database
  settings: Settings
  keys: Keys
  sealingKey: SealingKey
  now?: () => Instant
  demoClock?: House['demoClock']
  newId?: () => string
}

export function makeHouse({
  database,
  settings,
  keys,
  sealingKey,
  now,
  demoClock,
  newId,
}: HouseParts): House {
  const listeners: (() => void)[] = []
  return {
    database,
    commits: commitsOf(database),
    sql: database.sql,
    settings,
    keys,
    sealingKey,
    now: now ?? (() => new Date().toISOString()),
    demoClock: demoClock ?? null,
    newId: newId ?? (() => v7()),
    afterCommit: listener => listeners.push(listener),
    committed: () => {
      for (const listener of listeners) listener()
    },
  }
}
