// covalence migrate: brings the schema to the newest version, and says what ran.
import { openHouse } from '../open-house.ts'
import { readSettings } from '../settings.ts'

export async function run(): Promise<number> {
  const { migrated, close } = await openHouse(readSettings(process.env))
  process.stdout.write(migrated.length > 0 ? `${migrated.join('\n')}\n` : 'nothing to migrate\n')
  await close()
  return 0
}
