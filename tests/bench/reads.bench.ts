// npm run bench -- reads [ROUNDS]: the ten hottest reads with session and rights, against Fastify and a prepared statement of the same size.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { askMany, askOnce, endAsking } from './house/ask.ts'
import { startChild } from './house/child.ts'
import { alternate, median, verdict } from './house/ratio.ts'
import { hotReads, type Reader } from './house/reads.ts'
import { forget, openWorld, worldFolder } from './house/world.ts'

const GOAL = 1.6
const rounds = Number(process.argv[2] ?? 7)
// A turn of about a third of a second: long beside the clock's grain, short beside the machine's moods.
const turnOf = (bytes: number) => (bytes > 200_000 ? 60 : bytes > 20_000 ? 250 : 600)

const world = worldFolder()
const { close } = await openWorld(world.folder)
await close()
const floorFolder = mkdtempSync(path.join(tmpdir(), 'covalence-floor-'))
const subject = await startChild('subject.ts', { WORLD: world.folder })
const floor = await startChild('floor.ts', { FLOOR_FILE: path.join(floorFolder, 'floor.sqlite') })
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
    const before = await subject.ask<number>('statements')
    const answer = await askOnce(asking)
    if (answer.status !== 200)
      throw new Error(`${address} answered ${answer.status}: ${answer.body.toString()}`)
    const statements = (await subject.ask<number>('statements')) - before
    const rows = rowsOf(JSON.parse(answer.body.toString()))
    await floor.ask('fill', { read, rows, bytes: answer.body.length })
    const times = turnOf(answer.body.length)
    const side = (child: typeof floor, what: typeof asking) => ({
      name,
      turn: async () => {
        const from = await child.cpuUs()
        await askMany(what, times)
        return ((await child.cpuUs()) - from) / times
      },
    })
    const measured = await alternate(
      side(floor, { port: floorPort, path: `/read/${read}`, headers }),
      side(subject, asking),
      rounds,
    )
    table.push({
      read: name,
      rows,
      kB: Number((answer.body.length / 1000).toFixed(1)),
      statements,
      'floor µs': Math.round(measured.floorUs),
      'subject µs': Math.round(measured.subjectUs),
      ratio: Number(measured.ratio.toFixed(2)),
    })
  }
  console.table(table)
  console.log(`median of the ten: ${verdict(median(table.map(one => one.ratio)), GOAL)}`)
  console.log(`dearest of the ten: ${verdict(Math.max(...table.map(one => one.ratio)), GOAL)}`)
} finally {
  endAsking()
  await subject.close()
  await floor.close()
  rmSync(floorFolder, { recursive: true, force: true })
  forget(world)
}

/** Things in the answer's collections; an answer without any is one row. */
function rowsOf(body: unknown): number {
  if (Array.isArray(body)) return Math.max(1, body.length)
  const lists = Object.values(body as object).filter(value => Array.isArray(value))
  return Math.max(
    1,
    lists.reduce((sum, list) => sum + list.length, 0),
  )
}
