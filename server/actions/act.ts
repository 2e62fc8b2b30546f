// The one shell: in ONE transaction an action loads, decides, stores, and leaves its events and its line in the log.
import { createHash } from 'node:crypto'
import type { Instant } from '#server/domain/instant.ts'
import type { Refused } from '#server/domain/decision.ts'
import { sqlOf, type EntityManager } from '#server/storage/commit.ts'
import { IdempotentAnswer } from '#server/storage/entities/index.ts'
import type { Sql } from '#server/storage/sql.ts'
import type { LiveEvent } from '#shared/live.ts'
import { appendToLog } from './log.ts'
import type { House } from './house.ts'
import { refuse } from '#server/domain/decision.ts'

/** Who really acts: a signed-in person, a door's device, the system (jobs, command line, demo), or nobody yet. */
export type Who =
  | { kind: 'person'; personId: string; /** the organiser behind, when acting on behalf */ behind?: string }
  | { kind: 'door'; doorId: string }
  | { kind: 'link'; subject: string }
  | { kind: 'system'; name: string }
  | { kind: 'nobody' }

export interface Act {
  house: House
  em: EntityManager
  /** Reads inside this transaction; flush first what they must see. */
  sql: Sql
  who: Who
  now: Instant
  newId(): string
  /** Tells whom it concerns, after the commit, through the outbox. */
  emit(event: LiveEvent): void
  /** A line of the append-only log. `subject` is `noun:id`. No personal data in `payload`. */
  log(action: string, subject: string, payload?: Record<string, unknown>): void
  /** Runs once the commit is durable. Lost in a crash, so only for what may be: a file to take away, a thread to start. */
  afterwards(work: () => void): void
  /** Jobs look at once after the commit, for a row that no event announces: a letter, an opinion. */
  wake(): void
}

/** A mutation's key with all it is bound to: the same key with another body is refused. */
export interface OnceKey {
  /** Identifies actor, method, path and key. */
  id: string
  bodyHash: string
}

class RolledBack extends Error {
  readonly refusal: Refused<unknown>
  constructor(refusal: Refused<unknown>) {
    super(refusal.code)
    this.refusal = refusal
  }
}

export function isRefused(value: unknown): value is Refused<unknown> {
  return (
    typeof value === 'object' && value !== null && (value as { ok?: unknown }).ok === false && 'code' in value
  )
}

export function hashOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/**
 * Runs an action. A refusal rolls everything back and is returned; anything thrown rolls back and is thrown on.
 * A refusal marked `keep` (a wrong code that uses up an attempt) commits what was stored.
 */
export async function act<T>(
  house: House,
  who: Who,
  work: (a: Act) => Promise<T | Refused<unknown>>,
  once?: OnceKey,
): Promise<T | Refused<unknown>> {
  const later: (() => void)[] = []
  let awake = false
  try {
    const value = await house.commits.run(async em => {
      await takeTurns(house, em)
      const events: LiveEvent[] = []
      const lines: { action: string; subject: string; payload: Record<string, unknown> }[] = []
      if (once) {
        const known = await em.findOne(IdempotentAnswer, { id: once.id })
        if (known) return replay<T>(known, once)
      }
      const a: Act = {
        house,
        em,
        sql: sqlOf(em),
        who,
        now: house.now(),
        newId: house.newId,
        emit: event => events.push(event),
        log: (action, subject, payload = {}) => lines.push({ action, subject, payload }),
        afterwards: run => later.push(run),
        wake: () => (awake = true),
      }
      const result = await work(a)
      if (isRefused(result) && !keeps(result)) throw new RolledBack(result)
      if (once && !isRefused(result)) {
        em.create(IdempotentAnswer, {
          id: once.id,
          bodyHash: once.bodyHash,
          status: 200,
          body: JSON.stringify(result ?? null),
          createdAt: a.now,
        })
      }
      await em.flush()
      await putOut(a, events)
      if (lines.length > 0) await appendToLog(a, lines)
      awake ||= events.length > 0
      return result
    })
    for (const run of later) runLate(run)
    if (awake) house.committed()
    return value
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal
    throw error
  }
}

// Any number of our own: locks of this kind are one database's.
const TURN = 77_000

/**
 * An action reads, decides on what it read, and stores: of two at once the second must read what the first stored, or both would accept the
 * same request. SQLite has one writer by nature; on PostgreSQL actions wait for each other here, until the other's commit.
 */
async function takeTurns(house: House, em: EntityManager): Promise<void> {
  if (house.database.dialect === 'postgresql') await sqlOf(em).all(`select pg_advisory_xact_lock(${TURN})`)
}

/** What is done is done: a file that cannot be taken away is told on standard error, and the answer stays a yes. */
function runLate(run: () => void): void {
  try {
    run()
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error))
  }
}

// A text recurs as long as few numbers of rows do, and SQLite takes 32,766 values a statement.
const EVENTS_AT_ONCE_MAX = 100

/** Leaves events in the outbox, in their order. */
async function putOut(a: Act, events: readonly LiveEvent[]): Promise<void> {
  for (let from = 0; from < events.length; from += EVENTS_AT_ONCE_MAX) {
    const some = events.slice(from, from + EVENTS_AT_ONCE_MAX)
    const rows = some.map(() => '(?, ?, ?, ?, ?)').join(', ')
    await a.sql.all(
      `insert into outbox (id, edition_id, type, payload, at) values ${rows}`,
      some.flatMap(event => [a.newId(), event.editionId, event.noun, JSON.stringify(event), a.now]),
    )
  }
}

const kept = new WeakSet<object>()

/** Marks a refusal whose stored rows must stay although the answer is no. */
export function keep<R extends Refused<unknown>>(refusal: R): R {
  kept.add(refusal)
  return refusal
}

const keeps = (refusal: object) => kept.has(refusal)

function replay<T>(known: { bodyHash: string; body: string }, once: OnceKey): T | Refused<unknown> {
  if (known.bodyHash !== once.bodyHash) throw new RolledBack(refuse('IDEMPOTENCY_KEY_REUSED'))
  return JSON.parse(known.body) as T
}
