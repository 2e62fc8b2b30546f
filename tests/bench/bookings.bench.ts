// npm run bench -- bookings [ROUNDS]: durable bookings at 32 in flight against one by one. Both wait for the disk as the product does (WAL,
// synchronous FULL); together they share its flushes. One by one is also weighed without any flush, to tell what the work itself costs.
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { act, isRefused } from '#server/actions/act.ts'
import { organiserActor } from '#server/actions/actor.ts'
import { book } from '#server/actions/meeting/book.ts'
import { testApp, type TestApp } from '#tests/support/app.ts'
import { castOf, type Cast } from '#tests/support/cast.ts'
import { median, verdict } from './house/ratio.ts'

const GOAL = 20
const IN_FLIGHT = 32
const rounds = Number(process.argv[2] ?? 5)
// A round books this many, then frees them all, so that every round meets the same house.
const BOOKINGS = 96

const world = await testApp()
world.clock.now = '2026-11-20T09:00:00.000Z'
const cast = await castOf(world, { tables: 12 })
const flushUs = flushTime()
const [alone, together, commits] = await measure(world, cast)
await world.close()

console.table([
  { way: 'one by one', 'bookings a second': Math.round(1e6 / alone), 'µs each': Math.round(alone) },
  {
    way: `${IN_FLIGHT} in flight`,
    'bookings a second': Math.round(1e6 / together),
    'µs each': Math.round(together),
  },
])
console.log(
  `a flush of this disk takes ${Math.round(flushUs)} µs; ${BOOKINGS} bookings in flight shared ${commits} commits`,
)
console.log(`32 in flight against one by one: ${verdict(alone / together, GOAL, '>=')}`)

async function measure(world: TestApp, cast: Cast): Promise<[number, number, number]> {
  const slots = await world.house.sql.all<{ id: string }>('select id from slot order by id')
  const tables = await world.house.sql.all<{ id: string }>('select id from meeting_table order by id')
  const sides = [
    [cast.atelier, cast.ville],
    [cast.papeterie, cast.coop],
  ] as const
  const one = async (n: number) => {
    // Two pairs of organisations, each slot once for a pair: every booking finds its place.
    const [first, second] = sides[n % sides.length] ?? sides[0]
    const slot = slots[Math.floor(n / sides.length) % slots.length]
    const table = tables[n % tables.length]
    const made = await act(world.house, { kind: 'system', name: 'bench' }, a =>
      book(a, {
        editionId: cast.editionId,
        slotId: slot?.id ?? '',
        tableId: table?.id ?? null,
        // Each about something of its own: a second meeting about the same thing is refused.
        subject: `banc ${n}`,
        offerId: null,
        needId: null,
        requestId: null,
        origin: 'organiser',
        parties: [first, second].map(({ organisationId }) => ({ organisationId, personIds: [] })),
        by: organiserActor(a),
      }),
    )
    if (isRefused(made)) throw new Error(made.code)
  }
  const free = () =>
    world.must(async a => {
      for (const table of ['booking', 'meeting_party', 'meeting', 'outbox'])
        await a.sql.all(`delete from ${table}`)
      return { done: true as const }
    })
  const count = Math.min(BOOKINGS, slots.length * sides.length)
  const time = async (inFlight: number) => {
    const began = performance.now()
    let next = 0
    await Promise.all(
      Array.from({ length: inFlight }, async () => {
        while (next < count) await one(next++)
      }),
    )
    const us = ((performance.now() - began) * 1000) / count
    await free()
    return us
  }
  await time(1)
  await time(IN_FLIGHT)
  const [alone, together]: [number[], number[]] = [[], []]
  let commits = 0
  for (let round = 0; round < rounds; round++) {
    alone.push(await time(1))
    const before = world.house.commits.commits
    together.push(await time(IN_FLIGHT))
    // One of these commits frees the places again.
    commits = world.house.commits.commits - before - 1
  }
  return [median(alone), median(together), commits]
}

/** What one durable write of a page costs here, in microseconds. */
function flushTime(): number {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'covalence-flush-')), 'page')
  const handle = openSync(file, 'w')
  const page = Buffer.alloc(4096)
  const times = Array.from({ length: 40 }, () => {
    const began = performance.now()
    writeSync(handle, page)
    fsyncSync(handle)
    return (performance.now() - began) * 1000
  })
  closeSync(handle)
  rmSync(path.dirname(file), { recursive: true })
  return median(times)
}
