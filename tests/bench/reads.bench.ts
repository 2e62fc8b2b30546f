// npm run bench -- reads [ROUNDS]: the ten hottest reads with session and rights, against Fastify and a prepared statement of the same size.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { askAs, askMany, askOnce, endAsking, type Asking } from './house/ask.ts'
import { startChild, type Child } from './house/child.ts'
import { commitsTo, type Commits } from './house/commits.ts'
import { leavesOf, rowsOf } from './house/likeness.ts'
import { alternate, median, verdict } from './house/ratio.ts'
import { hotReads, type Reader } from './house/reads.ts'
import { forget, openWorld, worldFolder } from './house/world.ts'

const GOAL = 1.6
const STATEMENTS_MAX = 3
const rounds = Number(process.argv[2] ?? 7)
// A turn of about a third of a second: long beside the clock's grain, short beside the machine's moods.
const turnOf = (bytes: number) => (bytes > 200_000 ? 60 : bytes > 20_000 ? 250 : 600)

const world = worldFolder()
const { close } = await openWorld(world.folder)
await close()
const floorFolder = mkdtempSync(path.join(tmpdir(), 'covalence-floor-'))
const subject = await startChild('subject.ts', { WORLD: world.folder })
const floorFile = path.join(floorFolder, 'floor.sqlite')
const floor = await startChild('floor.ts', { FLOOR_FILE: floorFile })
const commits = commitsTo(
  path.join(world.folder, 'covalence.sqlite'),
  'update session set last_seen_at = ? where id = (select min(id) from session)',
)
const floorCommits = commitsTo(floorFile, 'update touched set at = ?')

/** First: one at a time, each after a commit to its database, so that nothing is remembered. Again: eight in flight, as after a change that all hear of. */
type Way = 'first' | 'again'
async function ask(way: Way, what: Asking, times: number, commits: Commits): Promise<void> {
  if (way === 'again') return askMany(what, times)
  for (let i = 0; i < times; i++) {
    commits.one()
    await askAs(what, i)
  }
}

const side = (child: Child, commits: Commits, what: Asking, way: Way, times: number) => ({
  name: way,
  turn: async () => {
    const started = performance.now()
    const from = await child.cpuUs()
    await ask(way, what, times, commits)
    const spent = (await child.cpuUs()) - from
    const aside = way === 'first' ? await asideUs(child, commits, times, performance.now() - started) : 0
    return (spent - aside) / times
  },
})

/** What the same commits cost within the same time when nobody asks: watching and counting go on anyway, and are no part of a read. */
async function asideUs(child: Child, commits: Commits, times: number, wallMs: number): Promise<number> {
  const started = performance.now()
  const from = await child.cpuUs()
  for (let i = 0; i < times; i++) {
    commits.one()
    const aheadMs = started + (wallMs * (i + 1)) / times - performance.now()
    if (aheadMs > 1) await new Promise(resolve => setTimeout(resolve, aheadMs))
  }
  return (await child.cpuUs()) - from
}

/** Of a first answer. The relay looks at its outbox in between: the least of three is what the read itself costs. */
async function statementsOf(asking: Asking): Promise<number> {
  let least = Infinity
  for (let tries = 0; tries < 3; tries++) {
    commits.one()
    const before = await subject.ask<number>('statements')
    await askOnce(asking)
    least = Math.min(least, (await subject.ask<number>('statements')) - before)
  }
  return least
}

try {
  const tokens = await subject.ask<Record<Reader, string>>('readers')
  const [subjectPort, floorPort] = [await subject.ask<number>('port'), await floor.ask<number>('port')]
  const table = []
  for (const [read, { name, path: address, as }] of hotReads.entries()) {
    const headers = { cookie: `covalence_session=${tokens[as]}` }
    const asking = { port: subjectPort, path: address, headers }
    // The first answers come while the market is still being read; what is weighed is the house once warm.
    for (let tries = 0; tries < 60 && (await askOnce(asking)).status === 503; tries++)
      await new Promise(resolve => setTimeout(resolve, 500))
    const answer = await askOnce(asking)
    if (answer.status !== 200)
      throw new Error(`${address} answered ${answer.status}: ${answer.body.toString()}`)
    const statements = await statementsOf(asking)
    const body: unknown = JSON.parse(answer.body.toString())
    const [rows, values, bytes] = [rowsOf(body), leavesOf(body), answer.body.length]
    const filled = await floor.ask<number>('fill', { read, rows, values, bytes })
    const likeness = { port: floorPort, path: `/read/${read}`, headers }
    const weigh = (way: Way, times: number) =>
      alternate(
        side(floor, floorCommits, likeness, way, times),
        side(subject, commits, asking, way, times),
        rounds,
      )
    const times = turnOf(bytes)
    const [first, again] = [await weigh('first', times / 2), await weigh('again', times)]
    table.push({
      read: name,
      rows,
      values,
      kB: Number((bytes / 1000).toFixed(1)),
      'floor kB': Number((filled / 1000).toFixed(1)),
      statements,
      'floor µs': Math.round(first.floorUs),
      'first µs': Math.round(first.subjectUs),
      first: Number(first.ratio.toFixed(2)),
      'floor 8 µs': Math.round(again.floorUs),
      'again µs': Math.round(again.subjectUs),
      again: Number(again.ratio.toFixed(2)),
    })
  }
  console.table(table)
  for (const way of ['first', 'again'] as const) {
    const ratios = table.map(one => one[way])
    console.log(
      `${way}: median of the ten ${verdict(median(ratios), GOAL)}, dearest ${verdict(Math.max(...ratios), GOAL)}`,
    )
  }
  const most = Math.max(...table.map(one => one.statements))
  console.log(`statements, session and rights included: ${verdict(most, STATEMENTS_MAX)}`)
} finally {
  endAsking()
  commits.close()
  floorCommits.close()
  await subject.close()
  await floor.close()
  rmSync(floorFolder, { recursive: true, force: true })
  forget(world)
}
