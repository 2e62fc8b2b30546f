// The whole job in small: a dozen invented enterprises are imported, matched, planned, met, signed and counted, while two browsers watch.
// The same steps run on real material with `npm run main-job -- DIR`.
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import t from 'tap'
import { marketDay } from '#tests/bench/main-job/market-day.ts'
import { inventedMarket } from '#tests/bench/main-job/material.ts'
import { openStage } from '#tests/bench/main-job/stage.ts'
import { findBrowser } from '#tests/support/chromium.ts'

const built = path.resolve(process.env.CLIENT_DIR ?? 'dist/client', 'index.html')
if (!existsSync(built) || !findBrowser())
  throw new Error('journeys need the built pages and a browser: run npm test, or name one in CHROME_PATH')
// A server, three command lines, a planner and two browsers on a busy machine: each wait inside has its own limit.
t.setTimeout(180_000)

t.test('a small edition from the first import to the last visitor, seen live on two screens', async t => {
  const stage = await openStage(row =>
    t.comment(`${row.seconds} s ${row.step}: ${row.counts} ${row.screens}`),
  )
  t.teardown(async () => {
    await stage.close()
    rmSync(stage.folder, { recursive: true, force: true })
  })

  await marketDay(stage, inventedMarket(), {
    slots: 12,
    tables: 4,
    requestsANeed: 3,
    visitors: 12,
    planSeconds: 0.5,
    meetingsMin: 6,
  })

  t.same(stage.missed, [], 'everything expected happened, on the server and on both screens')
  t.equal(stage.rows.length, 15, 'every step was taken')
})
