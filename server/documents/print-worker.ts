// The thread behind print-run.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { agendaRun } from './agenda-run.ts'
import { badgeRun } from './badge-pdf.ts'
import type { PrintJob, PrintMessage } from './print-run.ts'

const job = workerData as PrintJob
const say = (message: PrintMessage): void => parentPort?.postMessage(message)

const run = job.kind === 'badges' ? badgeRun(job.badges, job.sheet) : agendaRun(job.sheets)
for (let step = await run.next(); ; step = await run.next()) {
  if (step.done) {
    say({ pdf: step.value })
    break
  }
  say({ progress: step.value })
}
