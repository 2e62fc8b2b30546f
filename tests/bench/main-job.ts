// npm run main-job -- DIR: a whole convention on real material, through the public interface alone, while two browsers watch.
// DIR holds matching/ess-offers.jsonl, matching/ess-needs.jsonl and planning/udg/forum-14.original.json; none of it is part of the project.
import path from 'node:path'
import { realEvent } from './main-job/event.ts'
import { marketDay } from './main-job/market-day.ts'
import { readEvent, readMarket } from './main-job/material.ts'
import { openStage } from './main-job/stage.ts'

const folder = process.argv[2]
if (folder === undefined) {
  console.error('main-job: expected npm run main-job -- DIR, the folder of the material')
  process.exit(2)
}
const market = readMarket(path.resolve(folder))
const event = readEvent(path.resolve(folder))
if (!market || !event) {
  console.error(
    `main-job: ${folder} holds no ${market ? 'planning/udg/forum-14.original.json' : 'matching/ess-offers.jsonl and matching/ess-needs.jsonl'}`,
  )
  process.exit(2)
}

const stage = await openStage(row =>
  console.log(
    `${row.seconds.toFixed(1).padStart(6)} s  ${row.step}\n          ${row.counts}${row.screens ? `\n          screens: ${row.screens}` : ''}`,
  ),
)
console.log(`data, CSV files and screenshots: ${stage.folder}`)
const began = performance.now()
let failure: unknown
try {
  await marketDay(stage, market, {
    slots: 18,
    tables: 30,
    requestsANeed: 10,
    visitors: 150,
    planSeconds: 2,
    meetingsMin: 150,
  })
  await realEvent(stage, event, path.resolve(folder), 10)
} catch (error) {
  failure = error
} finally {
  await stage.close()
}
console.table(stage.rows)
console.log(
  `${((performance.now() - began) / 1000).toFixed(0)} s in all; screenshots in ${stage.folder}/screens`,
)
if (failure) console.error(failure)
for (const one of stage.missed) console.error(`main-job: expected and missed: ${one}`)
process.exit(failure || stage.missed.length > 0 ? 1 : 0)
