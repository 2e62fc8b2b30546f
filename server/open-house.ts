// Opens everything the house stands on: database, migrations, keys. Used by the server, the command line and tests.
import path from 'node:path'
import { makeHouse, type House, type HouseParts } from './actions/house.ts'
import { openSeal } from './seal-files.ts'
import type { Settings } from './settings.ts'
import { migrate, openDatabase } from './storage/database.ts'
import { openKeys } from './storage/keys.ts'

export async function openHouse(
  settings: Settings,
  parts: Partial<Pick<HouseParts, 'now' | 'newId' | 'demoClock'>> = {},
): Promise<{ house: House; migrated: string[]; close(): Promise<void> }> {
  const database = await openDatabase({
    url: settings.DATABASE_URL,
    file: path.join(settings.dataDir, 'covalence.sqlite'),
  })
  const migrated = await migrate(database)
  const keys = openKeys(settings.dataDir)
  const house = makeHouse({
    database,
    settings,
    keys,
    sealingKey: await openSeal(keys.folder),
    ...parts,
  })
  return { house, migrated, close: () => database.close() }
}
