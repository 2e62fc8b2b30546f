// Listens, and closes with grace.
import { buildApp } from './app.ts'
import { openHouse } from './open-house.ts'
import { readSettings, SettingsError } from './settings.ts'
import { startJobs } from './jobs.ts'
import { welcome } from './welcome.ts'

async function start(): Promise<void> {
  const settings = readSettings(process.env)
  const { house, close } = await openHouse(settings)
  const app = await buildApp(house)
  await app.listen({ port: settings.PORT, host: settings.HOST })
  const stopJobs = startJobs(house, app.log)
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : settings.PORT
  await welcome(house, settings.PUBLIC_URL ?? `http://localhost:${port}`)

  let closing = false
  const end = async () => {
    if (closing) return
    closing = true
    stopJobs()
    await app.close()
    await close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end().then(() => process.exit(0)))
}

try {
  await start()
} catch (error) {
  console.error(error instanceof SettingsError ? `covalence: ${error.message}` : error)
  process.exit(1)
}
