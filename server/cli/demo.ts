// covalence demo: fills the demo edition when it is not there yet.
import { DemoClock } from '../demo/clock.ts'
import { hasDemo, seedDemo } from '../demo/seed.ts'
import { openHouse } from '../open-house.ts'
import { readSettings } from '../settings.ts'

export async function run(): Promise<number> {
  const settings = readSettings(process.env)
  const clock = new DemoClock(settings.dataDir)
  const { house, close } = await openHouse(settings, { now: clock.now, demoClock: clock })
  const began = performance.now()
  if (await hasDemo(house)) process.stderr.write('covalence: the demo edition is already there\n')
  else
    await seedDemo(house, clock, text =>
      process.stderr.write(`${((performance.now() - began) / 1000).toFixed(1)} s  ${text}\n`),
    )
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(1)} s\n`)
  await close()
  return 0
}
