// The house in a process of its own, with its jobs running as in use: it alone is weighed. Also weighs, in the same process, what a scan cannot do without.
import type { AddressInfo } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { readBadge } from '#server/domain/badge-token.ts'
import { deliver } from '#server/mail/deliver.ts'
import { startJobs } from '#server/jobs.ts'
import { testApp } from '#tests/support/app.ts'
import { castOf } from '#tests/support/cast.ts'
import { answerParent } from '../house/child.ts'

const world = await testApp()
const cast = await castOf(world)
await world.app.listen({ port: 0, host: '127.0.0.1' })
// Jobs run as in use from the moment the doors open: before, letters would be sent twice at once.
let stopJobs: (() => void) | undefined
const at = (rest: string) => `/api/editions/${cast.slug}${rest}`
const { browser } = cast.olga

async function door(name: string): Promise<string> {
  const made = await browser.post(at('/doors'), { name, zone: 'hall', capacity: null })
  return (await browser.post(at(`/doors/${made.body.id}/link`))).body.token
}

/** Every badge of the edition as one file; how long it took and how large it is. */
async function printAll(): Promise<{ badges: number; bytes: number; ms: number }> {
  const from = performance.now()
  let run = (await browser.post(at('/badge-runs'), { format: 'a6' })).body
  while (run.state === 'printing') {
    await new Promise(resolve => setTimeout(resolve, 250))
    run = (await browser.get(at(`/badge-runs/${run.id}`))).body
  }
  const file = await browser.get(at(`/badge-runs/${run.id}/badges.pdf`))
  return { badges: run.done, bytes: file.raw.rawPayload.length, ms: performance.now() - from }
}

/** Every letter that waits leaves now, its badge typeset on the way. */
async function sendLetters(): Promise<{ letters: number; ms: number }> {
  const from = performance.now()
  let letters = 0
  for (let left = await deliver(world.house); left > 0; left = await deliver(world.house)) letters += left
  return { letters, ms: performance.now() - from }
}

const ROW = `insert into scan (id, edition_id, door_id, device_id, zone, kind, direction, badge_id, device_time, clock_offset_ms, at, received_at, offline, admitted)
  values (?, 'e', 'd', 'p', 'hall', 'badge', 'in', ?, ?, 0, ?, ?, 0, 1)`

/**
 * The floor: check one Ed25519 signature, write the row of one passage, in a table like the real one, in a durable commit of its own.
 * Microseconds of processor time each.
 */
async function floor(tokens: string[]): Promise<{ verifyUs: number; insertUs: number }> {
  const tables = await world.house.sql.all<{ sql: string }>(
    "select sql from sqlite_master where tbl_name = 'scan' and sql is not null order by type desc",
  )
  const folder = mkdtempSync(path.join(tmpdir(), 'covalence-floor-'))
  const base = new BetterSqlite(path.join(folder, 'floor.sqlite'))
  base.pragma('journal_mode = WAL')
  base.pragma('synchronous = FULL')
  base.pragma('foreign_keys = OFF')
  for (const { sql } of tables) base.exec(sql)
  const insert = base.prepare(ROW)
  const keys = world.house.keys.badgePublicKeys
  const start = process.cpuUsage()
  for (const token of tokens)
    if (typeof readBadge(keys, token) === 'string') throw new Error('a badge of ours does not read')
  const verified = process.cpuUsage(start)
  const before = process.cpuUsage()
  const now = '2026-11-26T08:10:00.000Z'
  for (const [i, token] of tokens.entries())
    insert.run(`${i}-${token.slice(-30)}`, token.slice(0, 36), now, now, now)
  const inserted = process.cpuUsage(before)
  base.close()
  rmSync(folder, { recursive: true, force: true })
  const each = ({ user, system }: NodeJS.CpuUsage) => (user + system) / tokens.length
  return { verifyUs: each(verified), insertUs: each(inserted) }
}

answerParent(
  {
    address: () => ({ port: (world.app.server.address() as AddressInfo).port, slug: cast.slug }),
    open: () => void (stopJobs = startJobs(world.house, world.app.log)),
    door: ({ name }: { name: string }) => door(name),
    printAll,
    sendLetters,
    floor: ({ tokens }: { tokens: string[] }) => floor(tokens),
    figures: async () => (await browser.get(at('/visit-figures'))).body.figures[0],
  },
  async () => {
    stopJobs?.()
    await world.close()
  },
)
