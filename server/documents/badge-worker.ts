// The thread behind badge-print.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { badgeRun } from './badge-pdf.ts'
import type { BadgePrint, BadgePrintMessage } from './badge-print.ts'

const { badges, sheet } = workerData as BadgePrint
const say = (message: BadgePrintMessage): void => parentPort?.postMessage(message)

const run = badgeRun(badges, sheet)
for (let step = await run.next(); ; step = await run.next()) {
  if (step.done) {
    say({ pdf: step.value })
    break
  }
  say({ progress: step.value })
}
