// Listens, and closes with grace.
import { buildApp } from './app.ts'
import { cannotOpen } from './cannot-open.ts'
import { DemoClock } from './demo/clock.ts'
import { demoDay } from './demo/day-job.ts'
import { hasDemo, seedDemo } from './demo/seed.ts'
import { openHouse } from './open-house.ts'
import { readSettings } from './settings.ts'
import { startJobs } from './jobs.ts'
import { mailTrouble } from './mail/deliver.ts'
import { holdFolder, openFolder } from './storage/data-folder.ts'
import { welcome } from './welcome.ts'

async function start(): Promise<void> {
  const settings = readSettings(process.env)
  openFolder(settings.dataDir)
  holdFolder(settings.dataDir)
  const clock = settings.DEMO ? new DemoClock(settings.dataDir) : null
  const { house, close } = await openHouse(settings, clock ? { now: clock.now, demoClock: clock } : {})
  if (clock && !(await hasDemo(house))) {
    await seedDemo(house, clock, text =>
      process.stderr.write(`covalence: démonstration, ${text.toLowerCase()}…\n`),
    )
  }
  const app = await buildApp(house)
  await app.listen({ port: settings.PORT, host: settings.HOST })
  const stopJobs = startJobs(house, app.log, clock ? [demoDay(house)] : [])
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : settings.PORT
  await welcome(house, settings.PUBLIC_URL ?? `http://localhost:${port}`)
  void mailTrouble(house).then(words => words && process.stderr.write(`${words}\n`))

  let closing = false
  const end = async () => {
    if (closing) return
    closing = true
    stopJobs()
    await app.close()
    await close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void end().then(() => process.exit(0)))
}

try {
  await start()
} catch (error) {
  console.error(cannotOpen(error, process.env) ?? error)
  process.exit(1)
}
