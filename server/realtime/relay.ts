// The relay: takes the outbox in order after the commit, numbers each event in its edition, and hands it to the rooms.
// A crash between commit and emit loses nothing: rows without a number are still there at the next start.
import type { FastifyBaseLogger } from 'fastify'
import type { House } from '#server/actions/house.ts'
import { act } from '#server/actions/act.ts'
import { json } from '#server/storage/sql.ts'
import type { LiveEvent } from '#shared/live.ts'

export interface Numbered {
  seq: number
  /** The edition's name in addresses, with which clients know their topics. */
  slug: string
  event: LiveEvent
}

// A burst (a published plan of 700 meetings) leaves in a few rounds, so that no single one holds the loop for long.
const ROUND_MAX = 500
// Events closer together than this leave together: a frame is 16 ms, and nobody sees 50 ms on a wall.
const COALESCE_MS = 50
// Looks by itself as well, for rows that another process committed or that a failed round left.
const LOOK_EVERY_MS = 1000

export interface Relay {
  /** Sends everything waiting; resolves when the outbox is empty. */
  flush(): Promise<void>
  stop(): Promise<void>
}

export function startRelay(house: House, send: (batch: Numbered[]) => void, log: FastifyBaseLogger): Relay {
  let running: Promise<void> | null = null
  let again = false
  let timer: NodeJS.Timeout | null = null
  let stopped = false

  const drain = async () => {
    do {
      again = false
      let batch: Numbered[]
      do {
        batch = await number(house)
        if (batch.length > 0) send(batch)
      } while (batch.length === ROUND_MAX)
    } while (again)
  }
  const flush = async (): Promise<void> => {
    if (running) {
      again = true
      return running
    }
    running = drain()
      .catch((error: unknown) => log.error({ err: error }, 'the relay failed; it tries again'))
      .finally(() => {
        running = null
      })
    return running
  }
  house.afterCommit(() => {
    if (!stopped) timer ??= setTimeout(() => ((timer = null), void flush()), COALESCE_MS)
  })
  const look = setInterval(() => void flush(), LOOK_EVERY_MS)
  void flush()
  return {
    flush,
    stop: async () => {
      stopped = true
      clearInterval(look)
      if (timer) clearTimeout(timer)
      await running
    },
  }
}

interface Waiting extends Record<string, unknown> {
  id: string
  edition_id: string
  payload: unknown
}

/** Numbers the oldest waiting events in one transaction. Actions take turns, also over several processes, and so do those who number. */
async function number(house: House): Promise<Numbered[]> {
  const waiting = await house.sql.one('select 1 as one from outbox where seq is null limit 1')
  if (!waiting) return []
  const done = await act<Numbered[]>(house, { kind: 'system', name: 'relay' }, async a => {
    const rows = await a.sql.all<Waiting>(
      `select id, edition_id, payload from outbox where seq is null order by id limit ${ROUND_MAX}`,
    )
    const next = new Map<string, number>()
    const slugs = new Map<string, string>()
    for (const editionId of new Set(rows.map(row => row.edition_id))) {
      const edition = await a.sql.one<{ seq: number; slug: string }>(
        'select seq, slug from edition where id = ?',
        [editionId],
      )
      next.set(editionId, edition?.seq ?? 0)
      slugs.set(editionId, edition?.slug ?? '')
    }
    const numbered: Numbered[] = []
    for (const row of rows) {
      const seq = (next.get(row.edition_id) ?? 0) + 1
      next.set(row.edition_id, seq)
      await a.sql.all('update outbox set seq = ? where id = ?', [seq, row.id])
      numbered.push({ seq, slug: slugs.get(row.edition_id) ?? '', event: json<LiveEvent>(row.payload) })
    }
    for (const [editionId, seq] of next)
      await a.sql.all('update edition set seq = ? where id = ?', [seq, editionId])
    return numbered
  })
  if (!Array.isArray(done)) throw new Error('the relay cannot be refused')
  return done
}
